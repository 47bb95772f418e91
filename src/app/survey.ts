import { AppError } from '../domain/errors.ts';
import type { Segment } from '../domain/segment.ts';
import type { ArticleReviews } from '../review/review-folder.ts';
import { charactersOf } from './budget.ts';
import { codePoints } from './code-points.ts';
import { type Due, dueOf, maySend } from './due.ts';
import type { ArticlePlan } from './events.ts';
import { madeWith } from './made.ts';
import type { Missing } from './missing.ts';
import type { ArticleFile } from './open-article.ts';
import { toParcels } from './parcels.ts';
import type { Recognised } from './recogniser.ts';
import type { TranslateTools } from './tools.ts';

/** A file that could not be read as an article, with the reason. */
export interface Faulty {
  readonly file: ArticleFile;
  readonly error: AppError;
}

/** What articles need, before anything is sent. */
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

/** A survey under way: reads every article that has changed and asks the memory. */
export class SurveyDraft {
  readonly #tools: TranslateTools;
  readonly #maySend: (key: string) => boolean;
  readonly #plans: ArticlePlan[] = [];
  readonly #missing = new Map<string, Missing>();
  readonly #files: ArticleFile[] = [];
  readonly #recognised = new Map<string, Recognised>();
  readonly #open = new Map<string, readonly string[]>();
  readonly #faulty: Faulty[] = [];
  #characters = 0;

  /** @param maySend says no to a paragraph that is another survey's to send */
  constructor(tools: TranslateTools, maySend: (key: string) => boolean = () => true) {
    this.#tools = tools;
    this.#maySend = maySend;
  }

  /** Articles whose texts are held, and the characters of these. */
  get size(): { readonly articles: number; readonly characters: number } {
    return { articles: this.#open.size, characters: this.#characters };
  }

  /** Each paragraph that is missing counts once, in the first article that has it. */
  async add(file: ArticleFile): Promise<void> {
    try {
      const known = this.#tools.recogniser.recall(file);
      if (known) this.#recognised.set(file.id, known);
      this.#plans.push(known?.plan ?? (await this.#survey(file)));
      this.#files.push(file);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      this.#faulty.push({ file, error });
    }
  }

  done(): Survey {
    return {
      plans: this.#plans,
      missing: [...this.#missing.values()],
      files: this.#files,
      recognised: this.#recognised,
      open: this.#open,
      faulty: this.#faulty,
    };
  }

  async #survey(file: ArticleFile): Promise<ArticlePlan> {
    const tools = this.#tools;
    const { article, segments } = await tools.open.ahead(file);
    const context = tools.contextOf(article, segments);
    const wanted = segments.filter((segment) => !segment.skip);
    const decided = decidedOn(tools.reviews.of(article.id, segments));
    const undecided = wanted.filter(({ id }) => !decided.has(id));
    const { sentWith, engine } = tools;
    const made = engine && madeWith(engine.fingerprint, context);
    const known = tools.memory.recall(undecided, { made, sentWith });
    const due = dueOf(undecided, known, tools);
    this.#open.set(file.id, [...new Set(due.map(({ segment }) => segment.key))]);
    const isOpen = maySend(article, tools.settings);
    const fresh = isOpen ? distinctByKey(due.filter(({ segment }) => this.#isFresh(segment))) : [];
    const missing = fresh.map(
      ({ segment: { key, source }, again }): Missing => ({
        key,
        source,
        article: file.id,
        ...(context && { context }),
        ...(again && { again }),
      }),
    );
    for (const one of missing) this.#missing.set(one.key, one);
    const held = countCharacters(missing);
    this.#characters += held;
    // Of a long paragraph some pieces may be remembered.
    const characters = charactersOf(missing.flatMap((one) => toParcels(one, tools)).map(({ source }) => source));
    const sendAgain = new Set(isOpen ? due.map(({ segment }) => segment.key) : []);
    const remembered = undecided.filter(({ key }) => known.has(key) && !sendAgain.has(key));
    return {
      article: file.id,
      segments: segments.length,
      remembered: remembered.length,
      reviewed: decided.size,
      skipped: segments.length - wanted.length,
      toSend: fresh.length,
      characters,
      savedCharacters:
        countCharacters([...remembered, ...wanted.filter(({ id }) => decided.has(id))]) + held - characters,
      withheld: isOpen ? 0 : undecided.filter(({ key }) => !known.has(key)).length,
    };
  }

  #isFresh({ key }: Segment): boolean {
    return !this.#missing.has(key) && this.#maySend(key);
  }
}

/** Surveys these articles. @param maySend as in `SurveyDraft` */
export async function survey(
  files: readonly ArticleFile[],
  tools: TranslateTools,
  maySend?: (key: string) => boolean,
): Promise<Survey> {
  const draft = new SurveyDraft(tools, maySend);
  for (const file of files) await draft.add(file);
  return draft.done();
}

/** Segments for which a person's text stands. A review of an earlier German needs the engine's text of today's beside it. */
const decidedOn = ({ applied }: ArticleReviews): ReadonlySet<string> =>
  new Set([...applied].flatMap(([id, { stale }]) => (stale ? [] : [id])));

const countCharacters = (segments: readonly Pick<Segment, 'source'>[]): number =>
  segments.reduce((sum, { source }) => sum + codePoints(source.text), 0);

const distinctByKey = (due: readonly Due[]): readonly Due[] => [
  ...new Map(due.map((one) => [one.segment.key, one])).values(),
];
