import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { ThreadData } from './article-messages.ts';
import { ArticleThreads } from './article-threads.ts';
import type { ArticleMaker } from './made-article.ts';
import type { Archive, MakeTools } from './make-article.ts';

/** For fewer articles a thread takes longer to begin than it saves. */
const WORTH_A_THREAD = 60;
/** The main thread cannot keep more of them busy. */
const MOST_THREADS = 2;

export interface MakerParts {
  /** For threads. */
  readonly data: ThreadData;
  /** For articles that are made here. */
  readonly tools: MakeTools;
  readonly archive: Archive;
  /** Processors there are. */
  readonly processors?: number;
}

export function articleMaker({ data, tools, archive, processors = availableParallelism() }: MakerParts): ArticleMaker {
  let threads: ArticleThreads | undefined;
  const count = Math.min(MOST_THREADS, processors - 1);
  return {
    get atOnce() {
      return threads?.atOnce ?? 1;
    },
    expect(articles) {
      if (threads || articles < WORTH_A_THREAD || count < 1 || !isCompiled()) return;
      threads = new ArticleThreads(new URL('./article-thread.js', import.meta.url), count, data, archive);
      // Opened here for the survey, and not to be asked for again.
      tools.open.forget();
    },
    async make(file, failed) {
      if (threads) return threads.make(file, failed);
      // Loaded with the first article: a run in which nothing has changed needs none of it.
      const { makeArticle } = await import('./make-article.ts');
      return makeArticle(file, failed, tools, archive);
    },
    close: async () => threads?.close(),
  };
}

/** A thread cannot load TypeScript, as it stands while it is worked on. */
const isCompiled = (): boolean => extname(import.meta.filename) === '.js';
