import pc from 'picocolors';
import { visible } from '../domain/visible.ts';
import { type ArticleChanges, type Changes, remarksOf, summaryWords } from '../report/changes.ts';
import { countRepairs, formWords, nameWords, REASON_WORDS } from '../report/reasons.ts';
import { type ReviewSum, shareWords } from '../report/reviewer-changes.ts';
import { sourceWords } from '../report/source-changes.ts';
import type { Piece } from '../report/word-diff.ts';
import { formatCount, formatTable } from './format-text.ts';

/** What changed, for a terminal: in colour, or with the marks of `git diff --word-diff`. */
export function formatChanges(changes: Changes, hasColour: boolean): string[] {
  const out = pc.createColors(hasColour);
  return [
    ...changes.articles.flatMap((article) => [...formatArticle(article, changes, out), '']),
    ...(changes.reviews.rows > 0 ? [...formatReviewed(changes, out), ''] : []),
    out.bold(summaryWords(changes)),
  ];
}

type Colours = ReturnType<typeof pc.createColors>;

function formatArticle(article: ArticleChanges, { view }: Changes, out: Colours): string[] {
  const { revisions, repairs, source, reviews, run } = article;
  const head = (number: number | undefined, why: string) => out.cyan(`  ${rowName(number)}${why && `: ${why}`}`);
  const pieces = (language: string, all: readonly Piece[]) =>
    all.length === 0 ? [] : [`    ${out.dim(language)} ${formatPieces(all, out)}`];
  return [
    out.bold(visible(article.id)) + (article.title === article.id ? '' : `  ${visible(article.title)}`),
    ...(run ? [out.dim(`  compared with the run of ${run}`)] : []),
    ...remarksOf(article, view).map((remark) => `  ${remark}`),
    ...revisions.flatMap((row) => [
      head(row.number, REASON_WORDS[row.reason]),
      ...pieces('de', row.source),
      ...pieces('en', row.target),
    ]),
    ...repairs.flatMap((row) => [
      head(row.number, countRepairs(row).map(repairWords).join(', ')),
      ...pieces('en', row.pieces),
    ]),
    ...source.flatMap((row) => [out.cyan(`  ${sourceWords(row)}`), ...pieces('de', row.pieces)]),
    ...(reviews.rows.length > 0 ? ['  Reviewers changed, of the machine’s text:'] : []),
    ...reviews.rows.flatMap((row) => [head(row.number, shareWords(row)), ...pieces('en', row.pieces)]),
  ];
}

const rowName = (number: number | undefined): string => (number === undefined ? 'A former row' : `Row ${number}`);

const repairWords = ({ concept, rule, count }: ReturnType<typeof countRepairs>[number]): string =>
  `${visible(concept)} (${visible(rule)}${count > 1 ? `, ${count} times` : ''})`;

/** A text with what was taken out and put in. */
export const formatPieces = (pieces: readonly Piece[], out: Colours): string =>
  pieces
    .map(({ kind, text }, index) => {
      if (kind === 'same') return visible(shorten(text, index > 0, index < pieces.length - 1));
      const shown = visible(text);
      if (kind === 'removed') return out.isColorSupported ? out.red(out.strikethrough(shown)) : `[-${shown}-]`;
      return out.isColorSupported ? out.green(out.underline(shown)) : `{+${shown}+}`;
    })
    .join('');

/** Letters that are left of a text on either side of a change. */
const CONTEXT = 60;

/** A stretch that stayed, as far as it stands beside a change; cut between words. */
function shorten(text: string, isAfter: boolean, isBefore: boolean): string {
  if (!isAfter && !isBefore) return text.length <= 2 * CONTEXT ? text : `${firstWords(text)} …`;
  if (text.length <= (isAfter && isBefore ? 2 : 1) * CONTEXT + 3) return text;
  const [start, end] = [isAfter ? firstWords(text) : '', isBefore ? lastWords(text) : ''];
  return [start, '…', end].filter((part) => part !== '').join(' ');
}

const firstWords = (text: string): string => text.slice(0, CONTEXT).replace(/\s\S*$/, '');

const lastWords = (text: string): string => text.slice(-CONTEXT).replace(/^\S*\s/, '');

function formatReviewed({ reviews, reviewed }: Changes, out: Colours): string[] {
  const rows = ({ changedRows, rows }: ReviewSum) => `${formatCount(changedRows)} of ${formatCount(rows)}`;
  return [
    out.bold('What reviewers changed'),
    ...formatTable([
      ['', 'rows', 'words'],
      ...reviewed.map(({ id, sum }) => [visible(id), rows(sum), shareWords(sum)]),
      ['all', rows(reviews), shareWords(reviews)],
    ]),
    ...reviews.names
      .filter(({ changes }) => changes.length > 0)
      .map((name) => {
        const changed = name.changes.reduce((sum, { count }) => sum + count, 0);
        const forms = name.changes.map((change) => visible(formWords(change))).join(', ');
        return `${visible(nameWords(name))}: ${changed} of ${name.stood} changed to ${forms}`;
      }),
  ];
}
