/** What a terminal obeys instead of showing it: controls, and marks that turn the direction of writing. */
const OBEYED = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text of any origin for a terminal: one line, with what would be obeyed written out, as in `<U+001B>`. */
export const visible = (text: string): string =>
  text.replace(/\r\n?|[\n\t]/g, ' ').replace(OBEYED, (sign) => `<U+${codeOf(sign)}>`);

/** The same for text that has its own lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

const codeOf = (sign: string): string => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
