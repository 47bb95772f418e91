import type { MonthFigures, RunFigures } from '../domain/memory.ts';

/** What would be done for one article, or was: the row of a dry run. */
export interface ArticlePlan {
  readonly article: string;
  readonly segments: number;
  readonly remembered: number;
  /** For which a person's text stands. */
  readonly reviewed: number;
  /** Furniture and other skipped segments. */
  readonly skipped: number;
  readonly toSend: number;
  /** Source code points that would be billed. */
  readonly characters: number;
  /** Source code points that the memory spares. */
  readonly savedCharacters: number;
  /** Without a text, and not to be sent: the article is confidential. */
  readonly withheld: number;
}

/** What a run tells whoever watches it. Plain data: the faces of the command line print it, `--json` writes it as it is. */
export type RunEvent =
  | { readonly type: 'file-skipped'; readonly path: string; readonly reason: string }
  | { readonly type: 'file-failed'; readonly path: string; readonly message: string }
  | { readonly type: 'warning'; readonly message: string }
  /** Sending ended early: the key was refused, the quota or a budget is used up. */
  | { readonly type: 'stopped'; readonly code: string; readonly message: string; readonly hint?: string }
  /** Everything waits for the service. */
  | { readonly type: 'waiting'; readonly milliseconds: number; readonly message: string }
  | {
      readonly type: 'planned';
      readonly articles: readonly ArticlePlan[];
      readonly requests: number;
      readonly engine: string;
    }
  | {
      readonly type: 'sent';
      readonly segments: number;
      readonly of: number;
      readonly characters: number;
      readonly requests: number;
      readonly retries: number;
      /** Milliseconds the queue is waiting, after a 429 for instance. */
      readonly waiting?: number;
    }
  | {
      readonly type: 'article';
      readonly article: string;
      readonly folder: string;
      readonly written: readonly string[];
      readonly errors: number;
      readonly warnings: number;
      readonly pending: number;
      readonly failed: number;
    }
  | { readonly type: 'edited'; readonly path: string }
  /** The run ends with an error after something was billed, or is one of stdin that has sent something: what it came to. */
  | { readonly type: 'ended'; readonly figures: RunFigures; readonly month: MonthFigures }
  | {
      readonly type: 'finished';
      readonly figures: RunFigures;
      readonly month: MonthFigures;
      readonly written: number;
      readonly index: string;
    };

export type Watch = (event: RunEvent) => void;
