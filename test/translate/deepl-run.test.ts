import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultCode, JobOutcome, TranslationJob } from '../../src/domain/engine.ts';
import { plain } from '../../src/domain/text.ts';
import { createPacedQueue } from '../../src/queue/paced-queue.ts';
import { createDeeplEngine } from '../../src/translate/deepl.ts';
import { halveJob } from '../../src/translate/halve-job.ts';
import { packBatches } from '../../src/translate/pack-batches.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { DoubleFault, FaultAction } from '../support/double-faults.ts';
import { JumpingClock } from '../support/jumping-clock.ts';

let double: DeeplDouble;
beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => text.replace('Absatz', 'Paragraph') });
});
afterEach(() => double.close());

/** Queue and engine together, over HTTP: what a run of so many paragraphs comes to. */
async function runOf(paragraphs: number, timeout = 30_000) {
  const engine = createDeeplEngine({ authKey: 'test-key', serverUrl: double.url, glossary: 'off', timeout });
  const clock = new JumpingClock();
  const queue = createPacedQueue({ concurrency: 8, rate: Infinity, clock, random: () => 0.5 });
  const texts = Array.from({ length: paragraphs }, (_, index) => ({ article: 'a', source: plain(`Absatz ${index}.`) }));
  const jobs = packBatches(texts, engine).map(
    ({ items }, index): TranslationJob => ({
      id: `${index}`,
      texts: items.map(({ source }) => source),
      options: { target: 'en-US' },
    }),
  );
  const answers = new Map<string, string>();
  const faults: FaultCode[] = [];
  await queue.run(
    jobs,
    (job) => engine.translate(job),
    (job, outcome) => keep(job, outcome, answers, faults),
  );
  return { answers, faults, queue, clock };
}

function keep(job: TranslationJob, outcome: JobOutcome, answers: Map<string, string>, faults: FaultCode[]) {
  if (outcome.ok) {
    for (const [index, { text }] of outcome.result.texts.entries()) answers.set(job.texts[index]!.text, text);
    return [];
  }
  const halves = ['refused', 'too-large', 'bad-answer'].includes(outcome.fault.code) ? halveJob(job) : [];
  if (halves.length === 0) faults.push(outcome.fault.code);
  return halves;
}

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x80000000;
};

describe('a run through faults', () => {
  test('with one request in three failing at random it ends complete, and nothing answered is billed twice', async () => {
    const random = seeded(7);
    const fate = () => random() < 1 / 3;
    const kinds: DoubleFault[] = [429, 500, 502, 503, 504, 529].map((status) => ({ status }));
    for (const kind of [...kinds, { action: 'reset' } as const]) {
      double.fail({ ...kind, times: Infinity, when: () => fate() && random() < 1 / 3 });
    }
    const { answers, faults, queue } = await runOf(2000);
    expect(faults).toEqual([]);
    expect(answers.size).toBe(2000);
    expect([...answers].every(([de, en]) => en === de.replace('Absatz', 'Paragraph'))).toBe(true);
    expect([...double.billed.values()].filter((times) => times > 1)).toEqual([]);
    expect(queue.progress.retries).toBeGreaterThan(10);
    expect(queue.progress.requests - queue.progress.retries).toBe(40);
  });

  test('a burst of 429s with Retry-After is waited out', async () => {
    double.fail({ status: 429, retryAfter: 45, times: 8 });
    const { answers, clock } = await runOf(1000);
    expect(answers.size).toBe(1000);
    expect(clock.now()).toBeGreaterThanOrEqual(45_000);
  });

  test.each<FaultAction>([
    'reset',
    'hang',
    'slow-drip',
    'cut',
    'truncate',
    'html',
    'fewer',
    'more',
    'empty',
    'reorder',
  ])('%s passes', async (action) => {
    double.fail({ action, every: 2 });
    // Only what never answers is given up soon: an answer that is late on a busy machine is asked for again.
    const { answers, faults } = await runOf(120, action === 'hang' || action === 'slow-drip' ? 300 : undefined);
    expect(faults).toEqual([]);
    expect(answers.size).toBe(120);
  });

  test('one text that is refused stands alone in the end', async () => {
    double.fail({ status: 400, times: Infinity, when: ({ form }) => form.getAll('text').includes('Absatz 77.') });
    const { answers, faults } = await runOf(150);
    expect(faults).toEqual(['refused']);
    expect(answers.size).toBe(149);
    expect(answers.has('Absatz 77.')).toBe(false);
  });

  test.each([
    [403, 'auth'],
    [456, 'quota'],
  ] as const)('%i in the middle of a run ends it, and what came before is kept', async (status, code) => {
    double.fail({ status, times: Infinity, when: () => double.counters.translations >= 10 });
    const { answers, faults } = await runOf(2000);
    expect(answers.size).toBe(500);
    expect(faults.filter((one) => one === code).length).toBeLessThanOrEqual(8);
    expect(faults.filter((one) => one === 'cancelled').length).toBeGreaterThanOrEqual(20);
  });

  test('an outage without end is given up, with all that was answered kept', async () => {
    double.fail({ status: 503, times: Infinity, when: () => double.counters.translations >= 10 });
    const { answers, faults, clock } = await runOf(2000);
    expect(answers.size).toBe(500);
    expect(faults).toContain('unavailable');
    expect(clock.now()).toBeGreaterThanOrEqual(600_000);
  });
});
