import type { Language } from '../language.ts';
import { decimal } from './decimal.ts';
import { centuryKeys, type Figure, numberKey, timeKeys } from './figure.ts';
import { englishNumber, germanNumber } from './notation.ts';
import { withScale } from './scales.ts';

const NOTATION = { de: germanNumber, en: englishNumber };

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const BLANK = '[ \\u00a0\\u202f\\u2009]';
/** What digits stand in, first come first served; addresses of the web are passed over. Linear: each match takes its whole run. */
const DIGITS = new RegExp(
  [
    'https?://\\S+|www\\.\\S+',
    `((?<!\\d)\\d{4}-${MONTH}-${DAY}(?!\\d))`,
    `((?<![\\d.,])${DAY}\\.${BLANK}?${MONTH}\\.(?:${BLANK}?(?:\\d{4}|\\d{2})(?![\\d.,]\\d|\\d))?(?!\\d))`,
    `((?<![\\d/])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?!\\d))`,
    '((?<![\\d:])\\d{1,2}(?::|\\sUhr\\s|[hH])[0-5]\\d(?![\\d:]))',
    `(\\d{1,3}(?:(?:${BLANK}\\d{3})+|\\. 000)(?:[.,]\\d+)?(?!\\d))`,
    "(\\d+(?:[.,'’]\\d+)*)([ \\u00a0]?[½¼¾])?",
    '([½¼¾])',
  ].join('|'),
  'g',
);
const FRACTIONS: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' };

/** Every figure written with digits, in order. */
export function readDigits(text: string, language: Language): Figure[] {
  const figures: Figure[] = [];
  if (!/[\d½¼¾]/.test(text)) return figures;
  for (const match of text.matchAll(DIGITS)) {
    const figure = figureOf(match, language);
    if (figure) figures.push(surrounded(figure, text, language));
  }
  return figures;
}

function figureOf(match: RegExpExecArray, language: Language): Figure | undefined {
  const [text, iso, dotted, slashed, clock, spaced, run, part, fraction] = match;
  const here = { start: match.index, end: match.index + text.length, text };
  if (run) return runFigure(here, run, part?.trim(), language);
  if (iso) return dateFigure(here, iso.split('-').reverse());
  if (dotted) return dottedFigure(here, language);
  if (slashed) return { ...here, keys: [], parts: slashedParts(here) };
  if (clock) return clockFigure(here);
  if (spaced) return spacedFigure(here, language);
  return fraction ? { ...here, keys: [numberKey(`0.${FRACTIONS[text]}`)] } : undefined;
}

type Here = Pick<Figure, 'start' | 'end' | 'text'>;

