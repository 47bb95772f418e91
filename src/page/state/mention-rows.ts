import type { DeskMention, DeskName, DeskNameLine } from '../../domain/desk.ts';

/** A row with all mentions of one name in it. */
export interface MentionRow extends Omit<DeskMention, 'name'> {
  /** Names the row among those of all articles. */
  readonly key: string;
  readonly names: readonly DeskName[];
}

/** Mentions by row, in their order. */
export function groupMentions(all: readonly DeskMention[]): readonly MentionRow[] {
  const rows = new Map<string, MentionRow>();
  for (const { name, ...mention } of all) {
    const key = `${mention.article}\n${mention.row}`;
    const known = rows.get(key);
    rows.set(key, known ? { ...known, names: [...known.names, name] } : { ...mention, key, names: [name] });
  }
  return [...rows.values()];
}

/** The rows that a decision would change and that nobody left out. */
export const chosenRows = (rows: readonly MentionRow[], left: ReadonlySet<string>): readonly MentionRow[] =>
  rows.filter(({ key, settled }) => settled !== undefined && !left.has(key));

/** How many rows in how many articles. */
export const articlesOf = (rows: readonly MentionRow[]): number => new Set(rows.map(({ article }) => article)).size;

/** Forms as a reader sees them: what was the house form and what was brought to it are one. */
export function mergeForms(forms: DeskNameLine['forms']): DeskNameLine['forms'] {
  const merged = new Map<string, DeskNameLine['forms'][number]>();
  for (const one of forms) {
    const status = one.status === 'repaired' ? 'house' : one.status;
    const key = `${status} ${one.form}`;
    merged.set(key, { ...one, status, count: one.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()].sort((one, other) => other.count - one.count);
}
