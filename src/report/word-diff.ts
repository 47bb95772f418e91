import { diffArrays } from 'diff';
import type { Change } from '../domain/names.ts';

/** A stretch of text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts with more signs than this between what they begin and end with in common are shown as wholly replaced. */
const MAX_LENGTH = 20_000;
/** Words that may go and come before the same is done: the effort grows with the square, and nobody reads such a weave. */
const MAX_EDITS = 100;

/** What changed from one text to the other, word by word. Stretches that went come before those that came in their place. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const middle = diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return tidy([same(before.slice(0, start)), ...middle, same(before.slice(before.length - end))]);
}

const same = (text: string): Piece => ({ kind: 'same', text });

function diffMiddle(before: string, after: string): readonly Piece[] {
  const replaced: readonly Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (before.length + after.length > MAX_LENGTH) return replaced;
  const old = tokens(before);
  const now = tokens(after);
  if (Math.min(old.length, now.length) > MAX_EDITS / 2 && !shareWords(old, now)) return replaced;
  const changes = diffArrays(old, now, { maxEditLength: MAX_EDITS });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? replaced
  );
}

/** Whether a fair part of the longer text's words stands in the other at all; else there is no use in looking closer. */
function shareWords(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = new Set(short);
  const shared = long.filter((token) => /\S/.test(token) && words.has(token)).length;
  return shared > long.length / 5;
}

/** Words, figures such as `2.500` and forms such as `don’t` are kept whole. */
const tokens = (text: string): string[] =>
  text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}_]+(?:['’]\p{L}+)*|\s+|[\s\S]/gu) ?? [];

/** Whether the text can be cut here without cutting a word or a figure. */
const isBoundary = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || /\s/.test(text[at - 1]!) || /\s/.test(text[at]!);

/** Length of the whole words that both begin with. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  while (!isBoundary(one, length) || !isBoundary(other, length)) length -= 1;
  return length;
}

/** Length of the whole words that both end with. */
function commonEnd(one: string, other: string): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  while (!isBoundary(one, one.length - length) || !isBoundary(other, other.length - length)) length -= 1;
  return length;
}

/** The same from the changes that were made, where these tell all of it; undefined where they do not. */
export function piecesOf(before: string, after: string, changes: readonly Change[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { raw, final } of changes.toSorted((one, other) => one.raw.start - other.raw.start)) {
    if (raw.start < from || raw.end < raw.start) return undefined;
    pieces.push(same(before.slice(from, raw.start)), { kind: 'removed', text: before.slice(raw.start, raw.end) });
    pieces.push({ kind: 'added', text: after.slice(final.start, final.end) });
    from = raw.end;
  }
  pieces.push(same(before.slice(from)));
  const result = pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
  return result.join('') === after ? tidy(pieces) : undefined;
}

/** Merges what stands together, and takes the space or stop between two changes into them. */
function tidy(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (isSeam(piece.text, removed, added, pieces[index + 1], pieces[index + 2])) {
      removed += piece.text;
      added += piece.text;
    } else if (piece.text !== '') {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}

/** A space between two words replaced by two others: `a b` → `x y` reads better than `a` → `x`, `b` → `y`. */
const isSeam = (text: string, removed: string, added: string, ...next: readonly (Piece | undefined)[]): boolean =>
  /^\s{1,3}$/.test(text) && removed !== '' && added !== '' && next[0]?.kind === 'removed' && next[1]?.kind === 'added';
