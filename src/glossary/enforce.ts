import type { EnforceInput, Enforcement } from '../domain/names.ts';
import { type ArticleMemory, newMemory } from './article-memory.ts';
import { type Found, findNames } from './find.ts';
import { groupMentions } from './groups.ts';
import { mentionsOf } from './mentions.ts';
import { repair, withoutOpaque } from './repair.ts';
import type { GermanIndex } from './sightings.ts';
import { tokenise } from './tokens.ts';

/** Holds an article's English to the glossary, segment by segment; persons named in full are known from there on. */
export function enforceArticle(index: GermanIndex, article: readonly EnforceInput[]): Enforcement[] {
  const sources = article.map(({ source }) => withoutOpaque(source));
  const memory = newMemory(sources);
  return article.map((input, at) => enforceSegment(index, input, sources[at]!, memory));
}

function enforceSegment(index: GermanIndex, input: EnforceInput, source: string, memory: ArticleMemory): Enforcement {
  const found = findNames(index, source, memory);
  const occurrences = found.map(({ occurrence }) => occurrence);
  if (input.target === undefined) return { changes: [], mentions: [], occurrences };
  if (found.length === 0) return { target: input.target, changes: [], mentions: [], occurrences };
  return { ...hold(found, input, input.target, source), occurrences };
}

function hold(
  found: readonly Found[],
  input: EnforceInput,
  target: NonNullable<EnforceInput['target']>,
  source: string,
) {
  const groups = groupMentions(found, input.sent ?? [], input.frozen ?? false);
  const repaired = repair(groups, target, tokenise(source));
  return { target: repaired.target, changes: repaired.changes, mentions: mentionsOf(found, groups, repaired) };
}
