import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskRow } from '../../domain/desk.ts';
import type { ArticleDesk } from '../service/article-desk.ts';
import { nextFinding, nextOpen, step } from '../service/walk.ts';
import type { ArticleState } from '../state/article-state.ts';
import type { RowFilter } from '../state/filter.ts';
import type { Command } from '../state/keymap.ts';
import { countRows } from '../state/progress.ts';
import { articleHead } from './article-head.ts';
import { filterBar } from './filter-bar.ts';
import { LightElement } from './light-element.ts';
import { NameLight, rowOf } from './name-light.ts';
import { NearWatch } from './near-watch.ts';
import { Portions } from './portions.ts';
import { type RowElement, rowLabel } from './row-element.ts';
import { strayTexts } from './stray-texts.ts';
import './row-element.ts';

/** Rows that are drawn in full at once. */
const IN_SIGHT = 15;
const SEARCH_PAUSE = 150;

/** One article: German left, English right, row by row. */
export class ArticlePage extends LightElement {
  static override properties = {
    desk: { attribute: false },
    filter: { attribute: false },
    change: { attribute: false },
  };
  declare desk: ArticleDesk;
  declare filter: RowFilter;
  /** Another one asks for another drawing. */
  declare change: number;
  /** Told of a row that has become the active one, and of a filter that was chosen. */
  onRow: (row: string) => void = () => {};
  onFilter: (filter: RowFilter) => void = () => {};
  readonly #near = new NearWatch();
  /** The row that the person goes to with the next drawing. */
  #wanted: string | undefined;
  #isDrawn = false;
  readonly #portions = new Portions(() => {
    this.requestUpdate();
    return this.updateComplete;
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near.stop();
  }

  /** Does what a key does. Gives back whether it did something with it. */
  run(command: Command): boolean {
    const done = this.#commands[command];
    done?.();
    return done !== undefined;
  }

  readonly #commands: Partial<Record<Command, () => void>> = {
    next: () => this.#goTo(step(this.desk, 1)),
    previous: () => this.#goTo(step(this.desk, -1)),
    nextFinding: () => this.#goTo(nextFinding(this.desk)),
    nextOpen: () => this.#goTo(nextOpen(this.desk)),
    accept: () => this.#withActive((row) => this.desk.act('accept', row) && this.#goTo(nextOpen(this.desk))),
    reject: () => this.#withActive((row) => this.desk.act('reject', row)),
    lock: () => this.#withActive((row) => this.desk.act('lock', row)),
    edit: () => this.#withActive((row) => this.desk.beginEdit(row, 'target')),
    comment: () => this.#withActive((row) => this.desk.beginEdit(row, 'comment')),
    diff: () => this.#withActive((row) => this.desk.compare(row)),
    fix: () => this.#withActive((row) => this.#fix(row)),
    undo: () => this.#goTo(this.desk.undo()),
    search: () => this.querySelector<HTMLElement>('input[type=search]')?.focus(),
    filter: () => this.querySelector<HTMLElement>('.filters select')?.focus(),
  };

  #withActive(act: (row: string) => unknown): void {
    const active = this.desk.state?.active;
    if (active === undefined) this.#goTo(step(this.desk, 1));
    else act(active);
  }

  #fix(id: string): void {
    const fix = this.desk.row(id)?.findings.find((finding) => finding.fix !== undefined)?.fix;
    if (fix !== undefined) this.desk.take(id, fix);
    else this.desk.say('This row offers no house form to take.');
  }

  /** From a field back to the rows: to the active one if it is in sight. */
  comeBack(): void {
    const { state, visible } = this.desk;
    this.#goTo(visible.find(({ id }) => id === state?.active) ?? step(this.desk, 1));
  }

  /** Brings a row into sight and the keyboard to it. */
  goTo(id: string): void {
    this.#wanted = id;
    this.requestUpdate();
  }

  #goTo(row: DeskRow | undefined): void {
    if (row) this.goTo(row.id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('desk')) return;
    this.#portions.begin();
    this.#isDrawn = false;
  }

  protected override updated(): void {
    if (!this.desk.state) return;
    if (!this.#isDrawn) this.#firstDrawing(this.desk.state);
    this.#watchRows(this.desk.state);
    if (this.#wanted !== undefined) this.#showWanted(this.#wanted);
  }

  #watched: { readonly rows: ArticleState['article']['rows']; readonly limit: number } | undefined;

  /** Looking for thousands of rows at each key would be felt. */
  #watchRows({ article: { rows } }: ArticleState): void {
    const { limit } = this.#portions;
    if (this.#watched?.rows === rows && this.#watched.limit === limit) return;
    this.#watched = { rows, limit };
    this.#near.watch(this.querySelectorAll('desk-row'));
  }

  #firstDrawing({ active }: ArticleState): void {
    this.#isDrawn = true;
    this.#wanted ??= active;
    if (this.#wanted !== undefined) this.#portions.all();
    for (const row of [...this.querySelectorAll<RowElement>('desk-row')].slice(0, IN_SIGHT)) row.isNear = true;
    this.#portions.next(() => (this.isConnected ? (this.desk.state?.article.rows.length ?? 0) : 0));
  }

  #showWanted(row: string): void {
    const element = this.#element(row);
    if (!element && this.#portions.limit < this.desk.state!.article.rows.length) {
      this.#portions.all();
      this.requestUpdate();
      return;
    }
    this.#wanted = undefined;
    if (element) show(element);
  }

  #element(row: string): RowElement | null {
    return this.querySelector<RowElement>(`desk-row[data-row="${CSS.escape(row)}"]`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, fault } = this.desk;
    if (!state) return fault ? html`<p class="fault" role="alert">${fault.message} ${fault.hint ?? ''}</p>` : LOADING;
    const { article } = state;
    return html`${articleHead(article, countRows(article.rows, article.findings))}
      ${filterBar(article.rows, this.desk.visible.length, this.filter, this.#chosen)}${strayTexts(this.desk, state)}${this.#rows(state)}`;
  }

  #rows(state: ArticleState): TemplateResult {
    const visible = new Set(this.desk.visible.map(({ id }) => id));
    const first = state.active !== undefined && visible.has(state.active) ? state.active : this.desk.visible[0]?.id;
    return html`<div
        class="rows"
        role="list"
        aria-label="Rows"
        @click=${this.#touched}
        @focusin=${this.#touched}
        @focusout=${this.#unlit}
        @pointerover=${this.#pointed}
        @pointerleave=${this.#unlit}
      >
        ${repeat(
          state.article.rows.slice(0, this.#portions.limit),
          ({ id }) => id,
          (row) => this.#row(row, state, visible.has(row.id), row.id === first),
        )}
      </div>
      ${visible.size === 0 ? html`<p class="none">No row passes the filter.</p>` : nothing}`;
  }

  #row(row: DeskRow, state: ArticleState, isVisible: boolean, isFirst: boolean): TemplateResult {
    const { id } = row;
    const isActive = id === state.active;
    return html`<desk-row
      role="listitem"
      class="row ${row.state} ${isActive ? 'active' : ''} ${state.fresh.has(id) ? 'fresh' : ''}"
      data-row=${id}
      tabindex=${isFirst ? '0' : '-1'}
      aria-label=${rowLabel(this.desk.standing(row))}
      aria-current=${isActive ? 'true' : nothing}
      ?hidden=${!isVisible}
      .desk=${this.desk}
      .run=${this.#runOn(id)}
      .language=${state.article.language}
      .row=${row}
      .save=${state.saves.get(id)}
      .editing=${state.editing?.row === id ? state.editing : undefined}
      .offered=${state.offered.get(id)}
      .isActive=${isActive}
      .isCompared=${state.compared.has(id)}
      .query=${this.filter.query ?? ''}
    ></desk-row>`;
  }

  #searchTimer: ReturnType<typeof setTimeout> | undefined;

  /** The rows follow a search when the person pauses, so that no letter waits for them. */
  readonly #chosen = (filter: RowFilter): void => {
    clearTimeout(this.#searchTimer);
    const isTyped = filter.query !== this.filter.query && filter.query !== undefined;
    this.#searchTimer = setTimeout(() => this.onFilter(filter), isTyped ? SEARCH_PAUSE : 0);
  };

  readonly #runs = new Map<string, (command: Command) => void>();

  /** One function a row for good, so that a row is not drawn anew for it. */
  #runOn(row: string): (command: Command) => void {
    const known = this.#runs.get(row);
    const run =
      known ??
      ((command) => {
        this.desk.activate(row);
        this.run(command);
      });
    if (!known) this.#runs.set(row, run);
    return run;
  }

  // One listener for all rows: thousands of them would take longer to add than the rows to draw.
  readonly #light = new NameLight();
  readonly #pointed = (event: Event): void => this.#light.at(event);
  readonly #unlit = (): void => this.#light.at();
  readonly #touched = (event: Event): void => {
    const row = rowOf(event)?.row;
    if (event.type === 'focusin') this.#light.at(event);
    if (!row || row.state === 'skipped') return;
    this.desk.activate(row.id);
    this.onRow(row.id);
  };
}

const LOADING = html`<p class="none" role="status">Reading the article…</p>`;

/** A step moves the page as little as it can; a leap puts the row into the middle. */
function show(element: RowElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const isFar = bottom < -innerHeight / 2 || top > innerHeight * 1.5;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: isFar ? 'center' : 'nearest' });
}

customElements.define('article-page', ArticlePage);