function runFigure(here: Here, run: string, part: string | undefined, language: Language): Figure {
  const { start, end, text } = here;
  if (part) return { start, end, text, keys: [numberKey(decimal(run, FRACTIONS[part]))] };
  const keys = NOTATION[language](run);
  if (run === '1') return { start, end, text, keys, soft: true };
  if (!keys[0]?.startsWith('l:')) return { start, end, text, keys };
  const parts = run.split(/[.,'’]/).map((digits) => ({ start, end, text, keys: [numberKey(decimal(digits))] }));
  return { start, end, text, keys, parts };
}

/** A date: its day and year must stand in the other text; the month is the business of the `dates` check. */
function dateFigure(
  here: Here,
  [day = '', month = '', year]: readonly string[],
  others: readonly string[] = [],
): Figure {
  const parts: Figure[] = [
    { ...here, keys: [numberKey(Number(day))] },
    { ...here, keys: [`m:${Number(month)}`], soft: true },
  ];
  if (year) parts.push({ ...here, keys: yearKeys(year) });
  return { ...here, keys: [`d:${Number(day)}.${Number(month)}.${year ?? ''}`, ...others], parts };
}

const yearKeys = (year: string): string[] => [
  ...(year.length === 2 ? centuryKeys(year).reverse() : []),
  numberKey(decimal(year)),
];

/** `13.1.2022`, `13. 1.`; without a year it may be a time or a number at the end of a sentence. */
function dottedFigure(here: Here, language: Language): Figure {
  const [day, month, year] = here.text.split('.').map((part) => part.trim());
  const others = year ? [] : NOTATION[language](here.text.slice(0, -1));
  return dateFigure(here, [day!, month!, ...(year ? [year] : [])], others);
}

/** `1/13/2022`: nothing says which of the two is the month, unless one is too large. */
function slashedParts(here: Here): Figure[] {
  const [one = '', two = '', year = ''] = here.text.split('/');
  const either = (digits: string): Figure => ({ ...here, keys: [numberKey(Number(digits)), `m:${Number(digits)}`] });
  return [either(one), either(two), { ...here, keys: yearKeys(year) }];
}

/** `14:30`, a time or a score. */
function clockFigure(here: Here): Figure {
  const [hour = '', minute = ''] = here.text.split(/:|\sUhr\s|h/i);
  const parts = [hour, minute].map((digits) => ({ ...here, keys: [numberKey(Number(digits))] }));
  return { ...here, keys: timeKeys(Number(hour), minute), parts };
}

/** `10 000`, one number or two. */
function spacedFigure(here: Here, language: Language): Figure {
  const [whole = '', fraction] = here.text.split(/,|\.(?=\d)/);
  const parts = here.text.split(/[.\s,]+/).map((digits) => ({ ...here, keys: NOTATION[language](digits) }));
  return { ...here, keys: [numberKey(decimal(whole.replace(/[\s.]/g, ''), fraction))], parts };
}

const HOUR_BEHIND = { de: /\s?(?:Uhr|h)(?!\p{L})/uy, en: /[ \u00a0\u202f]?(?:([ap])\.?\s?m\b|o['’]clock)/iy };
const DECADE_BEHIND = { de: /er/y, en: /['’]?s\b/y };

/** What may be a time, a century, or a year without its century. With other figures only a scale goes. */
const SHORT = /^(\d{1,2})(?:[.:]([0-5]\d))?$/;

/** A figure with what stands around it: a scale, "Uhr" or "p.m.", a decade's ending, an apostrophe for the century. */
function surrounded(figure: Figure, text: string, language: Language): Figure {
  if (!SHORT.test(figure.text)) return withScale(figure, text, language);
  const before = text.slice(Math.max(0, figure.start - 6), figure.start);
  const more = [...hours(figure, text, language), ...years(figure, text, before, language), ...century(figure, text)];
  const result = more.length > 0 ? { ...figure, keys: [...figure.keys, ...more] } : withScale(figure, text, language);
  // CO2 may become carbon dioxide.
  return figure.text === '2' && /(?:^|[^\p{L}])(?:CO|H)$/u.test(before) ? { ...result, soft: true } : result;
}

function hours(figure: Figure, text: string, language: Language): readonly string[] {
  const behind = HOUR_BEHIND[language];
  behind.lastIndex = figure.end;
  const match = behind.exec(text);
  const time = match && SHORT.exec(figure.text);
  if (!time) return [];
  const [hour, minute] = [Number(time[1]), time[2] ?? '00'];
  const half = match[1]?.toLowerCase();
  if (half === 'a') return timeKeys(hour, minute, 'am');
  // "ab 19 in der Kirche" is "from 7 p.m."
  return half === 'p' ? [...timeKeys(hour, minute, 'pm'), numberKey((hour % 12) + 12)] : timeKeys(hour, minute);
}

/** "im 19. Jahrhundert" may be "in the 1800s". */
function century({ text: digits, end }: Figure, text: string): readonly string[] {
  const follows = /^\d{1,2}$/.test(digits) && /^\.\sJahrhundert/.test(text.slice(end, end + 13));
  return follows ? [numberKey((Number(digits) - 1) * 100)] : [];
}

function years(figure: Figure, text: string, before: string, language: Language): readonly string[] {
  const digits = figure.text;
  if (/^\d{1,2}$/.test(digits) && (/\/$/.test(before) || text[figure.end] === '/'))
    return [`m:${Number(digits)}`, ...shortYear(digits, before)];
  if (!/^\d{2}$/.test(digits)) return [];
  const behind = DECADE_BEHIND[language];
  behind.lastIndex = figure.end;
  return behind.test(text) ? centuryKeys(digits) : shortYear(digits, before);
}

/** `2021/22`, `1914–18`, `’68`. */
const shortYear = (digits: string, before: string): readonly string[] =>
  digits.length === 2 && /\d{4}[/–-]$|['’]$/.test(before) ? centuryKeys(digits) : [];
