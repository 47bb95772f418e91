import { relative, sep } from 'node:path';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import type { Mention, NameKeeper, Occurrence } from '../domain/names.ts';
import type { Settings } from '../domain/settings.ts';
import { loadGlossary } from '../glossary/load-glossary.ts';
import { composeLook, type Look } from './compose.ts';
import { type Impact, impactOf } from './impact.ts';
import { lookAll } from './look-all.ts';
import type { ArticleFile } from './open-article.ts';
import { readGlossaryFiles } from './workspace-files.ts';

/** Told of a file that is passed over. */
export type PassedOver = (path: string, reason: string) => void;

/** The glossary's entries; their places as seen from the workspace. @throws AppError `glossary` with all faults */
export async function readConcepts({ workspace, glossary }: Settings): Promise<readonly Concept[]> {
  const { concepts } = loadGlossary(await readGlossaryFiles(glossary));
  return concepts.map((concept) => {
    const { place } = concept;
    return place ? { ...concept, place: { ...place, file: shortPath(workspace, place.file) } } : concept;
  });
}

/** A path as a person in this folder would write it. */
export function shortPath(folder: string, path: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below.split(sep).join('/');
}

/**
 * Work on the workspace's articles as they stand: nothing is sent, nothing written. A workspace without articles has none.
 * @throws AppError for every fault of the workspace but those of single articles
 */
export async function withArticles<Result>(
  settings: Settings,
  passedOver: PassedOver,
  work: (articles: AsyncIterable<Bitext>) => Promise<Result>,
): Promise<Result> {
  return await withLook(settings, passedOver, (files, composed) => {
    const looked = lookAll(files, composed, (path, { message }) => passedOver(path, message));
    return work(withOpenMentions(looked, composed.tools.names));
  });
}

/** What the workspace's articles would become under these entries. @throws AppError as `withArticles` does */
export const lookAhead = (settings: Settings, passedOver: PassedOver, concepts: readonly Concept[]): Promise<Impact> =>
  withLook(settings, passedOver, (files, composed) => impactOf(files, composed, concepts));

async function withLook<Result>(
  settings: Settings,
  passedOver: PassedOver,
  work: (files: readonly ArticleFile[], composed: Look) => Promise<Result>,
): Promise<Result> {
  const composed = await composeLook(settings, (event) => {
    if (event.type === 'file-skipped') passedOver(event.path, event.reason);
  });
  try {
    const files = await composed.findArticles([]).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'article') return [];
      throw error;
    });
    return await work(files, composed);
  } finally {
    composed.close();
  }
}

/** What the German of paragraphs without English mentions counts, too. */
async function* withOpenMentions(articles: AsyncIterable<Bitext>, names: NameKeeper): AsyncGenerator<Bitext> {
  for await (const bitext of articles) {
    const shown = bitext.pairs.filter(({ state }) => state !== 'skipped');
    const open = new Set(shown.filter(({ state }) => state === 'pending' || state === 'failed'));
    if (open.size === 0) {
      yield bitext;
      continue;
    }
    // All of the article: who is meant by a surname may stand in an earlier paragraph.
    const found = names.enforce(shown.map(({ segment }) => ({ source: segment.source })));
    const occurrences = new Map(shown.map((pair, at) => [pair, found[at]!.occurrences]));
    const mentionsOf = (pair: BitextPair) => occurrences.get(pair)!.map(toOpenMention);
    yield {
      ...bitext,
      pairs: bitext.pairs.map((pair) => (open.has(pair) ? { ...pair, mentions: mentionsOf(pair) } : pair)),
    };
  }
}

const toOpenMention = (occurrence: Occurrence): Mention => ({
  occurrence,
  concept: occurrence.concepts.join(' / '),
  status: 'missing',
  house: '',
  enforce: 'verify',
});
