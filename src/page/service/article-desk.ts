import type { DeskRepairs, DeskRow, DeskSpelling } from '../../domain/desk.ts';
import { type ArticleAction, type ArticleState, openArticle, reduceArticle } from '../state/article-state.ts';
import { changedTo, type Decision, editedTo, foresee, type RowAction, type Wish, wishFor } from '../state/decision.ts';
import type { RowFilter } from '../state/filter.ts';
import { Again } from './again.ts';
import type { DeskApi, Fault } from './desk-api.ts';
import type { Drafts } from './drafts.ts';
import { RowSight } from './row-sight.ts';
import { type SaveJob, SaveQueue } from './save-queue.ts';
import { SpellingDesk } from './spelling-desk.ts';
import { isAlready, Typing } from './typing.ts';

/** What an article's work needs of its surroundings. */
export interface ArticleSurroundings {
  readonly api: DeskApi;
  readonly drafts: Drafts;
  /** Says something to the person, who may not be looking. */
  announce(words: string): void;
  /** Something that is shown has changed. */
  changed(): void;
}

const DONE: Readonly<Record<RowAction, string>> = {
  accept: 'accepted',
  reject: 'back at the machine’s text',
  lock: 'locked',
};

/** One article on the desk: what the person does, on its way into the state and onto the disk. */
export class ArticleDesk {
  readonly id: string;
  state: ArticleState | undefined;
  /** Why it cannot be read. */
  fault: Fault | undefined;
  filter: RowFilter = {};
  readonly #around: ArticleSurroundings;
  readonly #queue: SaveQueue;
  readonly #typing: Typing;
  readonly #again: Again;
  #first: string | undefined;
  readonly #sight = new RowSight();

