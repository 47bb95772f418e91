import type { Block } from '../domain/article.ts';
import type { Piece } from './cut-block.ts';

/**
 * Parts a title that was glued to the first paragraph. Certain only where the file's metadata gives the title, and a
 * new sentence follows it.
 */
export function splitTitle(block: Block, pieces: readonly Piece[], title: string | undefined): readonly Piece[] {
  const index = pieces.findIndex(({ skip }) => skip === undefined);
  const first = pieces[index];
  if (block.index > 2 || first === undefined || !title || title.length < 12) return pieces;
  const text = block.content.text.slice(first.start, first.end);
  const gap = text.startsWith(title) ? /^\s+(?=["„“«»]?\p{Lu})/u.exec(text.slice(title.length))?.[0].length : undefined;
  if (gap === undefined) return pieces;
  const end = first.start + title.length;
  const inMark = block.content.marks.some((mark) => mark.start < end && mark.end > end);
  if (inMark) return pieces;
  const parts: readonly Piece[] = [
    { start: first.start, end, kind: 'title' },
    { start: end + gap, end: first.end },
  ];
  return pieces.toSpliced(index, 1, ...parts);
}
