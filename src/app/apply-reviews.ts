import type { Bitext, BitextPair, TargetLanguage } from '../domain/bitext.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { ExchangeFormat, ReadSheet } from '../domain/exchange.ts';
import { type Review, reviewSource } from '../domain/review.ts';
import { type AppliedRows, applyRows, type Decision, type Refusal } from '../review/apply-rows.ts';
import { targetName, toCurrent } from '../review/to-sheet.ts';
import type { ReviewChanges } from '../review/write-reviews.ts';
import type { ArticleFile } from './open-article.ts';

/** What applying needs, built by `compose.ts`. */
export interface ApplyTools {
  /** The articles of the input folder. */
  articles(): Promise<readonly ArticleFile[]>;
  /** An article in two columns as it stands; sends nothing and writes nothing. */
  look(file: ArticleFile): Promise<Bitext>;
  read(path: string): Promise<Uint8Array>;
  /** The format of a file by its name. @throws AppError `review` */
  formatOf(path: string): Promise<ExchangeFormat>;
  /** Writes decisions into the article's file of reviews. */
  keep(changes: ReviewChanges): Promise<void>;
  /** All of a file was taken: it may be exported anew. */
  taken(path: string): Promise<void>;
  readonly language: TargetLanguage;
  now(): Date;
}

export interface ApplyRequest {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly accept: boolean;
  readonly force: boolean;
  readonly by?: string;
}

/** What became of one file. */
export interface AppliedFile {
  readonly file: string;
  readonly article: string;
  readonly decisions: readonly Decision[];
  readonly refusals: readonly Refusal[];
  readonly unchanged: number;
  /** Lines of the article's paragraphs that the file does not have. */
  readonly missing: readonly number[];
}

/** A file that could not be taken at all. */
export interface RefusedFile {
  readonly file: string;
  readonly error: AppError;
}

export interface ApplyOutcome {
  readonly exit: ExitCode;
  readonly applied: readonly AppliedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Takes edited files back as reviews, one after another, so that a second file sees what the first decided. */
export async function applyReviews(request: ApplyRequest, tools: ApplyTools): Promise<ApplyOutcome> {
  const articles = new Map((await tools.articles()).map((file) => [file.id, file]));
  const applied: AppliedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of request.files) {
    try {
      applied.push(await applyFile(file, articles, request, tools));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'output') throw error;
      refused.push({ file, error });
    }
  }
  const isClean = refused.length === 0 && applied.every(({ refusals }) => refusals.length === 0);
  return { exit: isClean ? EXIT.done : EXIT.input, applied, refused };
}

async function applyFile(
  path: string,
  articles: ReadonlyMap<string, ArticleFile>,
  request: ApplyRequest,
  tools: ApplyTools,
): Promise<AppliedFile> {
  const format = await tools.formatOf(path);
  const sheet = await format.read(await tools.read(path), path);
  const file = articleOf(sheet, path, articles);
  const bitext = await tools.look(file);
  const rows = applyRows(sheet, bitext.pairs.filter(({ state }) => state !== 'skipped').map(toCurrent), {
    accept: request.accept,
    force: request.force,
    ...(request.by !== undefined && { by: request.by }),
    at: tools
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    nameOf: targetName,
  });
  if (!request.dryRun && rows.decisions.length > 0) await tools.keep(changesOf(bitext, rows, tools.language));
  const { decisions, refusals, unchanged } = rows;
  if (!request.dryRun && refusals.length === 0) await tools.taken(path);
  return {
    file: path,
    article: file.id,
    decisions,
    refusals,
    unchanged,
    missing: rows.missing.map(({ line }) => line),
  };
}

function articleOf({ article }: ReadSheet, path: string, articles: ReadonlyMap<string, ArticleFile>): ArticleFile {
  const found = article === undefined ? undefined : articles.get(article);
  if (found) return found;
  const message =
    article === undefined
      ? `${path} does not say which article it is of`
      : `${path} is of “${article}”, which is no article here`;
  throw new AppError('review', message, {
    hint: 'Take the file as zweispalt export wrote it, in the workspace that it came from.',
    place: { file: path },
  });
}

/** With the entries that a decision replaces where its paragraph's German has changed. */
function changesOf({ article, pairs }: Bitext, { decisions }: AppliedRows, language: TargetLanguage): ReviewChanges {
  const decided = new Set(decisions.map(({ review }) => nameOf(review)));
  const order = pairs.map(({ segment }) => ({ source: reviewSource(segment.source), ordinal: segment.ordinal }));
  const remove = pairs.flatMap(({ review }, index) =>
    review && decided.has(nameOf(order[index]!)) ? earlierEntry(review, order[index]!) : [],
  );
  return { article: article.id, language, put: decisions.map(({ review }) => review), remove, order };
}

type Paragraph = Pick<Review, 'source' | 'ordinal'>;

const nameOf = ({ source, ordinal }: Paragraph): string => `${ordinal} ${source}`;

/** The entry that a paragraph's review stands in, where that is not the paragraph's own: its German was another, or its place. */
function earlierEntry(
  { stale, ordinal }: NonNullable<BitextPair['review']>,
  { source }: Paragraph,
): readonly Paragraph[] {
  if (stale) return [stale];
  return ordinal === undefined ? [] : [{ source, ordinal }];
}
