import { expect, test } from 'vitest';
import { spellings } from '../../src/check/spellings.ts';
import type { Bitext, BitextPair } from '../../src/domain/bitext.ts';

const pair = { strangers: [{ start: 4, end: 11, text: 'Tokayew', concept: 'Tokayev', like: 'Tokajew' }] };

test('a spelling that no entry has is reported with the name it looks like and the entry to mend', () => {
  const [finding, ...more] = spellings.pair!(pair as unknown as BitextPair, {} as Bitext);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ concept: 'Tokayev', source: { start: 4, end: 11 } });
  expect(finding!.message).toMatch(/Tokayew.*Tokajew/);
});

test('a row without such spellings has no finding', () => {
  expect(spellings.pair!({} as BitextPair, {} as Bitext)).toEqual([]);
});
