import type { RepairRow } from './diff-article.ts';
import type { NameChange, NameReview } from './name-reviews.ts';
import type { Reason } from './revisions.ts';

/** What a reader is told of each reason. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  new: 'new paragraph',
  removed: 'paragraph removed',
  moved: 'paragraph moved',
  source: 'the German changed',
  rules: 'the rules for what is left out changed',
  reviewer: 'a reviewer changed it',
  engine: 'the engine’s text changed',
  glossary: 'the glossary changed',
  program: 'names are repaired otherwise, with the same glossary',
  repair: 'names are repaired otherwise',
};

/** The repairs of a row, each kind once with how often it was made. */
export function countRepairs(row: RepairRow): readonly (RepairRow['changes'][number] & { readonly count: number })[] {
  const kinds = new Map<string, RepairRow['changes'][number] & { readonly count: number }>();
  for (const change of row.changes) {
    const key = JSON.stringify([change.concept, change.rule, change.before, change.after]);
    kinds.set(key, { ...change, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()];
}

/** The house form, with its entry where the two differ. */
export const nameWords = ({ concept, house }: NameReview): string =>
  concept === house ? house : `${house} (${concept})`;

/** `Tokajew (2 times)`; names that went with their sentence have no form. */
export const formWords = ({ to, count }: NameChange): string =>
  `${to ?? 'something else'}${count > 1 ? ` (${count} times)` : ''}`;
