import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskRow } from '../../domain/desk.ts';
import type { ArticleDesk } from '../service/article-desk.ts';
import type { ArticleState } from '../state/article-state.ts';
import type { RowFilter } from '../state/filter.ts';
import type { Command } from '../state/keymap.ts';
import { countRows } from '../state/progress.ts';
import { articleHead } from './article-head.ts';
import { filterBar } from './filter-bar.ts';
import { LightElement } from './light-element.ts';
import { NearWatch } from './near-watch.ts';
import { type RowElement, rowLabel } from './row-element.ts';
import { strayTexts } from './stray-texts.ts';
import './row-element.ts';

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
    next: () => this.#goTo(this.desk.step(1)),
    previous: () => this.#goTo(this.desk.step(-1)),
    nextFinding: () => this.#goTo(this.desk.nextFinding()),
    nextOpen: () => this.#goTo(this.desk.nextOpen()),
    accept: () => this.#withActive((row) => this.desk.act('accept', row) && this.#goTo(this.desk.nextOpen())),
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
    if (active === undefined) this.#goTo(this.desk.step(1));
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
    this.#goTo(visible.find(({ id }) => id === state?.active) ?? this.desk.step(1));
  }

  /** Brings a row into sight and the keyboard to it. */
  goTo(id: string): void {
    this.#wanted = id;
    this.requestUpdate();
  }

  #goTo(row: DeskRow | undefined): void {
    if (row) this.goTo(row.id);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#near.watch(this.querySelectorAll('desk-row'));
    if (changed.has('desk')) this.#wanted ??= this.desk.state?.active;
    const element = this.#wanted === undefined ? null : this.#element(this.#wanted);
    if (!element) return;
    this.#wanted = undefined;
    show(element);
  }

  #element(row: string): RowElement | null {
    return this.querySelector<RowElement>(`desk-row[data-row="${CSS.escape(row)}"]`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, fault } = this.desk;
    if (!state) return fault ? html`<p class="fault" role="alert">${fault.message} ${fault.hint ?? ''}</p>` : LOADING;
    const { article } = state;
    return html`${articleHead(article, countRows(article.rows, article.findings))}
      ${filterBar(article.rows, this.desk.visible.length, this.filter, this.onFilter)}${strayTexts(this.desk, state)}${this.#rows(state)}`;
  }

  #rows(state: ArticleState): TemplateResult {
    const visible = new Set(this.desk.visible.map(({ id }) => id));
    const first = state.active !== undefined && visible.has(state.active) ? state.active : this.desk.visible[0]?.id;
    return html`<div class="rows" role="list" aria-label="Rows">
        ${repeat(
          state.article.rows,
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
      @focusin=${this.#focused}
      @click=${this.#focused}
    ></desk-row>`;
  }

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

  readonly #focused = ({ currentTarget }: Event): void => {
    const { row } = currentTarget as RowElement;
    if (row.state === 'skipped') return;
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
