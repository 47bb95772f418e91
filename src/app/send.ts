import type { EngineGlossary, JobFault, JobOutcome, TranslationEngine, TranslationJob } from '../domain/engine.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { marksByOrder } from '../domain/text.ts';
import { halveJob } from '../translate/halve-job.ts';
import { packBatches } from '../translate/pack-batches.ts';
import { type Allowance, affordable, allowanceOf, refuseOverQuota } from './budget.ts';
import { codePoints } from './code-points.ts';
import { samePairs } from './due.ts';
import { madeWith } from './made.ts';
import { joinParcels, type Parcel, toParcels } from './parcels.ts';
import { pairsByText } from './sent-pairs.ts';
import type { Missing } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** What became of the paragraphs that had to be sent. */
export interface Delivery {
  readonly answered: number;
  /** Source code points of what was answered. */
  readonly characters: number;
  readonly billedCharacters: number;
  /** Why the engine refused a paragraph, by its key. */
  readonly failed: ReadonlyMap<string, string>;
  /** Neither answered nor refused. */
  readonly pending: number;
  /** The fault that ended sending early: key refused, quota used up. */
  readonly stopped?: JobFault;
}

/** Faults of a batch that may be the fault of a single text in it. */
const MAY_BE_ONE_TEXT: ReadonlySet<string> = new Set(['refused', 'too-large', 'bad-answer']);
/**
 * So many batches and halves without one good answer between them are not the fault of single texts: sending ends. The
 * way from 50 texts down to one takes seven.
 */
const MOST_IN_VAIN = 12;

/** Who is told while texts are being sent. */
export interface SendListeners {
  /** Told the key of each text once it is kept; not of a paragraph that travels in pieces. */
  readonly onAnswer?: (key: string) => void;
  /** Told after each answer what came of the run so far. */
  readonly onBilled?: (delivery: Delivery) => void;
}

/** Sends what is missing. Each answer is committed to the memory before anything else happens with it. */
export async function send(
  missing: readonly Missing[],
  tools: TranslateTools,
  listeners: SendListeners = {},
): Promise<Delivery> {
  if (!tools.engine || missing.length === 0) return nothingSent(missing.length);
  const wanted = missing.flatMap((one) => toParcels(one, tools));
  const allowance = allowanceOf(tools.settings, tools.runs, tools.now());
  const parcels = affordable(wanted, allowance);
  await refuseOverQuota(parcels, tools.engine);
  if (allowance && parcels.length < wanted.length) sayBudget(allowance, wanted.length - parcels.length, tools);
  const round = new Round(tools, tools.engine, parcels, listeners);
  await round.run(parcels);
  await round.run(round.takeDeferred());
  sayGlossaryGone(round.takeDeferred().length, tools);
  joinParcels(missing, tools);
  return round.delivery(missing);
}

const sayBudget = ({ characters, limit }: Allowance, left: number, { watch }: TranslateTools): void =>
  watch({
    type: 'stopped',
    code: 'budget',
    message: `The budget of this ${limit} leaves ${characters} characters: ${left} texts are not sent`,
  });

function sayGlossaryGone(left: number, { watch }: TranslateTools): void {
  if (left === 0) return;
  const message = `The DeepL glossary was deleted twice while this run was using it: ${left} texts are not sent`;
  watch({ type: 'stopped', code: 'glossary-gone', message });
}

const nothingSent = (pending: number): Delivery => ({
  answered: 0,
  characters: 0,
  billedCharacters: 0,
  failed: new Map(),
  pending,
});

/** Keeps the book of one run: which job carries which parcels, and what came of them. */
class Round {
  readonly #tools: TranslateTools;
  readonly #engine: TranslationEngine;
  readonly #total: number;
  readonly #listeners: SendListeners;
  readonly #cargo = new Map<string, readonly Parcel[]>();
  readonly #answered = new Set<string>();
  readonly #failed = new Map<string, string>();
  #deferred: Parcel[] = [];
  #characters = 0;
  #billed = 0;
  #stopped: JobFault | undefined;
  /** Batches and halves that came to nothing since the last good answer. */
  #inVain = 0;

  constructor(tools: TranslateTools, engine: TranslationEngine, parcels: readonly Parcel[], listeners: SendListeners) {
    this.#listeners = listeners;
    this.#tools = tools;
    this.#engine = engine;
    this.#total = parcels.length;
  }

  /** Parcels to be sent again because the engine's glossary was gone. */
  takeDeferred(): readonly Parcel[] {
    const deferred = this.#deferred;
    this.#deferred = [];
    return deferred;
  }

