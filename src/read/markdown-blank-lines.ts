/** A Markdown text without most of its blank lines, and the way back to places in the text as it was. */
export interface Tightened {
  readonly text: string;
  /** Where an offset of `text` lies in the whole. */
  offsetOf(offset: number): number;
  /** Which line of the whole a line of `text` is; both count from 1. */
  lineOf(line: number): number;
}

/** As many blank lines as make a difference to Markdown, and more: two end a list item that has begun with none. */
const KEPT = 4;

/** Blank lines left out: from `offset` and `line` of the tightened text on, so many characters and lines more. */
interface Gap {
  readonly offset: number;
  readonly line: number;
  readonly characters: number;
  readonly lines: number;
}

/**
 * Leaves out what goes beyond a few blank lines on end. Markdown takes them all for one, but its parser takes 10 µs for
 * each, in front matter and code too.
 */
export function tighten(source: string): Tightened {
  const gaps: Gap[] = [];
  let text = '';
  let from = 0;
  let gone = { characters: 0, lines: 0 };
  for (const { start, end, line, lines } of longGaps(source)) {
    text += source.slice(from, start);
    gone = { characters: gone.characters + end - start, lines: gone.lines + lines };
    gaps.push({ offset: text.length, line: line + lines - gone.lines, ...gone });
    from = end;
  }
  if (gaps.length === 0) return { text: source, offsetOf: (offset) => offset, lineOf: (line) => line };
  return {
    text: text + source.slice(from),
    offsetOf: (offset) => offset + (lastOf(gaps, (gap) => gap.offset <= offset)?.characters ?? 0),
    lineOf: (line) => line + (lastOf(gaps, (gap) => gap.line <= line)?.lines ?? 0),
  };
}

interface LongGap {
  readonly start: number;
  readonly end: number;
  /** The line that begins at `start`, from 1, and how many lines follow each other from there. */
  readonly line: number;
  readonly lines: number;
}

/** Blank lines after the first few on end. By hand: a pattern would look at long lines of blanks again and again. */
function* longGaps(source: string): Generator<LongGap> {
  let blank = 0;
  let start = 0;
  let number = 1;
  for (let at = 0, isEnd = false; !isEnd; number += 1) {
    isEnd = at >= source.length;
    const next = lineEnd(source, at);
    if (!isEnd && isBlank(source, at, next)) {
      blank += 1;
      if (blank === KEPT + 1) start = at;
    } else {
      if (blank > KEPT)
        yield { start, end: Math.min(at, source.length), line: number - blank + KEPT, lines: blank - KEPT };
      blank = 0;
    }
    at = next;
  }
}

/** Where the next line begins. */
function lineEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1;
  return at + (source.startsWith('\r\n', at) ? 2 : 1);
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < source.length; at += 1) if (!' \t\r\n'.includes(source[at]!)) return false;
  return true;
}

/** The last of some in order for which it holds; it holds for all before that too. */
function lastOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
