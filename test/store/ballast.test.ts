import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ballastIn } from '../../src/store/ballast.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zweispalt-ballast-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'ballast');

test('holds as much room as is asked for, and gives it back once', () => {
  const ballast = ballastIn(folder);
  ballast.take(2_500_000);
  expect(statSync(file()).size).toBe(2_500_000);
  expect([ballast.drop(), ballast.drop()]).toEqual([true, false]);
  expect(existsSync(file())).toBe(false);
});

test('takes over what a killed run has left, and touches nothing where none was taken', () => {
  writeFileSync(file(), 'left behind by a run that was killed');
  expect(ballastIn(folder).drop()).toBe(false);
  const ballast = ballastIn(folder);
  ballast.take(10);
  expect(statSync(file()).size).toBe(10);
});

test('writes to nobody’s file where a link stands in its place, nor fails for a folder there', () => {
  const own = join(folder, 'own.txt');
  writeFileSync(own, 'mine');
  symlinkSync(own, file());
  ballastIn(folder).take(10);
  expect(readFileSync(own, 'utf8')).toBe('mine');
  rmSync(file());
  mkdirSync(join(file(), 'inside'), { recursive: true });
  const ballast = ballastIn(folder);
  ballast.take(10);
  expect(ballast.drop()).toBe(true);
});

test('where there is no room, says so and leaves nothing behind', () => {
  const ballast = ballastIn(join(folder, 'not-there'));
  expect(() => ballast.take(1024 * 1024)).toThrow(
    expect.objectContaining({ code: 'memory', message: expect.stringContaining('1.0 MB'), hint: expect.any(String) }),
  );
  expect(ballast.drop()).toBe(false);
});
