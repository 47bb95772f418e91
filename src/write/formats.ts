import type { BilingualFormat, FormatName } from '../domain/format.ts';
import { htmlFormat } from './html.ts';
import { jsonlFormat } from './jsonl.ts';
import { markdownFormat } from './markdown.ts';
import { tmxFormat } from './tmx.ts';
import { tsvFormat } from './tsv.ts';

/** Every bilingual format by its name; a new one is one file and one line here. */
export const FORMATS: ReadonlyMap<FormatName, BilingualFormat> = new Map(
  [htmlFormat, markdownFormat, tsvFormat, tmxFormat, jsonlFormat].map((format) => [format.name, format]),
);
