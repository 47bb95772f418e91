import type { ExchangeFormat, ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { defuse, quoteCell } from '../domain/spreadsheet-cell.ts';
import { readTsv } from './tsv-rows.ts';

/** `location`, `source`, `target` and `context` are the names by which other tools know their columns. */
const COLUMNS = ['id', 'location', 'source', 'target', 'context', 'state', 'comment', 'checks'] as const;

/**
 * A table in UTF-8 with tabs. Every cell is in quotation marks: importers that guess the separator find it between them.
 * What a spreadsheet would run as a formula bears an apostrophe.
 */
export const tsvExchange: ExchangeFormat = {
  name: 'tsv',
  extension: '.tsv',
  write: async (sheet) => Buffer.from(render(sheet)),
  read: async (bytes, path) => readTsv(bytes, path),
};

const render = (sheet: ExchangeSheet): string =>
  [COLUMNS, ...sheet.rows.map((row) => cellsOf(row, sheet))].map((cells) => `${cells.map(cell).join('\t')}\n`).join('');

const cellsOf = (row: ExchangeRow, { article, title }: ExchangeSheet): readonly string[] => [
  row.id,
  `${article}:${row.line}`,
  row.source,
  row.target,
  title,
  row.state,
  row.comment,
  row.notes,
];

const cell = (text: string): string => quoteCell(defuse(text));
