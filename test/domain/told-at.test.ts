import { expect, test } from 'vitest';
import { toldAt } from '../../src/domain/place.ts';

test.each([
  ['/ws/a.txt: no such file', '/ws/a.txt: no such file'],
  ['/ws/a.txt cannot be read', '/ws/a.txt cannot be read'],
  ['Nothing is dropped, since /ws/a.txt is damaged', 'Nothing is dropped, since /ws/a.txt is damaged'],
  ['it is damaged', '/ws/a.txt: it is damaged'],
  [
    "/ws/a.txt cannot be read: ENOENT: no such file, open '/ws/a.txt'",
    '/ws/a.txt cannot be read: ENOENT: no such file',
  ],
  ["ENOENT: no such file, open '/ws/a.txt'", '/ws/a.txt: ENOENT: no such file'],
  ["/ws/a.txt: ENOENT, open '/ws/other'", "/ws/a.txt: ENOENT, open '/ws/other'"],
])('of a file “%s” is told as “%s”', (message, told) => {
  expect(toldAt({ file: '/ws/a.txt' }, message)).toBe(told);
});

test('a line and column are always told', () => {
  expect(toldAt({ file: '/ws/a.yaml', line: 2, column: 3 }, 'no name')).toBe('/ws/a.yaml:2:3: no name');
  expect(toldAt({ file: '/ws/a.yaml', line: 2, column: 3 }, '/ws/a.yaml: no name')).toBe(
    '/ws/a.yaml:2:3: /ws/a.yaml: no name',
  );
});

test('a name without a folder may be a word of the message', () => {
  expect(toldAt({ file: 'read' }, 'it cannot be read')).toBe('read: it cannot be read');
  expect(toldAt({ file: '-' }, 'an ill-formed text')).toBe('-: an ill-formed text');
  expect(toldAt({ file: 'a.txt' }, 'a.txt: damaged')).toBe('a.txt: damaged');
});

test('without a place there is the message alone', () => {
  expect(toldAt(undefined, "/a cannot be read: EACCES: permission denied, open '/a'")).toBe(
    '/a cannot be read: EACCES: permission denied',
  );
});
