import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskRepairs, DeskRow } from '../../domain/desk.ts';
import type { ArticleDesk } from '../service/article-desk.ts';
import type { Draft, Editing, SaveState } from '../state/article-state.ts';
import { foresee, hasTags } from '../state/decision.ts';
import { findHits } from '../state/fold.ts';
import type { Command } from '../state/keymap.ts';
import { markedPieces } from '../state/marked-pieces.ts';
import { countWords, STATE_WORDS } from '../state/words.ts';
import { comparedView } from './compared-view.ts';
import { furnitureView } from './furniture-view.ts';
import { LightElement } from './light-element.ts';
import { rowNotes } from './row-notes.ts';
import { conflictView, failedView, offeredView } from './row-trouble.ts';
import type { RowView } from './row-view.ts';
import { grow, textField } from './text-field.ts';
import { diffText, markedText } from './texts.ts';

/** One row: German, English, and what is said of them. Far from what is in sight it is its two texts alone. */
export class RowElement extends LightElement implements RowView {
  static override properties = {
    row: { attribute: false },
    save: { attribute: false },
    editing: { attribute: false },
    offered: { attribute: false },
    isActive: { attribute: false },
    isCompared: { attribute: false },
    query: { attribute: false },
    isNear: { attribute: false },
    lit: { attribute: false },
    repairs: { state: true },
  };
  declare row: DeskRow;
  declare save: SaveState | undefined;
  declare editing: Editing | undefined;
  declare offered: Draft | undefined;
  declare isActive: boolean;
  declare isCompared: boolean;
  declare query: string;
  declare isNear: boolean;
  /** Label of the name that is lit on both sides. */
  declare lit: string | undefined;
  declare repairs: DeskRepairs | undefined;
  desk!: ArticleDesk;
  language = 'en';
  run!: (command: Command) => void;

  /** As the person sees it, with what is on its way. */
  get shown(): DeskRow {
    const { row, save } = this;
    return save?.type === 'saving' || save?.type === 'failed' ? foresee(row, save.decision) : row;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row')) this.repairs = undefined;
    const isWanted = this.isCompared && this.row.isRepaired && !this.repairs;
    if (isWanted && (changed.has('isCompared') || changed.has('row'))) void this.#fetchRepairs();
  }

  async #fetchRepairs(): Promise<void> {
    const { row } = this;
    const repairs = await this.desk.repairs(row.id);
    if (this.row === row) this.repairs = repairs;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('editing') || !this.editing) return;
    const field = this.querySelector('textarea');
    if (!field) return;
    grow(field);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  protected override render(): TemplateResult {
    const { row, isNear } = this;
    const number = html`<span class="number" aria-hidden="true">${row.number}</span>`;
    if (row.state === 'skipped') return html`${number}${furnitureView(row)}`;
    if (!isNear && !this.isActive) return html`${number}${this.#far()}`;
    const { shown } = this;
    return html`${number}
      <div class="german">${this.#german(shown)}</div>
      <div class="english">${this.#english(shown)}</div>
      ${rowNotes(this, shown)}`;
  }

  /** Enough for reading, for the browser's own search, and for a height that is nearly right. */
  #far(): TemplateResult {
    const { source, target, kind } = this.row;
    return html`<div class="german"><p class="text ${kind}" lang="de">${source}</p></div>
      <div class="english"><p class="text ${kind}" lang=${this.language}>${target}</p></div>`;
  }

  #german(row: DeskRow): TemplateResult {
    const isTagged = this.editing?.field === 'target' && hasTags(row.sourceTagged);
    const text = isTagged ? row.sourceTagged : this.#marked(row, 'source');
    return html`<p class="text ${row.kind}" lang="de">${text}</p>
      ${
        row.germanChange &&
        html`<div class="was">
          <p class="says">The German has changed since this was decided:</p>
          <p class="text" lang="de">${diffText(row.germanChange)}</p>
        </div>`
      }`;
  }

  #english(row: DeskRow): TemplateResult {
    if (this.save?.type === 'conflict') return conflictView(this, this.save);
    return html`${
      this.editing?.field === 'target' ? textField(this, row) : this.#text(row)
    }${failedView(this)}${offeredView(this, row)}${this.isCompared ? comparedView(this, row) : nothing}${
      this.editing?.field === 'comment' ? textField(this, row) : nothing
    }`;
  }

  #text(row: DeskRow): TemplateResult {
    if (row.target === '') return html`<p class="gap">${row.why ?? 'There is no English.'}</p>`;
    const text = this.#marked(row, 'target');
    return html`<p class="text ${row.kind}" lang=${this.language} @dblclick=${() => this.run('edit')}>${text}</p>`;
  }

  #marked(row: DeskRow, side: 'source' | 'target'): TemplateResult {
    const pieces = markedPieces(row[side], side, row, findHits(row[side], this.query));
    return markedText(pieces, { lit: this.lit, isReachable: this.isActive, isUnset: row.target === '' });
  }
}

/** What a row is called by who cannot see it. */
export function rowLabel({ number, state, findings, comment }: DeskRow): string {
  const found = findings.length > 0 ? `, ${countWords(findings.length, 'finding')}` : '';
  return `Row ${number}, ${STATE_WORDS[state]}${found}${comment ? ', with a comment' : ''}`;
}

customElements.define('desk-row', RowElement);
