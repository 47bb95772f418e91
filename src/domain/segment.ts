import type { BlockKind } from './article.ts';
import type { RichText, Span } from './text.ts';

export type SkipReason = 'furniture' | 'english' | 'dateline' | 'metadata' | 'no-words';

/** Why a segment is kept and shown, but never sent or billed. */
export interface Skip {
  readonly reason: SkipReason;
  /** The rule that decided, by its name in the rules' data. */
  readonly rule: string;
}

/** The unit of translation: a paragraph, or the piece of one that is left when furniture inside it is cut out. */
export interface Segment {
  /** Stable for the same content in the same article: key and ordinal; an inserted paragraph moves no other's id. */
  readonly id: string;
  /** Content key: short hash of the normalised text and its marks; the same in every article. */
  readonly key: string;
  /** How many segments of the same key stand before it in the article. */
  readonly ordinal: number;
  readonly kind: BlockKind;
  readonly source: RichText;
  /** The block that holds it, and where in the block's text. */
  readonly block: number;
  readonly span: Span;
  readonly line: number;
  readonly skip?: Skip;
}
