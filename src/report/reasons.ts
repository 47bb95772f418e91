import type { Reason, RepairRow } from './diff-article.ts';

/** What a reader is told of each reason. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  new: 'new paragraph',
  removed: 'paragraph removed',
  source: 'the German changed',
  rules: 'the rules for what is left out changed',
  reviewer: 'a reviewer changed it',
  engine: 'the engine’s text changed',
  glossary: 'the glossary changed',
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
