import type { ArticleNames, EnforceInput, Enforcement } from '../domain/names.ts';
import type { RichText } from '../domain/text.ts';
import { newMemory } from './article-memory.ts';
import { type Found, findNames } from './find.ts';
import { groupMentions } from './groups.ts';
import { mentionsOf } from './mentions.ts';
import { repair, withoutOpaque } from './repair.ts';
import type { GermanIndex } from './sightings.ts';
import { tokenise } from './tokens.ts';

/** Holds an article's English to the glossary, segment by segment. */
export function enforceArticle(index: GermanIndex, article: readonly EnforceInput[]): Enforcement[] {
  const names = openArticle(
    index,
    article.map(({ source }) => source),
  );
  return article.map((input, at) => names.enforce(at, input));
}

/** Finds the names in an article's German; persons named in full are known from there on. */
export function openArticle(index: GermanIndex, article: readonly RichText[]): ArticleNames {
  const sources = article.map(withoutOpaque);
  const memory = newMemory(sources);
  const found = sources.map((source) => findNames(index, source, memory));
  return { enforce: (at, english) => enforceSegment(found[at]!, english, sources[at]!) };
}

function enforceSegment(found: readonly Found[], english: Omit<EnforceInput, 'source'>, source: string): Enforcement {
  const occurrences = found.map(({ occurrence }) => occurrence);
  if (english.target === undefined) return { changes: [], mentions: [], occurrences };
  if (found.length === 0) return { target: english.target, changes: [], mentions: [], occurrences };
  return { ...hold(found, english, english.target, source), occurrences };
}

function hold(
  found: readonly Found[],
  input: Omit<EnforceInput, 'source'>,
  target: NonNullable<EnforceInput['target']>,
  source: string,
) {
  const groups = groupMentions(found, input.sent ?? [], input.frozen ?? false);
  const repaired = repair(groups, target, tokenise(source));
  return { target: repaired.target, changes: repaired.changes, mentions: mentionsOf(found, groups, repaired) };
}
