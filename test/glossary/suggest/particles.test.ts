import { describe, expect, test } from 'vitest';
import { gatherNames } from '../../../src/glossary/suggest/gather-names.ts';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { text } from './articles.ts';

const namesIn = (...german: string[]): string[] =>
  gatherNames(german.map((one) => text(one)))
    .filter(({ grade }) => grade > 0)
    .map(({ given, name }) => (given === undefined ? name : `${given} ${name}`));

const suggested = (...german: string[]) =>
  suggestNames(
    german.map((one) => text(one)),
    [],
  ).map(({ english, german: entry, spellings }) => ({ english, entry, seen: spellings.map((one) => one.text) }));

describe('a surname with particles', () => {
  test.each([
    ['Dort sprach Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['Auch Herman Van Rompuy kam.', 'Herman Van Rompuy'],
    ['Minister Thomas de Maizière kam.', 'Thomas de Maizière'],
    ['Dort war Karl-Theodor zu Guttenberg.', 'Karl-Theodor zu Guttenberg'],
    ['Der Kronprinz Mohammed bin Salman schwieg.', 'Mohammed bin Salman'],
    ['Präsident Zine el-Abidine Ben Ali floh.', 'Zine Ben Ali'],
    ['Präsident Baschar al-Assad blieb.', 'Baschar al-Assad'],
    ['Dort war Rafael van der Vaart.', 'Rafael van der Vaart'],
    ['Oscar de la Hoya boxte.', 'Oscar de la Hoya'],
    ['Dort war Alexander Van der Bellen.', 'Alexander Van der Bellen'],
    ['Bin Laden war tot.', 'bin Laden'],
    ['Kommissionspräsidentin von der Leyen kam.', 'von der Leyen'],
  ])('is found whole in „%s“', (german, name) => {
    expect(namesIn(german)).toEqual([name]);
  });

  test('is found alone too once the articles have named the person in full, with a capital or an ending as well', () => {
    const names = namesIn(
      'Dort sprach Ursula von der Leyen.',
      'Von der Leyen schwieg. Gestern ging von der Leyen. Das ist von der Leyens Plan.',
    );
    expect(names).toEqual(['Ursula von der Leyen', 'von der Leyen', 'von der Leyen', 'von der Leyens']);
  });

  test.each([
    'Der Präsident von Gasprom kam.',
    'Der Präsident von der Ukraine kam.',
    'Mit Anna zum Bahnhof, mit Peter zu Hause.',
    'Die Tore von Lewandrowski fielen.',
    'Er kam von der Arbeit.',
    'Der neue Roman von Thea Bekow ist da.',
    'Nikola zu den Bekows.',
  ])('is not made of prepositions: „%s“', (german) => {
    expect(namesIn(german).filter((name) => /\b(?:von|zu|zum|der|den) /.test(name))).toEqual([]);
  });

  test('has a capital inside a sentence too, and its genitive is no other name', () => {
    expect(suggested('Gestern fand man Bin Ladens Versteck.')).toEqual([
      { english: 'bin Laden', entry: [], seen: ['Bin Ladens'] },
    ]);
    expect(suggested('Man fand Bin Safars Versteck. Jussuf bin Safar war fort.')).toContainEqual({
      english: 'bin Safar',
      entry: [],
      seen: ['Bin Safars', 'bin Safar'],
    });
  });

  test.each(['Die Läufer von Rio de Janeiro siegten.', 'Er sah Palma de Mallorca.', 'Die Costa del Sol brennt.'])(
    'is no part of a city or a coast: „%s“',
    (german) => {
      expect(namesIn(german)).toEqual([]);
    },
  );

  test('is one name with the one without, but not where the particle means “son of”', () => {
    expect(suggested('Dort war Karl-Theodor zu Gutenwerg.', 'Heute sagte Gutenwerg nichts.')).toEqual([
      { english: 'Gutenwerg', entry: [], seen: ['Gutenwerg', 'zu Gutenwerg'] },
    ]);
    const names = suggested('Kronprinz Mohammed bin Salman kam.', 'König Salman blieb.');
    expect(names.map(({ english }) => english).sort()).toEqual(['Salman', 'bin Salman']);
  });

  test('needs no entry for a capital particle', () => {
    expect(suggested('Auch Herman Van Rompuy kam.', 'Dort ging van Rompuy.')[0]).toMatchObject({ entry: [] });
  });

  test('keeps its Arabic article out of the entry where English has none', () => {
    const all = suggested(
      'Präsident Muammar al-Gaddafi starb.',
      'Al-Gaddafi war tot. Präsident Abdel Fattah al-Sisi kam.',
    );
    expect(all).toContainEqual({ english: 'Gadhafi', entry: ['Gaddafi'], seen: ['al-Gaddafi'] });
    expect(all).toContainEqual({ english: 'el-Sissi', entry: ['al-Sisi'], seen: ['al-Sisi'] });
  });

  test('is no name from Cyrillic, however it ends', () => {
    expect(suggested('Dort sprach Beatrix von Grabenow.')[0]).toMatchObject({ english: 'von Grabenow', entry: [] });
  });
});
