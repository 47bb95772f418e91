import { setImmediate as pause } from 'node:timers/promises';
import type { RowAnswer, ServedDesk } from '../desk/served-desk.ts';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type {
  DeskArticle,
  DeskArticleLine,
  DeskEvent,
  DeskNameLine,
  DeskNamePage,
  DeskRepairs,
  DeskRow,
  DeskSave,
  DeskSettle,
  DeskSettled,
  DeskSpelled,
  DeskSpellingWish,
} from '../domain/desk.ts';
import { AppError } from '../domain/errors.ts';
import { faultText } from './fault-text.ts';
import { Mutex } from './mutex.ts';
import { DeskCurrent } from './review-desk-current.ts';
import { estimateOf } from './review-desk-estimate.ts';
import { putSpelling } from './review-desk-glossary.ts';
import { compare, mentionsIn, type NameCounts, toNameLine } from './review-desk-names.ts';
import { DeskNews } from './review-desk-news.ts';
import { toDeskArticle, toDeskRepairs, toDeskRow } from './review-desk-rows.ts';
import { type Decided, decideSave, decideUndo, type Signature, toReviewChanges } from './review-desk-save.ts';
import { settleRows } from './review-desk-settle.ts';
import type { DeskTools } from './review-desk-tools.ts';

/** How long after one look for changes the next one comes, while somebody listens; at least ten times what it took. */
const LOOK_AGAIN = 1000;

/** How long all articles wait to be looked at, for what a person waits for to come first. */
const SOON = 30;

/**
 * The review desk: articles as they stand, and decisions on their rows, which are written to their files before they are
 * answered. One thing is done at a time, and before anything is shown or written it is brought up to what the disk holds.
 */
export class ReviewDesk implements ServedDesk {
  readonly #tools: DeskTools;
  readonly #current: DeskCurrent;
  readonly #mutex = new Mutex();
  /** Of those who write: while one waits for another program, others can still look. */
  readonly #writes = new Mutex();
  readonly #news = new DeskNews();
  #callOff: (() => void) | undefined;
  #survey: Promise<void> | undefined;
  #surveyAgain = false;
  #isClosed = false;

  private constructor(tools: DeskTools, current: DeskCurrent) {
    this.#tools = tools;
    this.#current = current;
  }

  /** @throws AppError for every fault of the workspace */
  static async open(tools: DeskTools): Promise<ReviewDesk> {
    return new ReviewDesk(tools, await DeskCurrent.open(tools));
  }

