import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../src/translate/watch-response.ts';

const now = Date.UTC(2026, 0, 10, 12, 0, 0);

test.each([
  ['120', 120_000],
  ['0', 0],
  [' 1.5 ', 1500],
  ['Sat, 10 Jan 2026 12:00:30 GMT', 30_000],
  ['Sat, 10 Jan 2026 11:00:00 GMT', 0],
  ['', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %j', (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
