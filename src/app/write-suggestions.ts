import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Before a person is asked a hundred questions. @throws AppError `output` where the file is there already */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw notWritten(path, 'it is there already', 'Choose another name, or remove the file.');
}

/** Writes a patch into a new file, its folder made where it is not there: git keeps no empty ones. No file is replaced. @throws AppError `output` */
export async function writeSuggestions(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') refuseExisting(path);
    const why = (cause as Error).message;
    throw notWritten(path, why, 'Choose a folder that you may write to.', cause);
  }
}

const notWritten = (path: string, why: string, hint: string, cause?: unknown): AppError =>
  new AppError('output', `${path} was not written: ${why}`, { hint, ...(cause !== undefined && { cause }) });
