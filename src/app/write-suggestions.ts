import { writeFile } from 'node:fs/promises';
import { AppError } from '../domain/errors.ts';

/** Writes a patch into a new file: what is there already is never replaced. @throws AppError `output` */
export async function writeSuggestions(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isThere ? 'it is there already' : (cause as Error).message;
    throw new AppError('output', `${path} was not written: ${why}`, {
      hint: isThere
        ? 'Choose another name, or remove the file.'
        : 'Choose a folder that is there and that you may write to.',
      cause,
    });
  }
}
