import type { Article, Block } from '../domain/article.ts';
import type { Segment, Skip } from '../domain/segment.ts';
import { normalise, sliceText } from '../domain/text.ts';
import { cutBlock, type Piece } from './cut-block.ts';
import { isEnglish, looksEnglish } from './language.ts';
import { followingFurniture } from './list-furniture.ts';
import { segmentKey } from './segment-key.ts';
import { mayHold, type SegmentRules } from './segment-rules.ts';
import { splitTitle } from './split-title.ts';

/** Whether the article holds a paragraph for which the language detector is worth loading. */
export const mayHoldEnglish = (article: Article): boolean =>
  article.blocks.some(({ content }) => looksEnglish(content.text.slice(0, 10_000)));

/**
 * The article's segments in order: its paragraphs, and the pieces of those that furniture was cut out of. Their spans
 * lie in order in their blocks and leave out nothing but white space. Pure: the same article and rules, the same
 * segments.
 */
export function segmentArticle(article: Article, rules: SegmentRules): readonly Segment[] {
  const listed = followingFurniture(article.blocks, rules);
  const counts = new Map<string, number>();
  return article.blocks.flatMap((block, index) => {
    const whole = wholeSkip(block.content.text.trim(), rules) ?? listed.get(block.index);
    const pieces: readonly Piece[] = whole
      ? [wholePiece(block, whole)]
      : splitTitle(block, repeats(block, article.blocks[index + 1], rules), article.meta.title);
    return pieces.flatMap((piece) => (piece.end > piece.start ? [toSegment(block, piece, rules, counts)] : []));
  });
}

function wholePiece({ content: { text } }: Block, skip: Skip): Piece {
  const start = text.length - text.trimStart().length;
  return { start, end: start + text.trim().length, skip };
}

/** Why a whole block is not sent, if it is not. */
function wholeSkip(text: string, rules: SegmentRules): Skip | undefined {
  if (/^[.,;:|•·]{1,3}$/.test(text)) return { reason: 'furniture', rule: 'stray-mark' };
  if (!/\p{L}/u.test(text)) return { reason: 'no-words', rule: 'no-letters' };
  const rule = rules.paragraph.find(
    (one) => text.length <= (one.longest ?? 2000) && mayHold(text, one) && one.pattern.test(text),
  );
  if (rule) return { reason: rule.reason, rule: rule.name };
  return isEnglish(text, rules.detect) ? { reason: 'english', rule: 'english-words' } : undefined;
}

/** "Startseite   Title", with the title again in the next paragraph: all of it is the page's breadcrumb. */
function repeats(block: Block, next: Block | undefined, rules: SegmentRules): readonly Piece[] {
  const pieces = cutBlock(block, rules);
  const [crumb, rest] = pieces;
  if (pieces.length !== 2 || crumb?.skip?.rule !== 'breadcrumb' || !rest || !next) return pieces;
  const title = block.content.text.slice(rest.start, rest.end);
  return normalise(title) === normalise(next.content.text)
    ? [{ start: crumb.start, end: rest.end, skip: crumb.skip }]
    : pieces;
}

function toSegment(block: Block, piece: Piece, rules: SegmentRules, counts: Map<string, number>): Segment {
  const { start, end } = piece;
  const source = sliceText(block.content, { start, end });
  const key = segmentKey(source);
  const ordinal = counts.get(key) ?? 0;
  counts.set(key, ordinal + 1);
  const skip = piece.skip ?? pieceSkip(source.text, end - start < block.content.text.length, rules);
  const base = { id: `${key}-${ordinal}`, key, ordinal, kind: piece.kind ?? block.kind, source };
  return { ...base, block: block.index, span: { start, end }, line: block.line, ...(skip && { skip }) };
}

/** What is left after a cut may itself be nothing to send: a lone dot, a photographer's agency. */
function pieceSkip(text: string, part: boolean, rules: SegmentRules): Skip | undefined {
  return part ? wholeSkip(text, rules) : undefined;
}
