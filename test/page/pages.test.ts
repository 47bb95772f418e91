import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { html } from '../../src/domain/html.ts';
import { renderPage } from '../../src/domain/page.ts';
import { commandOf, KEYS } from '../../src/page/state/keymap.ts';

const root = join(import.meta.dirname, '../..');
const tokensOf = (css: string) =>
  [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]+)/g)].map(([, name, colour]) => `${name} ${colour}`);

/** Paper is white when a page is printed. */
const PRINT = 'paper #fff';

test('the desk has the colours of the pages that are written, light and dark', () => {
  const written = tokensOf(renderPage({ title: '', style: '', body: html`` }));
  const desk = tokensOf(readFileSync(join(root, 'src/page/styles/tokens.css'), 'utf8'));
  expect(desk.filter((token) => !token.startsWith('strong-line'))).toEqual(written.filter((token) => token !== PRINT));
});

test('no two commands share a key, and each key is told in the README', () => {
  const keys = KEYS.flatMap((line) => line.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const told = new Set([...readme.matchAll(/`(\S)`/g)].map(([, code]) => code));
  expect(KEYS.map(({ keys: [key] }) => key).filter((key) => !told.has(key))).toEqual([]);
});

test('a key with a modifier belongs to the browser', () => {
  const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false };
  expect(commandOf(press)).toBe('accept');
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
    expect(commandOf({ ...press, [modifier]: true })).toBeUndefined();
  expect(commandOf({ ...press, key: 'A' })).toBeUndefined();
  expect(commandOf({ ...press, key: 'constructor' })).toBeUndefined();
});
