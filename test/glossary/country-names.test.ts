import { expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { hold, repaired } from './concepts.ts';

const text = `
Kazakhstan: {de: [Kasachstan, Kasachstans], kind: place}
Belarus: {de: [Weißrussland, Belorus], kind: place}
Russia: {de: [Russland], kind: place}
Kyrgyzstan: {de: [Kirgistan], kind: place, enforce: verify}
Germany: {de: [Deutschland], kind: place}
Iceland: {de: [Island], kind: place}
Moscow: {de: [Moskau], kind: place}
United States: {de: [USA, Vereinigte Staaten], kind: place}
`;
const { concepts } = loadGlossary([{ path: 'names.yaml', text }]);

test.each([
  ['the government in Kasachstan', 'die Regierung in Kasachstan', 'the government in Kazakhstan'],
  ['the Aufruf Kasachstans on Monday', 'der Aufruf Kasachstans am Montag', 'the Aufruf Kazakhstan on Monday'],
  [
    'the Mitgliedsstaaten Russland and Kasachstan',
    'die Mitgliedsstaaten Russland und Kasachstan',
    'the Mitgliedsstaaten Russia and Kazakhstan',
  ],
  [
    'the member states Russland and Kasachstan',
    'die Mitgliedsstaaten Russland und Kasachstan',
    'the member states Russia and Kazakhstan',
  ],
  ['Russlands president and Weissrussland', 'Russlands Präsident und Weißrussland', "Russia's president and Belarus"],
])('%s: German is repaired', (raw, de, final) => {
  const result = hold(concepts, [de, raw]);
  expect(result.text).toBe(final);
  expect(result.mentions.every(({ status, enforce }) => status === 'repaired' && enforce === 'verify')).toBe(true);
});

test.each([
  ['an entry that says verify', 'in Kirgistan', 'in Kirgistan'],
  ['a country where German is spoken', 'in Deutschland', 'in Deutschland'],
  ['a word that English has', 'on Island', 'auf Island'],
  ['a name that English has', 'in the USA', 'in den USA'],
  ['a spelling that CLDR does not have', 'in Belorus', 'in Belorus'],
  ['a city', 'in Moskau', 'in Moskau'],
  ['what is merely like it', 'in Kasakhstan', 'in Kasachstan'],
  ['a title', 'her book “Russland verstehen” sells', 'ihr Buch „Russland verstehen“ verkauft sich'],
  ['a title of one name more', 'the “Russland-Analysen”', 'die „Russland-Analysen“'],
  ['a name of which it is a part', 'Radio Russland reports', 'Radio Russland meldet'],
])('%s is left alone', (_, raw, de) => expect(repaired(concepts, de, raw)).toBe(raw));

test('a person’s text is left alone, and said to be one', () => {
  const input = { source: plain('in Russland'), target: plain('in Russland'), frozen: true };
  const [result] = compileNames(concepts).enforce([input]);
  expect(result!.target!.text).toBe('in Russland');
  expect(result!.mentions[0]!.reason).toContain('a person’s text is not changed');
});
