import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cldrNames } from '../../src/glossary/cldr.ts';

const english = (german: string) => cldrNames().find(({ de }) => de === german);

test('countries, cities and languages have their German and English names', () => {
  expect(english('Kasachstan')).toEqual({ code: 'KZ', de: 'Kasachstan', en: 'Kazakhstan', type: 'territory' });
  expect(english('Moskau')).toMatchObject({ en: 'Moscow', type: 'city' });
  expect(english('Kasachisch')).toMatchObject({ code: 'kk', en: 'Kazakh', type: 'language' });
});

test('names that news uses and CLDR lacks belong to their country', () => {
  expect(english('Weißrussland')).toMatchObject({ code: 'BY', en: 'Belarus' });
  expect(english('Großbritannien')).toMatchObject({ code: 'GB', en: 'Britain' });
});

test('every name has both forms, on one line', () => {
  expect(cldrNames().length).toBeGreaterThan(700);
  expect(cldrNames().filter(({ de, en }) => !/^\S(?:.*\S)?$/.test(de) || !/^\S(?:.*\S)?$/.test(en))).toEqual([]);
});

test('the data carry the notice that their licence asks for', () => {
  const data = readFileSync(join(import.meta.dirname, '../../src/glossary/cldr-data.ts'), 'utf8');
  expect(data).toContain('SPDX-License-Identifier: Unicode-3.0');
  expect(data).toContain('COPYRIGHT AND PERMISSION NOTICE');
});
