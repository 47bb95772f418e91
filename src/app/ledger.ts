import type { JobFault } from '../domain/engine.ts';
import { Purse } from './budget.ts';
import { codePoints } from './code-points.ts';
import type { Load } from './load.ts';
import type { Missing } from './missing.ts';
import type { Parcel } from './parcels.ts';
import type { TranslateTools } from './tools.ts';

/** What became of the paragraphs that had to be sent. */
export interface Delivery {
  readonly answered: number;
  /** Source code points of what was answered. */
  readonly characters: number;
  /** Also for answers that could not be used. */
  readonly billedCharacters: number;
  /** Of requests that are under way. */
  readonly awaitedCharacters: number;
  /** Why the engine refused a paragraph, by its key. */
  readonly failed: ReadonlyMap<string, string>;
  /** Neither answered nor refused. */
  readonly pending: number;
  /** Sending ended before its end, as the budget or a fault would have it: texts that were to be sent again were not. */
  readonly cutShort: boolean;
  /** The fault that ended sending early: key refused, quota used up. */
  readonly stopped?: JobFault;
}

/** The book of a run's sending, which may go in several parts: no part's texts are held once it is closed. */
export class Ledger {
  readonly purse: Purse;
  readonly #load: Load;
  readonly #tools: TranslateTools;
  readonly #failed = new Map<string, string>();
  /** Paragraphs of the part that is being sent. */
  readonly #answered = new Set<string>();
  /** Those of them that travelled in pieces. */
  readonly #inPieces = new Set<string>();
  #characters = 0;
  /** Of the parts that are closed. */
  #closed = { answered: 0, pending: 0 };
  /** Paragraphs of the parts that are not. */
  #open: number;
  #stopped: JobFault | undefined;
  #isOver = false;

  constructor(load: Load, tools: TranslateTools) {
    this.#load = load;
    this.#tools = tools;
    this.#open = load.paragraphs;
    this.purse = new Purse(load.allowance);
  }

  /** Whether nothing more is to be sent. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get delivery(): Delivery {
    const now = this.#answered.size;
    return {
      answered: this.#closed.answered + now,
      characters: this.#characters,
      billedCharacters: this.purse.billed,
      awaitedCharacters: this.purse.reserved,
      failed: this.#failed,
      pending: this.#closed.pending + this.#open - now,
      cutShort: this.#isOver,
      ...(this.#stopped && { stopped: this.#stopped }),
    };
  }

  credit(parcels: readonly Parcel[]): void {
    for (const { paragraph, key, source } of parcels) {
      this.#answered.add(paragraph);
      if (key !== paragraph) this.#inPieces.add(paragraph);
      this.#characters += codePoints(source.text);
    }
  }

  fail(parcels: readonly Parcel[], { message }: JobFault): void {
    for (const { paragraph } of parcels) this.#failed.set(paragraph, message);
  }

  /** Takes note of what every further request would meet. */
  stop(fault: JobFault): void {
    if (!this.#stopped) this.#tools.watch({ type: 'stopped', code: fault.code, message: fault.message });
    this.#stopped ??= fault;
    this.#isOver = true;
  }

  end(): void {
    this.#isOver = true;
  }

  /** A part was sent, or is not going to be. */
  close(missing: readonly Missing[]): void {
    const isKept = ({ key }: Missing) => this.#answered.has(key) && !this.#inPieces.has(key);
    const known = this.#tools.memory.recall(missing.filter((one) => !isKept(one)));
    const hasText = (one: Missing) => isKept(one) || known.has(one.key);
    const answered = missing.filter((one) => this.#answered.has(one.key) && hasText(one)).length;
    const pending = missing.filter((one) => !hasText(one) && !this.#failed.has(one.key)).length;
    this.#closed = { answered: this.#closed.answered + answered, pending: this.#closed.pending + pending };
    this.#open -= missing.length;
    this.#answered.clear();
    this.#inPieces.clear();
  }

  /** Tells whoever watches how far the run is. */
  report(): void {
    const { requests, retries, pausedFor } = this.#tools.queue.progress;
    this.#tools.watch({
      type: 'sent',
      segments: this.#closed.answered + this.#answered.size,
      of: this.#load.fitting.texts,
      characters: this.#characters,
      requests,
      retries,
      ...(pausedFor === undefined ? {} : { waiting: pausedFor }),
    });
  }
}
