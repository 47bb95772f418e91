import type { Concept } from '../domain/concept.ts';
import type { TranslationEngine } from '../domain/engine.ts';
import type { Settings } from '../domain/settings.ts';
import type { ErrorData } from './error-data.ts';
import type { MadeArticle } from './made-article.ts';
import type { Archive } from './make-article.ts';
import type { ArticleFile, PlainArticle } from './open-article.ts';

/** What the thread is given to build its tools of. */
export interface ThreadData {
  readonly settings: Settings;
  readonly concepts: readonly Concept[];
  readonly glossaryName: string;
  readonly started: Date;
  /** Replace output files that a person changed, too. */
  readonly force: boolean;
  readonly engine?: Pick<TranslationEngine, 'name' | 'fingerprint'>;
}

/** What the main thread says to the one that makes articles. */
export type ToThread =
  | {
      readonly kind: 'make';
      readonly job: number;
      readonly file: ArticleFile;
      readonly failed: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'ahead'; readonly files: readonly ArticleFile[]; readonly opened: readonly PlainArticle[] }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: unknown }
  | { readonly kind: 'refusal'; readonly question: number; readonly why: ErrorData };

/** A question to the archive: a method's name and what it is called with. */
export type Question = {
  [Method in keyof Archive]: { readonly method: Method; readonly of: Parameters<Archive[Method]> };
}[keyof Archive];

/** What that thread says. */
export type FromThread =
  | { readonly kind: 'ask'; readonly question: number; readonly asked: Question }
  | { readonly kind: 'made'; readonly job: number; readonly made: MadeArticle }
  | { readonly kind: 'failed'; readonly job: number; readonly why: ErrorData };