  /** Ends all looking; a decision that is being written is awaited. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#news.close();
    this.#callOff?.();
    await this.#survey;
    await this.#writes.run(() => this.#mutex.run(async () => this.#current.close()));
  }

  articles(): Promise<readonly DeskArticleLine[]> {
    return this.#upToDate(async () => {
      const { shelf, world } = this.#current;
      const isComplete = shelf.ids.every((id) => shelf.known(id));
      if (!isComplete) this.#lookAtAll();
      const estimates = isComplete ? new Map<string, string>() : world.summaries();
      return shelf.ids.map((id) => shelf.known(id)?.line ?? estimateOf(id, estimates.get(id)));
    });
  }

  article(id: string): Promise<DeskArticle | undefined> {
    return this.#upToDate(async () => {
      const bitext = await this.#current.shelf.bitext(id);
      return bitext && toDeskArticle(bitext, this.#current.world.concepts);
    });
  }

  repairs(article: string, row: string): Promise<DeskRepairs | undefined> {
    return this.#upToDate(async () => {
      const found = findRow(await this.#current.shelf.bitext(article), row);
      return found && toDeskRepairs(found.pair);
    });
  }

  save(article: string, row: string, save: DeskSave): Promise<RowAnswer> {
    return this.#decide(article, row, (pair) => decideSave(pair, save, this.#signature()));
  }

  undo(article: string, row: string, version: string): Promise<RowAnswer> {
    return this.#decide(article, row, (pair) => decideUndo(pair, version));
  }

  async names(): Promise<readonly DeskNameLine[]> {
    await this.#upToDate(async () => this.#lookAtAll());
    await this.#survey;
    return this.#upToDate(async () => {
      const all = this.#allNames();
      return this.#current.world.concepts
        .filter(({ label }) => all.some((counts) => counts.has(label)))
        .map(({ label, en }) => toNameLine(label, en, all))
        .sort((a, b) => compare(a.concept, b.concept));
    });
  }

  async name(label: string, form?: string): Promise<DeskNamePage | undefined> {
    await this.#upToDate(async () => this.#lookAtAll());
    await this.#survey;
    return this.#upToDate(async () => {
      const { shelf, world } = this.#current;
      const concept = world.concepts.find((one) => one.label === label);
      if (!concept) return undefined;
      const all = [];
      for (const id of shelf.ids.filter((one) => shelf.known(one)?.names.has(label))) {
        const bitext = await shelf.bitext(id);
        if (bitext) all.push(...mentionsIn(bitext, { label, house: concept.en }, form));
      }
      return { ...toNameLine(label, concept.en, this.#allNames()), all };
    });
  }

  async settle(label: string, settle: DeskSettle): Promise<readonly DeskSettled[] | undefined> {
    const { result, changed } = await this.#writing(async () => {
      if (!this.#current.world.concepts.some((one) => one.label === label)) return { result: undefined, changed: [] };
      return settleRows(settle, this.#current, this.#tools.write, this.#signature());
    });
    for (const article of changed) this.#news.decided(article, this.#current.shelf.known(article)?.version);
    return result;
  }

  async spelling(label: string, wish: DeskSpellingWish): Promise<DeskSpelled | undefined> {
    const spelled = await this.#upToDate(async () => {
      const { world } = this.#current;
      return world.concepts.some((one) => one.label === label) ? putSpelling(world, label, wish) : undefined;
    });
    // Whoever listens is told at once what the new glossary says.
    if (spelled?.written) await this.#upToDate(async () => {});
    return spelled;
  }

  listen(listener: (event: DeskEvent) => void): () => void {
    const end = this.#news.listen(listener);
    this.#watch();
    return () => {
      end();
      if (!this.#news.isHeard) this.#callOff?.();
    };
  }

  async #decide(article: string, row: string, decide: (pair: BitextPair) => Decided): Promise<RowAnswer> {
    const { answer, isWritten } = await this.#writing(async () => {
      const { shelf } = this.#current;
      const found = findRow(await shelf.bitext(article), row);
      if (!found) return { answer: { kind: 'unknown' } as const, isWritten: false };
      const decided = decide(found.pair);
      if (decided.kind === 'refused') return { answer: decided, isWritten: false };
      if (decided.kind !== 'change') {
        const kind = decided.kind === 'conflict' ? ('conflict' as const) : ('row' as const);
        return { answer: { kind, row: this.#toRow(found) }, isWritten: false };
      }
      await this.#current.put(toReviewChanges(found.bitext, [decided.change]), this.#tools.write);
      const now = findRow(await shelf.bitext(article), row)!;
      return { answer: { kind: 'row' as const, row: this.#toRow(now) }, isWritten: true };
    });
    if (isWritten) this.#news.decided(article, this.#current.shelf.known(article)?.version);
    return answer;
  }

  #toRow({ pair, number }: FoundRow): DeskRow {
    return toDeskRow(pair, number, this.#current.world.concepts);
  }

  #signature(): Signature {
    const at = this.#tools
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    return { at, ...(this.#tools.by !== undefined && { by: this.#tools.by }) };
  }

  #allNames(): readonly NameCounts[] {
    const { shelf } = this.#current;
    return shelf.ids.flatMap((id) => shelf.known(id)?.names ?? []);
  }

  #upToDate<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#mutex.run(async () => {
      await this.#catchUp();
      return work();
    });
  }

  /** The same, with other programs kept from writing reviews meanwhile. */
  #writing<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#writes.run(async () => {
      const lock = await this.#tools.lock();
      try {
        return await this.#upToDate(work);
      } finally {
        lock.release();
      }
    });
  }

  async #catchUp(): Promise<void> {
    const { changed, fault } = await this.#current.catchUp();
    this.#news.fault(fault);
    if (changed === 'all') this.#news.all();
    if (changed !== 'nothing') this.#lookAtAll();
  }

  /** Brings what is known of all articles up to date, between other work; whoever listens is told of what differs. */
  #lookAtAll(): void {
    this.#surveyAgain = true;
    this.#survey ??= this.#lookUntilDone()
      .catch((error: unknown) => this.#news.fault(wordsOf(error)))
      .finally(() => {
        this.#survey = undefined;
      });
  }

  async #lookUntilDone(): Promise<void> {
    // What has been answered is to leave the house before a long article takes a second.
    await new Promise<void>((go) => void this.#tools.after(SOON, go));
    while (this.#surveyAgain && !this.#isClosed) {
      this.#surveyAgain = false;
      let areNew = false;
      for (const id of this.#current.shelf.ids) {
        if (this.#isClosed) return;
        const known = await this.#mutex.run(() => this.#current.shelf.knownNow(id));
        if (known && this.#news.seen(id, known.version)) areNew = true;
        await pause();
      }
      if (areNew) this.#news.complete();
    }
  }

  /** Looks for changes from time to time while somebody listens. */
  #watch(milliseconds = LOOK_AGAIN): void {
    this.#callOff?.();
    if (this.#isClosed || !this.#news.isHeard) return;
    this.#callOff = this.#tools.after(milliseconds, () => void this.#lookForChanges());
  }

  async #lookForChanges(): Promise<void> {
    const began = this.#tools.now().getTime();
    await this.#mutex.run(() => this.#catchUp()).catch((error: unknown) => this.#news.fault(wordsOf(error)));
    await this.#survey;
    const took = this.#tools.now().getTime() - began;
    this.#watch(Math.max(LOOK_AGAIN, took * 10));
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof AppError ? faultText(error) : `This is a fault of zweispalt: ${(error as Error).message}`;

interface FoundRow {
  readonly bitext: Bitext;
  readonly pair: BitextPair;
  /** From 1. */
  readonly number: number;
}

function findRow(bitext: Bitext | undefined, id: string): FoundRow | undefined {
  const index = bitext?.pairs.findIndex(({ segment }) => segment.id === id) ?? -1;
  return bitext && index >= 0 ? { bitext, pair: bitext.pairs[index]!, number: index + 1 } : undefined;
}
