import { createHash } from 'node:crypto';
import { type Dirent, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type Fault } from '../domain/errors.ts';
import type { Review, Suggestion } from '../domain/review.ts';
import type { IndexedReviews, ReviewFile, ReviewIndex } from '../domain/review-index.ts';
import type { Segment } from '../domain/segment.ts';
import { fromTagged } from '../domain/tagged-text.ts';
import { normalise } from '../domain/text.ts';
import { type MatchedReviews, matchReviews } from './match-reviews.ts';
import { readReviews } from './read-reviews.ts';
import { reviewKey, reviewKeys } from './review-keys.ts';
import { type ParsedYaml, parseOnce, type ReviewSource } from './review-yaml.ts';
import { type ReviewChanges, writeReviews } from './write-reviews.ts';

/** What people decided that bears on one article. */
export interface ArticleReviews extends MatchedReviews {
  /** By segment id: what was decided for the same German elsewhere, for paragraphs without a review of their own. */
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

/** Writes a file as a whole or not at all; see `write/`. @param folder below the root, with `/`; that of the files below it */
export type WriteFile = (root: string, folder: string, files: ReadonlyMap<string, string>) => unknown;

const SUFFIX = '.yaml';
/** Nobody chooses among more. */
const MOST_SUGGESTIONS = 3;

/** The folder of the files in which people's texts are kept, one an article. */
export class ReviewFolder {
  readonly #root: string;
  readonly #index: ReviewIndex;
  /** Whether there may be reviews at all: where nobody has reviewed anything, nothing need be named and looked for. */
  #mayHold = true;
  /** The file that was written last, with what it holds: who decides row after row has it parsed once a row. */
  #written: { readonly text: string; readonly parse: () => ParsedYaml } | undefined;

  constructor(root: string, index: ReviewIndex) {
    this.#root = root;
    this.#index = index;
  }

