import { expect, test } from 'vitest';
import { keptAnswers, roomFor } from '../../src/app/kept-answers.ts';
import type { Remembered } from '../../src/app/remembered.ts';
import { AppError } from '../../src/domain/errors.ts';

const entries = (key: string) => [{ key }] as unknown as Parameters<Remembered['commit']>[0];

/** A memory on a disk that is full until the ballast is dropped. */
function fullDisk({ ballast }: { ballast: boolean }) {
  const kept: string[] = [];
  let isFull = true;
  let isHeld = ballast;
  const memory: Remembered = {
    recall: () => new Map(),
    commit(some) {
      if (isFull) throw new AppError('memory', 'The disk is full');
      kept.push(...some.map(({ key }) => key));
    },
  };
  const drop = () => {
    const wasHeld = isHeld;
    if (wasHeld) isFull = false;
    isHeld = false;
    return wasHeld;
  };
  return { kept, answers: keptAnswers(memory, { drop }) };
}

test('an answer for which the disk has no room is kept in what was held for it, and the error still ends the run', () => {
  const { kept, answers } = fullDisk({ ballast: true });
  expect(() => answers.commit(entries('a'))).toThrow('The disk is full');
  answers.commit(entries('b'));
  expect(kept).toEqual(['a', 'b']);
});

test('where no room was held the error is thrown as it is', () => {
  const { kept, answers } = fullDisk({ ballast: false });
  expect(() => answers.commit(entries('a'))).toThrow('The disk is full');
  expect(kept).toEqual([]);
});

test('a small run holds little, and none holds more than a few megabytes', () => {
  expect(roomFor(100)).toBeLessThan(300_000);
  expect(roomFor(1e12)).toBe(16 * 1024 * 1024);
});
