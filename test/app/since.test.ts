import { describe, expect, test } from 'vitest';
import { resolveSince, standingAt } from '../../src/app/since.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { TextVersion } from '../../src/domain/memory.ts';

const RUNS = [
  '2026-11-18T09:00:00.000Z',
  '2026-11-20T10:15:03.123Z',
  '2026-11-20T10:15:59.000Z',
  '2026-11-21T08:00:00.000Z',
];

const failure = (asked: string, runs: readonly string[] = RUNS): AppError => {
  try {
    resolveSince(asked, runs);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  }
  throw new Error(`${asked} was understood`);
};

test.each([
  ['a date is its first moment', '2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['so is the day of the first run', '2026-11-18', '2026-11-18T00:00:00.000Z'],
  ['a day to come is later than all', '2030-01-01', '2030-01-01T00:00:00.000Z'],
  ['a time is UTC', '2026-11-20T12:30', '2026-11-20T12:30:00.000Z'],
  ['unless it has a zone', '2026-11-20T12:30+01:00', '2026-11-20T11:30:00.000Z'],
  ['a blank does for the T', '2026-11-20 12:30:01', '2026-11-20T12:30:01.000Z'],
  ['a run is named by its start', '2026-11-20T10:15:03.123Z', '2026-11-20T10:15:03.123Z'],
  ['or by as much of it as no other has', '2026-11-20T10:15:0', '2026-11-20T10:15:03.123Z'],
  ['or by the hour, if it is the only one', '2026-11-21T08', '2026-11-21T08:00:00.000Z'],
  ['a minute in which several runs began is a point in time', '2026-11-20T10:15', '2026-11-20T10:15:00.000Z'],
])('%s: %s', (_, asked, at) => {
  expect(resolveSince(asked, RUNS)).toMatchObject({ kind: 'moment', at });
});

test('“previous” is no point in time', () => {
  expect(resolveSince('previous', [])).toMatchObject({ kind: 'previous' });
});

test.each([
  ['yesterday', 'no run, no date', '2026-11-21T08:00:00.000Z'],
  ['', 'no run, no date', '2026-11-21T08:00:00.000Z'],
  ['2026-02-30', 'no run, no date', '2026-11-21T08:00:00.000Z'],
  ['2026-02-30T10:00', 'no run, no date', '2026-11-21T08:00:00.000Z'],
  ['2026-11-20T25:00', 'no run, no date', '2026-11-20T10:15:03.123Z'],
  ['2026-11-20T10', '2 runs begin so', '2026-11-20T10:15:03.123Z, 2026-11-20T10:15:59.000Z'],
  ['2026-11-17', 'before the first run', '2026-11-18T09:00:00.000Z'],
  ['2026-11-18T08:59', 'before the first run', '2026-11-18T09:00:00.000Z'],
])('%j is refused, and what is near is named', (asked, says, near) => {
  const error = failure(asked);
  expect(error.code).toBe('usage');
  expect(error.message).toContain(says);
  expect(error.hint).toContain(near);
});

test('where no run was made there is nothing to name', () => {
  for (const asked of ['2026-11-20', 'x', '2026-11-20T10:15'])
    expect(failure(asked, []).hint).toContain('No run was made');
});

test('what a terminal would obey is not repeated to it', () => {
  expect(failure('\u001b[2J').message).not.toContain('\u001b');
});

describe('what stood there at a moment', () => {
  const version = (number: number, run: string): TextVersion => ({
    number,
    run,
    source: '',
    glossary: '',
    content: `${number}`,
  });
  const at = (versions: readonly TextVersion[], moment: string) => {
    const standing = standingAt(versions, moment);
    return [standing.kind, 'version' in standing ? standing.version.number : undefined];
  };
  const [one, two, three] = [version(1, '2026-01-10'), version(2, '2026-01-20'), version(3, '2026-01-30')];

  test('is the last text written by then', () => {
    expect(at([one, two, three], '2026-01-10')).toEqual(['kept', 1]);
    expect(at([one, two, three], '2026-01-25')).toEqual(['kept', 2]);
    expect(at([one, two, three], '2027')).toEqual(['kept', 3]);
  });

  test('is nothing before the first', () => {
    expect(at([one, two], '2026-01-01')).toEqual(['nothing', undefined]);
  });

  test('is lost where texts of then are no longer kept: the next one is the nearest', () => {
    expect(at([two, three], '2026-01-12')).toEqual(['lost', 2]);
    expect(at([one, three], '2026-01-25')).toEqual(['lost', 3]);
    expect(at([one, three], '2026-02-25')).toEqual(['kept', 3]);
  });

  test('is lost where an older program kept it, which took down no run', () => {
    expect(at([version(1, ''), version(2, '2026-01-20')], '2026-01-12')).toEqual(['lost', 1]);
    expect(at([version(2, '2026-01-20')], '2026-01-12')).toEqual(['lost', 2]);
    expect(at([version(1, ''), version(2, '2026-01-20')], '2026-01-22')).toEqual(['kept', 2]);
  });
});
