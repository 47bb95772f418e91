import { setImmediate as pause } from 'node:timers/promises';
import { AppError } from '../domain/errors.ts';
import type { ArticlePlan } from './events.ts';
import { type Load, LoadCounter } from './load.ts';
import type { Missing } from './missing.ts';
import type { ArticleFile } from './open-article.ts';
import type { Recognised } from './recogniser.ts';
import { type Faulty, type Survey, SurveyDraft, survey } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** Articles whose texts are held in memory at once, and characters that they have to send. */
interface Room {
  readonly articles: number;
  readonly characters: number;
}

export interface WindowSize {
  /** Up to here a run is one window. */
  readonly whole: Room;
  /** Each window of a larger one. */
  readonly each: Room;
}

/**
 * A window of a large run has some fifty requests, so that one more that is not full is little; and its texts are few
 * beside the garbage that making articles leaves, so that the heap stays small without being told to: 10,000 articles in
 * 370 to 390 MB, where windows of twice the size took 410 to 420.
 */
const WINDOW: WindowSize = {
  whole: { articles: 1000, characters: 16_000_000 },
  each: { articles: 125, characters: 2_000_000 },
};

export interface LookOptions {
  readonly size?: WindowSize;
  /** Told after each article what its window has so far. */
  readonly onArticle?: (due: Room) => void;
}

/** All that a run is about to do, counted before anything is sent. */
export interface Overview {
  readonly plans: readonly ArticlePlan[];
  /** Files that could be read, in order. */
  readonly files: readonly ArticleFile[];
  /** Those of which nothing has changed, by id. */
  readonly recognised: ReadonlyMap<string, Recognised>;
  /** Files that could not. */
  readonly faulty: readonly Faulty[];
  readonly load: Load;
  /**
   * The run's articles with their texts, to be taken once and window by window: each text is in one of them only. A
   * large run's texts are read again for it, and a file that cannot be read any more is faulty in its window.
   */
  windows(): AsyncIterable<Survey>;
}

/**
 * Surveys all articles. The texts of a run that goes into one window are kept; of a larger one only counts and keys.
 * @throws AppError `interrupted`
 */
export async function lookOver(
  files: readonly ArticleFile[],
  tools: TranslateTools,
  { size = WINDOW, onArticle }: LookOptions = {},
): Promise<Overview> {
  const scan = new Scan(tools, size, onArticle);
  for (const file of files) await scan.add(file);
  return scan.done();
}

class Scan {
  readonly #tools: TranslateTools;
  readonly #size: WindowSize;
  readonly #counter: LoadCounter;
  readonly #plans: ArticlePlan[] = [];
  readonly #files: ArticleFile[] = [];
  readonly #recognised = new Map<string, Recognised>();
  readonly #faulty: Faulty[] = [];
  /** The files of each window that is not held any more. */
  readonly #spans: (readonly ArticleFile[])[] = [];
  /** Keys of what is to be sent, of the windows that are not held any more. */
  readonly #wanted = new KeySet();
  readonly #onArticle: LookOptions['onArticle'];
  #draft: SurveyDraft;

  constructor(tools: TranslateTools, size: WindowSize, onArticle: LookOptions['onArticle']) {
    this.#tools = tools;
    this.#size = size;
    this.#onArticle = onArticle;
    this.#counter = new LoadCounter(tools);
    this.#draft = this.#newDraft();
  }

