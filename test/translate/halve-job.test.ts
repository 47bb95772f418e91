import { expect, test } from 'vitest';
import { halveJob } from '../../src/translate/halve-job.ts';
import { jobOf } from '../support/jobs.ts';

const textsOf = (job: ReturnType<typeof jobOf>) => job.texts.map(({ text }) => text);

test('a job is halved in its order, and keeps what else it has', () => {
  const job = jobOf('7', ['a', 'b', 'c'], { context: 'Titel', priority: 3 });
  const halves = halveJob(job);
  expect(halves.map(textsOf)).toEqual([['a', 'b'], ['c']]);
  expect(halves.map(({ id, context, priority }) => [id, context, priority])).toEqual([
    ['7.1', 'Titel', 3],
    ['7.2', 'Titel', 3],
  ]);
});

test('a job of one text cannot be halved', () => {
  expect(halveJob(jobOf('7'))).toEqual([]);
});

test('halved on and on, every text stands alone once', () => {
  const alone: string[] = [];
  const halve = (job: ReturnType<typeof jobOf>): void => {
    const halves = halveJob(job);
    if (halves.length === 0) alone.push(...textsOf(job));
    for (const half of halves) halve(half);
  };
  const texts = Array.from({ length: 50 }, (_, index) => `${index}`);
  halve(jobOf('1', texts));
  expect(alone).toEqual(texts);
});
