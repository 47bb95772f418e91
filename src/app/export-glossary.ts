import { writeFile } from 'node:fs/promises';
import type { TargetLanguage } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import { TERM_FORMAT_NAMES, type TermFormatName } from '../domain/term.ts';
import { loadTermFormat, termFormatOf } from '../exchange/term-formats.ts';
import { termPairs } from '../glossary/exchange/term-pairs.ts';

export interface ExportedGlossary {
  readonly path: string;
  readonly format: TermFormatName;
  readonly entries: number;
  readonly pairs: number;
  /** A sentence for the user. */
  readonly advice?: string;
}

/** Writes the glossary for other tools; a file that is there is replaced. @throws AppError `usage` or `output` */
export async function exportGlossary(
  concepts: readonly Concept[],
  { path, format: given, target }: { readonly path: string; readonly format?: string; readonly target: TargetLanguage },
): Promise<ExportedGlossary> {
  const name = formatNamed(given, path);
  const format = await loadTermFormat(name);
  const pairs = termPairs(concepts);
  await write(path, format.write(pairs, target));
  const entries = concepts.filter(({ enforce }) => enforce !== 'off').length;
  // OmegaT's manual: glossaries with these extensions are read in the encoding of the system.
  const isRisky = name === 'tsv' && /\.(?:tsv|tab)$/i.test(path);
  const advice = 'OmegaT reads .tsv and .tab in the encoding of the system: for it, name the file .utf8';
  return { path, format: name, entries, pairs: pairs.length, ...(isRisky && { advice }) };
}

/** @throws AppError `usage` */
export function formatNamed(given: string | undefined, path: string): TermFormatName {
  const name = given === undefined ? termFormatOf(path) : TERM_FORMAT_NAMES.find((one) => one === given);
  if (name) return name;
  const what = given === undefined ? `What ${path} is to be cannot be told by its name` : `--format ${given}`;
  throw new AppError('usage', `${what}: expected one of ${TERM_FORMAT_NAMES.join(', ')}`, {
    hint: 'Name a file that ends in .tsv, .csv or .tbx, or say --format.',
  });
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw new AppError('output', `${path} cannot be written: ${(cause as Error).message}`, {
      hint: 'Choose a folder that is there and that you may write to.',
      cause,
    });
  }
}
