import type { Span } from '../domain/text.ts';

const SENTENCES = {
  de: new Intl.Segmenter('de', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};
/** More than that is no sentence that anybody reads as evidence. */
const REACH = 400;

/** The sentence of a paragraph that a stretch of it stands in, on one line; what is very long is cut with `…`. */
export function sentenceAround(text: string, { start, end }: Span, language: 'de' | 'en'): string {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  const at = { start: start - from, end: end - from };
  const inside = sentencesOf(near, language).filter(
    (one) => one.start < Math.max(at.end, at.start + 1) && one.end > at.start,
  );
  const index = inside[0]?.start ?? 0;
  const stop = inside.at(-1)?.end ?? near.length;
  const sentence = near.slice(index, stop).replace(/\s+/g, ' ').trim();
  const isCutBefore = index === 0 && from > 0;
  const isCutAfter = stop === near.length && from + near.length < text.length;
  return `${isCutBefore ? '… ' : ''}${sentence}${isCutAfter ? ' …' : ''}`;
}

/** An abbreviation or initial with its full stop ends no sentence; in German, neither does a day. */
const GOES_ON = {
  de: /(?:^|[\s(„“»])(?:\d{1,2}|\p{L}|Dr|St|bzw|ca|u\.a|z\.B)\.\s*$/u,
  en: /(?:^|[\s(“])(?:\p{L}|Dr|St|Mr|Mrs|Ms)\.\s*$/u,
};

function sentencesOf(text: string, language: 'de' | 'en'): readonly Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of SENTENCES[language].segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    if (last && GOES_ON[language].test(text.slice(Math.max(last.start, last.end - 12), last.end)))
      spans.splice(-1, 1, { start: last.start, end });
    else spans.push({ start: index, end });
  }
  return spans;
}
