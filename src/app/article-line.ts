import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { Delivery } from './ledger.ts';
import type { MadeArticle } from './made-article.ts';
import type { ArticleFile } from './open-article.ts';
import type { Recognised } from './recogniser.ts';
import type { Faulty, Survey } from './survey.ts';
import type { TranslateTools, WriteResult } from './tools.ts';
import { exitOfCounts } from './verdict.ts';

/** What became of one article. */
export interface ArticleResult extends WriteResult {
  readonly article: string;
  readonly exit: ExitCode;
  readonly errors: number;
  readonly warnings: number;
  readonly pending: number;
  readonly failed: number;
}

/**
 * Makes the articles' files: each as soon as its last paragraph is answered, while others are still being sent. What
 * fails is thrown by `finish`, so that no answer is missed for it; an article that can no longer be read is only noted.
 */
export class ArticleLine {
  readonly #batch: Pick<Survey, 'files' | 'recognised' | 'open'>;
  readonly #tools: TranslateTools;
  /** Articles by the key of a paragraph they wait for, and for how many each one waits. */
  readonly #waiting = new Map<string, ArticleFile[]>();
  readonly #open = new Map<string, number>();
  /** Of articles that were begun; nothing for one that was stopped. */
  readonly #results = new Map<string, Promise<ArticleResult | undefined>>();
  readonly #faulty: Faulty[] = [];
  /** Articles that are ready to be made, in line for a place. */
  readonly #line: (() => Promise<unknown>)[] = [];
  #underWay = 0;
  #stopped = false;

  constructor(batch: Pick<Survey, 'files' | 'recognised' | 'open'>, tools: TranslateTools) {
    this.#batch = batch;
    this.#tools = tools;
    const files = batch.files.filter(({ id }) => !batch.recognised.has(id));
    for (const file of files) this.#enter(file);
  }

  /** Articles whose files could be read when the run began, and cannot be any more. */
  get faulty(): readonly Faulty[] {
    return this.#faulty;
  }

  /** Takes note that a paragraph's text is in the memory now. */
  answered(key: string): void {
    const files = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const file of files) {
      const left = this.#open.get(file.id)! - 1;
      this.#open.set(file.id, left);
      if (left === 0) this.#begin(file, NONE);
    }
  }

  /** Makes nothing more. Resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.allSettled(this.#results.values());
  }

  /** Makes what is left and tells of every article, in their order. @throws what went wrong first */
  async finish({ answered, failed }: Delivery): Promise<readonly ArticleResult[]> {
    const { files, recognised } = this.#batch;
    for (const file of files) {
      const known = recognised.get(file.id);
      // What was sent may have given a recognised article another text.
      const holds = known && (answered === 0 || this.#tools.recogniser.holds(file.id));
      if (holds) this.#results.set(file.id, Promise.resolve(recognisedResult(file, known, this.#tools.settings)));
      else if (!this.#results.has(file.id)) this.#begin(file, failed);
    }
    await Promise.allSettled(this.#results.values());
    const results = await Promise.all(files.map(({ id }) => this.#results.get(id)));
    return files.flatMap(({ id }, index) => this.#report(id, results[index]));
  }

  #enter(file: ArticleFile): void {
    const keys = this.#batch.open.get(file.id) ?? [];
    if (keys.length === 0) this.#begin(file, NONE);
    this.#open.set(file.id, keys.length);
    for (const key of keys) this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), file]);
  }

  #begin(file: ArticleFile, failed: ReadonlyMap<string, string>): void {
    const result = new Promise<ArticleResult | undefined>((resolve, reject) => {
      this.#line.push(() => this.#make(file, failed).then(resolve, reject));
    });
    this.#results.set(file.id, result);
    result.catch(() => {
      this.#stopped = true;
    });
    this.#fillPlaces();
  }

  #fillPlaces(): void {
    while (this.#underWay < this.#tools.maker.atOnce && this.#line.length > 0) {
      this.#underWay += 1;
      void this.#line.shift()!().then(() => {
        this.#underWay -= 1;
        this.#fillPlaces();
      });
    }
  }

  /** Nothing for an article that cannot be read, and once there is to be no more. */
  async #make(file: ArticleFile, failed: ReadonlyMap<string, string>): Promise<ArticleResult | undefined> {
    if (this.#stopped) return undefined;
    const { maker, summaries, recogniser, settings } = this.#tools;
    const made = await maker.make(file, failed).catch((error: unknown) => this.#note(file, error));
    if (!made) return undefined;
    const { article, summary, finished } = made;
    summaries.put(article, summary);
    if (finished) recogniser.keep(article, finished);
    return resultOf(made, settings);
  }

  #note(file: ArticleFile, error: unknown): undefined {
    if (!(error instanceof AppError) || error.code !== 'article') throw error;
    this.#faulty.push({ file, error });
  }

  #report(article: string, result: ArticleResult | undefined): readonly ArticleResult[] {
    if (!result) return [];
    const { edited, exit: _, ...counts } = result;
    for (const path of edited) this.#tools.watch({ type: 'edited', path });
    this.#tools.watch({ type: 'article', folder: article, ...counts });
    return [result];
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function resultOf({ summary: _s, finished: _f, ...made }: MadeArticle, { failOn }: Settings): ArticleResult {
  const exit =
    made.edited.length > 0 ? EXIT.input : exitOfCounts({ error: made.errors, warning: made.warnings }, failOn);
  return { ...made, exit };
}

const recognisedResult = (
  { id }: ArticleFile,
  { errors, warnings }: Recognised,
  { failOn }: Settings,
): ArticleResult => ({
  article: id,
  written: [],
  edited: [],
  exit: exitOfCounts({ error: errors, warning: warnings }, failOn),
  errors,
  warnings,
  pending: 0,
  failed: 0,
});
