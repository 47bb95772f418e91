import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Bitext } from '../domain/bitext.ts';
import type { DeskArticleLine } from '../domain/desk.ts';
import { AppError } from '../domain/errors.ts';
import type { ArticleLook } from './article-look.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';
import { countNames, type NameCounts } from './review-desk-names.ts';
import { NO_COUNTS, toDeskLine } from './review-desk-rows.ts';
import type { DeskWorld } from './review-desk-tools.ts';

/** What is known of an article: always its line and its names, and its rows for as long as there is room. */
interface Entry {
  /** The file that it was read from, and its state. */
  readonly stamp: string;
  /** Of reviews and memory, when it was last seen that nothing in them has changed. */
  seen: string;
  /** Names what reviews and memory say of it. */
  readonly state: string;
  readonly line: DeskArticleLine;
  readonly names: NameCounts;
  held?: (Held & { readonly bitext: Bitext }) | undefined;
}

/** An article that was read. */
interface Held {
  readonly open: OpenArticle;
  readonly look: ArticleLook;
  /** Names of its paragraphs, see `ReviewFolder.stateOf`. */
  readonly keys: readonly string[];
  /** What the memory answered, and in which state it was. */
  readonly targets: Targets;
  readonly memory: number;
}

type Targets = ReturnType<DeskWorld['recall']>;

/** An article in the list. */
export interface Known extends Pick<Entry, 'line' | 'names'> {
  /** Another name when anything in it has changed. */
  readonly version: string;
}

const toKnown = ({ line, names, stamp, state }: Entry): Known => ({ line, names, version: `${stamp} ${state}` });

/** Rows held at once, over all articles: about 4 KB each. */
const MOST_ROWS = 30_000;

/**
 * The articles of the desk as they stand, made again only when something that they depend on has changed. Not to be
 * asked twice at once.
 */
export class DeskShelf {
  readonly #world: DeskWorld;
  readonly #files = new Map<string, ArticleFile>();
  /** The last used come last. */
  readonly #entries = new Map<string, Entry>();
  #reviews = 0;

  constructor(world: DeskWorld) {
    this.#world = world;
  }

  /** The articles' ids, in order. */
  get ids(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Takes today's list of files. @returns whether it is another than before */
  list(files: readonly ArticleFile[]): boolean {
    const before = this.ids.join('\n');
    this.#files.clear();
    for (const file of files) this.#files.set(file.id, file);
    for (const id of this.#entries.keys()) if (!this.#files.has(id)) this.#entries.delete(id);
    return this.ids.join('\n') !== before;
  }

  /** Names the state of all articles' files. */
  stampOfFiles(): string {
    return [...this.#files.values()].map(stampOf).join('\n');
  }

  /** Reviews have changed: what is known of articles is to be compared with them. */
  reviewsChanged(): void {
    this.#reviews += 1;
  }

  /** What was last known of an article, without looking at anything. */
  known(id: string): Known | undefined {
    const entry = this.#entries.get(id);
    return entry && toKnown(entry);
  }

  /** What is known of an article now; of one that cannot be read, the reason. */
  async knownNow(id: string): Promise<Known | undefined> {
    const file = this.#files.get(id);
    if (!file) return undefined;
    try {
      return toKnown(await this.#entry(file));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      const line = { id, title: id, counts: NO_COUNTS, fault: error.message };
      const entry = { stamp: stampOf(file), seen: '', state: error.message, line, names: new Map() };
      this.#touch(id, entry);
      return toKnown(entry);
    }
  }

  /** An article's rows as they are now; undefined if there is none of this id. @throws AppError `article` */
  async bitext(id: string): Promise<Bitext | undefined> {
    const file = this.#files.get(id);
    if (!file) return undefined;
    const entry = await this.#entry(file);
    return (entry.held ?? (await this.#make(file, entry.stamp)).held)!.bitext;
  }

  async #entry(file: ArticleFile): Promise<Entry> {
    const stamp = stampOf(file);
    const entry = this.#entries.get(file.id);
    if (entry?.stamp !== stamp) return this.#make(file, stamp);
    const seen = this.#seenNow();
    if (entry.seen !== seen) {
      const held = entry.held ? this.#remembered(entry.held) : await this.#open(file);
      if (this.#stateOf(held) !== entry.state) return this.#make(file, stamp, held);
      entry.seen = seen;
      if (entry.held) entry.held = { ...held, bitext: entry.held.bitext };
    }
    this.#touch(file.id, entry);
    return entry;
  }

  /** @param held what is known of the file, if it was read */
  async #make(file: ArticleFile, stamp: string, held?: Held): Promise<Entry> {
    const known = held ?? (await this.#open(file));
    const bitext = known.look.look(known.targets, NOTHING);
    const line = toDeskLine(bitext);
    const [seen, state] = [this.#seenNow(), this.#stateOf(known)];
    const entry = { stamp, seen, state, line, names: countNames(bitext), held: { ...known, bitext } };
    this.#touch(file.id, entry);
    this.#makeRoom();
    return entry;
  }

  async #open(file: ArticleFile): Promise<Held> {
    const open = await this.#world.open(file);
    const keys = this.#world.reviews.keysOf(open.segments);
    const memory = this.#world.memoryVersion();
    return { open, keys, look: this.#world.look(open), memory, targets: this.#world.recall(open) };
  }

  /** The same with what the memory answers now. */
  #remembered(held: Held): Held {
    const memory = this.#world.memoryVersion();
    return memory === held.memory ? held : { ...held, memory, targets: this.#world.recall(held.open) };
  }

  #touch(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#entries.set(id, entry);
  }

  #makeRoom(): void {
    let rows = 0;
    for (const entry of [...this.#entries.values()].reverse()) {
      rows += entry.held?.bitext.pairs.length ?? 0;
      // The last one is held however long it is.
      if (rows > MOST_ROWS && rows > (entry.held?.bitext.pairs.length ?? 0)) entry.held = undefined;
    }
  }

  #seenNow(): string {
    return `${this.#reviews} ${this.#world.memoryVersion()}`;
  }

  #stateOf({ open, keys, targets }: Held): string {
    const reviews = this.#world.reviews.stateOf(open.article.id, keys);
    return createHash('sha256')
      .update(`${reviews}\n${JSON.stringify([...targets])}`)
      .digest('hex');
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Another name when the file was changed, is gone, or is back. */
function stampOf({ path }: ArticleFile): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : 'gone';
}
