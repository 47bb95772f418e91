/** More than fit a window. */
const FIRST = 60;
const PORTION = 1_000;

/**
 * How many rows are in the page: first what fits the window, so that there is something to read at once; the others come
 * in portions, between which keys are heard.
 */
export class Portions {
  limit = FIRST;
  readonly #draw: () => Promise<unknown>;

  /** @param draw draws up to the limit */
  constructor(draw: () => Promise<unknown>) {
    this.#draw = draw;
  }

  begin(): void {
    this.limit = FIRST;
  }

  all(): void {
    this.limit = Number.POSITIVE_INFINITY;
  }

  /** After what is drawn is on the screen, the rest. @param total is asked before each portion */
  next(total: () => number): void {
    if (this.limit >= total()) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.limit += PORTION;
        void this.#draw().then(() => this.next(total));
      }),
    );
  }
}
