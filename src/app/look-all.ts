import type { Bitext } from '../domain/bitext.ts';
import { AppError } from '../domain/errors.ts';
import type { Look } from './compose.ts';
import type { ArticleFile } from './open-article.ts';

/** Articles as they stand, one after the other; one that cannot be read is told of and passed over. */
export async function* lookAll(
  files: readonly ArticleFile[],
  { look }: Pick<Look, 'look'>,
  onFault: (path: string, error: AppError) => void,
): AsyncGenerator<Bitext> {
  for (const file of files) {
    try {
      yield await look(file);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      onFault(file.path, error);
    }
  }
}
