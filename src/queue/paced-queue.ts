import PQueue from 'p-queue';
import type { JobFault, Queue } from '../domain/engine.ts';
import { type Clock, systemClock } from './clock.ts';
import { Pace } from './pace.ts';
import { QueueRun } from './queue-run.ts';

export interface PacedQueueOptions {
  /** Most requests at once. */
  readonly concurrency: number;
  /** Most requests a second, on average over any ten; `Infinity` for no ceiling. */
  readonly rate: number;
  /** Milliseconds after which a fault that does not pass is final; 10 minutes unless given. */
  readonly maxWait?: number;
  /** Told whenever everything waits for the service. */
  readonly onPause?: (milliseconds: number, fault: JobFault) => void;
  readonly clock?: Clock;
  /** Between 0 and 1. */
  readonly random?: () => number;
}

const MAX_WAIT = 10 * 60 * 1000;

/**
 * A queue that adapts to the service: concurrency goes up while all is well and down by half when it is told to slow
 * down; faults that may pass are tried again until `maxWait`. One run at a time; after `stop`, and after an outage that
 * lasted longer, nothing is sent any more.
 */
export function createPacedQueue(options: PacedQueueOptions): Queue {
  const { concurrency, rate, maxWait = MAX_WAIT, clock = systemClock, random = Math.random } = options;
  const slots = new PQueue({ concurrency, ...window(rate) });
  const pace = new Pace({ ceiling: concurrency, random, maxWait });
  const counts = { requests: 0, retries: 0 };
  let current: QueueRun | undefined;
  let stopped = false;
  return {
    async run(jobs, translate, onOutcome) {
      if (current) throw new Error('The queue is at work already');
      const work = { jobs, translate, onOutcome };
      current = new QueueRun(
        { slots, pace, clock, counts, ...(options.onPause && { onPause: options.onPause }) },
        work,
      );
      try {
        if (stopped) current.stop();
        await current.finished;
      } finally {
        stopped ||= current.hasGivenUp;
        current = undefined;
      }
    },
    stop() {
      stopped = true;
      current?.stop();
    },
    get progress() {
      const pausedFor = current?.pausedFor();
      return { ...counts, ...(pausedFor === undefined ? {} : { pausedFor }) };
    },
  };
}

/** Seconds over which the rate is counted: a batch of a few hundred requests need not be slowed down. */
const WINDOW = 10;

/** p-queue's window for a rate. `strict` closes the double burst at a window's edge. */
function window(rate: number): { intervalCap?: number; interval?: number; strict?: boolean } {
  if (!Number.isFinite(rate)) return {};
  const intervalCap = Math.max(1, Math.floor(WINDOW * rate));
  return { intervalCap, interval: Math.ceil((1000 * intervalCap) / rate), strict: true };
}
