import { AppError, type ErrorCode } from './errors.ts';

/** A file of cells between separators, with or without quotation marks (RFC 4180). */
export interface DelimitedFile {
  readonly name: string;
  readonly text: string;
  /** Of errors. */
  readonly code: ErrorCode;
}

export interface DelimitedRow {
  readonly cells: readonly string[];
  /** The line on which it begins: a cell in quotation marks may have several. */
  readonly line: number;
  readonly end: string;
}

/** What programs put between cells: tabs, commas, and semicolons where the comma is a decimal sign. */
export const SEPARATORS = ['\t', ',', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

const PLAIN: Readonly<Record<Separator, RegExp>> = {
  '\t': /[^\t\r\n]*/y,
  ',': /[^,\r\n]*/y,
  ';': /[^;\r\n]*/y,
};

/**
 * The rows of a file, one by one. A quotation mark that does not begin a cell is text.
 * @throws AppError where a cell in quotation marks does not end, or goes on behind them
 */
export function* delimitedRows(file: DelimitedFile, separator: Separator): Generator<DelimitedRow> {
  const { text } = file;
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const begins = line;
    for (;;) {
      const cell = text[at] === '"' ? quoted(file, at, line) : unquoted(text, at, separator);
      cells.push(cell.text);
      line += countLines(cell.text);
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    const end = text.startsWith('\r\n', at) ? '\r\n' : (text[at] ?? '');
    if (!/^[\r\n]*$/.test(end)) throw broken(file, line, 'a cell goes on behind its closing quotation mark');
    yield { cells, line: begins, end };
    at += end.length;
    line += 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function unquoted(text: string, from: number, separator: Separator): Cell {
  const plain = PLAIN[separator];
  plain.lastIndex = from;
  const cell = plain.exec(text)![0];
  return { text: cell, end: from + cell.length };
}

function quoted(file: DelimitedFile, from: number, line: number): Cell {
  let close = file.text.indexOf('"', from + 1);
  while (close !== -1 && file.text[close + 1] === '"') close = file.text.indexOf('"', close + 2);
  if (close === -1) throw broken(file, line, 'a cell has no closing quotation mark');
  return { text: file.text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}

const countLines = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

const broken = ({ name, code }: DelimitedFile, line: number, what: string): AppError =>
  new AppError(code, `${name}: ${what}`, {
    hint: 'Save it anew from a spreadsheet, or mend the quotation marks: inside a cell they are doubled.',
    place: { file: name, line },
  });
