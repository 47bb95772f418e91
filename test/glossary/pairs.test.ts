import { expect, test } from 'vitest';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { concept, csto, tokayev } from './concepts.ts';

const pairs = (...concepts: Parameters<typeof compileNames>[0]) => compileNames(concepts).pairs();

test('short, long and full forms are handed over once each', () => {
  const list = pairs(csto, tokayev, { ...csto, label: 'again' });
  expect(list).toContainEqual({ de: 'OVKS', en: 'CSTO' });
  expect(list).toContainEqual({
    de: 'Organisation des Vertrags über kollektive Sicherheit',
    en: 'Collective Security Treaty Organization',
  });
  expect(list).toContainEqual({ de: 'Kassym-Schomart Tokajew', en: 'Kassym-Jomart Tokayev' });
  expect(new Set(list.map(({ de }) => de)).size).toBe(list.length);
});

test('a spelling with a condition, an exception, another policy or two English forms stays at home', () => {
  const list = pairs(
    concept('Georgia', { de: ['Georgia'], when: ['Atlanta'] }),
    concept('Bavaria', { de: ['Bayern'], except: ['FC Bayern'] }),
    concept('Poland', { de: ['Polen'], kind: 'place' }),
    concept('Union A', { de: ['Union'] }),
    concept('Union B', { de: ['Union'] }),
  );
  expect(list).toEqual([]);
});

test('what DeepL refuses is left out, and edge blanks are cut', () => {
  const list = pairs(concept('Name', { de: [' Nahme ', 'ü'.repeat(513), 'a\tb', '', 'IS'] }));
  expect(list).toEqual([{ de: 'Nahme', en: 'Name' }]);
});