  /** @param first the row that is active when the article opens */
  constructor(id: string, around: ArticleSurroundings, first?: string) {
    this.id = id;
    this.#around = around;
    this.#first = first;
    this.#typing = new Typing(id, around.drafts);
    this.#again = new Again(() => this.#read());
    this.#queue = new SaveQueue((job) => around.api.save(id, job.row, job.decision, job.base), {
      saved: (job, row, isLast) => this.#saved(job, row, isLast),
      conflicted: (mine, row) => this.#conflicted(mine, row),
      failed: (job, fault) => this.#failed(job, fault),
    });
  }

  /** Reads the article, and again if it has changed meanwhile. */
  load(): Promise<void> {
    return this.#again.ask();
  }

  async #read(): Promise<boolean> {
    const { turn } = this.#queue;
    const answer = await this.#around.api.article(this.id);
    if (this.#queue.turn !== turn) return true;
    this.fault = 'fault' in answer ? answer.fault : undefined;
    if ('fault' in answer) this.#around.changed();
    else if (this.state) this.#reloaded(this.state, answer.value);
    else this.#opened(openArticle(answer.value, this.#typing.unsaved(answer.value.rows), this.#first));
    return false;
  }

  #opened(state: ArticleState): void {
    this.state = state;
    this.#around.changed();
    const { size } = state.offered;
    if (size > 0) this.#around.announce(`${size === 1 ? 'A text was' : `${size} texts were`} typed and not saved.`);
  }

  #reloaded(before: ArticleState, article: ArticleState['article']): void {
    this.#do({ type: 'reloaded', article });
    const isGone = before.editing && !this.state!.editing;
    if (isGone) this.#do({ type: 'offered', drafts: this.#typing.unsaved(article.rows) });
    const changed = [...this.state!.fresh].filter((id) => !before.fresh.has(id)).length;
    if (changed > 0) this.#around.announce(`${changed === 1 ? 'A row' : `${changed} rows`} changed on the disk.`);
  }

  async repairs(row: string): Promise<DeskRepairs | undefined> {
    const answer = await this.#around.api.repairs(this.id, row);
    if (!('fault' in answer)) return answer.value;
    this.#around.announce(answer.fault.message);
    return undefined;
  }

  /** A spelling that is offered to the glossary. */
  spelling(offer: DeskSpelling, changed: () => void): SpellingDesk {
    const { api, announce } = this.#around;
    return new SpellingDesk(offer, { api, announce, changed });
  }

  row(id: string | undefined): DeskRow | undefined {
    return this.state?.article.rows.find((row) => row.id === id);
  }

  /** The row as the person sees it, with what is on its way. */
  standing(row: DeskRow): DeskRow {
    const save = this.state?.saves.get(row.id);
    return save?.type === 'saving' || save?.type === 'failed' ? foresee(row, save.decision) : row;
  }

  /** The rows that the filter shows. */
  get visible(): readonly DeskRow[] {
    return this.state ? this.#sight.rows(this.state, this.filter) : [];
  }

  setFilter(filter: RowFilter): void {
    this.filter = filter;
    this.#do({ type: 'filtered' });
  }

  activate(row: string | undefined): void {
    if (this.state?.active !== row) this.#do({ type: 'activated', row });
  }

  /** Shows or hides what was changed in a row. */
  compare(row: string): void {
    this.#do({ type: 'compared', row });
  }

  beginEdit(id: string, field: 'target' | 'comment'): void {
    const row = this.row(id);
    if (!row || !this.state) return;
    const refusal = row.state === 'locked' || row.state === 'skipped' ? wishFor('accept', row) : undefined;
    if (refusal) this.#tell(row, refusal);
    else
      this.#do({ type: 'editBegun', editing: this.#typing.begin(this.standing(row), this.state.saves.get(id), field) });
  }

  typed(text: string): void {
    if (this.state?.editing) this.#typing.typed(this.state.editing, text);
  }

  /** Saves what was typed. @param isStaying the field stays open: the person only looks elsewhere */
  leave(isStaying = false): void {
    const row = this.row(this.state?.editing?.row);
    if (!row) return;
    const draft = this.#typing.draft(row.id);
    const base = this.#typing.base(row);
    if (!isStaying) {
      this.#do({ type: 'editLeft' });
      this.#typing.end(row.id);
    }
    // Also where another has locked the row meanwhile: both texts are shown then.
    const decision = draft && changedTo(this.standing(row), draft);
    if (decision) this.#save(row, decision, base);
    else if (!this.#isUnsaved(row.id)) this.#typing.drop(row.id);
  }

  #isUnsaved(row: string): boolean {
    const save = this.state?.saves.get(row)?.type;
    return save === 'saving' || save === 'failed' || save === 'conflict';
  }

  /** Goes on with a text of an earlier page. */
  takeDraft(row: string): void {
    const draft = this.state?.offered.get(row);
    if (draft) this.beginEdit(row, draft.target === undefined ? 'comment' : 'target');
  }

  dropDraft(row: string): void {
    this.#typing.drop(row);
    this.#do({ type: 'draftDropped', row });
  }

  /** Whether something would be lost with the page. */
  get hasUnsaved(): boolean {
    const { editing, saves, offered } = this.state ?? {};
    const isTyped = editing && this.#typing.draft(editing.row) !== undefined;
    return Boolean(isTyped || offered?.size || [...(saves?.keys() ?? [])].some((row) => this.#isUnsaved(row)));
  }

  /** Whether there was something to do. */
  act(action: RowAction, id: string): boolean {
    const row = this.row(id);
    const standing = row && this.standing(row);
    const isUnlock = action === 'lock' && standing?.state === 'locked';
    return this.#decide(row, standing && wishFor(action, standing), isUnlock ? 'unlocked' : DONE[action]);
  }

  /** Takes a text that is offered: a house form, what stands in another article. */
  take(id: string, target: string): void {
    const row = this.row(id);
    this.#decide(row, row && editedTo(this.standing(row), { target }), 'taken');
  }

  #decide(row: DeskRow | undefined, wish: Wish | undefined, done: string): boolean {
    if (!row || !wish) return false;
    if (this.state?.saves.get(row.id)?.type === 'conflict') {
      this.say(`Row ${row.number}: there are two texts; choose one of them first.`);
      return false;
    }
    if (wish.type === 'none') this.#tell(row, wish);
    else {
      this.#save(row, wish, row.version);
      this.#around.announce(`Row ${row.number}: ${done}.`);
    }
    return wish.type !== 'none';
  }

  /** Takes the last step back. Gives back its row. */
  undo(): DeskRow | undefined {
    const step = this.state?.undo.at(-1);
    const row = this.row(step?.row);
    if (!step || !row) {
      this.#around.announce('There is nothing to undo.');
      return undefined;
    }
    if (this.state!.saves.get(row.id)?.type === 'failed') this.dropSave(row.id);
    else this.#save(row, step.before, step.version ?? row.version, true);
    this.#around.announce(`Row ${row.number}: undone.`);
    this.activate(row.id);
    return row;
  }

  /** Tries again what did not get through. */
  retry(id: string): void {
    const row = this.row(id);
    const save = this.state?.saves.get(id);
    if (row && save?.type === 'failed') this.#save(row, save.decision, save.base);
  }

  /** The desk answers again. */
  retryAll(): void {
    for (const [id, save] of this.state?.saves ?? []) if (save.type === 'failed' && save.isOffline) this.retry(id);
  }

  /** Gives up what did not get through, or stands against another's. */
  dropSave(row: string): void {
    this.#typing.drop(row);
    this.#do({ type: 'saveDropped', row });
  }

  /** Mine instead of theirs, which was seen. */
  keepMine(id: string): void {
    const row = this.row(id);
    const save = this.state?.saves.get(id);
    if (row && save?.type === 'conflict') this.#save(row, save.mine, row.version);
  }

  #save(row: DeskRow, decision: Decision, base: string, isUndo = false): void {
    this.#do({ type: 'saveBegun', row: row.id, decision, isUndo });
    void this.#queue.add({ row: row.id, decision, base, isUndo });
  }

  #saved(job: SaveJob, row: DeskRow, isLast: boolean): void {
    this.#typing.saved(job, row, isLast);
    this.#do({ type: 'saved', row, isUndo: job.isUndo, isLast });
  }

  #conflicted(mine: Decision, row: DeskRow): void {
    if (isAlready(mine, row)) {
      this.#typing.drop(row.id);
      this.#do({ type: 'saved', row, isUndo: false, isLast: true });
      return;
    }
    this.#do({ type: 'conflicted', row, mine });
    this.#around.announce(`Row ${row.number} was changed elsewhere meanwhile. Both texts are shown: choose one.`);
  }

  #failed({ row, decision, base }: SaveJob, fault: Fault): void {
    this.#do({ type: 'saveEnded', row, state: { type: 'failed', decision, base, ...fault } });
    this.#around.announce(`Not saved: ${fault.message}`);
  }

  /** Tells the person. */
  say(words: string): void {
    this.#around.announce(words);
  }

  #tell(row: DeskRow, wish: Wish): void {
    if (wish.type === 'none') this.#around.announce(`Row ${row.number}: ${wish.why}.`);
  }

  #do(action: ArticleAction): void {
    if (!this.state) return;
    this.state = reduceArticle(this.state, action);
    this.#around.changed();
  }
}
