import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterNames } from '../../../src/glossary/suggest/cluster-names.ts';
import { isSameName } from '../../../src/glossary/suggest/same-name.ts';
import { spellingCost } from '../../../src/glossary/suggest/spelling-cost.ts';

const rowsOf = (file: string): string[][] =>
  readFileSync(join(import.meta.dirname, 'own-list', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const texts = (names: readonly string[]) =>
  clusterNames(names.map((text) => ({ text, count: 1 }))).map((cluster) => cluster.map(({ text }) => text).sort());

describe('two spellings', () => {
  test.each([
    ['Tokajew', 'Toqaev'],
    ['Tokajew', 'Tokayev'],
    ['Tokajew', 'Tokajews'],
    ['Serdjukow', 'Serdyukov'],
    ['Schoigu', 'Shoigu'],
    ['Kassym-Schomart', 'Qasym-Jomart'],
    ['Muchamedschan', 'Mukhamedzhan'],
    ['Gorbatschow', 'Gorbachev'],
    ['Erdoğan', 'Erdogan'],
    ['Malofejew', 'Malofeev'],
    ['Sankt Gallen', 'St. Gallen'],
  ])('%s and %s write one name', (one, two) => {
    expect(isSameName(one, two)).toBe(true);
    expect(isSameName(two, one)).toBe(true);
  });

  test.each([
    ['Nasarbajew', 'Nasarbajewa'],
    ['Nawalny', 'Nawalnaja'],
    ['Tokajew', 'Tokarew'],
    ['Iwanow', 'Iwanowa'],
    ['Sergej Lawrow', 'Sergej Iwanow'],
    ['Elisabeth I.', 'Elisabeth II.'],
    ['Scholz', 'Schulz'],
    ['Harry', 'Harris'],
    ['Karim Massimow', 'Massimow'],
  ])('%s and %s are two names', (one, two) => {
    expect(isSameName(one, two)).toBe(false);
  });

  test('that differ as the systems of transcription do cost next to nothing', () => {
    expect(spellingCost('Schtscherbakow', 'Shcherbakov')).toBeLessThan(0.2);
    expect(spellingCost('Zakharov', 'Sakharov')).toBeGreaterThanOrEqual(1);
  });

  test('of the own list are joined where they are one name, and mostly kept apart where not', () => {
    const isJoined = ([one, two]: string[]) => isSameName(one!, two!);
    const [pairs, lookalikes] = [rowsOf('pairs.tsv'), rowsOf('lookalikes.tsv')];
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    expect(lookalikes.length).toBeGreaterThanOrEqual(150);
    expect(pairs.filter(isJoined).length / pairs.length).toBeGreaterThan(0.95);
    expect(lookalikes.filter(isJoined).length / lookalikes.length).toBeLessThan(0.09);
  });
});

describe('clusters', () => {
  test('hold the spellings of one name each', () => {
    expect(texts(['Toqaev', 'Schoigu', 'Tokajew', 'Shoigu', 'Tokayev', 'Nasarbajew', 'Nasarbajewa'])).toEqual([
      ['Nasarbajew'],
      ['Nasarbajewa'],
      ['Schoigu', 'Shoigu'],
      ['Tokajew', 'Tokayev', 'Toqaev'],
    ]);
  });

  test('do not join what the caller keeps apart', () => {
    const apart = clusterNames(
      [
        { text: 'Tokajew', count: 2 },
        { text: 'Tokayev', count: 1 },
      ],
      () => false,
    );
    expect(apart).toHaveLength(2);
  });

  const names = fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...rowsOf('pairs.tsv').flatMap(([one, two]) => [one!, two!])),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 30 },
  );

  test('are the same whatever order the spellings come in', () => {
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = [...all].map((name) => ({ name, at: random.next().value as number }));
        shuffled.sort((one, two) => one.at - two.at);
        expect(texts(shuffled.map(({ name }) => name))).toEqual(texts(all));
      }),
    );
  });

  test('hold every spelling once', () => {
    fc.assert(
      fc.property(names, (all) => {
        expect(texts(all).flat().sort()).toEqual([...all].sort());
      }),
    );
  });
});

test('hostile input that is all one name becomes names of a bounded size, and no spelling is lost', () => {
  const parts = [
    ['Tokt', 'Toqt', 'Tokkt'],
    ['a', 'aa'],
    ['j', 'y', 'i'],
    ['e', 'je'],
    ['w', 'v', 'ff', 'ww'],
  ];
  const all = parts.reduce<string[]>((made, some) => made.flatMap((one) => some.map((part) => one + part)), ['']);
  const clusters = clusterNames(all.map((text) => ({ text, count: 1 })));
  expect(Math.max(...clusters.map(({ length }) => length))).toBe(40);
  expect(
    clusters
      .flat()
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...all].sort());
});
