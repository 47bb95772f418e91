import { describe, expect, test } from 'vitest';
import type { FaultCode, JobFault } from '../../src/domain/engine.ts';
import { type Attempt, insist, type Patience } from '../../src/translate/insist.ts';

const OUTAGES: ReadonlySet<FaultCode> = new Set(['connection']);
const fault = (code: FaultCode, more: Partial<JobFault> = {}): Attempt<string> => ({
  ok: false,
  fault: { code, message: `it is ${code}`, retryable: true, ...more },
  cause: new Error('cause'),
});

/** Calls until the answers are used up, the last of which comes for ever. */
async function insistOn(answers: readonly Attempt<string>[], patience: Patience = {}) {
  const waits: number[] = [];
  let calls = 0;
  const attempt = async () => answers[Math.min(calls++, answers.length - 1)]!;
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const outcome = await insist(attempt, OUTAGES, { maxWait: 600_000, wait, ...patience }).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  return { ...outcome, waits, calls };
}

describe('an outage', () => {
  test('is waited out with longer and longer pauses, each of which is told', async () => {
    const told: [number, string][] = [];
    const { result, waits } = await insistOn(
      [...Array.from({ length: 5 }, () => fault('connection')), { ok: true, result: 'there' }],
      { onWait: (milliseconds, { message }) => told.push([milliseconds, message]) },
    );
    expect(result).toBe('there');
    expect(waits).toEqual([1000, 4000, 16_000, 60_000, 60_000]);
    expect(told).toEqual(waits.map((wait) => [wait, 'it is connection']));
  });

  test('is given up when all waits together reach the limit, which is used to the end', async () => {
    const { error, waits, calls } = await insistOn([fault('connection')], { maxWait: 100_000 });
    expect(waits).toEqual([1000, 4000, 16_000, 60_000, 19_000]);
    expect(error).toMatchObject({
      code: 'engine',
      service: 'connection',
      message: `it is connection; tried ${calls} times`,
    });
  });

  test('ends it at once without patience', async () => {
    const { error, calls } = await insistOn([fault('connection')], { maxWait: 0 });
    expect(calls).toBe(1);
    expect(error).toMatchObject({ message: 'it is connection' });
  });

  test('is waited for as long as the service asks, if the limit allows that', async () => {
    const busy = fault('connection', { retryAfter: 90_000 });
    expect((await insistOn([busy, { ok: true, result: 'there' }])).waits).toEqual([90_000]);
    expect((await insistOn([busy], { maxWait: 80_000 })).waits).toEqual([]);
  });
});

test('what may pass but is no outage is tried three times', async () => {
  const { waits, calls, error } = await insistOn([fault('bad-answer')]);
  expect(calls).toBe(3);
  expect(waits).toEqual([1000, 4000]);
  expect(error).toMatchObject({ service: 'bad-answer' });
});

test('an answer that did not come in time is not asked for again, unless that is an outage', async () => {
  expect((await insistOn([fault('timeout')])).calls).toBe(1);
});

test('what will not pass is tried once', async () => {
  expect((await insistOn([fault('auth', { retryable: false })])).calls).toBe(1);
});

test('a user who asks to stop ends the waiting, and nothing more is tried', async () => {
  const interrupt = new AbortController();
  const { error, calls } = await insistOn([fault('connection')], {
    signal: interrupt.signal,
    wait: async () => interrupt.abort(),
  });
  expect(calls).toBe(1);
  expect(error).toMatchObject({ code: 'engine' });
});

test('the system’s own waiting ends when it is called off', async () => {
  const interrupt = new AbortController();
  const attempt = async () => {
    setImmediate(() => interrupt.abort());
    return fault('connection');
  };
  await expect(insist(attempt, OUTAGES, { signal: interrupt.signal })).rejects.toMatchObject({ code: 'engine' });
});
