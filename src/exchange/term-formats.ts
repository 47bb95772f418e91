import { extname } from 'node:path';
import type { TermFormat, TermFormatName } from '../domain/term.ts';

const LOADERS: Readonly<Record<TermFormatName, () => Promise<TermFormat>>> = {
  tsv: async () => (await import('./term-table.ts')).tsvTerms,
  csv: async () => (await import('./term-table.ts')).csvTerms,
  tbx: async () => (await import('./term-tbx.ts')).tbxTerms,
};

const EXTENSIONS: Readonly<Record<string, TermFormatName>> = {
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.txt': 'tsv',
  '.utf8': 'tsv',
  '.csv': 'csv',
  '.tbx': 'tbx',
};

/** A kind of glossary file, loaded when it is needed. */
export const loadTermFormat = (name: TermFormatName): Promise<TermFormat> => LOADERS[name]();

/** The kind that a path's extension tells; undefined for others. */
export const termFormatOf = (path: string): TermFormatName | undefined =>
  Object.hasOwn(EXTENSIONS, extname(path).toLowerCase()) ? EXTENSIONS[extname(path).toLowerCase()] : undefined;
