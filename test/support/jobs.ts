import type { FaultCode, JobFault, JobOutcome, TranslationJob } from '../../src/domain/engine.ts';
import { plain } from '../../src/domain/text.ts';

export const jobOf = (
  id: string,
  texts: readonly string[] = [id],
  more: Partial<TranslationJob> = {},
): TranslationJob => ({
  id,
  texts: texts.map(plain),
  options: { target: 'en-US' },
  ...more,
});

export const jobsOf = (count: number): readonly TranslationJob[] =>
  Array.from({ length: count }, (_, index) => jobOf(`${index}`));

/** The answer of an engine that shouts. */
export const answerTo = (job: TranslationJob): JobOutcome => ({
  ok: true,
  result: {
    texts: job.texts.map(({ text }) => plain(text.toUpperCase())),
    billedCharacters: job.texts.reduce((sum, { text }) => sum + text.length, 0),
  },
});

const RETRYABLE: ReadonlySet<FaultCode> = new Set([
  'rate-limited',
  'unavailable',
  'timeout',
  'connection',
  'bad-answer',
]);

export const faultWith = (code: FaultCode, more: Partial<JobFault> = {}): JobOutcome => ({
  ok: false,
  fault: { code, message: `it is ${code}`, retryable: RETRYABLE.has(code), ...more },
});

/** Lets everything that is ready go on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
