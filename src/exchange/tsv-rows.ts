import { decodeUnicode } from '../domain/decode-unicode.ts';
import {
  type DelimitedFile,
  type DelimitedRow,
  delimitedRows,
  SEPARATORS,
  type Separator,
} from '../domain/delimited.ts';
import { AppError } from '../domain/errors.ts';
import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { fuse } from '../domain/spreadsheet-cell.ts';
import { oneArticle } from './one-article.ts';

const NEEDED = ['id', 'source', 'target'] as const;
const READ = [...NEEDED, 'location', 'state', 'comment'] as const;
type Column = (typeof READ)[number];
type Columns = ReadonlyMap<Column, number>;

/**
 * Rows of a table as spreadsheets save it: tabs, commas or semicolons, UTF-8 or UTF-16, columns in any order.
 * @throws AppError `review`, with the place
 */
export function readTsv(bytes: Uint8Array, path: string): ReadSheet {
  const file = { name: path, text: decodeUnicode(bytes, path, 'review'), code: 'review' } as const;
  const separator = separatorOf(file);
  const [header, ...records] = delimitedRows(file, separator);
  const columns = columnsOf(header, path);
  // A program that ends rows so has made these ends of the line breaks inside cells, too.
  const unified = (text: string) => (header?.end === '\r\n' ? text.replaceAll('\r\n', '\n') : text);
  const cellOf = ({ cells }: DelimitedRow, column: Column) => fuse(unified(cells[columns.get(column) ?? -1] ?? ''));
  const rows: ReadRow[] = [];
  const articles = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (record.cells.every((cell) => cell === '')) continue;
    articles.add(cellOf(record, 'location').replace(/:\d+$/, ''));
    rows.push({
      id: cellOf(record, 'id').trim(),
      source: cellOf(record, 'source'),
      target: cellOf(record, 'target'),
      state: cellOf(record, 'state').trim(),
      comment: cellOf(record, 'comment'),
      place: `row ${index + 2}`,
      ...widthFault(record, header!),
    });
  }
  return { ...oneArticle(articles, path), rows };
}

/** The one between whose cells the header has what is needed; where none does, that of a file as it was exported. */
const separatorOf = (file: DelimitedFile): Separator =>
  SEPARATORS.find((separator) => missing(headings(firstRow(file, separator))).length === 0) ?? '\t';

function firstRow(file: DelimitedFile, separator: Separator): DelimitedRow | undefined {
  try {
    return delimitedRows(file, separator).next().value ?? undefined;
  } catch (error) {
    // With another separator it may be whole.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

const headings = (header: DelimitedRow | undefined): readonly string[] =>
  (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());

const missing = (names: readonly string[]): readonly string[] => NEEDED.filter((name) => !names.includes(name));

function columnsOf(header: DelimitedRow | undefined, path: string): Columns {
  const names = headings(header);
  const lost = missing(names);
  const doubled = READ.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (lost.length === 0 && doubled === undefined)
    return new Map(READ.filter((name) => names.includes(name)).map((name) => [name, names.indexOf(name)]));
  const fault = doubled === undefined ? `has no column ${lost.join(', ')}` : `has two columns ${doubled}`;
  throw new AppError('review', `${path} ${fault}`, {
    hint: `Its first line must name the columns ${NEEDED.join(', ')}, each once: give them back their names, or export anew.`,
    place: { file: path, line: 1 },
  });
}

/** A cell too many: a separator in a text was not quoted, and which cells were meant is not guessed. */
function widthFault({ cells }: DelimitedRow, header: DelimitedRow): { readonly fault?: string } {
  if (cells.slice(header.cells.length).every((cell) => cell === '')) return {};
  return { fault: `it has ${cells.length} cells under ${header.cells.length} headings` };
}