  /** Reads what is new or has changed since. @throws AppError `review` with the faults of all files */
  async refresh(): Promise<void> {
    const known = this.#index.stamps();
    const files = new Map((await listFiles(this.#root)).map((file) => [file.slice(0, -SUFFIX.length), file]));
    const gone = [...known.keys()].filter((article) => !files.has(article));
    if (gone.length > 0) this.#index.remove(gone);
    const faults: Fault[] = [];
    for (const [article, file] of files) {
      const stamp = stampOf(join(this.#root, file));
      if (stamp === known.get(article)) continue;
      await this.#take(article, stamp).catch(collect(faults));
    }
    if (faults.length > 0) throw faulty(faults);
    this.#mayHold = files.size > 0;
  }

  /** What was decided on an article, on the paragraphs that it has today. */
  of(article: string, segments: readonly Segment[]): ArticleReviews {
    const matched = matchReviews(segments, this.#index.find(article)?.reviews ?? []);
    const open = segments.filter(({ id, skip }) => !skip && !matched.applied.has(id));
    return { ...matched, suggestions: this.#suggestions(article, open) };
  }

  /** Names of paragraphs, for `stateOf`. */
  keysOf(segments: readonly Segment[]): readonly string[] {
    return reviewKeys(segments);
  }

  /** Names all that bears on an article with these paragraphs: another name once somebody decided something else. */
  stateOf(article: string, keys: readonly string[]): string {
    if (!this.#mayHold) return '';
    const own = this.#index.find(article);
    const asked = new Set(keys);
    const elsewhere = this.#index
      .holders(keys)
      .flatMap((other) => (other === article ? [] : this.#decided(other, asked)));
    if (!own && elsewhere.length === 0) return '';
    return createHash('sha256')
      .update(JSON.stringify([own, elsewhere]))
      .digest('hex')
      .slice(0, 16);
  }

  /**
   * Writes decisions into the article's file.
   * @throws AppError `review` when the file as it is has faults, `output` when it cannot be written
   */
  async put(changes: ReviewChanges, write: WriteFile): Promise<void> {
    const { article } = changes;
    const before = await this.#source(article);
    const known = this.#written?.text === before.text ? this.#written.parse : undefined;
    const text = writeReviews(before, changes, known);
    await write(this.#root, '', new Map([[`${article}${SUFFIX}`, text]]));
    const stamp = stampOf(this.#path(article));
    const after = await this.#source(article);
    this.#written = { text: after.text, parse: parseOnce(after) };
    this.#takeText(article, stamp, readReviews(after, this.#written.parse));
  }

  async #take(article: string, stamp: string): Promise<void> {
    this.#takeText(article, stamp, readReviews(await this.#source(article)));
  }

  #takeText(article: string, stamp: string, file: ReviewFile): void {
    const keys = file.reviews.map(({ source }) => reviewKey(normalise(source)));
    this.#index.put(article, stamp, { ...file, keys });
    this.#mayHold = true;
  }

  #suggestions(article: string, segments: readonly Segment[]): ReadonlyMap<string, readonly Suggestion[]> {
    if (!this.#mayHold) return new Map();
    const keys = this.keysOf(segments);
    const holders = this.#index.holders(keys).filter((other) => other !== article);
    if (holders.length === 0) return new Map();
    const asked = new Set(keys);
    const decided = holders.flatMap((other) => this.#decided(other, asked).map((one) => ({ article: other, ...one })));
    return new Map(
      segments.flatMap(({ id, source }, index) => {
        const found = decided
          .filter(({ key }) => key === keys[index])
          .flatMap(({ article: from, review }) => {
            const read = fromTagged(source, review.target);
            return 'rich' in read ? [{ article: from, target: read.rich, state: review.state }] : [];
          });
        return found.length > 0 ? [[id, distinct(found).slice(0, MOST_SUGGESTIONS)] as const] : [];
      }),
    );
  }

  #decided(article: string, asked: ReadonlySet<string>): readonly { readonly key: string; readonly review: Review }[] {
    const { reviews, keys } = this.#index.find(article) ?? NOTHING;
    return reviews.flatMap((review, index) => (asked.has(keys[index]!) ? [{ key: keys[index]!, review }] : []));
  }

  #path(article: string): string {
    return join(this.#root, `${article}${SUFFIX}`);
  }

  #nameOf(article: string): string {
    return `reviews/${article}${SUFFIX}`;
  }

  async #source(article: string): Promise<ReviewSource> {
    const bytes = await readFile(this.#path(article)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined;
      throw unreadable(this.#path(article), cause);
    });
    const file = this.#nameOf(article);
    return { file, text: bytes ? decode(bytes, file) : '' };
  }
}

const NOTHING: IndexedReviews = { reviews: [], keys: [] };

/** The first of each text. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const texts = new Set<string>();
  return suggestions.filter(({ target: { text } }) => !texts.has(text) && texts.add(text));
}

/** Links are not followed: they may lead out of the workspace, or in circles. */
async function listFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return [] as Dirent[];
      throw unreadable(root, cause);
    },
  );
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX));
  return files
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !/(?:^|\/)\./.test(file))
    .sort();
}

/** Another name when the file was changed; the time of the last change of its entry cannot be set back. */
function stampOf(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('review', `${file} is not UTF-8`, { hint: 'Save it as UTF-8.', place: { file }, cause });
  }
}

const collect =
  (faults: Fault[]) =>
  (error: unknown): void => {
    if (!(error instanceof AppError) || error.code !== 'review') throw error;
    faults.push(
      ...(error.faults.length > 0
        ? error.faults
        : [{ message: error.message, ...(error.hint && { hint: error.hint }) }]),
    );
  };

const faulty = (faults: readonly Fault[]): AppError =>
  new AppError('review', `The reviews have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}`, {
    faults,
    hint: 'Mend this and run again; nothing was changed.',
  });

const unreadable = (path: string, cause: Error): AppError =>
  new AppError('review', `${path} cannot be read: ${cause.message}`, {
    hint: 'Check what lies there and that you may read it.',
    cause,
  });
