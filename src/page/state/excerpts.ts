import type { DeskPiece } from '../../domain/desk.ts';
import type { Span } from '../../domain/text.ts';

/** Shorter texts are shown whole. */
const SHORT = 320;
/** So much of an unchanged stretch is shown beside what changed. */
const CONTEXT = 70;

const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });

/** The sentences in which these places lie, as stretches of the text; all of a short text. */
export function excerpts(text: string, places: readonly Span[]): readonly Span[] {
  if (text.length <= SHORT || places.length === 0) return [{ start: 0, end: Math.min(text.length, 2 * SHORT) }];
  const kept: Span[] = [];
  for (const { segment, index: start } of sentences.segment(text)) {
    const end = start + segment.length;
    if (!places.some((place) => place.start < end && place.end > start)) continue;
    const last = kept.at(-1);
    if (last?.end === start) kept[kept.length - 1] = { start: last.start, end };
    else kept.push({ start, end });
  }
  return kept;
}

/** A stretch of a text's places: those inside, moved along. */
export const placesIn = <T extends Span>({ start, end }: Span, places: readonly T[]): readonly T[] =>
  places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place) => ({ ...place, start: place.start - start, end: place.end - start }));

/** A diff with long stretches of what stayed cut to what stands next to a change. */
export const shortened = (pieces: readonly DeskPiece[]): readonly DeskPiece[] =>
  pieces.map((piece, index) => {
    const { kind, text } = piece;
    if (kind !== 'same' || text.length <= 2 * CONTEXT) return piece;
    const before = index === 0 ? '' : upTo(text.slice(0, CONTEXT));
    const after = index === pieces.length - 1 ? '' : from(text.slice(-CONTEXT));
    return { kind, text: `${before}…${after}` };
  });

/** Cut at a blank, so that no word is. */
const upTo = (text: string): string => text.replace(/\S*$/, '');
const from = (text: string): string => text.replace(/^\S*/, '');
