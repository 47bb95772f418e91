import { Worker } from 'node:worker_threads';
import { AppError } from '../domain/errors.ts';
import type { FromThread, Question, ThreadData, ToThread } from './article-messages.ts';
import { errorData, errorOf } from './error-data.ts';
import type { MadeArticle } from './made-article.ts';
import type { Archive } from './make-article.ts';
import type { ArticleFile } from './open-article.ts';

/** Articles that a thread has at once: while it waits for the memory's answer on one, it goes on with another. */
const EACH = 2;

/** Threads of their own that make articles. */
export class ArticleThreads {
  readonly #threads: readonly ArticleThread[];

  /** @param entry what a thread runs @param archive asked here, in the main thread */
  constructor(entry: URL, count: number, data: ThreadData, archive: Archive) {
    this.#threads = Array.from({ length: count }, () => new ArticleThread(entry, data, archive));
  }

  /** Articles that may be under way at once. */
  get atOnce(): number {
    return EACH * this.#threads.length;
  }

  /** See `makeArticle`. @throws AppError `internal` when the thread itself ends */
  make(file: ArticleFile, failed: ReadonlyMap<string, string>): Promise<MadeArticle> {
    const idlest = this.#threads.reduce((one, other) => (other.busy < one.busy ? other : one));
    return idlest.make(file, failed);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Job {
  readonly resolve: (made: MadeArticle) => void;
  readonly reject: (error: unknown) => void;
}

class ArticleThread {
  readonly #worker: Worker;
  readonly #archive: Archive;
  readonly #jobs = new Map<number, Job>();
  #last = 0;
  /** Why it makes nothing any more. */
  #ended: AppError | undefined;

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

  get busy(): number {
    return this.#jobs.size;
  }

  make(file: ArticleFile, failed: ReadonlyMap<string, string>): Promise<MadeArticle> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#last += 1;
    const job = this.#last;
    this.#worker.ref();
    this.#say({ kind: 'make', job, file, failed });
    return new Promise((resolve, reject) => this.#jobs.set(job, { resolve, reject }));
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
    this.#ended ??= new AppError('internal', `A thread that makes articles has ended${reason(cause)}`, {
      hint: 'Run again: what was answered is remembered, and is not sent again.',
      cause,
    });
    for (const { reject } of this.#jobs.values()) reject(this.#ended);
    this.#jobs.clear();
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? `: ${cause.message}` : '');
