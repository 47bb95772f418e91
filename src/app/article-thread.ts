import { Worker } from 'node:worker_threads';
import { AppError } from '../domain/errors.ts';
import type { FromThread, Question, ThreadData, ToThread } from './article-messages.ts';
import { errorData, errorOf } from './error-data.ts';
import type { MadeArticle } from './made-article.ts';
import type { Archive } from './make-article.ts';
import type { ArticleFile, PlainArticle } from './open-article.ts';

interface Job {
  readonly resolve: (made: MadeArticle) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread of its own that makes articles, seen from the main thread. */
export class ArticleThread {
  /** Articles that may be under way at once: while one waits for the memory's answer, it goes on with another. */
  readonly atOnce = 4;
  readonly #worker: Worker;
  readonly #archive: Archive;
  readonly #jobs = new Map<number, Job>();
  #last = 0;
  /** Why it makes nothing any more. */
  #ended: AppError | undefined;

  /** @param entry what it runs @param archive asked here, in the main thread */
  constructor(entry: URL, data: ThreadData, archive: Archive) {
    this.#archive = archive;
    // The key has no business there.
    this.#worker = new Worker(entry, { workerData: { ...data, settings: { ...data.settings, deepl: {} } } });
    // While nothing is asked of it, it holds nothing up.
    this.#worker.unref();
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(undefined));
  }

  /** See `makeArticle`. @throws AppError `internal` when the thread itself has ended */
  make(file: ArticleFile, failed: ReadonlyMap<string, string>): Promise<MadeArticle> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#last += 1;
    const job = this.#last;
    this.#worker.ref();
    this.#say({ kind: 'make', job, file, failed });
    return new Promise((resolve, reject) => this.#jobs.set(job, { resolve, reject }));
  }

  /** Lets it open what is coming while it has nothing to make. @param opened what need not be opened again */
  ahead(files: readonly ArticleFile[], opened: readonly PlainArticle[]): void {
    this.#say({ kind: 'ahead', files, opened });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #say(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromThread): void {
    if (message.kind === 'ask') void this.#answer(message.question, message.asked);
    else this.#settle(message);
  }

  async #answer(question: number, { method, of }: Question): Promise<void> {
    try {
      const answer = await (this.#archive[method] as (...of: unknown[]) => Promise<unknown>)(...of);
      this.#say({ kind: 'answer', question, answer });
    } catch (error) {
      this.#say({ kind: 'refusal', question, why: errorData(error) });
    }
  }

  #settle(message: Exclude<FromThread, { kind: 'ask' }>): void {
    const { resolve, reject } = this.#jobs.get(message.job)!;
    this.#jobs.delete(message.job);
    if (this.#jobs.size === 0) this.#worker.unref();
    if (message.kind === 'made') resolve(message.made);
    else reject(errorOf(message.why));
  }

  #end(cause: unknown): void {
    this.#ended ??= new AppError('internal', `The thread that makes articles has ended${reason(cause)}`, {
      hint: 'Run again: what was answered is remembered, and is not sent again.',
      cause,
    });
    for (const { reject } of this.#jobs.values()) reject(this.#ended);
    this.#jobs.clear();
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? `: ${cause.message}` : '');
