import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { ReadTerms, TermFormatName } from '../domain/term.ts';
import { loadTermFormat } from '../exchange/term-formats.ts';
import { planTerms, type TermPlan } from '../glossary/exchange/plan-terms.ts';
import { readConcepts } from './compose-glossary.ts';

/** About four times what DeepL takes as a glossary. */
const MAX_BYTES = 50 * 1024 * 1024;

/** What the pairs of another tool's file would bring into the glossary. @throws AppError `glossary` */
export async function planImport(path: string, format: TermFormatName, settings: Settings): Promise<TermPlan> {
  const bytes = await readTerms(path);
  return mergeTerms((await loadTermFormat(format)).read(bytes, path), settings);
}

/** Pairs merged into today's entries, in the order of their lines. */
export async function mergeTerms({ terms, left }: ReadTerms, settings: Settings): Promise<TermPlan> {
  const plan = planTerms(await readConcepts(settings), terms);
  return { ...plan, left: [...left, ...plan.left].sort((one, other) => one.line - other.line) };
}

async function readTerms(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size <= MAX_BYTES) return await readFile(path);
  } catch (cause) {
    throw new AppError('glossary', `${path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  }
  throw new AppError('glossary', `${path} has more than 50 MB`, { hint: 'Split it into several files.' });
}
