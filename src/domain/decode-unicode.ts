import { AppError, type ErrorCode } from './errors.ts';

/**
 * The text of a file that is UTF-8, or UTF-16 in either order with its byte order mark, which is taken off.
 * @throws AppError for any other encoding
 */
export function decodeUnicode(bytes: Uint8Array, name: string, code: ErrorCode): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError(code, `${name} is neither UTF-8 nor UTF-16`, {
      hint: 'Save it as UTF-8.',
      place: { file: name },
      cause,
    });
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
