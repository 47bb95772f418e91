import { expect, test } from 'vitest';
import { EXCHANGE_NAMES } from '../../src/domain/exchange.ts';
import { exchangeOf, loadExchange } from '../../src/exchange/registry.ts';

test.each(EXCHANGE_NAMES)('%s is loaded by its name and known by its extension', async (name) => {
  const format = await loadExchange(name);
  expect(format.name).toBe(name);
  expect(exchangeOf(`ordner/datei${format.extension}`)).toBe(name);
});

test.each([
  ['A.XLF', 'xliff'],
  ['a.b.xliff', 'xliff'],
  ['a.md.txt', undefined],
  ['xlsx', undefined],
  ['a.constructor', undefined],
  ['a.md/b', undefined],
])('%s is %s', (path, name) => {
  expect(exchangeOf(path)).toBe(name);
});
