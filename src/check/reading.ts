import { type CalendarWord, readCalendar } from './calendar.ts';
import type { Figure } from './figures/figure.ts';
import { readDigits } from './figures/read-digits.ts';
import type { Language } from './language.ts';
import { type Word, wordsOf } from './words.ts';

/** What several checks look for in a text. */
export interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly Word[];
  /** Months and weekdays. */
  readonly calendar: readonly CalendarWord[];
  /** Figures in digits. */
  readonly digits: readonly Figure[];
}

/** Of each language the text read last: one check after the other looks at the same row. */
const last: Partial<Record<Language, Reading>> = {};

/** Reads a text. */
export function readText(text: string, language: Language): Reading {
  const before = last[language];
  if (before?.text === text) return before;
  const words = wordsOf(text);
  const calendar = readCalendar(text, words, language);
  const reading = { text, language, words, calendar, digits: readDigits(text, language) };
  last[language] = reading;
  return reading;
}
