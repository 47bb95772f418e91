import { createHash } from 'node:crypto';
import { normalise, type RichText } from '../domain/text.ts';

/**
 * Names a content: the same text with marks in the same places has the same key in every article. White space and the
 * form of composed letters do not count; marks are numbered in their order, since ids belong to a file.
 */
export function segmentKey(rich: RichText): string {
  const hash = createHash('sha256').update(normalise(rich.text));
  if (rich.marks.length > 0) hash.update(`\0${compactMarks(rich)}`);
  return hash.digest('hex').slice(0, 16);
}

/** Marks as `start-end`, counted in letters without white space, so that folding white space moves none. */
function compactMarks({ text, marks }: RichText): string {
  const offsets = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const letters = new Map<number, number>();
  let at = 0;
  let total = 0;
  for (const offset of offsets) {
    total += text.slice(at, offset).normalize('NFC').replace(/\s+/gu, '').length;
    letters.set(offset, total);
    at = offset;
  }
  return marks.map((mark) => `${letters.get(mark.start)}-${letters.get(mark.end)}${mark.opaque ? '!' : ''}`).join(' ');
}
