/** Milliseconds of quiet after a change before a run begins: editors write a file in several steps. */
const QUIET = 150;

/** Gathers changes until a run takes them. */
export class Changes {
  readonly #paths = new Set<string>();
  #count = 0;
  #wake: (() => void) | undefined;
  readonly #quiet: number;

  constructor(quiet = QUIET) {
    this.#quiet = quiet;
  }

  /** Something changed there. */
  add(path: string): void {
    this.#paths.add(path);
    this.#count += 1;
    this.#wake?.();
  }

  /** What changed, once something has and it has been quiet for a while; at once when the signal is aborted. */
  async next(signal: AbortSignal): Promise<readonly string[]> {
    while (this.#paths.size === 0 && !signal.aborted) await this.#event(signal);
    for (let seen = -1; seen !== this.#count && !signal.aborted; ) {
      seen = this.#count;
      await this.#event(signal, this.#quiet);
    }
    const paths = [...this.#paths];
    this.#paths.clear();
    return paths;
  }

  /** Waits for a change, an abort, or so many milliseconds. */
  #event(signal: AbortSignal, milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => end(), milliseconds);
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#wake = undefined;
        resolve();
      };
      this.#wake = end;
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }
}

/** What watching does. */
export interface WatchLoop {
  /** Does the work once; never called while it is at work. */
  run(): Promise<void>;
  /** Begins to tell of changes of what a run reads now; returns how to call that off. */
  listen(changes: Changes): () => void;
  /** All is done; waiting for changes. */
  waiting(): void;
  /** What changed. */
  changed(paths: readonly string[]): void;
}

/** Runs at once and after each change, one run at a time, until the signal is aborted; a change during a run means another. */
export async function watchLoop(loop: WatchLoop, signal: AbortSignal, changes = new Changes()): Promise<void> {
  let callOff = (): void => {};
  try {
    while (!signal.aborted) {
      // What is to be watched may have changed with the settings. The new ears are open before the old ones are shut.
      const shut = callOff;
      callOff = loop.listen(changes);
      shut();
      await loop.run();
      if (signal.aborted) return;
      loop.waiting();
      const paths = await changes.next(signal);
      if (!signal.aborted) loop.changed(paths);
    }
  } finally {
    callOff();
  }
}
