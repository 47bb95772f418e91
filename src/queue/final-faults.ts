import type { JobFault, JobOutcome } from '../domain/engine.ts';
import type { Attempts } from './pace.ts';

/** The outcome of a job that was not sent. */
export const cancelled = (message: string): JobOutcome => ({
  ok: false,
  fault: { code: 'cancelled', message, retryable: true },
});

/**
 * The outcome of a job whose fault did not pass: its code is kept, its message says how often it was tried, and for how
 * long. Answers that cannot be used are counted and not timed: what is written of them shall not differ from run to run.
 */
export function givenUp(fault: JobFault, { count, since }: Attempts, now: number): JobOutcome {
  const asked = fault.retryAfter === undefined ? '' : `, it asks to wait ${inWords(fault.retryAfter)} more`;
  const time = fault.code === 'bad-answer' ? '' : ` in ${inWords(now - since)}`;
  const tried = count === 1 ? 'tried once' : `tried ${count} times${time}`;
  return { ok: false, fault: { ...fault, retryable: false, message: `${fault.message}; ${tried}${asked}` } };
}

/** The same of a job that an outage kept from being answered. */
export function awayTooLong(fault: JobFault, attempts: Attempts, now: number): JobOutcome {
  return givenUp({ ...fault, outage: true }, attempts, now);
}

/** Milliseconds as a person says them. */
function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
