import type { Bitext, Target } from '../domain/bitext.ts';
import type { TranslationEngine } from '../domain/engine.ts';
import { encode } from '../read/decode.ts';
import { translationEdits } from '../write/translation.ts';
import { ArticleLook } from './article-look.ts';
import type { DueTools } from './due.ts';
import { madeWith } from './made.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';
import type { Remembered } from './remembered.ts';
import type { Reviews } from './reviews.ts';
import type { TranslateTools } from './tools.ts';

/** An article in two columns, finished but for writing. */
export interface Produced {
  readonly bitext: Bitext;
  /** The English in the source's own format and encoding. */
  readonly translation: Uint8Array;
  /** Names the bytes that it was made from. */
  readonly source: string;
}

/** What making an article's rows needs; nothing of it sends or writes. */
export type ProduceTools = DueTools &
  Pick<TranslateTools, 'contextOf'> & {
    readonly open: (file: ArticleFile) => Promise<OpenArticle>;
    readonly memory: Pick<Remembered, 'recall'>;
    readonly reviews: Pick<Reviews, 'of'>;
    readonly engine?: Pick<TranslationEngine, 'name' | 'fingerprint'>;
  };

/**
 * Remembers, enforces and checks one article; looks nothing up outside the memory.
 * @param failed why the engine refused a paragraph, by key
 */
export async function produce(
  file: ArticleFile,
  tools: ProduceTools,
  failed: ReadonlyMap<string, string>,
): Promise<Produced> {
  const open = await tools.open(file);
  const targets = recallAll(open, tools);
  const bitext = new ArticleLook(open, tools).look(targets, failed);
  const edits = translationEdits(bitext, tools.settings.furniture.show);
  const text = encode(
    open.reader.render(open.article, edits, tools.settings.target),
    open.article.encoding,
    open.article.format,
  );
  const translation = (await open.pack?.(text)) ?? text;
  return { bitext, translation, source: open.digest };
}

/** What the memory answers for an article. */
export function recallAll(
  { article, segments }: Pick<OpenArticle, 'article' | 'segments'>,
  { contextOf, memory, engine, sentWith }: Pick<ProduceTools, 'contextOf' | 'memory' | 'engine' | 'sentWith'>,
): ReadonlyMap<string, Target> {
  const wanted = segments.filter((segment) => !segment.skip);
  const context = contextOf(article, segments);
  return memory.recall(wanted, { made: engine && madeWith(engine.fingerprint, context), sentWith });
}
