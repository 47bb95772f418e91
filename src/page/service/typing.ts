import type { DeskRow } from '../../domain/desk.ts';
import type { Draft, Editing, SaveState } from '../state/article-state.ts';
import { changedTo, type Decision } from '../state/decision.ts';
import type { Drafts } from './drafts.ts';
import type { SaveJob } from './save-queue.ts';

/** What is being typed in an article, and on which version of its row it began: a save must not hide what came after. */
export class Typing {
  readonly #article: string;
  readonly #drafts: Drafts;
  readonly #bases = new Map<string, string>();

  constructor(article: string, drafts: Drafts) {
    this.#article = article;
    this.#drafts = drafts;
  }

  /** What a field begins with: text of an earlier try before that of the row. @param standing the row as it is seen */
  begin(standing: DeskRow, save: SaveState | undefined, field: Editing['field']): Editing {
    const { id: row, targetTagged, comment = '' } = standing;
    const kept = this.draft(row);
    const mine = save?.type === 'conflict' && save.mine.type === 'text' ? save.mine[field] : undefined;
    if (!this.#bases.has(row)) this.#bases.set(row, baseOf(standing, save, kept));
    return { row, field, initial: kept?.[field] ?? mine ?? (field === 'target' ? targetTagged : comment) };
  }

  typed({ row, field }: Editing, text: string): void {
    const version = this.#bases.get(row)!;
    this.#drafts.keep(this.#article, row, { ...this.draft(row), [field]: text, version });
  }

  draft(row: string): Draft | undefined {
    return this.#drafts.get(this.#article, row);
  }

  /** The version that what was typed is based on. */
  base({ id, version }: DeskRow): string {
    return this.#bases.get(id) ?? version;
  }

  end(row: string): void {
    this.#bases.delete(row);
  }

  drop(row: string): void {
    this.#drafts.drop(this.#article, row);
  }

  /** A decision is on the disk: what goes on being typed is based on it. @param isLast nothing else is on its way */
  saved({ row: id, decision, base }: SaveJob, row: DeskRow, isLast: boolean): void {
    if (this.#bases.get(id) === base) this.#bases.set(id, row.version);
    const draft = this.draft(id);
    if (draft && isLast && !changedTo(row, draft)) this.drop(id);
    else if (draft?.version === base && decision.type === 'text') {
      this.#drafts.keep(this.#article, id, { ...draft, version: row.version });
    }
  }

  /** What was typed and never saved; what has arrived after all, or says nothing new, is forgotten. */
  unsaved(rows: readonly DeskRow[]): ReadonlyMap<string, Draft> {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const drafts = [...this.#drafts.of(this.#article)].filter(([id, draft]) => {
      const row = byId.get(id);
      const isNew = !row || changedTo(row, draft) !== undefined;
      if (!isNew) this.drop(id);
      return isNew;
    });
    return new Map(drafts);
  }
}

/** A text in conflict is typed on what the other made of the row: both were seen side by side. */
function baseOf(row: DeskRow, save: SaveState | undefined, kept: Draft | undefined): string {
  if (save?.type === 'conflict') return row.version;
  return kept?.version ?? (save?.type === 'failed' ? save.base : row.version);
}

/** Whether another wrote the very same as was wanted. */
export const isAlready = (mine: Decision, row: DeskRow): boolean =>
  mine.type === 'text'
    ? mine.target === row.targetTagged && mine.state === row.state && mine.comment === (row.comment ?? '')
    : row.state === 'open' || row.state === 'pending';
