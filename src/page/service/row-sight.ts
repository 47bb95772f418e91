import type { DeskRow } from '../../domain/desk.ts';
import type { ArticleState } from '../state/article-state.ts';
import { prepareFilter, type RowFilter } from '../state/filter.ts';

/** The rows that a filter shows, looked for only when something of it has changed. */
export class RowSight {
  #known: { readonly key: readonly unknown[]; readonly rows: readonly DeskRow[] } | undefined;

  /** With those that the person has just dealt with. */
  rows({ article, kept }: ArticleState, filter: RowFilter): readonly DeskRow[] {
    const key = [article.rows, kept, filter];
    const known = this.#known;
    if (known?.key.every((part, index) => part === key[index])) return known.rows;
    const passes = prepareFilter(filter);
    const rows = article.rows.filter((row) => kept.has(row.id) || passes(row));
    this.#known = { key, rows };
    return rows;
  }
}
