import type { JobFault, JobOutcome, TranslationEngine, TranslationJob } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { halveJob } from '../translate/halve-job.ts';
import { packBatches } from '../translate/pack-batches.ts';
import { affordable, charactersOf, refuseOverQuota, wayOutOf } from './budget.ts';
import { type Delivery, Ledger } from './ledger.ts';
import type { Load } from './load.ts';
import type { Missing } from './missing.ts';
import { joinParcels, type Parcel, toParcels } from './parcels.ts';
import type { Preparation } from './preparation.ts';
import { type EntryMaker, entryMaker, isNews, type Prepared } from './prepared.ts';
import { pairsByText } from './sent-pairs.ts';
import type { TranslateTools } from './tools.ts';
import { interruptedRun } from './verdict.ts';

/** Faults of a batch that may be the fault of a single text in it. */
const MAY_BE_ONE_TEXT: ReadonlySet<string> = new Set(['refused', 'too-large', 'bad-answer']);
/**
 * So many batches and halves without one good answer between them, down to a text that is alone, are not the fault of
 * single texts: sending ends. The way from 50 texts down to one takes seven, and several may be on it at once.
 */
const MOST_IN_VAIN = 12;

/** Sends what is missing, in one part or several. Each answer is committed to the memory before anything else happens with it. */
export class Sender {
  readonly #load: Load;
  readonly #tools: TranslateTools;
  readonly #ledger: Ledger;
  readonly #onBilled: (delivery: Delivery) => void;
  readonly #preparation: Preparation | undefined;
  readonly #cargo = new Map<string, readonly Parcel[]>();
  #onAnswer: (key: string) => void = () => {};
  #prepared: Prepared | undefined;
  /** Parcels to be sent again because the engine's glossary was gone. */
  #deferred: Parcel[] = [];
  /** Texts of the load that no part has had yet. */
  #ahead: number;
  #hasBegun = false;
  /** Batches and halves that came to nothing since the last good answer. */
  #inVain = 0;

  /**
   * @param load all that is going to be sent
   * @param preparation of the tools' engine, if they have one
   * @param onBilled told before each request and after each answer what came of the run so far: it may be killed at any time
   */
  constructor(
    load: Load,
    tools: TranslateTools,
    preparation: Preparation | undefined,
    onBilled: (delivery: Delivery) => void,
  ) {
    this.#load = load;
    this.#tools = tools;
    this.#ledger = new Ledger(load, tools);
    this.#ahead = load.fitting.texts;
    this.#preparation = preparation;
    this.#onBilled = onBilled;
  }

  /** What came of the run so far. */
  get delivery(): Delivery {
    return this.#ledger.delivery;
  }

