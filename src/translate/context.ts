import type { Article } from '../domain/article.ts';
import type { Segment } from '../domain/segment.ts';

/** Longer ones are cut: context is not billed, but it takes room in every request. */
const MAX_TITLE = 300;
const MAX_LEAD = 1000;

/**
 * What an engine is told an article is about: its title and its first paragraph of running text.
 * @returns undefined where the article has neither
 */
export function contextOf(article: Article, segments: readonly Segment[]): string | undefined {
  const shown = segments.filter((segment) => !segment.skip);
  const title = article.meta.title ?? shown.find(({ kind }) => kind === 'title')?.source.text;
  const lead = shown.find(({ kind, source }) => kind === 'paragraph' && source.text !== title)?.source.text;
  const parts = [title && cutAtWord(title, MAX_TITLE), lead && cutAtWord(lead, MAX_LEAD)]
    .map((part) => part?.trim())
    .filter((part) => !!part);
  return parts.length === 0 ? undefined : parts.join('\n');
}

/** At most `length` code units, cut at a space where there is one. */
function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > length / 2 ? space : length).replace(/[\ud800-\udbff]$/, '');
}
