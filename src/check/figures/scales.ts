import type { Language } from '../language.ts';
import { scaled } from './decimal.ts';
import { type Figure, numberKey } from './figure.ts';

const GERMAN: Readonly<Record<string, number>> = {
  hundert: 2,
  tausend: 3,
  tsd: 3,
  mio: 6,
  million: 6,
  millionen: 6,
  mrd: 9,
  milliarde: 9,
  milliarden: 9,
  bio: 12,
  billion: 12,
  billionen: 12,
  billiarde: 15,
  billiarden: 15,
  trillion: 18,
  trillionen: 18,
};
const ENGLISH: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  millions: 6,
  mln: 6,
  mn: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bln: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  trillions: 12,
  trn: 12,
  tn: 12,
  quadrillion: 15,
  quintillion: 18,
};
/** May be a unit as well: metres, kilos, bytes. */
const DOUBTFUL = new Set(['m', 'k', 'b']);

const scaleAfter = (words: Readonly<Record<string, number>>) =>
  new RegExp(
    `[ \\u00a0\\u202f-]?(${Object.keys(words)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![\\p{L}\\d])`,
    'iuy',
  );

const SCALES = {
  de: { words: GERMAN, after: scaleAfter(GERMAN) },
  en: { words: ENGLISH, after: scaleAfter(ENGLISH) },
};

/** A figure times the scale words behind it: "1,8 Millionen", "5bn", "tausend Milliarden". */
export function withScale(figure: Figure, text: string, language: Language): Figure {
  const { words, after } = SCALES[language];
  let [end, power, doubtful] = [figure.end, 0, false];
  for (after.lastIndex = end; power < 30; after.lastIndex = end) {
    const word = after.exec(text)?.[1]?.toLowerCase();
    if (!word) break;
    power += words[word] ?? 0;
    doubtful ||= DOUBTFUL.has(word);
    end = after.lastIndex;
  }
  if (power === 0) return figure;
  const keys = [...scaleKeys(figure.keys, power), ...(doubtful ? figure.keys : [])];
  return { ...figure, end, text: text.slice(figure.start, end), keys, scale: power };
}

/** The keys of plain numbers, times a power of ten. */
export const scaleKeys = (keys: readonly string[], power: number): string[] =>
  keys.filter((key) => key.startsWith('n:')).map((key) => numberKey(scaled(key.slice(2), power)));
