import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskNameLine } from '../../domain/desk.ts';
import type { Shelf } from '../service/desk-store.ts';
import { mergeForms } from '../state/mention-rows.ts';
import { formatRoute } from '../state/route.ts';
import { countWords } from '../state/words.ts';
import { ListPage } from './list-page.ts';

/** All names of the glossary that the articles mention, with what stands in the English for each. */
export class NamesPage extends ListPage {
  static override properties = {
    ...ListPage.properties,
    shelf: { attribute: false },
    isMixedOnly: { state: true },
  };
  declare shelf: Shelf<DeskNameLine>;
  declare isMixedOnly: boolean;

  constructor() {
    super();
    this.isMixedOnly = false;
  }

  protected override render(): TemplateResult {
    const { list, fault } = this.shelf;
    if (!list) return this.waiting(fault, 'Reading the names…');
    const shown = list.filter(
      (name) =>
        (!this.isMixedOnly || isMixed(name)) &&
        this.passes([name.concept, name.house, ...name.forms.map(({ form }) => form)]),
    );
    return html`<div class="head">
        <h1>Names</h1>
        <p class="lead">Each name of the glossary that the articles mention, and what stands in the English for it.</p>
      </div>
      ${this.searchBar('Search names', shown.length, list.length, 'names', this.#mixed())}
      <ul class="cards names" aria-label="Names">
        ${repeat(shown, ({ concept }) => concept, line)}
      </ul>
      ${shown.length === 0 ? html`<p class="none">No such name.</p>` : nothing}`;
  }

  #mixed(): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${this.isMixedOnly}
        @change=${({ target }: Event) => {
          this.isMixedOnly = (target as HTMLInputElement).checked;
        }}
      />
      Only names with several forms</label
    >`;
  }
}

/** Whether the English calls it by more than one form. */
const isMixed = ({ forms }: DeskNameLine): boolean => new Set(forms.map(({ form }) => form)).size > 1;

const line = ({ concept, house, mentions, forms }: DeskNameLine): TemplateResult =>
  html`<li class="card">
    <div class="about">
      <a class="title" data-step href=${formatRoute({ page: 'name', concept })}><bdi>${concept}</bdi></a>
      ${house === concept ? nothing : html`<p class="kicker">in English <bdi>${house}</bdi></p>`}
    </div>
    <p class="forms">
      ${mergeForms(forms).map(({ form, count, status }) => html`<span class="form ${status}"><bdi>${form}</bdi> <small>${count}</small></span> `)}
    </p>
    <p class="tally">${countWords(mentions, 'mention')}</p>
  </li>`;

customElements.define('names-page', NamesPage);
