/** `1,234`. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `1 article`, `2 articles`. */
export const plural = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Columns padded to their widest cell; the first flush left, the others flush right. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
}

/** `1:05`, minutes and seconds. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `1.4 MB`. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatCount(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The beginning of a text in one line, without characters that a terminal would act upon. */
export function formatSnippet(text: string, length = 60): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/[\p{Cc}\p{Cs}\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= length && text.length <= 4 * length ? line : `${letters.slice(0, length).join('').trim()} …`;
}
