import type { RowElement } from './row-element.ts';

export const rowOf = ({ target }: Event): RowElement | undefined =>
  (target as Element).closest<RowElement>('desk-row') ?? undefined;

/** Lights up the name that is pointed at or focused, on both sides of its row; all others are dark. */
export class NameLight {
  #row: RowElement | undefined;

  /** @param event at a name or elsewhere; without one all goes dark */
  at(event?: Event): void {
    const element = event && rowOf(event);
    const link = (event?.target as Element | undefined)?.closest<HTMLElement & { name?: string }>('a.name');
    if (this.#row && this.#row !== element) this.#row.lit = undefined;
    this.#row = element;
    if (element) element.lit = link?.name;
  }
}
