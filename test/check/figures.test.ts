import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, compareFigures } from '../../src/check/figures/compare-figures.ts';
import { figuresInDigits, readFigures } from '../../src/check/figures/read-figures.ts';
import { readText } from '../../src/check/reading.ts';
import { findingsOf, severitiesOf } from './rows.ts';

const figures = (german: string, english: string) => severitiesOf('figures', german, english);

describe('figures', () => {
  it.each([
    ['a changed number', 'Es waren 2.500 Soldaten.', 'There were 2,050 soldiers.'],
    ['a number left in German notation', 'Es kostet 1.234,5 Euro.', 'It costs 1.234,5 euros.'],
    ['thousands left in German notation', 'Es kamen 10.000 Menschen.', 'It was 10.000 people.'],
    ['a decimal left in German notation', 'Es waren 2,6 Prozent.', 'It was 2,6 percent.'],
    ['a decimal read as thousands', 'Er wiegt 1,234 Kilo.', 'It weighs 1,234 kilos.'],
    ['Milliarde as million', 'Es fehlen 3 Milliarden.', 'There are 3 million missing.'],
    ['Billion as billion', 'Die Schulden: 2 Billionen Euro.', 'The debt: 2 billion euros.'],
    ['a scale that got lost', 'Es fehlen 3 Milliarden.', 'There are 3 missing.'],
    ['a year', 'Das war 2004.', 'That was 2014.'],
    ['the day of a date', 'Am 13.1.2022 war Schluss.', 'It ended on January 14, 2022.'],
    ['the year of a date', 'Am 13.1.2022 war Schluss.', 'It ended on January 13, 2012.'],
    ['a time', 'Um 14.30 Uhr war Schluss.', 'It ended at 4:30 p.m.'],
    ['morning for afternoon', 'Um 14 Uhr war Schluss.', 'It ended at 2 a.m.'],
    ['a name with digits', 'Eine IL-76 stürzte ab.', 'An IL-78 crashed.'],
    ['a percentage', 'Es waren 47 % dafür.', 'It was 43% in favour.'],
    ['a converted unit', 'Es sind 100 Kilometer.', 'It is 62 miles.'],
    ['a number in words', 'Es waren 3 Tote.', 'There were four dead.'],
    ['one of a repeated number', 'Von 5 starben 5.', 'Of 5, 6 died.'],
    ['the end of a range', 'Vom 5. bis 7. Januar.', 'From January 5 to 8.'],
    ['a score', 'Es endete 3:2.', 'It ended 3-1.'],
    ['a century', 'Im 19. Jahrhundert war es so.', 'It was so in the 18th century.'],
    ['a decade', 'Das war in den 1980ern.', 'That was in the 1380s.'],
    ['thousands that the German writes the English way', 'Rund 10,000 Menschen.', 'Some 10.000 people.'],
    ['a Swiss number', 'Es kostet 1’234.50 Franken.', 'It costs 1,243.50 francs.'],
  ])('reports %s', (_, german, english) => {
    expect(figures(german, english)).toEqual(['error']);
  });

  it('reports a lost figure as an error and an extra one as a warning', () => {
    expect(figures('Es waren 27 Tote.', 'There were casualties.')).toEqual(['error']);
    expect(figures('Es gab Tote.', 'There were 27 dead.')).toEqual(['warning']);
  });

  it('points at both figures and says how to write the number', () => {
    const german = 'Es kamen 10.000 Menschen.';
    const english = 'There came 10.000 people.';
    const [finding] = findingsOf(german, english);
    expect(finding).toMatchObject({ rule: 'figures', severity: 'error', remedy: 'Write “10,000”.' });
    expect(german.slice(finding!.source!.start, finding!.source!.end)).toBe('10.000');
    expect(english.slice(finding!.target!.start, finding!.target!.end)).toBe('10.000');
  });

  it('reads a number written the German way and the English way as the same', () => {
    const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
    const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (hundredths) => {
        const value = hundredths / 100;
        const [de, en] = [`Es sind ${german.format(value)} Euro.`, `It is ${english.format(value)} euros.`];
        expect(figures(de, en)).toEqual([]);
      }),
    );
  });

  it('tells two different numbers apart, however they are written', () => {
    const german = new Intl.NumberFormat('de-DE');
    const english = new Intl.NumberFormat('en-US');
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 10 ** 9 }), fc.integer({ min: 13, max: 10 ** 9 }), (one, other) => {
        fc.pre(one !== other);
        const found = figures(`Es sind ${german.format(one)} Euro.`, `It is ${english.format(other)} euros.`);
        expect(found).toEqual(['error']);
      }),
    );
  });

  it('reads every day of a century the same in all the ways of writing it', () => {
    const long = (day: Date, locale: string) => day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        for (const german of [`${d}.${m}.${y}`, long(date, 'de-DE'), `${d}. ${m}. ${y}`]) {
          for (const english of [
            long(date, 'en-US'),
            long(date, 'en-GB'),
            `${m}/${d}/${y}`,
            date.toISOString().slice(0, 10),
          ]) {
            expect(findingsOf(`Am ${german} begann es.`, `It began on ${english} there.`)).toEqual([]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  const text = fc.string({ unit: fc.constantFrom(...'12.,:/ -–’½VI', 'Mio', 'zwei', ' Uhr', 'two ', 'bis') });

  it('keeps its spans on the text they name', () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const language of ['de', 'en'] as const) {
          for (const figure of readFigures(readText(text, language))) {
            expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          }
        }
      }),
    );
  });

  it('finds nothing more in words where all figures in digits are met', () => {
    fc.assert(
      fc.property(text, text, (german, english) => {
        const [source, target] = [readText(german, 'de'), readText(english, 'en')];
        fc.pre(agree(figuresInDigits(source), figuresInDigits(target)));
        expect(compareFigures(readFigures(source), readFigures(target))).toEqual({ changed: [], lost: [], extra: [] });
      }),
    );
  });
});
