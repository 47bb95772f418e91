import type { Markup } from '../domain/article.ts';
import type { Mark, RichText } from '../domain/text.ts';

/** How a format writes plain text; `before` is the end of what already stands in the block, empty at its beginning. */
export interface TextWriter {
  /** Text between `start` and `end`, escaped so that it reads as itself. @param mark the innermost mark around it */
  text(start: number, end: number, before: string, mark: number | undefined): string;
  /** The visible text of an opaque mark. */
  opaque(start: number, end: number): string;
}

/** A line's beginning is seen as far back as this: a quote in a quote, and so on a hundred times. */
const ENOUGH = 250;

/**
 * A rich text with its markup written out. A mark that is not in the text is dropped; one that reaches out of the mark
 * around it is cut there, so that what comes out is always well nested.
 */
export function renderMarks(rich: RichText, markup: readonly Markup[], write: TextWriter): string {
  const stack: { readonly id: number; readonly end: number; readonly close: string }[] = [];
  const out: string[] = [];
  // Looking at all that was written so far for each mark would take the square of their number.
  let before = '';
  let at = 0;
  const put = (piece: string): void => {
    out.push(piece);
    before = (before + piece.slice(-ENOUGH)).slice(-ENOUGH);
  };
  const advance = (to: number): void => {
    if (to > at) put(write.text(at, to, before, stack.at(-1)?.id));
    at = Math.max(at, to);
  };
  const closeUntil = (position: number): void => {
    for (let top = stack.at(-1); top && top.end <= position; top = stack.at(-1)) {
      advance(top.end);
      put(top.close);
      stack.pop();
    }
  };
  for (const mark of usableMarks(rich, markup)) {
    if (mark.start < at) continue;
    closeUntil(mark.start);
    advance(mark.start);
    const { open, close } = markup[mark.id]!;
    put(open);
    if (mark.opaque) {
      put(write.opaque(mark.start, mark.end) + close);
      at = Math.max(at, mark.end);
    } else stack.push({ id: mark.id, end: Math.min(mark.end, stack.at(-1)?.end ?? mark.end), close });
  }
  closeUntil(rich.text.length);
  advance(rich.text.length);
  return out.join('');
}

function usableMarks({ text, marks }: RichText, markup: readonly Markup[]): readonly Mark[] {
  return marks
    .filter(({ id, start, end }) => markup[id] !== undefined && start >= 0 && start <= end && end <= text.length)
    .filter(({ start, end, opaque }) => opaque || end > start)
    .toSorted((a, b) => a.start - b.start);
}
