import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskNamePage } from '../../domain/desk.ts';
import type { NameDesk } from '../service/name-desk.ts';
import type { Command } from '../state/keymap.ts';
import { articlesOf, chosenRows, type MentionRow } from '../state/mention-rows.ts';
import { formsToOffer } from '../state/spellings.ts';
import { countWords } from '../state/words.ts';
import { LightElement } from './light-element.ts';
import { mentionCard } from './mention-card.ts';
import { spellingOffers } from './spelling-offer.ts';

/** One name: all its mentions with their sentences, and one decision for all of them. */
export class NamePage extends LightElement {
  static override properties = { desk: { attribute: false }, change: { attribute: false } };
  declare desk: NameDesk;
  /** Another one asks for another drawing. */
  declare change: number;

  /** Does what a key does. Gives back whether it did something with it. */
  run(command: Command): boolean {
    if (command === 'next') this.#step(1);
    else if (command === 'previous') this.#step(-1);
    else if (command === 'edit' || command === 'filter') this.querySelector<HTMLElement>('input[type=radio]')?.focus();
    else if (command === 'undo') void this.desk.undo();
    else return false;
    return true;
  }

  #step(direction: 1 | -1): void {
    const links = [...this.querySelectorAll<HTMLElement>('[data-step]')];
    const at = links.findIndex((link) => link.closest('li') === document.activeElement?.closest('li'));
    (at < 0 ? links[0] : links[at + direction])?.focus();
  }

  protected override render(): TemplateResult {
    const { page, fault } = this.desk;
    if (!page) {
      return fault
        ? html`<p class="fault" role="alert">${fault.message} ${fault.hint ?? ''}</p>`
        : html`<p class="none">Reading the mentions…</p>`;
    }
    const { rows } = this.desk;
    return html`<div class="head">
        <p class="kicker">Name</p>
        <h1><bdi>${page.concept}</bdi></h1>
        <p class="lead">
          ${page.house === page.concept ? nothing : html`In English <b><bdi>${page.house}</bdi></b>. `}${countWords(page.mentions, 'mention')}
          in ${countWords(rows.length, 'row')} of ${countWords(articlesOf(rows), 'article')}.
        </p>
      </div>
      ${this.#forms(page)}${this.#spellings(page)}${this.#decision(rows)}
      <ul class="mentions" aria-label="Mentions">
        ${repeat(
          rows,
          ({ key }) => key,
          (row) => mentionCard(row, this.desk),
        )}
      </ul>`;
  }

  #forms(page: DeskNamePage): TemplateResult {
    const counts = new Map<string, number>([[page.house, 0]]);
    for (const { form, count } of page.forms) counts.set(form, (counts.get(form) ?? 0) + count);
    const { form: chosen } = this.desk;
    return html`<fieldset class="choose">
      <legend>Which form shall stand everywhere?</legend>
      ${[...counts].map(
        ([form, count]) =>
          html`<label class="form ${form === page.house ? 'house' : ''}"
            ><input type="radio" name="form" .checked=${chosen === form} @change=${() => this.desk.try(form)} />
            <bdi>${form}</bdi> <small>${form === page.house ? `house form, ${count}` : count}</small></label
          >`,
      )}
      <form
        class="own"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.desk.try(this.querySelector<HTMLInputElement>('input[name=own]')?.value.trim());
        }}
      >
        <input name="own" type="text" aria-label="Another form" placeholder="Another form" autocomplete="off" spellcheck="false" />
        <button type="submit">Preview</button>
      </form>
    </fieldset>`;
  }

  #spellings(page: DeskNamePage): TemplateResult | typeof nothing {
    const offers = formsToOffer(page);
    if (offers.length === 0) return nothing;
    return html`<details class="to-glossary">
      <summary>Put a form into the glossary</summary>
      ${spellingOffers(offers, this.desk)}
    </details>`;
  }

  #decision(rows: readonly MentionRow[]): TemplateResult | typeof nothing {
    const { form, left, isSettling, steps, outcome } = this.desk;
    if (form === undefined) {
      return steps.length > 0 || outcome.length > 0 ? this.#settled() : nothing;
    }
    const chosen = chosenRows(rows, left);
    return html`<div class="decide" role="group" aria-label="One decision for all">
      <p>
        ${
          chosen.length === 0
            ? html`No row would change with <b><bdi>${form}</bdi></b>.`
            : html`<b><bdi>${form}</bdi></b> would stand in ${countWords(chosen.length, 'row')} of
                ${countWords(articlesOf(chosen), 'article')}. Each is shown below; untick what shall stay.`
        }
      </p>
      <p class="choices">
        <button
          type="button"
          class="main"
          aria-disabled=${chosen.length === 0 || isSettling ? 'true' : nothing}
          @click=${() => this.desk.settle()}
        >
          ${isSettling ? 'Settling…' : `Settle ${countWords(chosen.length, 'row')}`}
        </button>
        <button type="button" @click=${() => this.desk.try(undefined)}>Leave all as they are</button>
      </p>
    </div>`;
  }

  #settled(): TemplateResult {
    const { steps, outcome } = this.desk;
    return html`<div class="decide" role="group" aria-label="What was settled">
      <p>
        ${steps.length > 0 ? `${countWords(steps.length, 'row')} settled.` : nothing}
        ${outcome.length > 0 ? `${countWords(outcome.length, 'row')} changed elsewhere or cannot be changed, and stay.` : nothing}
      </p>
      ${steps.length > 0 ? html`<p class="choices"><button type="button" @click=${() => this.desk.undo()}>Undo</button></p>` : nothing}
    </div>`;
  }
}

customElements.define('name-page', NamePage);
