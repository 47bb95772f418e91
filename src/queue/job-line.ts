import type { JobFault, TranslationJob } from '../domain/engine.ts';
import type { Attempts } from './pace.ts';

/** A job in the line; one that is to be tried again with what became of it so far. */
export interface Entry {
  readonly job: TranslationJob;
  readonly failed?: { readonly attempts: Attempts; readonly fault: JobFault };
}

/**
 * Jobs that wait to be sent: those to be tried again first, once they are due, then those that were put in front, then
 * fresh ones by priority. Fresh jobs are pulled from their source only a few ahead, so that memory stays flat.
 */
export class JobLine {
  readonly #source: Iterator<TranslationJob>;
  readonly #ahead: number;
  #exhausted = false;
  #delayed: { readonly entry: Entry; readonly due: number }[] = [];
  #front: Entry[] = [];
  #fresh: Entry[] = [];

  constructor(jobs: Iterable<TranslationJob>, ahead: number) {
    this.#source = jobs[Symbol.iterator]();
    this.#ahead = ahead;
  }

  /** How many jobs could be sent now, as far as they were pulled. */
  ready(now: number): number {
    this.#pull();
    return this.#delayed.filter(({ due }) => due <= now).length + this.#front.length + this.#fresh.length;
  }

  take(now: number): Entry | undefined {
    this.#pull();
    const index = this.#delayed.findIndex(({ due }) => due <= now);
    if (index !== -1) return this.#delayed.splice(index, 1)[0]!.entry;
    return this.#front.shift() ?? this.#fresh.shift();
  }

  /** When the next of the delayed jobs is due. */
  nextDue(): number | undefined {
    return this.#delayed[0]?.due;
  }

  delay(entry: Entry, due: number): void {
    this.#delayed.push({ entry, due });
    this.#delayed.sort((a, b) => a.due - b.due);
  }

  putInFront(jobs: readonly TranslationJob[]): void {
    this.#front.unshift(...jobs.map((job) => ({ job })));
  }

  isEmpty(): boolean {
    this.#pull();
    return this.#delayed.length === 0 && this.#front.length === 0 && this.#fresh.length === 0;
  }

  /** Everything that is left, pulled one by one. */
  *drain(): Generator<Entry> {
    const waiting = [...this.#delayed.map(({ entry }) => entry), ...this.#front, ...this.#fresh];
    this.#delayed = [];
    this.#front = [];
    this.#fresh = [];
    yield* waiting;
    for (let next = this.#next(); next; next = this.#next()) yield { job: next };
  }

  #pull(): void {
    while (this.#fresh.length < this.#ahead) {
      const job = this.#next();
      if (!job) return;
      const behind = this.#fresh.findIndex((other) => (other.job.priority ?? 0) > (job.priority ?? 0));
      this.#fresh.splice(behind === -1 ? this.#fresh.length : behind, 0, { job });
    }
  }

  #next(): TranslationJob | undefined {
    if (this.#exhausted) return undefined;
    const { done, value } = this.#source.next();
    if (!done) return value;
    this.#exhausted = true;
    return undefined;
  }
}
