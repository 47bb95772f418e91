import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JobOutcome, TranslationJob } from '../../src/domain/engine.ts';
import type { Clock } from '../../src/queue/clock.ts';
import { createPacedQueue, type PacedQueueOptions } from '../../src/queue/paced-queue.ts';
import { answerTo, breathe, faultWith, jobOf, jobsOf } from '../support/jobs.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { describeQueue } from './queue-contract.ts';

const MINUTE = 60_000;

const makeQueue = (options: Partial<PacedQueueOptions> = {}) =>
  createPacedQueue({ concurrency: 4, rate: Infinity, clock: new JumpingClock(), random: () => 0.5, ...options });

describeQueue('one request at once', 1, () => makeQueue({ concurrency: 1 }));
describeQueue('five requests at once', 5, () => makeQueue({ concurrency: 5 }));

afterEach(() => {
  vi.useRealTimers();
});

test('a job that falls due while places are given out is sent all the same', async () => {
  let time = 0;
  // Time goes on with each look at it; and a timer is early, as the system's may be by less than a millisecond.
  const clock: Clock = {
    now: () => {
      time += 0.25;
      return time;
    },
    after(milliseconds, callback) {
      const due = time + milliseconds;
      const timer = setImmediate(() => {
        time = Math.max(time, milliseconds > 1 ? due - 0.375 : due);
        callback();
      });
      return () => clearImmediate(timer);
    },
  };
  let requests = 0;
  const translate = async (job: TranslationJob) => {
    requests += 1;
    return requests === 1 ? faultWith('unavailable') : answerTo(job);
  };
  await makeQueue({ clock }).run([jobOf('1')], translate, () => []);
  expect(requests).toBe(2);
});

/** Runs jobs and keeps what happened: every request with its time, every outcome by id. */
async function watch(
  jobs: Iterable<TranslationJob>,
  options: Partial<PacedQueueOptions>,
  answer: (job: TranslationJob, attempt: number) => JobOutcome,
) {
  const clock = new JumpingClock();
  const queue = makeQueue({ clock, ...options });
  const sent: { readonly id: string; readonly at: number; readonly width: number }[] = [];
  const outcomes = new Map<string, JobOutcome>();
  let width = 0;
  const translate = async (job: TranslationJob) => {
    width += 1;
    sent.push({ id: job.id, at: clock.now(), width });
    const outcome = answer(job, sent.filter(({ id }) => id === job.id).length);
    await breathe();
    width -= 1;
    return outcome;
  };
  await queue.run(jobs, translate, (job, outcome) => {
    outcomes.set(job.id, outcome);
    return [];
  });
  return { queue, sent, outcomes, clock };
}

const faultOf = (outcome: JobOutcome | undefined) => (outcome && !outcome.ok ? outcome.fault : undefined);

describe('order', () => {
  test('of the jobs at hand the smaller priority goes first', async () => {
    const jobs = [jobOf('book', ['b'], { priority: 9 }), jobOf('note', ['n'], { priority: 1 })];
    const { sent } = await watch(jobs, { concurrency: 2, random: () => 0 }, answerTo);
    expect(sent.map(({ id }) => id)).toEqual(['note', 'book']);
  });

  test('a job to be tried again goes before those never sent', async () => {
    const once = (job: TranslationJob, attempt: number) =>
      job.id === '0' && attempt === 1 ? faultWith('unavailable') : answerTo(job);
    const { sent } = await watch(jobsOf(10), { concurrency: 1, random: () => 0 }, once);
    expect(sent.slice(0, 3).map(({ id }) => id)).toEqual(['0', '0', '1']);
  });
});

