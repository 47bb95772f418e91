import type { GlossaryPair } from '../domain/names.ts';
import type { RichText } from '../domain/text.ts';

/** A paragraph that is to be sent, with the article it was first seen in. */
export interface Missing {
  readonly key: string;
  readonly source: RichText;
  readonly article: string;
  readonly context?: string;
  /** See `Due.again`. */
  readonly again?: readonly GlossaryPair[];
}
