import type PQueue from 'p-queue';
import type { JobFault, JobOutcome, Queue, TranslationJob } from '../domain/engine.ts';
import type { Clock } from './clock.ts';
import { awayTooLong, cancelled, givenUp } from './final-faults.ts';
import { type Entry, JobLine } from './job-line.ts';
import type { Attempts, Pace } from './pace.ts';

export interface RunTools {
  /** p-queue hands out places and keeps the rate; which job takes a place is decided when it is free. */
  readonly slots: PQueue;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly counts: { requests: number; retries: number };
  readonly onPause?: (milliseconds: number, fault: JobFault) => void;
}

export interface Work {
  readonly jobs: Iterable<TranslationJob>;
  readonly translate: Parameters<Queue['run']>[1];
  readonly onOutcome: Parameters<Queue['run']>[2];
}

/** Faults that every further request would meet. */
const ENDING: ReadonlySet<string> = new Set(['auth', 'quota']);

/** One run of the queue, from the first job to the last outcome. */
export class QueueRun {
  /** Rejects with what `translate`, `onOutcome` or the source of jobs throws, once nothing is in flight. */
  readonly finished: Promise<void>;
  readonly #tools: RunTools;
  readonly #work: Work;
  readonly #line: JobLine;
  readonly #pump = () => this.#guard(() => this.#fillSlots());
  #resolve!: () => void;
  #reject!: (error: unknown) => void;
  #inFlight = 0;
  #pausedUntil = 0;
  #unpause: (() => void) | undefined;
  #wake: (() => void) | undefined;
  /** Why nothing more is sent. */
  #ended: string | undefined;
  #outage = false;
  #crash: { readonly error: unknown } | undefined;
  #settled = false;

  constructor(tools: RunTools, work: Work) {
    this.#tools = tools;
    this.#work = work;
    this.#line = new JobLine(work.jobs, tools.slots.concurrency);
    this.finished = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    tools.slots.on('next', this.#pump);
    queueMicrotask(this.#pump);
  }

  stop(): void {
    this.#end('Not sent: the run was stopped');
  }

  /** Whether the service was away for too long. */
  get hasGivenUp(): boolean {
    return this.#outage;
  }

  /** Milliseconds that are left of a pause. */
  pausedFor(): number | undefined {
    const left = this.#pausedUntil - this.#tools.clock.now();
    return left > 0 && !this.#ended ? left : undefined;
  }

  /** Asks p-queue for as many places as there are jobs to take them. */
  #fillSlots(): void {
    if (this.#settled) return;
    if (this.#ended === undefined) {
      const { slots, pace, clock } = this.#tools;
      if (slots.concurrency !== pace.concurrency) slots.concurrency = pace.concurrency;
      const now = clock.now();
      while (slots.size + slots.pending < slots.concurrency && slots.size < this.#line.ready(now)) {
        void slots.add(() => this.#takePlace());
      }
      this.#setAlarm(now);
    }
    if (this.#inFlight === 0 && (this.#ended !== undefined || this.#line.isEmpty())) this.#finish();
  }

  async #takePlace(): Promise<void> {
    const { clock, counts, pace } = this.#tools;
    const entry = this.#ended === undefined ? this.#line.take(clock.now()) : undefined;
    if (!entry) return;
    this.#inFlight += 1;
    counts.requests += 1;
    if (entry.failed) counts.retries += 1;
    const sentIn = pace.burst;
    try {
      const outcome = await this.#work.translate(entry.job);
      this.#settle(entry, outcome, sentIn);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#inFlight -= 1;
    }
  }

  #settle({ job, failed }: Entry, outcome: JobOutcome, sentIn: number): void {
    const { pace } = this.#tools;
    if (!outcome.ok && outcome.fault.retryable) {
      this.#retry(job, failed?.attempts, outcome.fault, sentIn);
      return;
    }
    if (outcome.ok) pace.succeeded();
    else if (outcome.fault.code === 'cancelled') this.#uncount(failed);
    else pace.answered();
    if (!outcome.ok && ENDING.has(outcome.fault.code)) this.#end(`Not sent: ${outcome.fault.message}`);
    this.#deliver(job, outcome);
  }

  /** `translate` sent nothing. */
  #uncount(failed: Entry['failed']): void {
    this.#tools.counts.requests -= 1;
    if (failed) this.#tools.counts.retries -= 1;
  }

  #retry(job: TranslationJob, before: Attempts | undefined, fault: JobFault, sentIn: number): void {
    const { pace, clock } = this.#tools;
    const now = clock.now();
    const attempts = countUp(before, fault, now);
    if (this.#ended !== undefined) {
      this.#deliver(job, this.#notAgain({ attempts, fault }));
      return;
    }
    const pause = pace.failed(fault, sentIn, now);
    const verdict = pace.judge(fault, { ...attempts, lastTry: job.lastTry === true }, now);
    if (verdict.kind === 'again') {
      this.#line.delay({ job, failed: { attempts, fault } }, now + Math.max(verdict.after, pause));
      if (pause > 0) this.#pause(pause, fault);
      return;
    }
    if (verdict.kind === 'outage') {
      this.#outage = true;
      this.#end(`Not sent: ${fault.message}`);
    }
    this.#deliver(job, (this.#outage ? awayTooLong : givenUp)(fault, attempts, now));
  }

