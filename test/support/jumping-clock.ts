import type { Clock } from '../../src/queue/clock.ts';

/** Turns of the event loop without a new timer, after which nothing else is taken to be under way. */
const PATIENCE = 20;

/** A clock without waiting: when nothing else is to be done, time jumps to the next timer. */
export class JumpingClock implements Clock {
  #now = 0;
  #timers: { readonly due: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    this.#jumpAfter(PATIENCE);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Time goes by while a request is under way. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #jumpAfter(turns: number): void {
    setImmediate(() => (turns > 1 ? this.#jumpAfter(turns - 1) : this.#jump()));
  }

  #jump(): void {
    const [next] = this.#timers.sort((a, b) => a.due - b.due);
    if (!next) return;
    this.#timers.shift();
    this.#now = Math.max(this.#now, next.due);
    next.callback();
  }
}
