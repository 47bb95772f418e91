import type { DeskNamePage, DeskRow, DeskSettled, DeskSpelling } from '../../domain/desk.ts';
import { type Decision, decisionOf } from '../state/decision.ts';
import { chosenRows, groupMentions, type MentionRow } from '../state/mention-rows.ts';
import { countWords } from '../state/words.ts';
import { Again } from './again.ts';
import type { DeskApi, Fault } from './desk-api.ts';
import { SpellingDesk } from './spelling-desk.ts';

export interface NameSurroundings {
  readonly api: DeskApi;
  announce(words: string): void;
  changed(): void;
}

/** A row that was settled, and how to go back. */
interface SettledStep {
  readonly article: string;
  readonly row: string;
  readonly version: string;
  readonly before: Decision;
}

/** One name on the desk: its mentions everywhere, and one decision for all of them. */
export class NameDesk {
  readonly concept: string;
  page: DeskNamePage | undefined;
  fault: Fault | undefined;
  /** The form that all mentions shall have, if one is being tried. */
  form: string | undefined;
  /** Rows that the person leaves as they are. */
  left: ReadonlySet<string> = new Set();
  isSettling = false;
  /** What became of the last decision, row by row where it was not taken. */
  outcome: readonly DeskSettled[] = [];
  steps: readonly SettledStep[] = [];
  readonly #around: NameSurroundings;
  readonly #again: Again;

  constructor(concept: string, around: NameSurroundings) {
    this.concept = concept;
    this.#around = around;
    this.#again = new Again(() => this.#read());
  }

  load(): Promise<void> {
    return this.#again.ask();
  }

  async #read(): Promise<boolean> {
    const { form, concept } = this;
    const { api } = this.#around;
    const answer = form === undefined ? await api.name(concept) : await api.preview(concept, form);
    if (form !== this.form) return true;
    this.fault = 'fault' in answer ? answer.fault : undefined;
    if (!('fault' in answer)) this.page = answer.value;
    this.#around.changed();
    return false;
  }

  /** A spelling that is offered to the glossary. */
  spelling(offer: DeskSpelling, changed: () => void): SpellingDesk {
    const { api, announce } = this.#around;
    return new SpellingDesk(offer, { api, announce, changed });
  }

  get rows(): readonly MentionRow[] {
    return this.page ? groupMentions(this.page.all) : [];
  }

  /** Tries a form, or none; shows what each row would be. */
  try(form: string | undefined): void {
    this.form = form === '' ? undefined : form;
    this.left = new Set();
    this.outcome = [];
    this.#around.changed();
    void this.load();
  }

  /** Takes a row out of the decision, or back in. */
  toggle(key: string): void {
    const left = new Set(this.left);
    if (!left.delete(key)) left.add(key);
    this.left = left;
    this.#around.changed();
  }

  /** One decision for all rows that were seen and not left out. */
  async settle(): Promise<void> {
    const { form, concept } = this;
    const rows = chosenRows(this.rows, this.left);
    if (form === undefined || rows.length === 0 || this.isSettling) return;
    this.isSettling = true;
    this.#around.changed();
    const before = await this.#decisions(rows);
    const wanted = rows.map(({ article, row, version, settled }) => ({ article, row, version, target: settled! }));
    const answer = await this.#around.api.settle(concept, form, wanted);
    this.isSettling = false;
    if ('fault' in answer) this.#around.announce(`Not saved: ${answer.fault.message} ${answer.fault.hint ?? ''}`);
    else this.#settled(answer.value, before);
    await this.load();
  }

  #settled(outcome: readonly DeskSettled[], before: ReadonlyMap<string, Decision>): void {
    this.outcome = outcome.filter(({ outcome: kind }) => kind !== 'saved');
    this.form = undefined;
    this.steps = outcome.flatMap((one) => {
      const decision = before.get(`${one.article}\n${one.row}`);
      return one.outcome === 'saved' && decision
        ? [{ article: one.article, row: one.row, version: one.version, before: decision }]
        : [];
    });
    const saved = outcome.length - this.outcome.length;
    const rest = this.outcome.length > 0 ? ` ${countWords(this.outcome.length, 'row')} left as they were.` : '';
    this.#around.announce(`${countWords(saved, 'row')} settled.${rest}`);
  }

  /** What the rows stand at before they are settled, so that it can be undone. */
  async #decisions(rows: readonly MentionRow[]): Promise<ReadonlyMap<string, Decision>> {
    const decisions = new Map<string, Decision>();
    for (const article of new Set(rows.map((row) => row.article))) {
      const answer = await this.#around.api.article(article);
      const known: readonly DeskRow[] = 'fault' in answer ? [] : answer.value.rows;
      for (const row of known) decisions.set(`${article}\n${row.id}`, decisionOf(row));
    }
    return decisions;
  }

  /** Takes the last decision back, row by row; what was changed since stays. */
  async undo(): Promise<void> {
    const { steps } = this;
    this.steps = [];
    let undone = 0;
    for (const { article, row, version, before } of steps) {
      const answer = await this.#around.api.save(article, row, before, version);
      if (answer.type === 'saved') undone += 1;
    }
    const rest = steps.length - undone;
    this.#around.announce(
      steps.length === 0
        ? 'There is nothing to undo.'
        : `${countWords(undone, 'row')} undone.${rest > 0 ? ` ${countWords(rest, 'row')} changed since and stay.` : ''}`,
    );
    await this.load();
  }
}
