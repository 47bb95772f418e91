import { AppError } from '../domain/errors.ts';

/**
 * A glossary file's text, its byte order mark with it: what is written back is the same.
 * @throws AppError `glossary` for another encoding: read as UTF-8, a name with an umlaut would be found in no article
 */
export function glossaryText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('glossary', `${path} is not in UTF-8`, { hint: 'Save it in UTF-8.', cause });
  }
}
