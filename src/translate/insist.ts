import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCode, JobFault } from '../domain/engine.ts';
import { errorOf } from './deepl-faults.ts';

/** How calls outside the queue wait for a service that is not well. */
export interface Patience {
  /** Milliseconds that an outage may last; ten minutes unless given, and none at all for 0. */
  readonly maxWait?: number;
  /** Comes back early once the signal is aborted. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Once it is aborted nothing is waited for or tried any more. */
  readonly signal?: AbortSignal;
  /** Told before each wait. */
  readonly onWait?: (milliseconds: number, fault: JobFault) => void;
}

/** What came of one try. */
export type Attempt<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly fault: JobFault; readonly cause: Error };

const MAX_WAIT = 10 * 60_000;
/** First and longest wait; each is four times the one before. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** Tries for a fault that may pass, but is no outage; one that takes long to show is not tried again. */
const FEW_TRIES = 3;

/**
 * Tries a call until it succeeds: an outage is waited out up to the limit, what else may pass is tried again shortly.
 * @param outages the faults that count as an outage
 * @throws AppError `engine` or `quota` with the last fault
 */
export async function insist<Result>(
  attempt: () => Promise<Attempt<Result>>,
  outages: ReadonlySet<FaultCode>,
  { maxWait = MAX_WAIT, wait = waitFor, signal, onWait }: Patience,
): Promise<Result> {
  const started = performance.now();
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    if (signal?.aborted) throw errorOf(STOPPED, undefined);
    const outcome = await attempt();
    if (outcome.ok) return outcome.result;
    const { fault, cause } = outcome;
    const left = maxWait - Math.max(waited, performance.now() - started);
    const isHopeless = !outages.has(fault.code) && (tries >= FEW_TRIES || fault.code === 'timeout');
    const pause = isHopeless ? undefined : pauseAfter(fault, tries, left);
    if (pause !== undefined && !signal?.aborted) {
      onWait?.(pause, fault);
      await wait(pause, signal);
      waited += pause;
    }
    if (pause === undefined || signal?.aborted) throw errorOf(afterTries(fault, tries), cause);
  }
}

const STOPPED: JobFault = { code: 'cancelled', message: 'Not sent: the run was stopped', retryable: false };

/** Undefined where trying again would be in vain, or too late. */
function pauseAfter({ code, retryable, retryAfter = 0 }: JobFault, tries: number, left: number): number | undefined {
  if (!(retryable || code === 'glossary-gone') || left <= retryAfter) return undefined;
  return Math.min(left, Math.max(retryAfter, Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** (tries - 1))));
}

const afterTries = (fault: JobFault, tries: number): JobFault =>
  tries === 1 ? fault : { ...fault, message: `${fault.message}; tried ${tries} times` };

const waitFor = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  // Aborted, it rejects: the wait is over all the same.
  sleep(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => {});
