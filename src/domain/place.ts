/** A place in a file a person wrote. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Line and column of an offset. */
export function locate(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** `file:line:column`, as editors and terminals link it. */
export const formatPlace = ({ file, line, column }: Place): string =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

/** The line at an offset with a caret under it; long lines are cut around the caret. */
export function excerpt(text: string, offset: number, length = 1): string {
  // From 0 on: `lastIndexOf` takes -1 for 0 and would find a line end at the offset itself.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const stop = text.indexOf('\n', offset);
  const line = text.slice(start, stop === -1 ? undefined : stop).replace(/\r$/, '');
  const from = Math.max(0, offset - start - 60);
  const shown = line.slice(from, from + 100);
  const column = offset - start - from;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - column)));
  return `${shown.replace(/\t/g, ' ')}\n${' '.repeat(column)}${carets}`;
}

/** What a terminal would obey instead of showing it: controls and marks of direction. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const LONGEST_MESSAGE = 300;

/** A text from a file as it can be shown: one `·` for each sign that a terminal would obey, columns as they are. */
const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(OBEYED, '·'))
    .join('\n');

const cut = (text: string): string => (text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text);

/**
 * A message with its place before it. A file without a line stands there only if the message does not name it, and Node's own
 * mention of it at the end goes: no path is said twice.
 */
export function toldAt(place: Place | undefined, message: string): string {
  const [ending, path] = /, [a-z]+ '([^']+)'$/.exec(message) ?? [];
  const before = ending === undefined ? message : message.slice(0, -ending.length);
  const text = path !== undefined && (before.includes(path) || path === place?.file) ? before : message;
  if (!place) return text;
  return place.line === undefined && names(text, place.file) ? text : `${formatPlace(place)}: ${text}`;
}

/** What is no path may be any word of a message. */
const names = (message: string, file: string): boolean =>
  /[\\/]/.test(file) ? message.includes(file) : message.startsWith(`${file} `) || message.startsWith(`${file}:`);

/** A fault at a stretch of a text, with place and excerpt; message and hint may quote the text. */
export function faultAt(
  { file, text }: { readonly file: string; readonly text: string },
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  hint?: string,
): PlacedFault {
  const place = { file, ...locate(text, start) };
  return {
    message: shown(cut(message)),
    place,
    excerpt: shown(excerpt(text, start, end - start)),
    ...(hint !== undefined && { hint: shown(cut(hint)) }),
  };
}

/** A fault in a file, ready to be shown. */
export interface PlacedFault {
  readonly message: string;
  readonly place: Place;
  readonly excerpt: string;
  readonly hint?: string;
}
