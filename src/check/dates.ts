import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { CalendarWord } from './calendar.ts';
import { type Reading, readText } from './reading.ts';
import { quoted, spanOf } from './wording.ts';

/** The months and weekdays of both texts must be the same; how often each is named does not matter. */
export const dates: CheckRule = {
  name: 'dates',
  about: 'A month or weekday of the German is missing in the English, or another one stands there.',
  severity: 'warning',
  pair: checkDates,
};

function checkDates({ segment, final }: BitextPair): readonly RawFinding[] {
  if (!final) return [];
  const [german, english] = [segment.source.text, final.text];
  const [source, target] = [readText(german, 'de'), readText(english, 'en')];
  const lost = missing(source, target).filter((word) => !isTitle(textOf(german, word), english));
  const extra = missing(target, source);
  const swapped = new Map(lost.flatMap((word) => extra.filter(sameKind(word)).map((other) => [word, other] as const)));
  const used = new Set(swapped.values());
  return [
    ...lost.map((word) => lostWord(word, swapped.get(word), german, english)),
    ...extra.filter((word) => !used.has(word)).map((word) => extraWord(word, english)),
  ];
}

/** Months may stand as numbers: 13.1.2022, 1/13/2022. */
function keysOf({ calendar, digits }: Reading): Set<string> {
  const keys = new Set(calendar.map(({ key }) => key));
  for (const { keys: own, parts = [] } of digits)
    for (const key of [...own, ...parts.flatMap((part) => part.keys)]) keys.add(key);
  return keys;
}

/** The first mention of each that is not known on the other side. */
function missing({ calendar }: Reading, other: Reading): readonly CalendarWord[] {
  if (!calendar.some(({ certain }) => certain)) return [];
  const seen = keysOf(other);
  return calendar.filter(({ key, certain }) => certain && !seen.has(key) && seen.add(key));
}

/** A weekday that stays as it is, is part of a name, such as a newspaper's. */
const isTitle = (word: string, english: string): boolean => /tag$/.test(word) && english.includes(word);

const sameKind = (word: CalendarWord) => (other: CalendarWord) => word.key[0] === other.key[0];

const textOf = (text: string, { start, end }: CalendarWord): string => text.slice(start, end);

function lostWord(word: CalendarWord, other: CalendarWord | undefined, german: string, english: string): RawFinding {
  const name = quoted(textOf(german, word));
  const kept = english.indexOf(textOf(german, word));
  if (kept >= 0) {
    return {
      message: `${name} stands in the English as in the German.`,
      remedy: 'Write it in English, unless it is a name.',
      source: spanOf(word),
      target: { start: kept, end: kept + word.end - word.start },
    };
  }
  if (!other)
    return {
      message: `${name} does not stand in the English.`,
      remedy: 'Add it, unless it is meant.',
      source: spanOf(word),
    };
  return {
    message: `${name} became ${quoted(textOf(english, other))}.`,
    remedy: 'Correct the date.',
    source: spanOf(word),
    target: spanOf(other),
  };
}

const extraWord = (word: CalendarWord, english: string): RawFinding => ({
  message: `${quoted(textOf(english, word))} does not stand in the German.`,
  remedy: 'See where it comes from.',
  target: spanOf(word),
});
