import { AppError } from '../domain/errors.ts';
import type { WriteFile } from '../review/review-folder.ts';
import type { ReviewChanges } from '../review/write-reviews.ts';
import { faultText } from './fault-text.ts';
import { DeskShelf } from './review-desk-shelf.ts';
import type { DeskTools, DeskWorld } from './review-desk-tools.ts';

/** What has changed on the disk. */
export interface CaughtUp {
  /** `all`: something that each article depends on, or the list of articles. */
  readonly changed: 'nothing' | 'some' | 'all';
  /** What cannot be used now, for a person; empty if nothing. What was read of it before still counts. */
  readonly fault: string;
}

/** The workspace as the desk knows it, brought up to what the disk holds. Not to be asked twice at once. */
export class DeskCurrent {
  readonly #tools: DeskTools;
  #world: DeskWorld;
  #shelf: DeskShelf;
  /** Of what the world was made from, of the articles' files, and of the memory. */
  #worldStamp: string;
  #filesStamp = '';
  #memoryVersion: number;
  /** Of a world that could not be made. */
  #worldFault = '';

  private constructor(tools: DeskTools, world: DeskWorld, worldStamp: string) {
    this.#tools = tools;
    this.#world = world;
    this.#worldStamp = worldStamp;
    this.#memoryVersion = world.memoryVersion();
    this.#shelf = new DeskShelf(world);
  }

  /** @throws AppError for every fault of the workspace */
  static async open(tools: DeskTools): Promise<DeskCurrent> {
    const stamp = tools.worldStamp();
    const world = await tools.world();
    const current = new DeskCurrent(tools, world, stamp);
    current.#shelf.list(await world.files());
    current.#filesStamp = current.#shelf.stampOfFiles();
    return current;
  }

  get world(): DeskWorld {
    return this.#world;
  }

  get shelf(): DeskShelf {
    return this.#shelf;
  }

  close(): void {
    this.#world.close();
  }

  /** Writes decisions on an article. @throws AppError `review` or `output` */
  async put(changes: ReviewChanges, write: WriteFile): Promise<void> {
    try {
      await this.#world.reviews.put(changes, write);
    } finally {
      this.#shelf.reviewsChanged();
    }
  }

  /** Looks at all that may have changed. */
  async catchUp(): Promise<CaughtUp> {
    const isNewWorld = await this.#renewWorld();
    const faults = [this.#worldFault];
    let isNewList = false;
    let areNewFiles = false;
    let areNewReviews = false;
    await collect(faults, async () => {
      isNewList = this.#shelf.list(await this.#world.files());
      const stamp = this.#shelf.stampOfFiles();
      areNewFiles = stamp !== this.#filesStamp;
      this.#filesStamp = stamp;
    });
    await collect(faults, async () => {
      areNewReviews = await this.#refreshReviews();
    });
    const isNewMemory = this.#isNewMemory();
    const isSome = areNewFiles || areNewReviews || isNewMemory;
    const changed = isNewWorld || isNewList ? 'all' : isSome ? 'some' : 'nothing';
    return { changed, fault: faults.filter(Boolean).join('\n') };
  }

  /** @returns whether settings, glossary or memories are others; what cannot be read leaves those of before */
  async #renewWorld(): Promise<boolean> {
    const stamp = this.#tools.worldStamp();
    if (stamp === this.#worldStamp) return false;
    this.#worldStamp = stamp;
    const faults: string[] = [];
    await collect(faults, async () => {
      const world = await this.#tools.world();
      this.#world.close();
      this.#world = world;
      this.#shelf = new DeskShelf(world);
      this.#memoryVersion = world.memoryVersion();
    });
    this.#worldFault = faults.join('\n');
    return faults.length === 0;
  }

  /** Takes the files that can be read, whatever the others are. @throws AppError `review` with the faults of the others */
  async #refreshReviews(): Promise<boolean> {
    const { reviews } = this.#world;
    const before = reviews.changes();
    try {
      await reviews.refresh();
    } finally {
      if (reviews.changes() !== before) this.#shelf.reviewsChanged();
    }
    return reviews.changes() !== before;
  }

  #isNewMemory(): boolean {
    const version = this.#world.memoryVersion();
    if (version === this.#memoryVersion) return false;
    this.#memoryVersion = version;
    return true;
  }
}

async function collect(faults: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    faults.push(faultText(error));
  }
}
