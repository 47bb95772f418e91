import type { Bitext, BitextPair, Target } from '../domain/bitext.ts';
import { encode } from '../read/decode.ts';
import { diffArticle } from '../report/diff-article.ts';
import { renderDiffHtml } from '../report/diff-html.ts';
import { renderDiffMarkdown } from '../report/diff-markdown.ts';
import { toSnapshot } from '../report/snapshot.ts';
import { summarise } from '../report/summarise.ts';
import { FORMATS } from '../write/formats.ts';
import { translationEdits } from '../write/translation.ts';
import { ArticleLook } from './article-look.ts';
import { type DueTools, dueOf } from './due.ts';
import { madeWith } from './made.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';
import type { TranslateTools, WriteResult } from './tools.ts';

/** An article in two columns, finished but for writing. */
export interface Produced {
  readonly bitext: Bitext;
  /** The English in the source's own format and encoding. */
  readonly translation: Uint8Array;
  /** Names the bytes that it was made from. */
  readonly source: string;
  /** Nothing of it is open, and nothing is to be sent again. */
  readonly settled: boolean;
}

/** What making an article's rows needs; nothing of it sends or writes. */
export type ProduceTools = DueTools &
  Pick<TranslateTools, 'open' | 'contextOf' | 'memory' | 'reviews' | 'names' | 'settings'>;

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
  return { bitext, translation, source: open.digest, settled: isSettled(bitext.pairs, targets, tools) };
}

/** What the memory answers for an article. */
export function recallAll(
  { article, segments }: Pick<OpenArticle, 'article' | 'segments'>,
  { contextOf, memory, engine }: Pick<ProduceTools, 'contextOf' | 'memory' | 'engine'>,
): ReadonlyMap<string, Target> {
  const wanted = segments.filter((segment) => !segment.skip);
  const context = contextOf(article, segments);
  return memory.recall(wanted, engine && madeWith(engine.fingerprint, context));
}

/** Formats whose files are kept with the history, so that a patch can be made of them. */
const isText = (format: string): boolean => format !== 'docx';

/** Writes the article's folder and moves its history and its row of the index along. */
export async function writeArticle(produced: Produced, tools: TranslateTools): Promise<WriteResult> {
  const { bitext, translation, source, settled } = produced;
  const { article } = bitext;
  const { started, glossaryName: glossary } = tools;
  const text = {
    run: started.toISOString(),
    source,
    glossary,
    rows: toSnapshot(bitext),
    ...(isText(article.format) && { translation }),
  };
  const diff = diffArticle(bitext, { rows: text.rows, glossary }, tools.history.advance(article.id, text));
  tools.summaries.put(article.id, JSON.stringify(summarise(bitext)));
  const files = new Map<string, string | Uint8Array>([[`translation.${article.format}`, translation]]);
  for (const name of tools.settings.formats) {
    const format = FORMATS.get(name)!;
    files.set(format.file, format.render(bitext));
  }
  files.set('diff.md', renderDiffMarkdown(diff)).set('diff.html', renderDiffHtml(diff));
  const result = await tools.outputs.write(article.id, files);
  if (settled && result.edited.length === 0) tools.recogniser.keep(bitext, source, files.keys());
  return result;
}

/** A text that the engine is still to give, or to give again, keeps an article open. */
function isSettled(pairs: readonly BitextPair[], targets: ReadonlyMap<string, Target>, tools: DueTools): boolean {
  const texts = pairs.filter(({ state, review }) => state === 'translated' || review?.stale);
  const isComplete = pairs.every(({ state }) => state !== 'pending' && state !== 'failed');
  return (
    isComplete &&
    dueOf(
      texts.map(({ segment }) => segment),
      targets,
      tools,
    ).length === 0
  );
}
