import { type Mark, plain, type RichText, type Span } from '../domain/text.ts';
import { sentencesOf } from './sentences.ts';

/** What splitting needs to know of an engine. */
interface Room {
  size(text: RichText): number;
  readonly capabilities: { readonly maxBytes: number };
}

/** A piece leaves this share of the limit for the context that goes with it. */
const SHARE = 0.75;
/** What a mark's tags take in an encoded body, generously. */
const TAG_BYTES = 64;

/**
 * A text over the engine's limit as pieces that fit, cut between sentences, else between words, else between
 * characters. A mark across a cut is in both pieces. A text that fits comes back as it is.
 */
export function splitLongText(source: RichText, { size, capabilities }: Room): readonly RichText[] {
  const limit = Math.floor(capabilities.maxBytes * SHARE);
  if (size(source) <= limit) return [source];
  const weigh = ({ start, end }: Span) =>
    size(plain(source.text.slice(start, end))) + TAG_BYTES * marksFrom(source.marks, start, end);
  const spans = sentencesOf(source.text).flatMap((span) => smaller(source.text, span, (part) => weigh(part) <= limit));
  return fill(spans, weigh, limit).map((span) => clip(source, span));
}

/** How many marks begin in a stretch. Marks are in the order of their beginnings. */
const marksFrom = (marks: readonly Mark[], start: number, end: number): number =>
  firstFrom(marks, end) - firstFrom(marks, start);

function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces' translations as one text: parted by a space where the engine left none, marks that were cut made whole. */
export function joinPieces(pieces: readonly RichText[]): RichText {
  let text = '';
  let marks: readonly Mark[] = [];
  for (const piece of pieces) {
    const gap = text === '' || piece.text === '' || /\s$/.test(text) || /^\s/.test(piece.text) ? '' : ' ';
    const offset = text.length + gap.length;
    const moved = piece.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
    marks = sew(marks, moved, text.length, offset);
    text += gap + piece.text;
  }
  return { text, marks };
}

/** Joins a mark that ends where one piece ends with its continuation at the start of the next. */
function sew(before: readonly Mark[], after: readonly Mark[], end: number, start: number): readonly Mark[] {
  const rest = new Map(after.filter((mark) => mark.start === start && !mark.opaque).map((mark) => [mark.id, mark]));
  const sewn = before.map((mark) => {
    const more = mark.end === end && !mark.opaque && mark.start < mark.end ? rest.get(mark.id) : undefined;
    return more ? { ...mark, end: more.end } : mark;
  });
  const used = new Set(sewn.filter((mark, index) => mark !== before[index]).map((mark) => mark.id));
  return [...sewn, ...after.filter((mark) => !(used.has(mark.id) && rest.get(mark.id) === mark))];
}

/** As many neighbours in one piece as fit. */
function fill(spans: readonly Span[], weigh: (span: Span) => number, limit: number): readonly Span[] {
  const pieces: Span[] = [];
  let weight = 0;
  for (const span of spans) {
    const more = weigh(span);
    const last = pieces.at(-1);
    const joins = last !== undefined && weight + more <= limit;
    if (joins) pieces[pieces.length - 1] = { start: last.start, end: span.end };
    else pieces.push(span);
    weight = joins ? weight + more : more;
  }
  return pieces;
}

/** Halves a span, at white space where there is some near the middle, until every part fits. */
function smaller(text: string, span: Span, fits: (span: Span) => boolean): readonly Span[] {
  if (span.end - span.start <= 2 || fits(span)) return [span];
  const middle = middleOf(text, span);
  return [
    ...smaller(text, { start: span.start, end: middle }, fits),
    ...smaller(text, { start: middle, end: span.end }, fits),
  ];
}

function middleOf(text: string, { start, end }: Span): number {
  const middle = Math.floor((start + end) / 2);
  const reach = text.slice(middle, Math.min(end - 1, middle + 1000)).search(/\s/);
  if (reach !== -1) return middle + reach + 1;
  const code = text.charCodeAt(middle);
  return code >= 0xdc00 && code <= 0xdfff ? middle + 1 : middle;
}

/** A stretch of a text with its marks; a mark across the edge is cut. */
function clip({ text, marks }: RichText, { start, end }: Span): RichText {
  const inside = marks.filter((mark) =>
    mark.start === mark.end
      ? mark.start >= start && (mark.start < end || (mark.start === end && end === text.length))
      : mark.start < end && mark.end > start,
  );
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    })),
  };
}
