import type { DeskSpelled, DeskSpellingWish } from '../domain/desk.ts';
import { makeEdits } from './edit-glossary.ts';
import type { DeskWorld } from './review-desk-tools.ts';

/**
 * Puts a spelling on a list of a glossary entry, or only tells how its file would change.
 * @throws AppError `glossary` with what stands against it
 */
export function putSpelling(
  { planGlossary }: Pick<DeskWorld, 'planGlossary'>,
  label: string,
  { list, spelling, write }: DeskSpellingWish,
): DeskSpelled {
  const plan = planGlossary([{ type: 'add-spellings', label, field: list, spellings: [spelling] }]);
  if (write) makeEdits(plan);
  const notes = plan.notes.map(({ message }) => message);
  return { diff: plan.diff, ...(notes.length > 0 && { notes }), ...(write && { written: true as const }) };
}
