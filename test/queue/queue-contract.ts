import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaultCode, JobOutcome, Queue, TranslationJob } from '../../src/domain/engine.ts';
import { answerTo, breathe, faultWith, jobOf, jobsOf } from '../support/jobs.ts';

/** What every queue keeps. @param make a queue that sends at most so many requests at once and never really waits */
export function describeQueue(name: string, width: number, make: () => Queue): void {
  describe(`the contract of a queue: ${name}`, () => {
    test('every job gets its own outcome, once', async () => {
      const outcomes = new Map<string, JobOutcome[]>();
      await make().run(jobsOf(30), async (job) => answerTo(job), collect(outcomes));
      expect(outcomes.size).toBe(30);
      for (const [id, list] of outcomes) expect(list).toEqual([answerTo(jobOf(id))]);
    });

    test('a run without jobs is over at once', async () => {
      await expect(make().run([], never, () => [])).resolves.toBeUndefined();
    });

    test('no more requests are under way than allowed', async () => {
      let now = 0;
      let most = 0;
      const translate = async (job: TranslationJob) => {
        now += 1;
        most = Math.max(most, now);
        await breathe();
        now -= 1;
        return answerTo(job);
      };
      await make().run(jobsOf(20), translate, () => []);
      expect(most).toBe(width);
    });

    test('jobs are pulled from their source only as there is room for them', async () => {
      let pulled = 0;
      let sent = 0;
      let furthest = 0;
      function* source() {
        for (const job of jobsOf(500)) {
          pulled += 1;
          furthest = Math.max(furthest, pulled - sent);
          yield job;
        }
      }
      const translate = async (job: TranslationJob) => {
        sent += 1;
        await breathe();
        return answerTo(job);
      };
      await make().run(source(), translate, () => []);
      expect(pulled).toBe(500);
      expect(furthest).toBeLessThanOrEqual(2 * width + 1);
    });

    test('a fault that may pass is tried again, and only the last outcome is handed over', async () => {
      const outcomes = new Map<string, JobOutcome[]>();
      const left = new Map([['1', 3]]);
      const queue = make();
      await queue.run(jobsOf(3), failing(left, 'unavailable'), collect(outcomes));
      expect(outcomes.get('1')).toEqual([answerTo(jobOf('1'))]);
      expect(queue.progress).toMatchObject({ requests: 6, retries: 3 });
    });

    test.each(['refused', 'too-large', 'glossary-gone'] as const)('%s is handed over as it is', async (code) => {
      const outcomes = new Map<string, JobOutcome[]>();
      const queue = make();
      await queue.run(jobsOf(3), failing(new Map([['1', 1]]), code), collect(outcomes));
      expect(outcomes.get('1')).toEqual([faultWith(code)]);
      expect(queue.progress).toMatchObject({ requests: 3, retries: 0 });
    });

    test('jobs that come of an outcome go first', async () => {
      const sent: string[] = [];
      const translate = async (job: TranslationJob) => {
        sent.push(job.id);
        await breathe();
        return job.id === '0' ? faultWith('refused') : answerTo(job);
      };
      await make().run(jobsOf(40), translate, (job) => (job.id === '0' ? [jobOf('0.1'), jobOf('0.2')] : []));
      expect(sent).toHaveLength(42);
      expect(sent.indexOf('0.1')).toBeLessThanOrEqual(2 * width);
      expect(sent.indexOf('0.2')).toBeLessThanOrEqual(2 * width + 1);
    });

    test.each(['auth', 'quota'] as const)('%s ends the run: what was not sent comes back cancelled', async (code) => {
      const outcomes = new Map<string, JobOutcome[]>();
      const queue = make();
      await queue.run(jobsOf(100), failing(new Map([['2', 1]]), code), collect(outcomes));
      expect(outcomes.size).toBe(100);
      expect(outcomes.get('2')).toEqual([faultWith(code)]);
      expect(count(outcomes, 'cancelled')).toBe(100 - queue.progress.requests);
      expect(queue.progress.requests).toBeLessThan(3 * width + 3);
    });

    test('stopped, it sends nothing more, awaits what is under way and hands the rest back', async () => {
      const outcomes = new Map<string, JobOutcome[]>();
      const queue = make();
      let sent = 0;
      const translate = async (job: TranslationJob) => {
        sent += 1;
        if (sent === width) queue.stop();
        await breathe();
        return answerTo(job);
      };
      await queue.run(jobsOf(50), translate, collect(outcomes));
      expect(sent).toBe(width);
      expect(outcomes.size).toBe(50);
      expect(count(outcomes, 'cancelled')).toBe(50 - width);
    });

    test('stopped before it began, it sends nothing at all', async () => {
      const outcomes = new Map<string, JobOutcome[]>();
      const queue = make();
      queue.stop();
      await queue.run(jobsOf(5), never, collect(outcomes));
      expect(count(outcomes, 'cancelled')).toBe(5);
    });

    test('stopped in an outage, it does not wait for the end of the pause', async () => {
      const outcomes = new Map<string, JobOutcome[]>();
      const queue = make();
      const translate = async () => {
        if (queue.progress.requests === 2 * width) queue.stop();
        return faultWith('rate-limited', { retryAfter: 1000 });
      };
      await queue.run(jobsOf(10), translate, collect(outcomes));
      expect(count(outcomes, 'cancelled')).toBe(10);
    });

    test('what the caller throws ends the run with that error, after what is under way', async () => {
      const queue = make();
      let done = 0;
      const translate = async (job: TranslationJob) => {
        await breathe();
        done += 1;
        return answerTo(job);
      };
      const full = new Error('disk full');
      const onOutcome = () => {
        throw full;
      };
      await expect(queue.run(jobsOf(50), translate, onOutcome)).rejects.toBe(full);
      expect(done).toBe(queue.progress.requests);
      expect(done).toBeLessThanOrEqual(2 * width);
    });

    test('whatever fails, every job gets one outcome and nothing answered is sent again', async () => {
      const script = fc.array(
        fc.constantFrom<FaultCode[]>('rate-limited', 'unavailable', 'timeout', 'connection', 'refused'),
        {
          maxLength: 5,
        },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(script, { maxLength: 30 }), async (scripts) => {
          const answered = new Map<string, number>();
          const outcomes = new Map<string, JobOutcome[]>();
          const left = scripts.map((codes) => [...codes]);
          const translate = async (job: TranslationJob) => {
            const code = left[Number(job.id)]?.shift();
            await breathe();
            if (code) return faultWith(code);
            answered.set(job.id, (answered.get(job.id) ?? 0) + 1);
            return answerTo(job);
          };
          await make().run(jobsOf(scripts.length), translate, collect(outcomes));
          expect(outcomes.size).toBe(scripts.length);
          for (const [index, codes] of scripts.entries()) {
            const expected = codes.includes('refused') ? faultWith('refused') : answerTo(jobOf(`${index}`));
            expect(outcomes.get(`${index}`)).toEqual([expected]);
          }
          expect([...answered.values()].every((times) => times === 1)).toBe(true);
        }),
        { numRuns: 30 },
      );
    });
  });
}

const never = async (): Promise<JobOutcome> => {
  throw new Error('nothing should be sent');
};

const collect =
  (outcomes: Map<string, JobOutcome[]>) =>
  (job: TranslationJob, outcome: JobOutcome): readonly TranslationJob[] => {
    outcomes.set(job.id, [...(outcomes.get(job.id) ?? []), outcome]);
    return [];
  };

const count = (outcomes: ReadonlyMap<string, readonly JobOutcome[]>, code: FaultCode): number =>
  [...outcomes.values()].flat().filter((outcome) => !outcome.ok && outcome.fault.code === code).length;

/** An engine whose jobs fail so many times. */
const failing = (left: Map<string, number>, code: FaultCode) => async (job: TranslationJob) => {
  await breathe();
  const times = left.get(job.id) ?? 0;
  left.set(job.id, times - 1);
  return times > 0 ? faultWith(code) : answerTo(job);
};
