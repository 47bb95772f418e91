import { AppError } from '../domain/errors.ts';
import type { GlossaryPair } from '../domain/names.ts';
import type { Segment } from '../domain/segment.ts';
import type { RichText } from '../domain/text.ts';
import { codePoints } from './code-points.ts';
import { type Due, dueOf, maySend } from './due.ts';
import type { ArticlePlan } from './events.ts';
import type { ArticleFile } from './open-article.ts';
import type { Recognised } from './recogniser.ts';
import type { TranslateTools } from './tools.ts';

/** A paragraph that is to be sent, with the article it was first seen in. */
export interface Missing {
  readonly key: string;
  readonly source: RichText;
  readonly article: string;
  readonly context?: string;
  /** See `Due.again`. */
  readonly again?: readonly GlossaryPair[];
}

/** A file that could not be read as an article, with the reason. */
export interface Faulty {
  readonly file: ArticleFile;
  readonly error: AppError;
}

/** What the batch needs, before anything is sent. */
export interface Survey {
  readonly plans: readonly ArticlePlan[];
  readonly missing: readonly Missing[];
  /** Files that could be read, in order. */
  readonly files: readonly ArticleFile[];
  /** Those of which nothing has changed, by id. */
  readonly recognised: ReadonlyMap<string, Recognised>;
  /** The keys of the paragraphs that an article waits for, by its id: also those that are sent for another article. */
  readonly open: ReadonlyMap<string, readonly string[]>;
  /** Files that could not. */
  readonly faulty: readonly Faulty[];
}

/** Reads every article once that has changed and asks the memory. Each paragraph that is missing counts once, in the first article that has it. */
export async function survey(files: readonly ArticleFile[], tools: TranslateTools): Promise<Survey> {
  const plans: ArticlePlan[] = [];
  const missing = new Map<string, Missing>();
  const readable: ArticleFile[] = [];
  const recognised = new Map<string, Recognised>();
  const open = new Map<string, readonly string[]>();
  const faulty: Faulty[] = [];
  for (const file of files) {
    try {
      const known = await tools.recogniser.recall(file);
      if (known) recognised.set(file.id, known);
      plans.push(known?.plan ?? (await surveyArticle(file, tools, missing, open)));
      readable.push(file);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      faulty.push({ file, error });
    }
  }
  return { plans, missing: [...missing.values()], files: readable, recognised, open, faulty };
}

async function surveyArticle(
  file: ArticleFile,
  tools: TranslateTools,
  missing: Map<string, Missing>,
  open: Map<string, readonly string[]>,
): Promise<ArticlePlan> {
  const { article, segments } = await tools.open(file);
  const context = tools.contextOf(article, segments);
  const wanted = segments.filter((segment) => !segment.skip);
  const known = tools.memory.recall(wanted);
  const due = dueOf(wanted, known, tools);
  open.set(file.id, [...new Set(due.map(({ segment }) => segment.key))]);
  const isOpen = maySend(article, tools.settings);
  const fresh = isOpen ? distinctByKey(due.filter(({ segment }) => !missing.has(segment.key))) : [];
  for (const { segment, again } of fresh) {
    const { key, source } = segment;
    missing.set(key, { key, source, article: file.id, ...(context && { context }), ...(again && { again }) });
  }
  const sendAgain = new Set(isOpen ? due.map(({ segment }) => segment.key) : []);
  const remembered = wanted.filter(({ key }) => known.has(key) && !sendAgain.has(key));
  return {
    article: file.id,
    segments: segments.length,
    remembered: remembered.length,
    skipped: segments.length - wanted.length,
    toSend: fresh.length,
    characters: countCharacters(fresh.map(({ segment }) => segment)),
    savedCharacters: countCharacters(remembered),
    withheld: isOpen ? 0 : due.length,
  };
}

const countCharacters = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { source }) => sum + codePoints(source.text), 0);

const distinctByKey = (due: readonly Due[]): readonly Due[] => [
  ...new Map(due.map((one) => [one.segment.key, one])).values(),
];
