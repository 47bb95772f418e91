import type { Span } from '../domain/text.ts';

/** Abbreviations that end in a full stop and do not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'abs allg art aug b bd bspw bzgl bzw ca co d dez dgl dipl dr ebd etc evtl f feb ff frhr fr gem gen ggf h hl hr hrsg ' +
    'i inkl ing insb jan jh jr jul jun kap kgl lt max med mio mrd min mr mrs ms nov nr o okt prof s sen sep sept sog st ' +
    'std str tel u usw v vgl vs z zit zzgl'
  ).split(' '),
);

const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/**
 * Sentences of a German text as spans that cover all of it, each with the white space after it. `Intl.Segmenter` cuts
 * at "13. Januar" and "z. B."; such pieces are put together again.
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && goesOn(segment, text.slice(end, end + 8))) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** Whether a piece is not the end of its sentence. */
function goesOn(piece: string, next: string): boolean {
  const tail = piece.slice(-24).trimEnd();
  if (/^\p{Ll}/u.test(next)) return true;
  if (!tail.endsWith('.')) return false;
  const word = /(?:^|[\s(„"])(\p{L}{1,6}|\d{1,2})\.$/u.exec(tail)?.[1];
  if (word === undefined) return false;
  return /^\d/.test(word) || word.length === 1 || ABBREVIATIONS.has(word.toLowerCase());
}
