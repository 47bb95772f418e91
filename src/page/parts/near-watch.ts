import type { RowElement } from './row-element.ts';

/** Rows this far from what is in sight are drawn in full. */
const MARGIN = '900px 0px';

/** Tells rows whether they are near what is in sight. */
export class NearWatch {
  readonly #seen = new WeakSet<RowElement>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) (target as RowElement).isNear = isIntersecting;
    },
    { rootMargin: MARGIN },
  );

  /** Watches those that are new. */
  watch(rows: Iterable<Element>): void {
    for (const row of rows as Iterable<RowElement>) {
      if (this.#seen.has(row)) continue;
      this.#seen.add(row);
      this.#observer.observe(row);
    }
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
