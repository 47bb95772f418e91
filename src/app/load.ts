import { packBatches } from '../translate/pack-batches.ts';
import { type Allowance, affordable, allowanceOf, charactersOf } from './budget.ts';
import type { Missing } from './missing.ts';
import { toParcels } from './parcels.ts';
import type { TranslateTools } from './tools.ts';

/** What a run would send, counted before anything is sent. */
export interface Load {
  readonly paragraphs: number;
  /** Paragraphs, and the pieces of long ones. */
  readonly texts: number;
  /** None where only the memory answers. */
  readonly requests: number;
  /** Those of the texts, from the first on, that the budget has room for. */
  readonly fitting: { readonly texts: number; readonly characters: number };
  readonly allowance: Allowance | undefined;
}

/** Adds up what is missing, part by part. */
export class LoadCounter {
  readonly #tools: TranslateTools;
  readonly #allowance: Allowance | undefined;
  #paragraphs = 0;
  #texts = 0;
  #requests = 0;
  #fitting = { texts: 0, characters: 0 };

  constructor(tools: TranslateTools) {
    this.#tools = tools;
    this.#allowance = tools.engine && allowanceOf(tools.settings, tools.runs, tools.now());
  }

  add(missing: readonly Missing[]): void {
    const { engine } = this.#tools;
    const parcels = missing.flatMap((one) => toParcels(one, this.#tools));
    const isFull = this.#fitting.texts < this.#texts;
    const left = this.#allowance && this.#allowance.characters - this.#fitting.characters;
    const fitting = isFull ? [] : affordable(parcels, left);
    const { texts, characters } = this.#fitting;
    this.#fitting = {
      texts: texts + fitting.length,
      characters: characters + charactersOf(fitting.map(({ source }) => source)),
    };
    this.#paragraphs += missing.length;
    this.#texts += parcels.length;
    this.#requests += engine ? packBatches(parcels, engine).length : 0;
  }

  get load(): Load {
    return {
      paragraphs: this.#paragraphs,
      texts: this.#texts,
      requests: this.#requests,
      fitting: this.#fitting,
      allowance: this.#allowance,
    };
  }
}
