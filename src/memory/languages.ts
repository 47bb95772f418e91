/** Whether a language tag in lower case is this language, of whatever country. */
export const isLanguage = (tag: string, code: string): boolean => tag === code || tag.startsWith(`${code}-`);

/** A language tag as it is compared: `EN_us` is `en-us`. */
export const foldTag = (tag: string): string => tag.trim().toLowerCase().replaceAll('_', '-');
