import { AppError } from '../domain/errors.ts';
import type { ArticlePlan } from './events.ts';
import { type Load, LoadCounter } from './load.ts';
import type { ArticleFile } from './open-article.ts';
import type { Recognised } from './recogniser.ts';
import { type Faulty, type Survey, SurveyDraft, survey } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** How much of a run is held in memory at once: articles, and characters that they have to send. */
export interface WindowSize {
  readonly articles: number;
  readonly characters: number;
}

export const WINDOW: WindowSize = { articles: 1000, characters: 16_000_000 };

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
  size: WindowSize = WINDOW,
): Promise<Overview> {
  const scan = new Scan(tools, size);
  for (const file of files) await scan.add(file);
  return scan.done();
}

/** What is known of a window that is not held any more. */
type Span = readonly ArticleFile[];

class Scan {
  readonly #tools: TranslateTools;
  readonly #size: WindowSize;
  readonly #counter: LoadCounter;
  readonly #plans: ArticlePlan[] = [];
  readonly #files: ArticleFile[] = [];
  readonly #recognised = new Map<string, Recognised>();
  readonly #faulty: Faulty[] = [];
  readonly #spans: Span[] = [];
  /** Keys of what is to be sent, of the windows that are not held any more. */
  readonly #wanted = new KeySet();
  #draft: SurveyDraft;

  constructor(tools: TranslateTools, size: WindowSize) {
    this.#tools = tools;
    this.#size = size;
    this.#counter = new LoadCounter(tools);
    this.#draft = this.#newDraft();
  }

  async add(file: ArticleFile): Promise<void> {
    if (this.#tools.interrupted()) throw interruptedBefore();
    const { articles, characters } = this.#draft.size;
    if (articles >= this.#size.articles || characters >= this.#size.characters) this.#drop(this.#close());
    await this.#draft.add(file);
  }

  done(): Overview {
    const last = this.#close();
    const isWhole = this.#spans.length === 0;
    if (!isWhole) this.#drop(last);
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

  /** Counts a window that is full. */
  #close(): Survey {
    const window = this.#draft.done();
    this.#draft = this.#newDraft();
    this.#counter.add(window.missing);
    // One by one: there may be more than a call takes arguments.
    for (const plan of window.plans) this.#plans.push(plan);
    for (const file of window.files) this.#files.push(file);
    for (const [id, known] of window.recognised) this.#recognised.set(id, known);
    for (const one of window.faulty) this.#faulty.push(one);
    return window;
  }

  /** Keeps of a window what it takes to survey it again. */
  #drop({ files, missing, recognised }: Survey): void {
    this.#spans.push(files.filter(({ id }) => !recognised.has(id)));
    for (const { key } of missing) this.#wanted.add(key);
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
    for (let from = 0; from < files.length; from += this.#size.articles) {
      const some = files.slice(from, from + this.#size.articles);
      yield { plans: [], missing: [], files: some, recognised: this.#recognised, open: new Map(), faulty: [] };
    }
  }
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
