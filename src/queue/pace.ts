import type { JobFault } from '../domain/engine.ts';

export interface PaceOptions {
  /** Most requests at once. */
  readonly ceiling: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Milliseconds of outage after which nothing more is tried. */
  readonly maxWait: number;
}

/** Requests at once to begin with: a service that is not well shows it before many are sent. */
const FIRST_CONCURRENCY = 8;
/** First and longest wait of the exponential backoff, in milliseconds. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** An answer that cannot be used was billed all the same: it is asked for again only so often. */
const MOST_BAD_ANSWERS = 2;

/** What is known of a job that failed. */
export interface Attempts {
  /** Requests made for it. */
  readonly count: number;
  readonly badAnswers: number;
  /** When it first failed. */
  readonly since: number;
}

export type Verdict =
  | { readonly kind: 'again'; readonly after: number }
  | { readonly kind: 'final' }
  | { readonly kind: 'outage' };

/**
 * The queue's judgement, without its clockwork: how many requests at once, how long to wait, when to give up. Until the
 * service first refuses, each success adds one, which doubles them every round; from then on a run of successes does.
 * Down by half once per burst of refusals: requests sent before the last step down do not count again.
 */
export class Pace {
  readonly #options: PaceOptions;
  #concurrency: number;
  #successes = 0;
  /** Whether the service has ever said that this is too much. */
  #limited = false;
  /** Counts bursts of faults; a request remembers which it was sent in. */
  #burst = 0;
  /** Bursts since the last success. */
  #streak = 0;
  #illSince: number | undefined;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#concurrency = Math.min(FIRST_CONCURRENCY, options.ceiling);
  }

  get concurrency(): number {
    return this.#concurrency;
  }

  get burst(): number {
    return this.#burst;
  }

  succeeded(): void {
    this.answered();
    this.#successes += 1;
    if (this.#concurrency >= this.#options.ceiling) return;
    if (this.#limited && this.#successes < 2 * this.#concurrency) return;
    this.#concurrency += 1;
    this.#successes = 0;
  }

  /** The service is there, whatever it says of the request. */
  answered(): void {
    this.#streak = 0;
    this.#illSince = undefined;
  }

  /**
   * Takes note of a fault that may pass.
   * @param sentIn the burst in which the request was sent
   * @returns milliseconds for which nothing at all is sent
   */
  failed({ code, retryAfter = 0 }: JobFault, sentIn: number, now: number): number {
    this.#successes = 0;
    this.#illSince ??= now;
    if (sentIn !== this.#burst) return retryAfter;
    this.#burst += 1;
    this.#streak += 1;
    const limited = code === 'rate-limited';
    if (limited) this.#concurrency = Math.max(1, Math.floor(this.#concurrency / 2));
    this.#limited ||= limited;
    // A single fault delays its own request; the next one in a row, or a service that asks for it, delays all.
    return limited || this.#streak > 1 ? Math.max(retryAfter, this.#backoff(this.#streak)) : retryAfter;
  }

  /** Whether and when a job is tried again, or that the service has been away for too long to go on at all. */
  judge({ code, retryAfter = 0 }: JobFault, attempts: Attempts & { readonly lastTry?: boolean }, now: number): Verdict {
    const { maxWait } = this.#options;
    if (now - (this.#illSince ?? now) + retryAfter >= maxWait) return { kind: 'outage' };
    if (code === 'bad-answer' && (attempts.lastTry || attempts.badAnswers > MOST_BAD_ANSWERS)) return { kind: 'final' };
    if (now - attempts.since + retryAfter >= maxWait) return { kind: 'final' };
    return { kind: 'again', after: Math.max(retryAfter, this.#backoff(attempts.count)) };
  }

  /** Exponential with full jitter: anything between nothing and the cap, so that requests do not come back all at once. */
  #backoff(attempt: number): number {
    return this.#options.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempt - 1, 30));
  }
}
