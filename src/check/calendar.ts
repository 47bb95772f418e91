import type { Span } from '../domain/text.ts';
import type { Language } from './language.ts';
import { onceByWord, type Word } from './words.ts';

/** A month (`m:1` to `m:12`) or weekday (`w:1` to `w:7`) named in a text. */
export interface CalendarWord extends Span {
  readonly key: string;
  /** Whether the other language must name it too; not so for abbreviations, most compounds, and "May" that may be a verb. */
  readonly certain: boolean;
}

const GERMAN: ReadonlyMap<string, string> = keyed({
  m: [
    ['januar', 'jänner', 'jaenner'],
    ['februar', 'feber'],
    ['märz', 'maerz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober'],
    ['november'],
    ['dezember'],
  ],
  w: [['montag'], ['dienstag'], ['mittwoch'], ['donnerstag'], ['freitag'], ['samstag', 'sonnabend'], ['sonntag']],
});

const ENGLISH: ReadonlyMap<string, string> = keyed({
  m: [
    ['january'],
    ['february'],
    ['march'],
    ['april'],
    ['may'],
    ['june'],
    ['july'],
    ['august'],
    ['september'],
    ['october'],
    ['november'],
    ['december'],
  ],
  w: [['monday'], ['tuesday'], ['wednesday'], ['thursday'], ['friday'], ['saturday'], ['sunday']],
});

const SHORT: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  de: keyed({
    m: [
      ['jan'],
      ['feb'],
      ['mär', 'mrz'],
      ['apr'],
      [],
      ['jun'],
      ['jul'],
      ['aug'],
      ['sep', 'sept'],
      ['okt'],
      ['nov'],
      ['dez'],
    ],
    w: [['mo'], ['di'], ['mi'], ['do'], ['fr'], ['sa', 'sams'], ['so', 'sonn']],
  }),
  en: keyed({
    m: [['jan'], ['feb'], ['mar'], ['apr'], [], ['jun'], ['jul'], ['aug'], ['sep', 'sept'], ['oct'], ['nov'], ['dec']],
    w: [['mon'], ['tue', 'tues'], ['wed'], ['thu', 'thur', 'thurs'], ['fri'], ['sat'], ['sun']],
  }),
};

function keyed(words: Readonly<Record<'m' | 'w', readonly (readonly string[])[]>>): ReadonlyMap<string, string> {
  return new Map(
    (['m', 'w'] as const).flatMap((kind) =>
      words[kind].flatMap((same, index) => same.map((word) => [word, `${kind}:${index + 1}`] as const)),
    ),
  );
}

/** Months and weekdays among the words of a text, in order. */
export function readCalendar(text: string, words: readonly Word[], language: Language): readonly CalendarWord[] {
  const found: CalendarWord[] = [];
  for (const { text: word, start, end } of words) {
    if (word.length > 40) continue;
    const known = language === 'de' ? german(word) : english(word, text, start);
    if (!known) continue;
    const span = { start, end };
    if (language === 'de' && known.key.startsWith('w') && isNightBefore(text, start)) {
      found.push({ ...span, key: known.key, certain: false }, { ...span, key: dayBefore(known.key), certain: false });
    } else found.push({ ...span, ...known });
  }
  return found;
}

/** "In der Nacht zum Sonntag" is Saturday night as well as early on Sunday. */
const isNightBefore = (text: string, index: number): boolean =>
  /Nacht(?: vo[nm] \p{L}{6,10})? (?:zum|zu|auf|auf den|vom) $/u.test(text.slice(Math.max(0, index - 40), index));

const dayBefore = (key: string): string => `w:${((Number(key.slice(2)) + 5) % 7) + 1}`;

type Known = Pick<CalendarWord, 'key' | 'certain'>;

const DAY_WORD =
  /^((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(?:s?(?:abend|morgen|mittag|vormittag|nachmittag|nacht|früh)(?:en|e|s)?|s|en)?$/;
const MONTH_WORD =
  /^(jänner|jaenner|märz|maerz|april|august|feber|(?:janu|febru)ar|ju[nl]i|(?:septem|okto|novem|dezem)ber|mai(?!s))s?$/;
const ANY = [...GERMAN.keys()].join('|');
const HOLDS_ANY = new RegExp(ANY);
const COMPOUND = new RegExp(`^(${ANY})|(${ANY})s?$`);

const SHORTEST_DAY = 'montag'.length;

/** Most words are in small letters: of these only weekdays count, and no English ones. */
const german = (word: string): Known | undefined =>
  isSmall(word.charCodeAt(0)) && word.length < SHORTEST_DAY ? undefined : germanWord(word);

const germanWord = onceByWord((word): Known | undefined => {
  const lower = word.toLowerCase();
  const holds = HOLDS_ANY.test(lower);
  const exact = holds
    ? (DAY_WORD.exec(lower)?.[1] ?? (word === lower ? undefined : MONTH_WORD.exec(lower)?.[1]))
    : undefined;
  if (exact) return { key: GERMAN.get(exact)!, certain: true };
  if (word === lower) return undefined;
  const part = holds ? COMPOUND.exec(lower) : null;
  // English titles stand in German text: the Sunday Times.
  const other = SHORT.de.get(lower) ?? ENGLISH.get(lower) ?? (part && GERMAN.get(part[1] ?? part[2]!));
  return other ? { key: other, certain: false } : undefined;
});

/** Whether a letter is one from a to z. */
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

function english(word: string, text: string, index: number): Known | undefined {
  const known = isSmall(word.charCodeAt(0)) ? undefined : englishWord(word);
  return known?.doubtful ? { key: known.key, certain: isMonth(text, index, word.length) } : known;
}

const englishWord = onceByWord((word): (Known & { readonly doubtful?: true }) | undefined => {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  const key = ENGLISH.get(lower) ?? ENGLISH.get(lower.replace(/s$/, ''));
  if (key && (lower === 'may' || lower === 'march')) return { key, certain: false, doubtful: true };
  if (key) return { key, certain: true };
  const short = SHORT.en.get(lower);
  return short ? { key: short, certain: false } : undefined;
});

/** "May" and "March" are months beside a figure or after a preposition of time. */
const isMonth = (text: string, index: number, length: number): boolean =>
  /(?:\d(?:st|nd|rd|th)?|\b(?:in|since|until|till|by|last|next|early|late|mid|of|from))[ -]$/.test(
    text.slice(Math.max(0, index - 8), index),
  ) || /^,? \d/.test(text.slice(index + length, index + length + 3));
