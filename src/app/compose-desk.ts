import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedReviews, ReviewIndex } from '../domain/review-index.ts';
import type { Settings } from '../domain/settings.ts';
import { memoryIndex } from '../review/memory-index.ts';
import { ReviewFolder } from '../review/review-folder.ts';
import { ArticleLook } from './article-look.ts';
import { composeLook, composeReviewLock, memoryFile } from './compose.ts';
import { reviewerOf, writeReviewFile } from './compose-reviews.ts';
import { planEdits } from './edit-glossary.ts';
import type { Watch } from './events.ts';
import { recallAll } from './produce.ts';
import { ReviewDesk } from './review-desk.ts';
import type { DeskReviews, DeskTools, DeskWorld } from './review-desk-tools.ts';

export interface DeskOptions {
  /** Read anew when their files change. @throws AppError `settings` */
  readonly settings: () => Settings;
  /** Files and folders of the articles; none means the input folder. */
  readonly paths: readonly string[];
  /** Who decides, unless it is whom the settings name. */
  readonly by?: string;
  readonly watch: Watch;
  /** The system's timers unless given. */
  readonly after?: DeskTools['after'];
}

/** The review desk of a workspace. A run may be at work, and other desks. @throws AppError for every fault of the workspace */
export async function composeDesk({
  settings: read,
  paths,
  by,
  watch,
  after = later,
}: DeskOptions): Promise<ReviewDesk> {
  let settings = read();
  let reviews = await openReviews(settings);
  const reviewer = by ?? reviewerOf(settings);
  const tools: DeskTools = {
    async world() {
      const fresh = read();
      const now = fresh.reviews === settings.reviews ? reviews : await openReviews(fresh);
      const world = await composeWorld(fresh, now, paths, watch);
      settings = fresh;
      reviews = now;
      return world;
    },
    worldStamp: () => worldStamp(settings),
    lock: () => composeReviewLock(settings),
    write: writeReviewFile,
    ...(reviewer !== undefined && { by: reviewer }),
    now: () => new Date(),
    after,
  };
  return ReviewDesk.open(tools);
}

const later: DeskTools['after'] = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

async function composeWorld(
  settings: Settings,
  reviews: DeskReviews,
  paths: readonly string[],
  watch: Watch,
): Promise<DeskWorld> {
  const { tools, findArticles, concepts, memory, close } = await composeLook(settings, watch, reviews);
  const nothing = new Map<string, string>();
  return {
    files: () => findArticles(paths),
    open: (file) => tools.open(file),
    look: (open) => new ArticleLook(open, tools),
    recall: (open) => recallAll(open, tools),
    memoryVersion: () => memory?.version() ?? 0,
    summaries: () => memory?.summaries() ?? nothing,
    reviews,
    concepts,
    planGlossary: (edits) => planEdits(settings, edits),
    close,
  };
}

/** With a count of what was taken from the files. @throws AppError `review` with the faults of all files */
async function openReviews(settings: Settings): Promise<DeskReviews> {
  let changes = 0;
  const index = memoryIndex();
  const counting: ReviewIndex = {
    ...index,
    put(article: string, stamp: string, file: IndexedReviews) {
      changes += 1;
      index.put(article, stamp, file);
    },
    remove(articles: readonly string[]) {
      changes += 1;
      index.remove(articles);
    },
  };
  const folder = new ReviewFolder(settings.reviews, counting);
  await folder.refresh();
  return Object.assign(folder, { changes: () => changes });
}

/** Names the state of all files but articles and reviews: settings, glossary, TMX files, and whether there is a memory. */
function worldStamp(settings: Settings): string {
  const { workspace, glossary, memory } = settings;
  const fixed = ['zweispalt.yaml', '.env', 'glossary'].map((name) => join(workspace, name));
  const tmx = namesIn(memory).map((name) => join(memory, name));
  const own = statSync(memoryFile(settings), { throwIfNoEntry: false })?.ino ?? 'none';
  return [own, ...[...fixed, ...glossary, memory, ...tmx].map(stampOf)].join('\n');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.tmx'));
  } catch {
    return [];
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : 'gone'}`;
}
