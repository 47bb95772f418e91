import type { Block, BlockEdits } from '../domain/article.ts';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Mark, plain, type RichText, type Span } from '../domain/text.ts';

/** Stands before German that has no English yet. */
export const NOT_TRANSLATED = '⟦not translated⟧ ';

/** Formats with a layout, in which what is dropped would leave a hole. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['html', 'docx']);

/**
 * The new content of each block whose text changes, for the reader to put back into the file. What was not sent is
 * dropped with `omit`, except where a page or document keeps all that is not translated, and where there is nothing to
 * translate, as in a figure or a line of stars. A block of which nothing is left is removed, a table cell emptied.
 */
export function translationEdits(bitext: Bitext, show: 'omit' | 'keep'): BlockEdits {
  const omits = show === 'omit' && !KEPT_WHOLE.has(bitext.article.format);
  const edits = new Map<number, RichText | null>();
  const blocks = new Map(bitext.article.blocks.map((block) => [block.index, block]));
  for (const [index, pairs] of groupBy(bitext.pairs, ({ segment }) => segment.block)) {
    const block = blocks.get(index);
    if (!block || pairs.every((pair) => isUntouched(pair, omits))) continue;
    const pieces = pairs.map((pair) => ({ ...pair.segment.span, content: contentOf(pair, omits) }));
    edits.set(index, rebuild(block, pieces));
  }
  return edits;
}

/** A piece of a block and what takes its place; null where it is dropped. */
interface Piece extends Span {
  readonly content: RichText | null;
}

const isUntouched = ({ segment }: BitextPair, omits: boolean): boolean =>
  segment.skip !== undefined && !(omits && segment.skip.reason !== 'no-words');

function contentOf(pair: BitextPair, omits: boolean): RichText | null {
  const { source } = pair.segment;
  if (pair.segment.skip) return isUntouched(pair, omits) ? source : null;
  return finalText(pair) ?? prefix(NOT_TRANSLATED, source);
}

const prefix = (text: string, rich: RichText): RichText => ({
  text: text + rich.text,
  marks: rich.marks.map((mark) => shift(mark, text.length)),
});

const shift = (mark: Mark, by: number): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by });

/** The block with its pieces replaced; the gaps around a dropped piece become one. */
function rebuild(block: Block, unsorted: readonly Piece[]): RichText | null {
  const pieces = unsorted.toSorted((one, other) => one.start - other.start);
  const parts = withGaps(block.content, pieces);
  const kept = trimGaps(parts);
  if (!kept.some((part) => part.content.text.trim() !== '' || part.content.marks.length > 0)) {
    return block.kind === 'cell' ? plain('') : null;
  }
  return join(kept, outerMarks(block.content, parts));
}

/** A stretch of the old block and the text that stands for it now. */
interface Part extends Span {
  readonly content: RichText;
  readonly isGap: boolean;
  readonly isDropped: boolean;
}

function withGaps(content: RichText, pieces: readonly Piece[]): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  const addGap = (start: number, end: number) => {
    if (start < end)
      parts.push({ start, end, content: gapText(content, { start, end }), isGap: true, isDropped: false });
  };
  for (const { start, end, content: text } of pieces) {
    addGap(from, start);
    parts.push({ start, end, content: text ?? plain(''), isGap: false, isDropped: text === null });
    from = Math.max(from, end);
  }
  addGap(from, content.text.length);
  return parts;
}

/** What stands between two pieces: white space as a rule, or an image or a line break of its own. */
const gapText = ({ text, marks }: RichText, gap: Span): RichText => ({
  text: text.slice(gap.start, gap.end),
  marks: marks.filter((mark) => mark.opaque && isInGap(mark, gap, text)).map((mark) => shift(mark, -gap.start)),
});

/** A mark of no length at the edge of a piece belongs to the piece. */
const isInGap = (mark: Span, { start, end }: Span, text: string): boolean =>
  mark.start < mark.end
    ? mark.start >= start && mark.end <= end
    : (mark.start > start || start === 0) &&
      mark.start >= start &&
      (mark.end < end || end === text.length) &&
      mark.end <= end;

const isBlank = ({ content }: Part): boolean => content.text.trim() === '' && content.marks.length === 0;

/** Drops a blank gap at either edge and next to a dropped piece, keeping one between two pieces that stay. */
function trimGaps(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  let hasDropped = false;
  for (const part of parts) {
    if (part.isDropped) hasDropped = true;
    else if (part.isGap && isBlank(part) && hasDropped && kept.at(-1)?.isGap !== false) continue;
    else kept.push(part);
    if (!part.isGap && !part.isDropped) hasDropped = false;
  }
  const isFirstDropped = parts.find((part) => !part.isGap)?.isDropped === true;
  while (isFirstDropped && kept[0]?.isGap && isBlank(kept[0])) kept.shift();
  if (!hasDropped) return kept;
  while (kept.at(-1) && kept.at(-1)!.isGap && isBlank(kept.at(-1)!)) kept.pop();
  return kept;
}

/** Marks of the block that belong to no single piece, such as one around a date line and the sentence after it. */
const outerMarks = ({ marks }: RichText, parts: readonly Part[]): readonly Mark[] =>
  marks.filter(
    (mark) => !mark.opaque && !parts.some((part) => !part.isGap && mark.start >= part.start && mark.end <= part.end),
  );

/** One text of all parts. A mark over several of them goes around those that it held whole. */
function join(parts: readonly Part[], outer: readonly Mark[]): RichText {
  let text = '';
  const marks: Mark[] = [];
  const places = parts.map((part) => {
    const start = text.length;
    for (const mark of part.content.marks) marks.push(shift(mark, start));
    text += part.content.text;
    return { old: part, start, end: text.length };
  });
  const moved = outer.flatMap((mark) => {
    const held = places.filter(({ old }) => !old.isGap && old.start >= mark.start && old.end <= mark.end);
    return held.length === 0 ? [] : [{ ...mark, start: held[0]!.start, end: held.at(-1)!.end }];
  });
  return { text, marks: [...moved, ...marks].sort((one, other) => one.start - other.start) };
}
