import { escapeMarkdown } from '../domain/markdown.ts';
import type { Piece } from './word-diff.ts';

/** A text with what went struck out and what came in bold, as GitHub shows it. */
export const piecesMarkdown = (pieces: readonly Piece[]): string =>
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
