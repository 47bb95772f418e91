import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { agree, compareFigures } from './figures/compare-figures.ts';
import { inEnglish } from './figures/decimal.ts';
import type { Figure } from './figures/figure.ts';
import { germanNumber } from './figures/notation.ts';
import { figuresInDigits, readFigures } from './figures/read-figures.ts';
import { readText } from './reading.ts';
import { quoted, spanOf } from './wording.ts';

/** Numbers, dates, times and sums of the German must mean the same in the English. */
export const figures: CheckRule = {
  name: 'figures',
  about: 'A number, date or time of the German is changed, lost or added in the English.',
  severity: 'error',
  pair: checkFigures,
};

function checkFigures({ segment, final }: BitextPair): readonly RawFinding[] {
  if (!final) return [];
  const [german, english] = [readText(segment.source.text, 'de'), readText(final.text, 'en')];
  // Nobody misses a figure in words: those are asked for only where one in digits is not met by another.
  if (agree(figuresInDigits(german), figuresInDigits(english))) return [];
  const { changed, lost, extra } = compareFigures(readFigures(german), readFigures(english));
  return [
    ...changed.map(([german, english]) => changedFigure(german, english)),
    ...lost.map(lostFigure),
    ...extra.map(extraFigure),
  ];
}

function changedFigure(german: Figure, english: Figure): RawFinding {
  const write = asEnglish(german);
  const leftGerman = write !== undefined && digitsOf(german) === digitsOf(english) && write !== digitsOf(english);
  return {
    message: leftGerman
      ? `${quoted(english.text)} stands in the English as the German writes it.`
      : `The figure ${quoted(german.text)} became ${quoted(english.text)}.`,
    remedy: write
      ? `Write ${quoted(write)}${german.scale ? ' with the word behind it in English' : ''}.`
      : 'Compare both figures and correct the English.',
    source: spanOf(german),
    target: spanOf(english),
  };
}

const lostFigure = (german: Figure): RawFinding => ({
  message: `The figure ${quoted(german.text)} does not stand in the English.`,
  remedy: 'Add it, or see whether a sentence is missing.',
  source: spanOf(german),
});

const extraFigure = (english: Figure): RawFinding => ({
  message: `The figure ${quoted(english.text)} does not stand in the German.`,
  remedy: 'See where it comes from.',
  target: spanOf(english),
  severity: 'warning',
});

const digitsOf = ({ text }: Figure): string => /^[\d.,'’]*/.exec(text)![0];

/** How the digits of a German number are written in English; undefined for dates, times and years. */
function asEnglish(figure: Figure): string | undefined {
  if (figure.parts || /:/.test(figure.keys.join(' ').replaceAll('n:', ''))) return undefined;
  const value = /^n:(.{1,40})$/.exec(germanNumber(digitsOf(figure))[0] ?? '')?.[1];
  return value && !/^\d{4}$/.test(digitsOf(figure)) ? inEnglish(value) : undefined;
}
