import type { Span } from '../domain/text.ts';

/** Abbreviations that end in a full stop and do not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'abs allg art aug b bd bspw bzgl bzw ca co d dez dgl dipl dr ebd etc evtl f feb ff frhr fr gem gen ggf h hl hr hrsg ' +
    'i inkl ing insb jan jh jr jul jun kap kgl lt max med mio mrd min mr mrs ms nov nr o okt prof s sen sep sept sog st ' +
    'std str tel u usw v vgl vs z zit zzgl'
  ).split(' '),
);

/** `Intl.Segmenter` takes a time that grows with the square of a text's length: a long one is read in windows. */
const WINDOW = 4096;

/**
 * Sentences of a German text as spans that cover all of it, each with the white space after it. `Intl.Segmenter` cuts
 * at "13. Januar" and "z. B."; such pieces are put together again.
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const end of breaksOf(text)) {
    if (end < text.length && goesOn(text.slice(Math.max(start, end - 24), end), text.slice(end, end + 8))) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** Where the segmenter ends its segments. The last one of a window may go on in the next. */
function* breaksOf(text: string): Generator<number> {
  const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
  for (let from = 0; from < text.length; ) {
    const segments = [...segmenter.segment(text.slice(from, from + WINDOW))];
    const atEnd = from + WINDOW >= text.length;
    const sure = atEnd || segments.length === 1 ? segments : segments.slice(0, -1);
    for (const { index, segment } of sure) yield from + index + segment.length;
    from += sure.reduce((length, { segment }) => length + segment.length, 0);
  }
}

/** Whether a piece, of which the end is looked at, is not the end of its sentence. */
function goesOn(piece: string, next: string): boolean {
  const tail = piece.trimEnd();
  if (/^\p{Ll}/u.test(next)) return true;
  if (!tail.endsWith('.')) return false;
  const word = /(?:^|[\s(„"])(\p{L}{1,6}|\d{1,2})\.$/u.exec(tail)?.[1];
  if (word === undefined) return false;
  return /^\d/.test(word) || word.length === 1 || ABBREVIATIONS.has(word.toLowerCase());
}
