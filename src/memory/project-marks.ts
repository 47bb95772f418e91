import type { Mark, RichText, Span } from '../domain/text.ts';

/** Marks times length of the texts: beyond this, searching would take seconds, and no paragraph is like that. */
const MAX_WORK = 50_000_000;

/**
 * Places a source's marks in a plain target. A mark goes where its text stands in the target, as whole words and only
 * once in both; around all of the source, it goes around all of the target; one of no length stays at the beginning or
 * the end. Whatever is uncertain is dropped.
 */
export function projectMarks(source: RichText, target: string): RichText {
  if (source.marks.length * (source.text.length + target.length) > MAX_WORK) return { text: target, marks: [] };
  const placed = source.marks.flatMap((mark) => {
    const place = placeOf(source, mark, target);
    return place ? [{ ...mark, ...place }] : [];
  });
  return { text: target, marks: nested(placed) };
}

function placeOf({ text }: RichText, { start, end }: Mark, target: string): Span | undefined {
  const isFirst = text.slice(0, start).trim() === '';
  const isLast = text.slice(end).trim() === '';
  if (start === end) return isFirst ? at(0, 0) : isLast ? at(target.length, target.length) : undefined;
  if (isFirst && isLast) return at(0, target.length);
  const inner = text.slice(start, end);
  if (!standsOnce(text, inner) || !standsOnce(target, inner)) return undefined;
  const found = target.indexOf(inner);
  return isWhole(target, found, found + inner.length) ? at(found, found + inner.length) : undefined;
}

const at = (start: number, end: number): Span => ({ start, end });

const standsOnce = (text: string, part: string): boolean => {
  const found = text.indexOf(part);
  return found !== -1 && text.indexOf(part, found + 1) === -1;
};

/** No letter or figure goes on across either edge. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(isWordEnd(text.slice(0, start)) && isWordStart(text.slice(start))) &&
  !(isWordEnd(text.slice(0, end)) && isWordStart(text.slice(end)));

const isWordEnd = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text.slice(-2));
const isWordStart = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/** In document order, outer before inner, without those that would overlap another. */
function nested(marks: readonly Mark[]): readonly Mark[] {
  const around: Mark[] = [];
  return [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      while (around.length > 0 && around.at(-1)!.end <= mark.start) around.pop();
      const outer = around.at(-1);
      if (outer && mark.end > outer.end) return false;
      around.push(mark);
      return true;
    });
}
