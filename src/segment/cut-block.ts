import type { Block, BlockKind } from '../domain/article.ts';
import type { Skip } from '../domain/segment.ts';
import type { Mark, Span } from '../domain/text.ts';
import { linkTitleEnd } from './link-title.ts';
import { mayHold, type SegmentRules } from './segment-rules.ts';

/** A stretch of a block: to be sent, or to be kept with the reason why. */
export interface Piece extends Span {
  readonly skip?: Skip;
  /** Where it is something else than its block. */
  readonly kind?: BlockKind;
}

/** Built-in patterns are linear, but nothing is furniture that lies megabytes into a paragraph. */
const LONGEST = 100_000;
const DATE_MARKER = /^date \d{4}-\d{2}(?:-\d{2})?(?=\s)/;

/** A block's furniture, cut out: pieces in order that cover all of its text but white space. */
export function cutBlock(block: Block, rules: SegmentRules): readonly Piece[] {
  const { text, marks } = block.content;
  const cuts: Piece[] = block.index < 3 ? dateMarker(text) : [];
  const from = cuts[0]?.end ?? 0;
  for (const rule of text.length <= LONGEST ? rules.inside : []) {
    const rest = text.slice(skipBlank(text, from));
    if (rest.length > (rule.longest ?? LONGEST) || !mayHold(rest, rule)) continue;
    const shift = text.length - rest.length;
    for (const span of findAll(rest, rule.pattern, rule.linkTitle === true))
      cuts.push({ start: shift + span.start, end: shift + span.end, skip: { reason: rule.reason, rule: rule.name } });
  }
  return fillIn(text, withoutOverlap(cuts.flatMap((cut) => fitMarks(cut, text, marks))));
}

function dateMarker(text: string): Piece[] {
  const found = DATE_MARKER.exec(text)?.[0];
  return found
    ? [{ start: 0, end: found.length, kind: 'paragraph', skip: { reason: 'dateline', rule: 'date-marker' } }]
    : [];
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function findAll(text: string, pattern: RegExp, linkTitle: boolean): readonly Span[] {
  // Most often there is none, and the rules' patterns are compiled already.
  if (!pattern.global && !pattern.sticky && !pattern.test(text)) return [];
  const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return [...text.matchAll(all)].flatMap(({ index, 0: found }) => {
    const end = linkTitle ? linkTitleEnd(text, index + found.length) : index + found.length;
    return end === undefined || found === '' ? [] : [{ start: index, end }];
  });
}

/**
 * A cut that ends inside a link takes the rest of the link along if no words are in it; a cut through code or through
 * a word of a link's text is none.
 */
function fitMarks(cut: Piece, text: string, marks: readonly Mark[]): readonly Piece[] {
  let { start, end } = cut;
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end || (mark.start >= start && mark.end <= end)) continue;
    if (mark.opaque) return [];
    const before = text.slice(mark.start, Math.max(mark.start, start));
    const after = text.slice(Math.min(end, mark.end), mark.end);
    if (/\p{L}/u.test(before + after)) continue;
    start = Math.min(start, mark.start);
    end = Math.max(end, mark.end);
  }
  return [{ ...cut, start, end }];
}

function withoutOverlap(cuts: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start >= (kept.at(-1)?.end ?? 0)) kept.push(cut);
  }
  return kept;
}

/** The cuts, and what lies between them, each without the white space around it. */
function fillIn(text: string, cuts: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of cuts) {
    pieces.push(...trimmed(text, { start: at, end: cut.start }), ...trimmed(text, cut));
    at = cut.end;
  }
  return [...pieces, ...trimmed(text, { start: at, end: text.length })];
}

function trimmed(text: string, piece: Piece): readonly Piece[] {
  const raw = text.slice(piece.start, piece.end);
  const start = piece.start + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  return end > start ? [{ ...piece, start, end }] : [];
}
