import type { Bitext, Target } from '../domain/bitext.ts';
import { allFindings, countFindings, countStates } from '../domain/bitext-facts.ts';
import type { TranslationEngine } from '../domain/engine.ts';
import type { Baseline, WrittenText } from '../domain/memory.ts';
import type { Segment } from '../domain/segment.ts';
import { type ArticleDiff, diffArticle } from '../report/diff-article.ts';
import { renderDiffHtml } from '../report/diff-html.ts';
import { renderDiffMarkdown } from '../report/diff-markdown.ts';
import { toSnapshot } from '../report/snapshot.ts';
import { summarise } from '../report/summarise.ts';
import type { ArticleReviews } from '../review/review-folder.ts';
import { FORMATS } from '../write/formats.ts';
import { finishedArticle } from './finished-article.ts';
import { madeWith } from './made.ts';
import type { MadeArticle } from './made-article.ts';
import type { ArticleFile } from './open-article.ts';
import { type Produced, produce } from './produce.ts';
import type { TranslateTools } from './tools.ts';

/** What is known of an article beside its file. */
export interface KnownArticle {
  /** By segment key. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly reviews: ArticleReviews;
  /** Ids of segments that have no text, or whose text is to be sent again; see `dueOf`. */
  readonly due: ReadonlySet<string>;
}

/** Who holds what is kept of articles. Plain data in and out, so that it can be asked from another thread. */
export interface Archive {
  /** @param made see `madeWith` */
  known(article: string, segments: readonly Segment[], made: string | undefined): Promise<KnownArticle>;
  /** See `ArticleHistory.advance`. */
  advance(article: string, text: WrittenText): Promise<Baseline | undefined>;
}

/** What making an article needs; nothing of it remembers. */
export type MakeTools = Pick<
  TranslateTools,
  'settings' | 'open' | 'contextOf' | 'names' | 'sentWith' | 'outputs' | 'glossaryName' | 'started'
> & { readonly engine?: Pick<TranslationEngine, 'name' | 'fingerprint'> };

/**
 * Makes the files of one article: reads it, holds what is known of it to the glossary, checks, writes.
 * @param failed why the engine refused a paragraph, by key
 * @throws AppError `article` when it cannot be read, `output` when it cannot be written
 */
export async function makeArticle(
  file: ArticleFile,
  failed: ReadonlyMap<string, string>,
  tools: MakeTools,
  archive: Archive,
): Promise<MadeArticle> {
  const opened = await tools.open(file);
  const { id } = opened.article;
  const made = tools.engine && madeWith(tools.engine.fingerprint, tools.contextOf(opened.article, opened.segments));
  const { targets, reviews, due } = await archive.known(id, opened.segments, made);
  const known = { open: async () => opened, memory: { recall: () => targets }, reviews: { of: () => reviews } };
  const produced = await produce(file, { ...tools, ...known }, failed);
  const text = writtenText(produced, tools);
  const before = await archive.advance(id, text);
  const { bitext, source } = produced;
  const files = filesOf(produced, diffArticle(bitext, { rows: text.rows, glossary: text.glossary }, before), tools);
  const { written, edited } = await tools.outputs.write(id, files);
  const isFinished = edited.length === 0 && isSettled(bitext, due);
  const finished = isFinished && finishedArticle(bitext, source, files.keys(), tools.outputs);
  const summary = JSON.stringify(summarise(bitext));
  return { article: id, written, edited, ...countsOf(bitext), summary, ...(finished && { finished }) };
}

/** A text that the engine is still to give, or to give again, keeps an article open. */
const isSettled = ({ pairs }: Bitext, due: ReadonlySet<string>): boolean =>
  pairs.every(({ state }) => state !== 'pending' && state !== 'failed') &&
  !pairs.some(({ segment, state, review }) => (state === 'translated' || review?.stale) && due.has(segment.id));

/** Formats whose files are kept with the history, so that a patch can be made of them. */
const isText = (format: string): boolean => format !== 'docx';

const writtenText = ({ bitext, translation, source }: Produced, tools: MakeTools): WrittenText => ({
  run: tools.started.toISOString(),
  source,
  glossary: tools.glossaryName,
  rows: toSnapshot(bitext),
  ...(isText(bitext.article.format) && { translation }),
});

function filesOf(
  { bitext, translation }: Produced,
  diff: ArticleDiff,
  { settings }: MakeTools,
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([[`translation.${bitext.article.format}`, translation]]);
  for (const name of settings.formats) {
    const format = FORMATS.get(name)!;
    files.set(format.file, format.render(bitext));
  }
  return files.set('diff.md', renderDiffMarkdown(diff)).set('diff.html', renderDiffHtml(diff));
}

function countsOf(bitext: Bitext): Pick<MadeArticle, 'errors' | 'warnings' | 'pending' | 'failed'> {
  const { error: errors, warning: warnings } = countFindings(allFindings(bitext));
  const { pending, failed } = countStates(bitext);
  return { errors, warnings, pending, failed };
}
