import type { Reading } from '../reading.ts';
import { onceByWord, type Word } from '../words.ts';
import { englishWords, isNumberWord } from './english-words.ts';
import { type Figure, numberKey } from './figure.ts';
import { germanWord } from './german-words.ts';
import { scaleKeys, withScale } from './scales.ts';

/** Longer runs of letters are no number. */
const LONGEST_WORD = 60;

/** The figures in digits of a text. */
export const figuresInDigits = ({ text, digits }: Reading): readonly Figure[] => withRanges(digits, text);

/**
 * Every figure in a text: those in digits, and softly those in words, as "zwei" may become 2 and 3 "three".
 * Takes time linear in the text.
 */
export function readFigures(reading: Reading): readonly Figure[] {
  const { text, language, words } = reading;
  const inWords = language === 'de' ? readGermanWords(text, words) : readEnglishWords(text, words);
  return [...figuresInDigits(reading), ...inWords, ...readRoman(text, words), ...readMonths(reading)];
}

/** Months in words, for those that the other side writes as a number. */
const readMonths = ({ text, calendar }: Reading): Figure[] =>
  calendar
    .filter(({ key }) => key.startsWith('m:'))
    .map(({ start, end, key }) => ({ start, end, text: text.slice(start, end), keys: [key], soft: true }));

/** In "5 bis 7 Millionen" and "2 to 4 p.m." what stands behind the last figure goes for those before it too. */
function withRanges(figures: readonly Figure[], text: string): Figure[] {
  const result = [...figures];
  for (let index = figures.length - 2; index >= 0; index--) {
    const [figure, next] = [result[index]!, result[index + 1]!];
    if (figure.scale || figure.parts || !isRange(text.slice(figure.end, Math.min(next.start, figure.end + 20))))
      continue;
    const scale = next.scale ? scaleKeys(figure.keys, next.scale) : [];
    const hour =
      next.keys.some((key) => key.startsWith('t:')) && /^\d{1,2}$/.test(figure.text) ? clockKeys(figure.text) : [];
    if (scale.length + hour.length > 0) {
      result[index] = {
        ...figure,
        keys: [...figure.keys, ...scale, ...hour],
        ...(next.scale ? { scale: next.scale } : {}),
      };
    }
  }
  return result;
}

const clockKeys = (hour: string): string[] =>
  Number(hour) <= 24 ? [Number(hour) % 24, (Number(hour) + 12) % 24].map((each) => `t:${each}:00`) : [];

const isRange = (between: string): boolean =>
  /^[^\p{L}\d]{0,4}(?:(?:bis|to|until|till|und|and|oder|or|auf|von|zu|from)[^\p{L}\d]{0,3}){0,2}$/u.test(between);

function readGermanWords(text: string, words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (const { text: word, start, end } of words) {
    const keys = word.length > LONGEST_WORD ? [] : germanKeys(word);
    if (keys.length === 0) continue;
    const figure: Figure = { start, end, text: word, keys, soft: true };
    const large = withScale(figure, text, 'de');
    figures.push(large === figure ? figure : { ...large, keys: [...large.keys, ...keys] });
  }
  return figures;
}

const BARE_SCALES: Readonly<Record<string, readonly string[]>> = {
  Million: [numberKey('1000000')],
  Milliarde: [numberKey('1000000000')],
  Billion: [numberKey('1000000000000')],
};

const germanKeys = onceByWord((word) =>
  /^(?:Million|Milliarde|Billion)$/.test(word) ? BARE_SCALES[word]! : germanWord(word.toLowerCase()),
);

const isNumber = onceByWord((word) => isNumberWord(word.toLowerCase()));
/** Words that are read together at most. */
const LONGEST_RUN = 12;

/** Words joined by one blank or hyphen are read together: "twenty-two million". */
function readEnglishWords(text: string, all: readonly Word[]): Figure[] {
  const words = all.flatMap(plainLetters);
  const figures: Figure[] = [];
  for (let [from, to] = [0, 1]; from < words.length; from = to, to += 1) {
    let counts = isNumber(words[from]!.text);
    for (; to < words.length && to - from < LONGEST_RUN && areJoined(text, words[to - 1]!, words[to]!); to += 1)
      counts ||= isNumber(words[to]!.text);
    if (counts) figures.push(...figureOfWords(text, words.slice(from, to)));
  }
  return figures;
}

const areJoined = (text: string, one: Word, next: Word): boolean =>
  next.start === one.end + 1 && ' \u00a0-'.includes(text[one.end]!);

function figureOfWords(text: string, words: readonly Word[]): readonly Figure[] {
  const keys = englishWords(words.map((word) => (word.text.length > LONGEST_WORD ? '' : word.text.toLowerCase())));
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  return keys.length > 0 ? [{ start, end, text: text.slice(start, end), keys, soft: true }] : [];
}

/** A word in the letters that English number words are written in; parted where it has others. */
function plainLetters(word: Word): Word | readonly Word[] {
  if (/^[A-Za-z]+$/.test(word.text)) return word;
  return [...word.text.matchAll(/[A-Za-z]+/g)].map(({ 0: text, index }) => {
    const start = word.start + index;
    return { start, end: start + text.length, text };
  });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Roman numerals of two signs or more from I, V and X: "Zweiter Weltkrieg" is "World War II". */
function readRoman(text: string, words: readonly Word[]): Figure[] {
  return words.flatMap(({ text: word, start }) => {
    if (!'IVX'.includes(word[0]!)) return [];
    ROMAN_HERE.lastIndex = start;
    const roman = ROMAN_HERE.exec(text)?.[0] ?? '';
    if (roman.length < 2) return [];
    return { start, end: start + roman.length, text: roman, keys: [numberKey(romanValue(roman))], soft: true as const };
  });
}

const ROMAN_HERE = /(?<!\d)X{0,3}(?:IX|IV|V?I{0,3})(?=(?:st|nd|rd|th|er)?(?![\p{L}\d]))/uy;

const romanValue = (roman: string): number =>
  [...roman].reduce((sum, sign, at) => {
    const [value, next] = [ROMAN[sign] ?? 0, ROMAN[roman[at + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