describe('pace', () => {
  test('a burst of 429s halves the concurrency once, and a run of successes brings it back step by step', async () => {
    const burst = (job: TranslationJob, attempt: number) =>
      Number(job.id) < 8 && attempt === 1 ? faultWith('rate-limited') : answerTo(job);
    const { sent } = await watch(jobsOf(200), { concurrency: 8 }, burst);
    const widths = sent.slice(8).map(({ width }) => width);
    expect(Math.max(...widths.slice(0, 8))).toBe(4);
    expect(Math.max(...widths.slice(0, 16))).toBe(5);
    expect(Math.max(...widths)).toBe(8);
  });

  test('bursts one after another halve it down to one request at a time', async () => {
    const refuse = (job: TranslationJob, attempt: number) => (attempt <= 4 ? faultWith('rate-limited') : answerTo(job));
    const { sent, outcomes } = await watch(jobsOf(4), { concurrency: 4 }, refuse);
    expect(sent.slice(4).every(({ width }) => width <= 2)).toBe(true);
    expect([...outcomes.values()].every(({ ok }) => ok)).toBe(true);
  });

  test('other faults leave the concurrency as it is', async () => {
    const burst = (job: TranslationJob, attempt: number) =>
      Number(job.id) < 4 && attempt === 1 ? faultWith('connection') : answerTo(job);
    const { sent } = await watch(jobsOf(40), { concurrency: 4 }, burst);
    expect(Math.max(...sent.slice(4, 12).map(({ width }) => width))).toBe(4);
  });

  test('Retry-After holds everything back for as long as it says', async () => {
    const first = (job: TranslationJob, attempt: number) =>
      job.id === '0' && attempt === 1 ? faultWith('rate-limited', { retryAfter: 90_000 }) : answerTo(job);
    const { sent } = await watch(jobsOf(5), { concurrency: 1, random: () => 0 }, first);
    expect(sent[0]!.at).toBe(0);
    expect(sent.slice(1).every(({ at }) => at >= 90_000)).toBe(true);
  });

  test('waits grow by two, with full jitter, up to a minute', async () => {
    const refuse = (job: TranslationJob, attempt: number) => (attempt <= 9 ? faultWith('unavailable') : answerTo(job));
    const { sent } = await watch(jobsOf(1), { random: () => 1 }, refuse);
    const waits = sent.slice(1).map(({ at }, index) => at - sent[index]!.at);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000));
    const eager = await watch(jobsOf(1), { random: () => 0 }, refuse);
    expect(eager.sent.at(-1)!.at).toBe(0);
  });

  test('a single fault does not hold the others back', async () => {
    const once = (job: TranslationJob, attempt: number) =>
      job.id === '0' && attempt === 1 ? faultWith('unavailable') : answerTo(job);
    const { sent } = await watch(jobsOf(6), { concurrency: 2, random: () => 1 }, once);
    expect(sent.filter(({ at }) => at === 0)).toHaveLength(6);
    expect(sent.at(-1)).toMatchObject({ id: '0', at: 1000 });
  });

  test('it tells what it waits for, and for how long', async () => {
    const pauses: unknown[] = [];
    const clock = new JumpingClock();
    const queue = makeQueue({
      clock,
      concurrency: 1,
      onPause: (ms, { code }) => pauses.push([ms, code, queue.progress.pausedFor]),
    });
    let refused = false;
    const translate = async (job: TranslationJob) => {
      if (refused) return answerTo(job);
      refused = true;
      return faultWith('rate-limited', { retryAfter: 30_000 });
    };
    await queue.run(jobsOf(2), translate, () => []);
    expect(pauses).toEqual([[30_000, 'rate-limited', 30_000]]);
    expect(queue.progress).toEqual({ requests: 3, retries: 1 });
  });

  test('it begins with 8 requests at once and doubles them every round until the service refuses', async () => {
    const refuse = (job: TranslationJob, attempt: number) =>
      Number(job.id) >= 100 && Number(job.id) < 110 && attempt === 1 ? faultWith('rate-limited') : answerTo(job);
    const { sent } = await watch(jobsOf(400), { concurrency: 32 }, refuse);
    const widths = sent.map(({ width }) => width);
    expect(Math.max(...widths.slice(0, 8))).toBe(8);
    expect(Math.max(...widths.slice(0, 24))).toBe(16);
    expect(Math.max(...widths)).toBe(32);
    expect(Math.max(...widths.slice(140, 170))).toBeLessThanOrEqual(18);
  });

  test('never more requests in any ten seconds than the rate allows', async () => {
    vi.useFakeTimers();
    const queue = createPacedQueue({ concurrency: 50, rate: 10 });
    const times: number[] = [];
    const translate = async (job: TranslationJob) => {
      times.push(Date.now());
      return answerTo(job);
    };
    const run = queue.run(jobsOf(350), translate, () => []);
    await vi.advanceTimersByTimeAsync(100_000);
    await run;
    expect(times).toHaveLength(350);
    for (let index = 100; index < times.length; index += 1)
      expect(times[index]! - times[index - 100]!).toBeGreaterThanOrEqual(10_000);
  });
});

