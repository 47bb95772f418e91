import { distance } from 'fastest-levenshtein';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { allFindings, countFindings, countStates, finalText } from '../domain/bitext-facts.ts';
import { AppError, EXIT, type ExitCode, worstExit } from '../domain/errors.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import type { FailOn, Settings } from '../domain/settings.ts';
import type { Span } from '../domain/text.ts';
import type { ArticleFile } from './open-article.ts';
import { exitOfCounts } from './verdict.ts';

/** A finding with the words that it is about. */
export interface CheckedFinding extends Omit<Finding, 'source' | 'target'> {
  /** In the article's file; 1 for what is said of the whole article. */
  readonly line: number;
  readonly source?: Passage;
  readonly target?: Passage;
}

/** A stretch of a paragraph, with the paragraph. */
export interface Passage extends Span {
  readonly text: string;
}

export interface CheckedArticle {
  readonly article: string;
  /** Where its file lies. */
  readonly path: string;
  /** Paragraphs that are to be in English. */
  readonly paragraphs: number;
  /** Those of them that have none: their German alone was checked. */
  readonly open: number;
  readonly findings: readonly CheckedFinding[];
}

/** What checking found. */
export interface CheckOutcome {
  readonly exit: ExitCode;
  /** Those that could be read, in their order. */
  readonly articles: readonly CheckedArticle[];
  /** Those that could not, with the reason. */
  readonly faulty: readonly { readonly path: string; readonly error: AppError }[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What checking needs: it sends nothing and writes nothing. */
export interface CheckTools {
  /** An article's rows with their findings. @throws AppError `article` */
  look(file: ArticleFile): Promise<Bitext>;
  readonly failOn: FailOn;
}

/** Runs the checks on articles as they stand. */
export async function check(files: readonly ArticleFile[], { look, failOn }: CheckTools): Promise<CheckOutcome> {
  const articles: CheckedArticle[] = [];
  const faulty: { path: string; error: AppError }[] = [];
  for (const file of files) {
    try {
      articles.push(toChecked(await look(file)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      faulty.push({ path: file.path, error });
    }
  }
  const counts = countFindings(articles.flatMap(({ findings }) => findings));
  const exit = worstExit([faulty.length > 0 ? EXIT.input : EXIT.done, exitOfCounts(counts, failOn)]);
  return { exit, articles, faulty, counts };
}

function toChecked(bitext: Bitext): CheckedArticle {
  const { article, pairs } = bitext;
  const { skipped, pending, failed } = countStates(bitext);
  const rows = new Map(pairs.map((pair) => [pair.segment.id, pair]));
  return {
    article: article.id,
    path: article.path,
    paragraphs: pairs.length - skipped,
    open: pending + failed,
    findings: allFindings(bitext).map((finding) => toPlaced(finding, rows.get(finding.segment ?? ''))),
  };
}

function toPlaced({ source, target, ...finding }: Finding, pair: BitextPair | undefined): CheckedFinding {
  const english = pair && finalText(pair)?.text;
  return {
    ...finding,
    line: pair?.segment.line ?? 1,
    ...(source && pair && { source: { ...source, text: pair.segment.source.text } }),
    ...(target && english !== undefined && { target: { ...target, text: english } }),
  };
}

/**
 * Settings under which only these checks run; one that the settings silence runs as well, for it was asked for by name.
 * @param known names of all checks
 * @throws AppError `usage` for a name of none
 */
export function onlyChecks(settings: Settings, wanted: readonly string[], known: readonly string[]): Settings {
  if (wanted.length === 0) return settings;
  const stranger = wanted.find((name) => !known.includes(name));
  if (stranger !== undefined) throw noCheck(stranger, known);
  const own = Object.entries(settings.checks).filter(([name, severity]) => wanted.includes(name) && severity !== 'off');
  const others = known.filter((name) => !wanted.includes(name)).map((name) => [name, 'off'] as const);
  return { ...settings, checks: Object.fromEntries([...own, ...others]) };
}

function noCheck(name: string, known: readonly string[]): AppError {
  const near = nearestWord(name, known, distance);
  const hint = near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean “${near}”?`;
  return new AppError('usage', `--rule ${name}: there is no such check`, { hint });
}