  #deliver(job: TranslationJob, outcome: JobOutcome): void {
    const more = this.#work.onOutcome(job, outcome);
    if (this.#ended === undefined) this.#line.putInFront(more);
    else for (const further of more) this.#work.onOutcome(further, cancelled(this.#ended));
  }

  #pause(milliseconds: number, fault: JobFault): void {
    const { slots, clock, onPause } = this.#tools;
    const until = clock.now() + milliseconds;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    slots.pause();
    this.#unpause?.();
    this.#unpause = clock.after(milliseconds, () => {
      slots.start();
      this.#pump();
    });
    onPause?.(milliseconds, fault);
  }

  /**
   * Wakes the queue when the next delayed job is due.
   * @param now when places were asked for: a job that is due since has neither a place nor, by a later time, an alarm
   */
  #setAlarm(now: number): void {
    this.#wake?.();
    this.#wake = undefined;
    const due = this.#line.nextDue();
    const wait = due === undefined ? 0 : due - now;
    if (wait > 0) this.#wake = this.#tools.clock.after(wait, this.#pump);
  }

  #end(why: string): void {
    if (this.#ended !== undefined) return;
    this.#ended = why;
    this.#quiet();
    queueMicrotask(this.#pump);
  }

  #fail(error: unknown): void {
    this.#crash ??= { error };
    this.#end('Not sent: the run failed');
  }

  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Hands back what was not sent, and ends. */
  #finish(): void {
    this.#settled = true;
    this.#quiet();
    this.#tools.slots.off('next', this.#pump);
    if (!this.#crash) this.#guard(() => this.#handBack());
    if (this.#crash) this.#reject(this.#crash.error);
    else this.#resolve();
  }

  #handBack(): void {
    for (const { job, failed } of this.#line.drain()) this.#deliver(job, this.#notAgain(failed));
  }

  /** What becomes of a job that is not sent any more: after an outage one that was tried keeps its fault. */
  #notAgain(failed: Entry['failed']): JobOutcome {
    const { clock } = this.#tools;
    return this.#outage && failed
      ? awayTooLong(failed.fault, failed.attempts, clock.now())
      : cancelled(this.#ended ?? 'Not sent');
  }

  /** No timers, no places asked for, and p-queue ready for the next run. */
  #quiet(): void {
    this.#wake?.();
    this.#unpause?.();
    this.#tools.slots.clear();
    this.#tools.slots.start();
  }
}

const countUp = (before: Attempts | undefined, { code }: JobFault, now: number): Attempts => ({
  count: (before?.count ?? 0) + 1,
  badAnswers: (before?.badAnswers ?? 0) + (code === 'bad-answer' ? 1 : 0),
  since: before?.since ?? now,
});
