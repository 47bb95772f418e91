import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSpelling } from '../../domain/desk.ts';
import type { SpellingDesk, SpellingStep } from '../service/spelling-desk.ts';
import { listWords } from '../state/spellings.ts';
import { LightElement } from './light-element.ts';

/** Where spellings go from. */
interface Spellings {
  spelling(offer: DeskSpelling, changed: () => void): SpellingDesk;
}

/** Offers as a list; one that was begun stays what it is while the list changes. */
export const spellingOffers = (
  offers: readonly DeskSpelling[] | undefined,
  desk: Spellings,
): TemplateResult | typeof nothing =>
  !offers || offers.length === 0
    ? nothing
    : html`<ul class="spellings">
        ${repeat(
          offers,
          ({ concept, spelling }) => `${concept}\n${spelling}`,
          (offer) => html`<li><spelling-offer .offer=${offer} .desk=${desk}></spelling-offer></li>`,
        )}
      </ul>`;

/** A spelling that one click shows in the glossary, and a second one puts there. */
class SpellingOffer extends LightElement {
  static override properties = { offer: { attribute: false }, desk: { attribute: false } };
  declare offer: DeskSpelling;
  declare desk: Spellings;
  #spelling: SpellingDesk | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk') || !this.#spelling) {
      this.#spelling = this.desk.spelling(this.offer, () => void this.#stepped());
    }
  }

  /** What was pressed is gone: the keyboard goes on at what came for it. */
  async #stepped(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult {
    const { step } = this.#spelling!;
    const { spelling, concept } = this.offer;
    return html`<div role="group" aria-label="“${spelling}” for the glossary’s “${concept}”">${this.#view(step)}</div>`;
  }

  #view(step: SpellingStep): TemplateResult {
    const { spelling } = this.offer;
    if (step.type === 'offered') return this.#choices();
    if (step.type === 'asking') return html`<p>Asking the glossary…</p>`;
    if (step.type === 'written') return html`<p><b><bdi>${spelling}</bdi></b> is in the glossary.</p>`;
    if (step.type === 'shown') return this.#shown(step);
    return html`<p class="fault">${step.fault.message} ${step.fault.hint ?? ''}</p>
      <p class="choices">${this.#back('Back')}</p>`;
  }

  #choices(): TemplateResult {
    const { spelling, house, lists } = this.offer;
    return html`<p>Put <b><bdi>${spelling}</bdi></b> into the glossary as</p>
      <p class="choices">
        ${lists.map(
          (list) =>
            html`<button type="button" class="small" @click=${() => this.#spelling!.preview(list)}>
              ${listWords(list, house)}
            </button>`,
        )}
      </p>`;
  }

  #shown({ list, spelled }: Extract<SpellingStep, { type: 'shown' }>): TemplateResult {
    const { spelling, house } = this.offer;
    const what = html`<b><bdi>${spelling}</bdi></b> as ${listWords(list, house)}`;
    if (spelled.diff === '')
      return html`<p>The glossary has ${what} already.</p>
        <p class="choices">${this.#back('Back')}</p>`;
    return html`<p>${what}:</p>
      <pre class="patch" tabindex="0" aria-label="Change of the glossary">${spelled.diff}</pre>
      ${(spelled.notes ?? []).map((note) => html`<p>${note}</p>`)}
      <p class="choices">
        <button type="button" class="small" @click=${() => this.#spelling!.confirm()}>Put it into the glossary</button>
        ${this.#back('Leave it')}
      </p>`;
  }

  readonly #back = (words: string): TemplateResult =>
    html`<button type="button" class="small" @click=${() => this.#spelling!.leave()}>${words}</button>`;
}

customElements.define('spelling-offer', SpellingOffer);
