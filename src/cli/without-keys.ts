/** What DeepL's keys look like. */
const KEY = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b(?::fx\b)?/gi;

/** A message that repeats what the user wrote, without a key that was written where none belongs: builds keep what is shown. */
export const withoutKeys = (text: string): string => text.replace(KEY, '***');
