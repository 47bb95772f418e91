import { html, type TemplateResult } from 'lit';
import type { Fault } from '../service/desk-api.ts';
import { fold } from '../state/fold.ts';
import type { Command } from '../state/keymap.ts';
import { LightElement } from './light-element.ts';

/** A page with a search and a list of links that the keyboard goes through. */
export class ListPage extends LightElement {
  static override properties: Record<string, object> = { query: { state: true } };
  declare query: string;

  constructor() {
    super();
    this.query = '';
  }

  /** Does what a key does. Gives back whether it did something with it. */
  run(command: Command): boolean {
    if (command === 'next') this.#step(1);
    else if (command === 'previous') this.#step(-1);
    else if (command === 'search' || command === 'filter')
      this.querySelector<HTMLElement>('input[type=search]')?.focus();
    else return false;
    return true;
  }

  /** Links to step through bear `data-step`. */
  #step(direction: 1 | -1): void {
    const links = [...this.querySelectorAll<HTMLElement>('[data-step]')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const next = at < 0 ? links[0] : links[at + direction];
    next?.focus();
  }

  protected passes(texts: readonly string[]): boolean {
    const wanted = fold(this.query.trim()).text;
    return wanted === '' || texts.some((text) => fold(text).text.includes(wanted));
  }

  protected searchBar(label: string, shown: number, all: number, noun: string, more?: TemplateResult): TemplateResult {
    return html`<div class="filters" role="search" aria-label=${label}>
      <input
        type="search"
        aria-label=${label}
        aria-keyshortcuts="/"
        placeholder=${label}
        autocomplete="off"
        spellcheck="false"
        .value=${this.query}
        @input=${({ target }: Event) => {
          this.query = (target as HTMLInputElement).value;
        }}
      />
      ${more ?? ''}
      <p class="shown">${shown.toLocaleString('en')} of ${all.toLocaleString('en')} ${noun}</p>
    </div>`;
  }

  protected waiting(fault: Fault | undefined, words: string): TemplateResult {
    return fault
      ? html`<p class="fault" role="alert">${fault.message} ${fault.hint ?? ''}</p>`
      : html`<p class="none">${words}</p>`;
  }
}
