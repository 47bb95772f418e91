import { countWords } from '../domain/bitext-facts.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import type { ArticleDiff, RepairRow, RevisionRow } from './diff-article.ts';
import { countRepairs, REASON_WORDS } from './reasons.ts';
import type { Piece } from './word-diff.ts';

/** `diff.md`: what changed, word by word, with the reasons. */
export const renderDiffMarkdown = (diff: ArticleDiff): string =>
  `${[`# Changes: ${escapeMarkdown(diff.title)}`, ...repairs(diff), ...revisions(diff)].join('\n\n')}\n`;

function repairs({ repairs }: ArticleDiff): readonly string[] {
  const count = repairs.length === 0 ? 'No changes.' : `${countWords(repairs.length, 'row')} changed.`;
  return ['## From the engine’s text to this text', count, ...repairs.flatMap(repair)];
}

const repair = (row: RepairRow): readonly string[] => [
  `### Row ${row.number}${row.by === 'reviewer' ? ': a reviewer’s text' : ''}`,
  marked(row.pieces),
  ...(row.changes.length > 0 ? [countRepairs(row).map(reason).join('\n')] : []),
];

const reason = ({ concept, rule, before, after, count }: ReturnType<typeof countRepairs>[number]): string =>
  `- ${escapeMarkdown(concept)}: “${escapeMarkdown(before)}” → “${escapeMarkdown(after)}” (${escapeMarkdown(rule)}${
    count > 1 ? `, ${count} times` : ''
  })`;

function revisions({ revisions, hasPrevious }: ArticleDiff): readonly string[] {
  const heading = '## From the previous text to this text';
  if (!hasPrevious) return [heading, 'There is no previous text.'];
  if (revisions.length === 0) return [heading, 'No changes.'];
  return [heading, `${countWords(revisions.length, 'row')} changed.`, ...revisions.flatMap(revision)];
}

const revision = (row: RevisionRow): readonly string[] => [
  `### ${row.number === undefined ? 'A former row' : `Row ${row.number}`}: ${REASON_WORDS[row.reason]}`,
  ...(row.source.length > 0 ? [`German: ${marked(row.source)}`] : []),
  ...(row.target.length > 0 ? [`English: ${marked(row.target)}`] : []),
];

const marked = (pieces: readonly Piece[]): string =>
  pieces.map((piece, index) => mark(piece, pieces[index - 1], pieces[index + 1])).join('');

/** Outer space stays outside of the marks, which would not be marks otherwise. */
function mark({ kind, text }: Piece, before: Piece | undefined, after: Piece | undefined): string {
  const inner = text.trim();
  const left = text.slice(0, text.indexOf(inner)).replace(/\s+/g, ' ');
  const right = text.slice(left.length + inner.length === 0 ? 0 : text.trimEnd().length).replace(/\s+/g, ' ');
  if (inner === '') return text.replace(/\s+/g, ' ');
  if (kind === 'same') return `${left}${escapeMarkdown(inner)}${right}`;
  const gap = kind === 'removed' && after?.kind === 'added' && right === '' ? ' ' : '';
  const edges = { before: left || before?.text.at(-1) || '', after: gap || right || after?.text[0] || '' };
  return `${left}${wrap(kind, inner, edges)}${right}${gap}`;
}

/** GitHub's marks; tags where a mark stands between a letter and a stop and would be read as plain signs. */
function wrap(kind: Piece['kind'], text: string, edges: { readonly before: string; readonly after: string }): string {
  const [sign, tag] = kind === 'removed' ? ['~~', 'del'] : ['**', 'strong'];
  const isWord = (one: string) => /[^\s\p{P}\p{S}]/u.test(one);
  const isSafe =
    (isWord(text[0]!) || !isWord(edges.before)) &&
    (isWord(text.at(-1)!) || !isWord(edges.after)) &&
    !text.includes('\n');
  return isSafe ? `${sign}${escapeMarkdown(text)}${sign}` : `<${tag}>${escapeMarkdown(text)}</${tag}>`;
}
