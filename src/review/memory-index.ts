import type { IndexedReviews, ReviewIndex } from '../domain/review-index.ts';

/** What the files of reviews hold, for as long as the process lives: where there is no memory, or none to write to. */
export function memoryIndex(): ReviewIndex {
  const files = new Map<string, { readonly stamp: string; readonly file: IndexedReviews }>();
  return {
    stamps: () => new Map([...files].map(([article, { stamp }]) => [article, stamp])),
    put: (article, stamp, file) => void files.set(article, { stamp, file }),
    remove(articles) {
      for (const article of articles) files.delete(article);
    },
    find: (article) => files.get(article)?.file,
    holders(keys) {
      const asked = new Set(keys);
      return [...files]
        .flatMap(([article, { file }]) => (file.keys.some((key) => asked.has(key)) ? [article] : []))
        .sort();
    },
  };
}
