import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';

const load = (...texts: readonly string[]) => loadGlossary(texts.map((text, at) => ({ path: `${at}.yaml`, text })));
const said = (...texts: readonly string[]) =>
  load(...texts).concepts.map(({ label, de, long }) => [label, ...de, ...(long?.de ?? [])].join(' '));

test('an entry of a later file takes a spelling from an earlier one, and says what is left', () => {
  const base = 'CSTO: {de: [OVKS, ODKB], long: {en: Long, de: [Organisation]}}\n';
  const { concepts, overrides } = load(base, '# client\nTreaty: {de: [OVKS, Organisation]}\n');
  expect(concepts.map(({ label, de, long }) => ({ label, de, long }))).toEqual([
    { label: 'CSTO', de: ['ODKB'], long: { en: 'Long', de: [] } },
    { label: 'Treaty', de: ['OVKS', 'Organisation'] },
  ]);
  expect(overrides).toEqual([
    {
      label: 'Treaty',
      place: { file: '1.yaml', line: 2, column: 1 },
      earlier: { file: '0.yaml', line: 1, column: 1 },
      taken: { from: 'CSTO', en: 'CSTO', spellings: ['OVKS', 'Organisation'], left: ['ODKB'] },
    },
  ]);
});

test.each([
  ['loses its last spelling', 'Kyiv: [Kiew]\n', 'Kiev: [Kiew]\n'],
  ['has none and is called so in German', 'Almaty:\n', 'Alma-Ata: [Almaty]\n'],
  [
    'has the English form of the later one as its only spelling',
    'Czechia: [Tschechien]\n',
    'Tschechien: [Tschechei]\n',
  ],
  ['loses its spellings to two', 'A: [x, y]\n', 'B: [x]\nC: [y]\n'],
])('an entry that %s is gone', (_, base, client) => {
  expect(said(base, client)).toEqual(said(client));
});

test.each([
  ['in one file', ['CSTO: [OVKS]\nTreaty: [OVKS]\n']],
  ['told apart by a word', ['Georgia: [Georgien]\n', 'Georgien Street: {de: [Georgien], when: [Linie]}\n']],
  [
    'told apart by given names',
    [
      'A: {de: [Serdjukow], kind: person, given: {Andrei: [Andrej]}}\n',
      'B: {de: [Serdjukow], kind: person, given: {Anatoly: [Anatoli]}}\n',
    ],
  ],
  ['of one English form', ['Georgia: [Georgien]\n', 'Georgia (US): {en: Georgia, de: [Georgien]}\n']],
  ['that a later file only leaves alone', ['Prague: [Prag]\n', 'Off: {de: [Prag], enforce: off}\n']],
])('a spelling of two entries %s stays with both', (_, texts) => {
  const { concepts, overrides } = load(...texts);
  expect(overrides).toEqual([]);
  expect(concepts).toEqual(load(texts.join('')).concepts.map((one, at) => ({ ...one, place: concepts[at]!.place })));
});

test('of three files the last has it, also where a label stands there anew', () => {
  expect(said('A: [x, y]\n', 'B: [x, z]\n', 'C: [x]\n')).toEqual(['A y', 'B z', 'C x']);
  expect(said('A: [x, y]\n', 'B: [x]\n', 'B: [z]\n')).toEqual(['A x y', 'B z']);
});

test('no two files end with one spelling that nothing tells apart', () => {
  const names = fc.uniqueArray(fc.constantFrom('u', 'v', 'w', 'x', 'y', 'z'), { minLength: 1, maxLength: 3 });
  const file = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), names, { maxKeys: 3 });
  const toText = (entries: Record<string, string[]>) =>
    Object.entries(entries)
      .map(([label, de]) => `${label}: [${de.join(', ')}]\n`)
      .join('');
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
      const { concepts } = load(...files.map(toText));
      const ofFiles = concepts.flatMap(({ de, place }) => de.map((name) => JSON.stringify([name, place!.file])));
      const names = new Set(ofFiles.map((one) => JSON.parse(one)[0]));
      expect(new Set(ofFiles).size).toBe(names.size);
    }),
  );
});

test('an entry may lose a hundred spellings, each to an entry of its own', () => {
  const names = Array.from({ length: 100 }, (_, at) => `Name ${at}`);
  const { overrides } = loadGlossary([
    { path: 'base.yaml', text: `All: [${names.join(', ')}]\n` },
    { path: 'client.yaml', text: names.map((name, at) => `Own ${at}: [${name}]\n`).join('') },
  ]);
  expect(overrides.map(({ taken }) => taken?.spellings)).toEqual(names.map((name) => [name]));
});