describe('giving up', () => {
  test('an outage is waited out up to the limit; what was never sent comes back cancelled', async () => {
    const { outcomes, clock, sent } = await watch(jobsOf(50), { concurrency: 2, maxWait: 10 * MINUTE }, () =>
      faultWith('unavailable'),
    );
    expect(clock.now()).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(clock.now()).toBeLessThan(12 * MINUTE);
    const tried = [...new Set(sent.map(({ id }) => id))];
    for (const id of tried) {
      expect(faultOf(outcomes.get(id))).toMatchObject({ code: 'unavailable', retryable: false });
      expect(faultOf(outcomes.get(id))!.message).toMatch(/^it is unavailable; tried \d+ times in (?:9|10|11) min$/);
    }
    const rest = [...outcomes].filter(([id]) => !tried.includes(id)).map(([, outcome]) => faultOf(outcome)?.code);
    expect(rest).toEqual(Array(50 - tried.length).fill('cancelled'));
  });

  test('an outage that ends in time loses nothing', async () => {
    const clock = new JumpingClock();
    const { outcomes } = await watch(jobsOf(50), { clock, maxWait: 10 * MINUTE }, (job) =>
      clock.now() < 8 * MINUTE ? faultWith('connection') : answerTo(job),
    );
    expect([...outcomes.values()].every(({ ok }) => ok)).toBe(true);
  });

  test('a service that asks to wait longer than the limit is not waited for', async () => {
    const { outcomes, clock } = await watch(jobsOf(20), { concurrency: 1, maxWait: 10 * MINUTE }, () =>
      faultWith('rate-limited', { retryAfter: 60 * MINUTE }),
    );
    expect(clock.now()).toBe(0);
    expect(faultOf(outcomes.get('0'))?.message).toBe('it is rate-limited; tried once, it asks to wait 60 min more');
    expect(faultOf(outcomes.get('19'))).toMatchObject({ code: 'cancelled', message: 'Not sent: it is rate-limited' });
  });

  test('a job that fails on and on while others are answered fails alone', async () => {
    const clock = new JumpingClock();
    const poison = (job: TranslationJob) => {
      clock.pass(1000);
      return job.id === '0' ? faultWith('unavailable') : answerTo(job);
    };
    const { outcomes } = await watch(jobsOf(1500), { clock, concurrency: 1, maxWait: 10 * MINUTE }, poison);
    expect(faultOf(outcomes.get('0'))?.code).toBe('unavailable');
    expect([...outcomes.values()].filter(({ ok }) => ok)).toHaveLength(1499);
  });

  test('an answer that cannot be used is asked for three times and no more', async () => {
    const { outcomes, sent } = await watch(jobsOf(3), {}, (job) =>
      job.id === '1' ? faultWith('bad-answer') : answerTo(job),
    );
    expect(sent.filter(({ id }) => id === '1')).toHaveLength(3);
    expect(faultOf(outcomes.get('1'))).toMatchObject({ code: 'bad-answer', retryable: false });
  });

  test('halves that come of the last fault of an outage come back cancelled, not lost', async () => {
    const seen: string[] = [];
    const queue = makeQueue({ concurrency: 1, maxWait: 0 });
    await queue.run(
      [jobOf('a')],
      async () => faultWith('bad-answer'),
      (job, outcome) => {
        seen.push(`${job.id} ${faultOf(outcome)?.code}`);
        return job.id === 'a' ? [jobOf('a.1'), jobOf('a.2')] : [];
      },
    );
    expect(seen).toEqual(['a bad-answer', 'a.1 cancelled', 'a.2 cancelled']);
  });
});

describe('runs', () => {
  test('after an outage that was too long the next run sends nothing, either', async () => {
    const queue = makeQueue({ maxWait: 5 * MINUTE });
    await queue.run(
      jobsOf(3),
      async () => faultWith('unavailable'),
      () => [],
    );
    const { requests } = queue.progress;
    const codes: (string | undefined)[] = [];
    await queue.run(
      jobsOf(2),
      async (job) => answerTo(job),
      (_, outcome) => {
        codes.push(faultOf(outcome)?.code);
        return [];
      },
    );
    expect(codes).toEqual(['cancelled', 'cancelled']);
    expect(queue.progress.requests).toBe(requests);
  });

  test('a request that was not made after all is not counted', async () => {
    const second = (job: TranslationJob, attempt: number) =>
      attempt === 1 && job.id === '0' ? faultWith('unavailable') : faultWith('cancelled');
    const { queue, outcomes } = await watch(jobsOf(3), {}, second);
    expect([...outcomes.values()].map((outcome) => faultOf(outcome)?.code)).toEqual(Array(3).fill('cancelled'));
    expect(queue.progress).toEqual({ requests: 1, retries: 0 });
  });

  test('one run follows another, and the counts go on', async () => {
    const queue = makeQueue();
    await queue.run(
      jobsOf(3),
      async (job) => answerTo(job),
      () => [],
    );
    await queue.run(
      jobsOf(4),
      async (job) => answerTo(job),
      () => [],
    );
    expect(queue.progress).toEqual({ requests: 7, retries: 0 });
  });

  test('two runs at once are refused', async () => {
    const queue = makeQueue();
    const first = queue.run(
      jobsOf(3),
      async (job) => answerTo(job),
      () => [],
    );
    await expect(
      queue.run(
        jobsOf(1),
        async (job) => answerTo(job),
        () => [],
      ),
    ).rejects.toThrow('at work already');
    await first;
  });

  test('a source of jobs that fails ends the run with its error', async () => {
    function* source() {
      yield jobOf('0');
      throw new Error('no more to read');
    }
    await expect(
      makeQueue().run(
        source(),
        async (job) => answerTo(job),
        () => [],
      ),
    ).rejects.toThrow('no more to read');
  });
});
