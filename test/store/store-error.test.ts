import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { storeError } from '../../src/store/store-error.ts';

const failing = (properties: object) => Object.assign(new Error('no luck'), properties);

test.each([
  ['busy', { errcode: 5 }, 'another process'],
  ['read-only, by its extended code', { errcode: 8 | (6 << 8) }, 'cannot be written'],
  ['short of disk', { errcode: 13 }, 'disk is full'],
  ['corrupt, by its extended code', { errcode: 11 | (3 << 8) }, 'damaged'],
  ['corrupt, told in words only', { message: 'database disk image is malformed' }, 'damaged'],
  ['in a folder without permission', { code: 'EACCES' }, 'cannot be opened'],
  ['on a full disk', { code: 'ENOSPC' }, 'disk is full'],
])('a file that is %s is reported with file and remedy', (_, properties, says) => {
  const cause = failing(properties);
  const error = storeError('m.sqlite', cause) as AppError;
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'memory', cause, place: { file: 'm.sqlite' } });
  expect(error.message).toContain(says);
  expect(error.hint).toMatch(/\w/);
});

test.each([
  ['a mistake of ours', failing({ errcode: 1 })],
  ['a bug', new TypeError('x is not a function')],
  ['an error that is told already', new AppError('usage', 'no')],
  ['no error at all', 'thrown'],
])('%s stays what it is', (_, cause) => {
  expect(storeError('m.sqlite', cause)).toBe(cause);
});
