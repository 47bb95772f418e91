import { AppError } from '../domain/errors.ts';

/** What is wrong with a file that should be a Word document. @param why a sentence without its end mark */
export const notWord = (id: string, why: string, cause?: unknown): AppError =>
  new AppError('article', `${id} cannot be read as a Word document: ${why}`, {
    hint: 'Open it in Word or LibreOffice and save it anew as .docx, without a password; or take it out of the input folder.',
    place: { file: id },
    cause,
  });

/**
 * Reads a part of a document; what is wrong with it is told as a fault of the file.
 * @param part how it is called, for the message
 * @param read throws an Error with a message that goes on "it"
 */
export function readingPart<T>(id: string, part: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw notWord(id, `its part ${part} ${(cause as Error).message}`, cause);
  }
}