  async run(parcels: readonly Parcel[]): Promise<void> {
    if (parcels.length === 0 || this.#stopped) return;
    const { names, settings, watch, queue } = this.#tools;
    const glossary = await this.#engine.prepare(names.pairs(), settings.target);
    if (glossary.warning) watch({ type: 'warning', message: glossary.warning });
    const sentWith = pairsByText(names, this.#tools.concepts, glossary.pairs);
    const entryOf = entryMaker(this.#tools, this.#engine, sentWith);
    const jobs = this.#load(parcels.filter(isNews(sentWith)), glossary);
    await queue.run(
      jobs,
      (job) => this.#engine.translate(job),
      (job, outcome) => this.#settle(job, outcome, entryOf),
    );
  }

  #load(parcels: readonly Parcel[], glossary: EngineGlossary): readonly TranslationJob[] {
    const { target } = this.#tools.settings;
    const options = { target, ...(glossary.id === undefined ? {} : { glossary: glossary.id }) };
    return packBatches(parcels, this.#engine).map((batch, index) => {
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

  #settle(job: TranslationJob, outcome: JobOutcome, entryOf: EntryMaker): readonly TranslationJob[] {
    const parcels = this.#cargo.get(job.id) ?? [];
    this.#cargo.delete(job.id);
    if (outcome.ok) {
      this.#inVain = 0;
      this.#tools.memory.commit(parcels.map((parcel, index) => entryOf(parcel, outcome.result.texts[index]!)));
      this.#credit(parcels, outcome.result.billedCharacters);
      return [];
    }
    return this.#fail(job, parcels, outcome.fault);
  }

  #credit(parcels: readonly Parcel[], billed: number): void {
    for (const { key, paragraph, source } of parcels) {
      this.#answered.add(paragraph);
      this.#listeners.onAnswer?.(key);
      this.#characters += codePoints(source.text);
    }
    this.#billed += billed;
    this.#listeners.onBilled?.({
      answered: this.#answered.size,
      characters: this.#characters,
      billedCharacters: this.#billed,
      failed: this.#failed,
      pending: this.#total - this.#answered.size,
    });
    this.#report();
  }

  #fail(job: TranslationJob, parcels: readonly Parcel[], fault: JobFault): readonly TranslationJob[] {
    if (MAY_BE_ONE_TEXT.has(fault.code)) {
      this.#inVain += 1;
      if (this.#inVain === MOST_IN_VAIN) this.#giveUp(fault);
      if (parcels.length > 1) return this.#stopped ? [] : this.#halve(job, parcels, fault);
    }
    if (fault.code === 'auth' || fault.code === 'quota') this.#stop(fault);
    else if (fault.code === 'glossary-gone') this.#deferred.push(...parcels);
    else if (fault.code !== 'cancelled')
      for (const { paragraph } of parcels) this.#failed.set(paragraph, fault.message);
    this.#report();
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
    this.#stop(fault);
    this.#tools.queue.stop();
  }

  #stop(fault: JobFault): void {
    if (!this.#stopped) this.#tools.watch({ type: 'stopped', code: fault.code, message: fault.message });
    this.#stopped ??= fault;
  }

  #report(): void {
    const { requests, retries, pausedFor } = this.#tools.queue.progress;
    this.#tools.watch({
      type: 'sent',
      segments: this.#answered.size,
      of: this.#total,
      characters: this.#characters,
      requests,
      retries,
      ...(pausedFor === undefined ? {} : { waiting: pausedFor }),
    });
  }

  delivery(missing: readonly Missing[]): Delivery {
    const known = this.#tools.memory.recall(missing);
    const failed = new Map(
      missing.flatMap(({ key }) => (this.#failed.has(key) ? [[key, this.#failed.get(key)!]] : [])),
    );
    return {
      answered: missing.filter(({ key }) => this.#answered.has(key) && known.has(key)).length,
      characters: this.#characters,
      billedCharacters: this.#billed,
      failed,
      pending: missing.filter(({ key }) => !known.has(key) && !failed.has(key)).length,
      ...(this.#stopped === undefined ? {} : { stopped: this.#stopped }),
    };
  }
}

type EntryMaker = (parcel: Parcel, text: MemoryEntry['target']['text']) => MemoryEntry;

/** What is sent again must have something new to go by: else the engine gives the same answer, and is paid for it. */
const isNews =
  (sentWith: TranslateTools['sentWith']) =>
  ({ again, source }: Parcel): boolean =>
    !again || !samePairs(again, sentWith(source.text));

function entryMaker(
  tools: TranslateTools,
  engine: TranslationEngine,
  sentWith: TranslateTools['sentWith'],
): EntryMaker {
  return ({ key, source, context }, text) => ({
    key,
    language: tools.settings.target,
    source,
    target: {
      text: marksByOrder(source, text),
      origin: engine.name,
      made: madeWith(engine.fingerprint, context),
      sent: sentWith(source.text),
    },
  });
}
