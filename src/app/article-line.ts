import { allFindings, countFindings, countStates } from '../domain/bitext-facts.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Delivery } from './ledger.ts';
import type { ArticleFile } from './open-article.ts';
import type { Produced } from './produce.ts';
import type { Recognised } from './recogniser.ts';
import type { Faulty, Survey } from './survey.ts';
import type { TranslateTools, WriteResult } from './tools.ts';
import { exitOfCounts } from './verdict.ts';

/** What became of one article. */
export interface ArticleResult extends WriteResult {
  readonly exit: ExitCode;
  readonly errors: number;
  readonly warnings: number;
  readonly pending: number;
  readonly failed: number;
}

/** Articles that are being written while the next is made. */
const MOST_WRITES = 4;

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
  readonly #writes = new Set<Promise<unknown>>();
  readonly #faulty: Faulty[] = [];
  /** One is made at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(batch: Pick<Survey, 'files' | 'recognised' | 'open'>, tools: TranslateTools) {
    this.#batch = batch;
    this.#tools = tools;
    for (const file of batch.files) if (!batch.recognised.has(file.id)) this.#enter(file);
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
      if (holds) this.#results.set(file.id, Promise.resolve(resultOf(known, this.#tools)));
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
    const made = this.#turn.then(() => (this.#stopped ? undefined : this.#make(file, failed)));
    const result = made.then((article) => article?.written);
    this.#results.set(file.id, result);
    result.catch(() => {
      this.#stopped = true;
    });
    this.#turn = made.then(
      () => (this.#writes.size < MOST_WRITES ? undefined : Promise.race(this.#writes)),
      () => {},
    );
  }

  /** @returns once the article is made; it may still be written then. Nothing for one that cannot be read. */
  async #make(
    file: ArticleFile,
    failed: ReadonlyMap<string, string>,
  ): Promise<{ written: Promise<ArticleResult> } | undefined> {
    // Loaded with the first article: a run in which nothing has changed needs none of it.
    const { produce, writeArticle } = await import('./produce.ts');
    const produced = await produce(file, this.#tools, failed).catch((error: unknown) => this.#note(file, error));
    if (!produced) return undefined;
    const written = writeArticle(produced, this.#tools).then((result) => tally(produced, result, this.#tools));
    const done = written.then(
      () => {},
      () => {},
    );
    this.#writes.add(done);
    void done.then(() => this.#writes.delete(done));
    return { written };
  }

  #note(file: ArticleFile, error: unknown): undefined {
    if (!(error instanceof AppError) || error.code !== 'article') throw error;
    this.#faulty.push({ file, error });
  }

  #report(article: string, result: ArticleResult | undefined): readonly ArticleResult[] {
    if (!result) return [];
    const { written, edited, exit: _, ...counts } = result;
    for (const path of edited) this.#tools.watch({ type: 'edited', path });
    this.#tools.watch({ type: 'article', article, folder: article, written, ...counts });
    return [result];
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function tally({ bitext }: Produced, { written, edited }: WriteResult, { settings }: TranslateTools): ArticleResult {
  const counts = countFindings(allFindings(bitext));
  const states = countStates(bitext);
  return {
    written,
    edited,
    exit: edited.length > 0 ? EXIT.input : exitOfCounts(counts, settings.failOn),
    errors: counts.error,
    warnings: counts.warning,
    pending: states.pending,
    failed: states.failed,
  };
}

const resultOf = ({ errors, warnings }: Recognised, { settings }: TranslateTools): ArticleResult => ({
  written: [],
  edited: [],
  exit: exitOfCounts({ error: errors, warning: warnings }, settings.failOn),
  errors,
  warnings,
  pending: 0,
  failed: 0,
});
