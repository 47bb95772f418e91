import type { DeskPiece } from '../../domain/desk.ts';

/** More pairs of words than this are not compared one by one: the effort is their product. */
const MAX_PAIRS = 400_000;

/** What changed from one version to another, word by word; stretches that went stand before those that came. */
export function diffVersions(before: string, after: string): readonly DeskPiece[] {
  const old = words(before);
  const now = words(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const limit = Math.min(old.length, now.length) - start;
  while (end < limit && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return merge([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** Words, figures and forms such as `don’t` whole; every other sign alone. */
const words = (text: string): readonly string[] =>
  text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}_]+(?:['’]\p{L}+)*|\s+|[\s\S]/gu) ?? [];

function diffMiddle(old: readonly string[], now: readonly string[]): readonly DeskPiece[] {
  if (old.length * now.length > MAX_PAIRS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  }
  return walk(old, now, commonLengths(old, now));
}

/** At `[i][j]` the length of the longest common subsequence of what follows `i` and `j`. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      rows[i]![j] = old[i] === now[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}

function walk(old: readonly string[], now: readonly string[], common: readonly Uint32Array[]): readonly DeskPiece[] {
  const pieces: DeskPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      pieces.push({ kind: 'removed', text: old[i++]! });
    } else pieces.push({ kind: 'added', text: now[j++]! });
  }
  return pieces;
}

/** Joins what stands together; a space alone between two changes goes with them, which reads better. */
function merge(pieces: readonly DeskPiece[]): readonly DeskPiece[] {
  const result: DeskPiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]?.kind ?? 'same';
    const isSeam = piece.text === ' ' && removed !== '' && added !== '' && next !== 'same';
    if (piece.kind === 'same' && !isSeam) {
      flush();
      pushSame(result, piece.text);
      return;
    }
    if (piece.kind !== 'added') removed += piece.text;
    if (piece.kind !== 'removed') added += piece.text;
  });
  flush();
  return result;
}

function pushSame(result: DeskPiece[], text: string): void {
  const last = result.at(-1);
  if (text === '') return;
  if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + text };
  else result.push({ kind: 'same', text });
}
