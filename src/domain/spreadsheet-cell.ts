/**
 * How a text begins that a spreadsheet runs as a formula, or takes for one after it has cut off what it does not show.
 * Apostrophes before it count too: so an apostrophe of ours can be told from one of the text.
 */
const FORMULA = /^'*(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text with an apostrophe before what a spreadsheet would run. */
export const defuse = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `defuse` was given. */
export const fuse = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

/** A cell in quotation marks. */
export const quoteCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
