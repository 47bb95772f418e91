import { decodeUnicode } from '../domain/decode-unicode.ts';
import {
  type DelimitedFile,
  type DelimitedRow,
  delimitedRows,
  SEPARATORS,
  type Separator,
} from '../domain/delimited.ts';
import { defuse, fuse, quoteCell } from '../domain/spreadsheet-cell.ts';
import type { ReadTerm, ReadTerms, TermFormat, TermPair } from '../domain/term.ts';

/**
 * Source, target and comment between tabs, as translators' tools read glossaries: UTF-8, no heading, for OmegaT would
 * make it an entry, and no quotation marks around cells, for it would show them.
 */
export const tsvTerms: TermFormat = {
  name: 'tsv',
  write: (pairs) => pairs.map((pair) => `${cellsOf(pair).join('\t').trimEnd()}\n`).join(''),
  read: (bytes, path) => termsOf(tabbedRows(decodeUnicode(bytes, path, 'glossary'))),
};

/** The same between commas, never semicolons, which OmegaT does not know. */
export const csvTerms: TermFormat = {
  name: 'csv',
  write: (pairs) => pairs.map((pair) => `${cellsOf(pair).map(commaCell).join(',')}\n`).join(''),
  read(bytes, path) {
    const file = { name: path, text: decodeUnicode(bytes, path, 'glossary'), code: 'glossary' } as const;
    return termsOf(delimitedRows(file, separatorOf(file)));
  },
};

const cellsOf = ({ de, en, comment }: TermPair): readonly string[] =>
  [de, en, comment].map((cell) => defuse(cell.replace(/\s+/g, ' ').trim()));

const commaCell = (cell: string): string => (/^[^",\r\n]*$/.test(cell) ? cell : quoteCell(cell));

/** Spreadsheets save with the separator of their country. Names hold no tab and hardly a semicolon. */
function separatorOf({ text }: DelimitedFile): Separator {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return SEPARATORS.find((separator) => first.includes(separator)) ?? ',';
}

/** Lines as OmegaT takes them: a quotation mark is text, but around a cell that a spreadsheet had to quote. */
function* tabbedRows(text: string): Generator<Pick<DelimitedRow, 'cells' | 'line'>> {
  let line = 0;
  for (const row of text.split(/\r\n?|\n/)) {
    line += 1;
    yield { line, cells: row.split('\t').map(unquote) };
  }
}

const unquote = (cell: string): string => {
  const inner = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : undefined;
  if (inner === undefined || !/""|[,;]/.test(inner) || inner.replaceAll('""', '').includes('"')) return cell;
  return inner.replaceAll('""', '"');
};

/** What other programs write above the columns. */
const HEADINGS = new Set(['de', 'german', 'deutsch', 'source', 'source term', 'quelle']);
const ENGLISH_HEADINGS = new Set(['en', 'en-us', 'en-gb', 'english', 'englisch', 'target', 'target term', 'ziel']);

function termsOf(rows: Iterable<Pick<DelimitedRow, 'cells' | 'line'>>): ReadTerms {
  const terms: ReadTerm[] = [];
  const left: ReadTerms['left'][number][] = [];
  for (const { cells, line } of rows) {
    const [de = '', en = '', comment = ''] = cells.map((cell) => fuse(cell).trim());
    if (cells.every((cell) => cell.trim() === '') || isRemark(de, en, line)) continue;
    if (de === '') left.push({ line, reason: 'it has no German' });
    else if (en === '') left.push({ line, reason: 'it has no English' });
    else terms.push({ de, en, comment, others: [], line });
  }
  return { terms, left };
}

/** A heading, or a line that OmegaT passes over. */
const isRemark = (de: string, en: string, line: number): boolean =>
  (de.startsWith('#') && en === '') ||
  (line === 1 && HEADINGS.has(de.toLowerCase()) && ENGLISH_HEADINGS.has(en.toLowerCase()));