  async add(file: ArticleFile): Promise<void> {
    if (this.#tools.interrupted()) throw interruptedBefore();
    const { whole, each } = this.#size;
    if (isFull(this.#draft.size, this.#spans.length === 0 ? whole : each)) this.#drop(this.#close());
    await this.#draft.add(file);
    // For an answer of the service, and for a user who asks to stop.
    await pause();
    this.#onArticle?.(this.#draft.size);
  }

  done(): Overview {
    const last = this.#close();
    const isWhole = this.#spans.length === 0;
    if (isWhole) this.#counter.add(last.missing);
    else this.#drop(last);
    return {
      plans: this.#plans,
      files: this.#files,
      recognised: this.#recognised,
      faulty: this.#faulty,
      load: this.#counter.load,
      windows: () => (isWhole ? only(last) : this.#windows()),
    };
  }

  #newDraft(): SurveyDraft {
    return new SurveyDraft(this.#tools, (key) => !this.#wanted.has(key));
  }

  /** Begins anew, once what was surveyed is noted. */
  #close(): Survey {
    const window = this.#draft.done();
    this.#draft = this.#newDraft();
    // One by one: there may be more than a call takes arguments.
    for (const plan of window.plans) this.#plans.push(plan);
    for (const file of window.files) this.#files.push(file);
    for (const [id, known] of window.recognised) this.#recognised.set(id, known);
    for (const one of window.faulty) this.#faulty.push(one);
    return window;
  }

  /** Keeps of a survey the windows that it makes and what it takes to survey them again. */
  #drop(window: Survey): void {
    for (const { files, missing } of partsOf(window, this.#size.each)) {
      this.#spans.push(files);
      this.#counter.add(missing);
      for (const { key } of missing) this.#wanted.add(key);
    }
    // They would be taken for what the files hold when their window comes.
    this.#tools.open.forget();
  }

  /** Last come articles that depend on what was sent for others: those that were recognised, and those put off. */
  async *#windows(): AsyncGenerator<Survey> {
    const late = new Set<string>(this.#recognised.keys());
    for (const span of this.#spans) {
      const window = await survey(span, this.#tools, (key) => this.#wanted.has(key));
      for (const { key } of window.missing) this.#wanted.delete(key);
      // An article that may not be sent itself waits for what a later one sends.
      const isLate = ({ id }: ArticleFile) => window.open.get(id)?.some((key) => this.#wanted.has(key)) === true;
      for (const { id } of window.files.filter(isLate)) late.add(id);
      yield { ...window, files: window.files.filter(({ id }) => !late.has(id)) };
    }
    yield* this.#lateWindows(this.#files.filter(({ id }) => late.has(id)));
  }

  *#lateWindows(files: readonly ArticleFile[]): Generator<Survey> {
    const { articles } = this.#size.each;
    for (let from = 0; from < files.length; from += articles) {
      const some = files.slice(from, from + articles);
      yield { plans: [], missing: [], files: some, recognised: this.#recognised, open: new Map(), faulty: [] };
    }
  }
}

const isFull = (size: Room, room: Room): boolean =>
  size.articles >= room.articles || size.characters >= room.characters;

/** The articles of a survey that are to be made, as windows with what each sends. */
function partsOf(
  { files, missing, plans, recognised }: Survey,
  room: Room,
): readonly { readonly files: readonly ArticleFile[]; readonly missing: readonly Missing[] }[] {
  const texts = new Map<string, Missing[]>(plans.map(({ article }) => [article, []]));
  for (const one of missing) texts.get(one.article)?.push(one);
  const characters = new Map(plans.map((plan) => [plan.article, plan.characters]));
  const parts: { files: ArticleFile[]; missing: Missing[]; articles: number; characters: number }[] = [];
  for (const file of files.filter(({ id }) => !recognised.has(id))) {
    const last = parts.at(-1);
    const part = last && !isFull(last, room) ? last : { files: [], missing: [], articles: 0, characters: 0 };
    if (part !== last) parts.push(part);
    part.files.push(file);
    for (const one of texts.get(file.id) ?? []) part.missing.push(one);
    part.articles += 1;
    part.characters += characters.get(file.id) ?? 0;
  }
  return parts;
}

async function* only(window: Survey): AsyncGenerator<Survey> {
  // What was found faulty in the overview was told of with it.
  yield { ...window, faulty: [] };
}

/** Keys, each in as little memory as it takes. */
class KeySet {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** A key may be a part of a longer string, which it would keep in memory: a copy does not. */
  add(key: string): void {
    this.#keys.add(Buffer.from(key).toString());
  }

  delete(key: string): void {
    this.#keys.delete(key);
  }
}

const interruptedBefore = (): AppError =>
  new AppError('interrupted', 'Interrupted before anything was sent', { hint: 'Run the same command again.' });
