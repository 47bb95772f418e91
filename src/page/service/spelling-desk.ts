import type { DeskSpelled, DeskSpelling, SpellingList } from '../../domain/desk.ts';
import type { DeskApi, Fault } from './desk-api.ts';

export interface SpellingSurroundings {
  readonly api: Pick<DeskApi, 'spelling'>;
  announce(words: string): void;
  changed(): void;
}

/** How far a spelling is on its way into the glossary. */
export type SpellingStep =
  | { readonly type: 'offered' }
  | { readonly type: 'asking' }
  /** How the file would change; nothing is written. */
  | { readonly type: 'shown'; readonly list: SpellingList; readonly spelled: DeskSpelled }
  | { readonly type: 'refused'; readonly fault: Fault }
  | { readonly type: 'written' };

/** One spelling that is offered to the glossary: first it is shown what would change, then it is written. */
export class SpellingDesk {
  readonly offer: DeskSpelling;
  step: SpellingStep = { type: 'offered' };
  readonly #around: SpellingSurroundings;

  constructor(offer: DeskSpelling, around: SpellingSurroundings) {
    this.offer = offer;
    this.#around = around;
  }

  /** Shows how the glossary would change. */
  async preview(list: SpellingList): Promise<void> {
    const spelled = await this.#ask(list, false);
    if (spelled) this.#go({ type: 'shown', list, spelled });
  }

  /** Writes what was shown. */
  async confirm(): Promise<void> {
    if (this.step.type !== 'shown') return;
    const spelled = await this.#ask(this.step.list, true);
    if (!spelled) return;
    this.#go({ type: 'written' });
    this.#around.announce(`“${this.offer.spelling}” is in the glossary.`);
  }

  /** Back to the offer. */
  leave(): void {
    this.#go({ type: 'offered' });
  }

  async #ask(list: SpellingList, write: boolean): Promise<DeskSpelled | undefined> {
    const { concept, spelling } = this.offer;
    this.#go({ type: 'asking' });
    const answer = await this.#around.api.spelling(concept, { list, spelling, write });
    if (!('fault' in answer)) return answer.value;
    this.#go({ type: 'refused', fault: answer.fault });
    this.#around.announce(`Not in the glossary: ${answer.fault.message} ${answer.fault.hint ?? ''}`);
    return undefined;
  }

  #go(step: SpellingStep): void {
    this.step = step;
    this.#around.changed();
  }
}