  /**
   * Sends one part.
   * @param onAnswer told the key of each text once it is kept; not of a paragraph that travels in pieces
   * @returns what came of the run so far
   * @throws AppError `quota` before anything is sent; `engine` or `quota` when the service cannot be used at all;
   * `interrupted` once what was in flight is kept
   */
  async send(missing: readonly Missing[], onAnswer: (key: string) => void = () => {}): Promise<Delivery> {
    const { interrupted, settings } = this.#tools;
    const preparation = this.#preparation;
    if (preparation && missing.length > 0 && !this.#ledger.isOver) {
      this.#onAnswer = onAnswer;
      await this.#sendPart(missing, preparation).catch((error: unknown) => {
        // What is not waited for any longer because the user asked to stop is no fault.
        if (!(error instanceof AppError && interrupted())) throw error;
      });
    }
    this.#ledger.close(missing);
    if (interrupted()) throw interruptedRun(this.delivery, settings.retranslate);
    return this.delivery;
  }

  /** Before anything is sent: whether the account has room for all of it, and what the budget leaves out. */
  async #begin(preparation: Preparation): Promise<void> {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const { texts, fitting, allowance } = this.#load;
    const isKnown = refuseOverQuota(fitting.characters, await preparation.account());
    if (allowance && fitting.texts < texts) {
      const left = unsent(texts - fitting.texts);
      this.#sayOverBudget(`The budget of this ${allowance.limit} leaves ${allowance.characters} characters: ${left}`);
    }
    if (isKnown || fitting.texts === 0) return;
    await this.#prepare(preparation);
    // Now the service is there.
    refuseOverQuota(fitting.characters, await preparation.askAgain());
  }

  async #sendPart(missing: readonly Missing[], preparation: Preparation): Promise<void> {
    await this.#begin(preparation);
    const wanted = await this.#newsOf(
      missing.flatMap((one) => toParcels(one, this.#tools)),
      preparation,
    );
    const parcels = affordable(wanted, this.#ledger.purse.left);
    this.#ahead -= parcels.length;
    await this.#run(parcels, preparation);
    await this.#runAgain(preparation);
    if (parcels.length < wanted.length) this.#ledger.end();
    joinParcels(missing, this.#tools);
  }

  /** Without what would only be sent to be answered as before: it is to take nothing of the budget from the rest. */
  async #newsOf(parcels: readonly Parcel[], preparation: Preparation): Promise<readonly Parcel[]> {
    if (this.#ledger.isOver || !parcels.some(({ again }) => again)) return parcels;
    return parcels.filter(isNews(this.#prepared ?? (await this.#prepare(preparation))));
  }

  /** What is left when the engine's glossary was gone is sent with a new one. */
  async #runAgain(preparation: Preparation): Promise<void> {
    if (this.#deferred.length === 0) return;
    preparation.renew();
    this.#prepared = undefined;
    await this.#run(await this.#newsOf(this.#takeDeferred(), preparation), preparation);
    const left = this.#takeDeferred().length;
    if (left === 0) return;
    const message = `The DeepL glossary was deleted twice while this run was using it: ${unsent(left + this.#ahead)}`;
    this.#say('glossary-gone', message);
    this.#ledger.end();
  }

  #takeDeferred(): readonly Parcel[] {
    const deferred = this.#deferred;
    this.#deferred = [];
    return deferred;
  }

  #say(code: string, message: string): void {
    this.#tools.watch({ type: 'stopped', code, message });
  }

  #sayOverBudget(message: string): void {
    const { settings, watch } = this.#tools;
    const { allowance, fitting } = this.#load;
    const hint = allowance && wayOutOf(allowance, fitting.texts > 0, settings.retranslate);
    watch({ type: 'stopped', code: 'budget', message, ...(hint && { hint }) });
  }

  async #prepare(preparation: Preparation): Promise<Prepared> {
    const { names, concepts, watch } = this.#tools;
    const { id, pairs, warning } = await preparation.glossary();
    if (warning) watch({ type: 'warning', message: warning });
    this.#prepared = { glossary: id, sentWith: pairsByText(names, concepts, pairs) };
    return this.#prepared;
  }

  async #run(parcels: readonly Parcel[], preparation: Preparation): Promise<void> {
    if (parcels.length === 0 || this.#ledger.isOver) return;
    const { engine } = preparation;
    const prepared = this.#prepared ?? (await this.#prepare(preparation));
    const entryOf = entryMaker(this.#tools, engine, prepared);
    await this.#tools.queue.run(
      this.#pack(parcels, engine, prepared),
      (job) => this.#ask(job, engine),
      (job, outcome) => this.#settle(job, outcome, entryOf),
    );
  }

  #pack(parcels: readonly Parcel[], engine: TranslationEngine, { glossary }: Prepared): readonly TranslationJob[] {
    const { target } = this.#tools.settings;
    const options = { target, ...(glossary === undefined ? {} : { glossary }) };
    return packBatches(parcels, engine).map((batch, index) => {
      const job: TranslationJob = {
        id: `${index + 1}`,
        texts: batch.items.map(({ source }) => source),
        options,
        ...(batch.context === undefined ? {} : { context: batch.context }),
      };
      this.#cargo.set(job.id, batch.items);
      return job;
    });
  }

  /** Sends one request, if the budget still has room for it. */
  async #ask(job: TranslationJob, engine: TranslationEngine): Promise<JobOutcome> {
    const { purse } = this.#ledger;
    const cost = charactersOf(job.texts);
    if (!purse.reserve(cost)) return this.#refuseOverBudget();
    this.#onBilled(this.delivery);
    const outcome = await engine.translate(job);
    purse.settle(cost, outcome.ok ? outcome.result.billedCharacters : (outcome.fault.billedCharacters ?? 0));
    // A good answer is told of once it is kept.
    if (!outcome.ok) this.#onBilled(this.delivery);
    return outcome;
  }

  #refuseOverBudget(): JobOutcome {
    const message = 'The budget is used up by more than was counted on: answers that cannot be used are billed, too';
    if (!this.#ledger.isOver) this.#sayOverBudget(message);
    this.#ledger.end();
    return { ok: false, fault: { code: 'cancelled', message, retryable: false } };
  }

  #settle(job: TranslationJob, outcome: JobOutcome, entryOf: EntryMaker): readonly TranslationJob[] {
    const parcels = this.#cargo.get(job.id) ?? [];
    this.#cargo.delete(job.id);
    if (!outcome.ok) return this.#fail(job, parcels, outcome.fault);
    this.#inVain = 0;
    const { texts, unanswered = [] } = outcome.result;
    const isAnswered = (_: unknown, index: number) => !unanswered.includes(index);
    const answers = parcels.map((parcel, index) => entryOf(parcel, texts[index]!));
    this.#keep(answers.filter(isAnswered));
    const answered = parcels.filter(isAnswered);
    this.#ledger.credit(answered);
    for (const { key } of answered) this.#onAnswer(key);
    this.#onBilled(this.delivery);
    this.#ledger.report();
    return unanswered.length > 0 && !this.#ledger.isOver ? [this.#ofThese(job, parcels, unanswered)] : [];
  }

  /** What cannot be kept was billed all the same. @throws what keeps it from being kept */
  #keep(answers: readonly MemoryEntry[]): void {
    try {
      this.#tools.memory.commit(answers);
    } catch (error) {
      this.#onBilled(this.delivery);
      throw error;
    }
  }

  /** Some of a job's texts as a job of their own. */
  #ofThese(job: TranslationJob, parcels: readonly Parcel[], places: readonly number[]): TranslationJob {
    const part = { ...job, id: `${job.id}.0`, texts: places.map((place) => job.texts[place]!) };
    this.#cargo.set(
      part.id,
      places.map((place) => parcels[place]!),
    );
    return part;
  }

  #fail(job: TranslationJob, parcels: readonly Parcel[], fault: JobFault): readonly TranslationJob[] {
    const ledger = this.#ledger;
    if (MAY_BE_ONE_TEXT.has(fault.code) && !fault.outage) {
      this.#inVain += 1;
      if (parcels.length > 1) return ledger.isOver ? [] : this.#halve(job, parcels, fault);
      if (this.#inVain >= MOST_IN_VAIN) this.#giveUp(fault);
    }
    if (fault.code === 'auth' || fault.code === 'quota' || fault.outage) ledger.stop(fault);
    else if (fault.code === 'glossary-gone') this.#deferred.push(...parcels);
    else if (fault.code === 'cancelled') ledger.end();
    else ledger.fail(parcels, fault);
    ledger.report();
    return [];
  }

  /**
   * An answer that cannot be used was billed all the same, and the queue has asked for it more than once: each half is
   * asked for once only. So a text that the engine cannot answer costs its neighbours about twice their price more,
   * where halves that are tried as often as the whole would cost them six times.
   */
  #halve(job: TranslationJob, parcels: readonly Parcel[], { code }: JobFault): readonly TranslationJob[] {
    const halves = halveJob(code === 'bad-answer' ? { ...job, lastTry: true } : job);
    const middle = halves[0]?.texts.length ?? 0;
    [parcels.slice(0, middle), parcels.slice(middle)].forEach((cargo, index) => {
      this.#cargo.set(halves[index]!.id, cargo);
    });
    return halves;
  }

  #giveUp(fault: JobFault): void {
    this.#ledger.stop(fault);
    this.#tools.queue.stop();
  }
}

const unsent = (texts: number): string => (texts === 1 ? '1 text is not sent' : `${texts} texts are not sent`);
