import { countWords } from '../domain/bitext-facts.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import type { ArticleDiff } from './diff-article.ts';
import { repairMarkdown, reviewedMarkdown, reviewMarkdown, revisionMarkdown } from './rows-markdown.ts';

/** `diff.md`: what changed, word by word, with the reasons. */
export const renderDiffMarkdown = (diff: ArticleDiff): string =>
  `${[`# Changes: ${escapeMarkdown(diff.title)}`, ...repairs(diff), ...stale(diff), ...reviews(diff), ...revisions(diff)].join('\n\n')}\n`;

function repairs({ repairs }: ArticleDiff): readonly string[] {
  const count = repairs.length === 0 ? 'No changes.' : `${countWords(repairs.length, 'row')} changed.`;
  return [
    '## From the engine’s text to the glossary’s',
    count,
    ...repairs.flatMap((row) => repairMarkdown(row, '###')),
  ];
}

function stale({ stale }: ArticleDiff): readonly string[] {
  if (stale.length === 0) return [];
  return [
    '## Reviewed for an earlier German',
    'The English is as it was reviewed; adapt it to the German of today.',
    ...stale.flatMap((row) => revisionMarkdown(row, '###')),
  ];
}

/** Nothing as long as nobody has reviewed. */
function reviews({ reviews: { rows, sum } }: ArticleDiff): readonly string[] {
  if (sum.rows === 0) return [];
  return [
    '## From the machine’s text to the reviewer’s',
    ...reviewedMarkdown(sum),
    ...rows.flatMap((row) => reviewMarkdown(row, '###')),
  ];
}

function revisions({ revisions, hasPrevious }: ArticleDiff): readonly string[] {
  const heading = '## From the previous text to this text';
  if (!hasPrevious) return [heading, 'There is no previous text.'];
  if (revisions.length === 0) return [heading, 'No changes.'];
  const count = `${countWords(revisions.length, 'row')} changed.`;
  return [heading, count, ...revisions.flatMap((row) => revisionMarkdown(row, '###'))];
}
