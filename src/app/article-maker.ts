import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { ThreadData } from './article-messages.ts';
import { ArticleThread } from './article-thread.ts';
import type { ArticleMaker } from './made-article.ts';
import type { Archive, MakeTools } from './make-article.ts';

/** For fewer articles a thread takes longer to begin than it saves. */
const WORTH_A_THREAD = 60;
/** A larger run is to stay small in memory, and a thread has a heap of its own: 60 MB more at 10,000 articles. */
const TOO_MANY_FOR_A_THREAD = 1000;

interface MakerParts {
  /** For the thread. */
  readonly data: ThreadData;
  /** For articles that are made here. */
  readonly tools: MakeTools;
  readonly archive: Archive;
}

export function articleMaker({ data, tools, archive }: MakerParts): ArticleMaker {
  // One: the main thread could not keep two of them busy, and each takes memory of its own.
  let thread: ArticleThread | undefined;
  return {
    get atOnce() {
      return thread?.atOnce ?? 1;
    },
    expect(atLeast, atMost) {
      const isWorthIt = atLeast >= WORTH_A_THREAD && atMost <= TOO_MANY_FOR_A_THREAD;
      if (!thread && isWorthIt && availableParallelism() > 1 && isCompiled())
        thread = new ArticleThread(new URL('./article-worker.js', import.meta.url), data, archive);
    },
    ahead(files) {
      // What was opened here for the survey is not asked for again.
      thread?.ahead(files, tools.open.handOver());
    },
    async make(file, failed) {
      if (thread) return thread.make(file, failed);
      // Loaded with the first article: a run in which nothing has changed needs none of it.
      const { makeArticle } = await import('./make-article.ts');
      return makeArticle(file, failed, tools, archive);
    },
    close: async () => thread?.close(),
  };
}

/** A thread cannot load TypeScript, as it stands while it is worked on. */
const isCompiled = (): boolean => extname(import.meta.filename) === '.js';
