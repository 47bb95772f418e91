import { AppError } from '../domain/errors.ts';

/**
 * The article that all rows of a file come from, if the file says so.
 * @throws AppError `review` where it names several: rows of one would be taken for those of another
 */
export function oneArticle(names: Iterable<string>, path: string): { readonly article?: string } {
  const [article, other] = new Set([...names].filter((name) => name !== ''));
  if (other !== undefined)
    throw new AppError('review', `${path} holds rows of several articles: ${article} and ${other}`, {
      hint: 'Give each article a file of its own, as they were exported.',
      place: { file: path },
    });
  return article === undefined ? {} : { article };
}
