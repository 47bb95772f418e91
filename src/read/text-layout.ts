import type { Span } from '../domain/text.ts';

/** A line of a file, without its line end. */
interface Line extends Span {
  /** Its text without the white space around it. */
  readonly text: string;
  readonly number: number;
}

/** A paragraph as it lies in a file: one line, or several that an editor broke at a fixed width. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly line: number;
  /** It has a bullet before it. */
  readonly item: boolean;
  /** Blank lines, or the file's edge, on both sides. */
  readonly alone: boolean;
}

export interface Layout {
  readonly paragraphs: readonly Paragraph[];
  /** The width that lines are broken at; without it each line is a paragraph. */
  readonly width?: number;
}

const BULLET = /^(?:[•·▪●◦‣*-]|–(?=\s))\s+(?=\S)/u;
const END_MARK = /[.!?…:]["'”“»«’)\]]*$/u;
/** Words after which "Nord-" keeps its hyphen: "Nord- und Südkorea". */
const JOINING = /^(?:und|oder|bzw|sowie|bis|als|statt|aber|noch)\b/u;

/** The paragraphs of a plain text, in order. */
export function layOut(source: string): Layout {
  const lines = splitLines(source);
  const width = wrapWidth(lines);
  const runs = splitRuns(lines);
  if (width === undefined)
    return { paragraphs: runs.flatMap((run) => run.map((line) => single(line, run.length === 1))) };
  return { width, paragraphs: runs.flatMap((run) => splitWrapped(run, width)) };
}

function splitLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  for (const { index, 0: mark } of source.matchAll(/\r\n|\n|\r/g)) {
    pushLine(lines, source, start, index, number);
    start = index + mark.length;
    number++;
  }
  pushLine(lines, source, start, source.length, number);
  return lines;
}

/** Blank lines are left out; a gap in the numbers shows where they stood. */
function pushLine(lines: Line[], source: string, start: number, end: number, number: number): void {
  const raw = source.slice(start, end);
  const text = raw.trim();
  if (text === '') return;
  const from = start + (raw.length - raw.trimStart().length);
  lines.push({ start: from, end: from + text.length, text, number });
}

/** Lines that follow each other without a blank line between. */
function splitRuns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let previous = Number.NaN;
  for (const line of lines) {
    if (line.number === previous + 1) runs.at(-1)!.push(line);
    else runs.push([line]);
    previous = line.number;
  }
  return runs;
}

/**
 * The width a text is hard-wrapped at, if it is. An editor breaks a line only where the next word would not have fitted;
 * so nearly all inner lines must be so full, the width be one of an editor, and most lines end in mid-sentence.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.number === line.number + 1 && !BULLET.test(next.text) ? [{ line: line.text, next: next.text }] : [];
  });
  if (pairs.length < 2) return undefined;
  const lengths = pairs.map(({ line }) => line.length).toSorted((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * 0.95) - 1]!;
  if (width < 50 || width > 100) return undefined;
  const full = pairs.filter((pair) => isFull(pair.line, pair.next, width));
  const open = full.filter(({ line }) => !END_MARK.test(line));
  const lower = full.some(({ next }) => /^\p{Ll}/u.test(next));
  return full.length >= pairs.length * 0.75 && open.length >= full.length * 0.6 && lower ? width : undefined;
}

const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + next.search(/\s|$/) > width || (line.length > width - 12 && line.endsWith('-'));

/** A run of wrapped lines; a bullet begins an item, a line that was ended on purpose ends its paragraph. */
function splitWrapped(run: readonly Line[], width: number): readonly Paragraph[] {
  const groups: Line[][] = [];
  for (const [index, line] of run.entries()) {
    const before = run[index - 1];
    if (before === undefined || BULLET.test(line.text) || endsHere(before.text, line.text, width)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group) => joined(group, groups.length === 1));
}

function endsHere(line: string, next: string, width: number): boolean {
  if (isFull(line, next, width) || /^\p{Ll}/u.test(next) || /\p{L}-$/u.test(line)) return false;
  return END_MARK.test(line) || line.length < width * 0.6;
}

function joined(group: readonly Line[], alone: boolean): Paragraph {
  const first = single(group[0]!, alone);
  const rest = group.slice(1);
  return {
    ...first,
    end: rest.at(-1)?.end ?? first.end,
    text: rest.reduce((text, line) => join(text, line.text), first.text),
  };
}

/** Two lines as one; a word parted by the line end becomes whole again. */
function join(text: string, next: string): string {
  if (/\p{L}\u00ad$/u.test(text)) return text.slice(0, -1) + next;
  if (!/[\p{L}\p{N}]-$/u.test(text) || JOINING.test(next)) return `${text} ${next}`;
  if (/^\p{Ll}/u.test(next) && /\p{Ll}-$/u.test(text)) return text.slice(0, -1) + next;
  return text + next;
}

function single(line: Line, alone: boolean): Paragraph {
  const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
  return {
    start: line.start + bullet,
    end: line.end,
    text: line.text.slice(bullet),
    line: line.number,
    item: bullet > 0,
    alone,
  };
}
