import { type CalendarWord, readCalendar } from './calendar.ts';
import type { Figure } from './figures/figure.ts';
import { readDigits } from './figures/read-digits.ts';
import type { Language } from './language.ts';
import { type Word, wordsOf } from './words.ts';

/** What several checks look for in a text; each is looked for when it is first asked for. */
export class Reading {
  readonly text: string;
  readonly language: Language;
  #words: readonly Word[] | undefined;
  #calendar: readonly CalendarWord[] | undefined;
  #digits: readonly Figure[] | undefined;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
  }

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }

  /** Months and weekdays. */
  get calendar(): readonly CalendarWord[] {
    this.#calendar ??= readCalendar(this.text, this.words, this.language);
    return this.#calendar;
  }

  /** Figures in digits. */
  get digits(): readonly Figure[] {
    this.#digits ??= readDigits(this.text, this.language);
    return this.#digits;
  }
}

/** Of each language the text read last: one check after the other looks at the same row. */
const last: Partial<Record<Language, Reading>> = {};

/** Reads a text. */
export function readText(text: string, language: Language): Reading {
  const before = last[language];
  if (before?.text === text) return before;
  const reading = new Reading(text, language);
  last[language] = reading;
  return reading;
}
