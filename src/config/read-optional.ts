import { readFileSync } from 'node:fs';
import { AppError } from '../domain/errors.ts';

/** The text of a file, empty when there is none. @throws AppError `settings` when it is there and cannot be read */
export function readOptional(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new AppError('settings', `${path} cannot be read: ${message}`, {
      hint: 'It must be a text file that you may read.',
      cause,
    });
  }
}
