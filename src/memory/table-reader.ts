import { type DelimitedRow, delimitedRows, SEPARATORS, type Separator } from '../domain/delimited.ts';
import { AppError } from '../domain/errors.ts';
import { fuse } from '../domain/spreadsheet-cell.ts';
import { plain } from '../domain/text.ts';
import { foldTag, isLanguage } from './languages.ts';
import { looksTurned } from './looks-turned.ts';
import type { LeftOut, TmxEntry, TmxFile } from './tmx-reader.ts';

const GERMAN: ReadonlySet<string> = new Set(['source', 'german', 'deutsch']);
const ENGLISH: ReadonlySet<string> = new Set(['target', 'english', 'englisch']);

/** Which columns hold the texts. */
interface Columns {
  readonly german: number;
  readonly english: number;
  /** The kind of English, e.g. `en-gb`. */
  readonly lang: string;
  /** Of the header; 2 without one. */
  readonly width: number;
  readonly hasHeader: boolean;
}

const BARE: Columns = { german: 0, english: 1, lang: 'en', width: 2, hasHeader: false };

/**
 * Reads a table with tabs, commas or semicolons: with a header that names its columns (source and target, de and en,
 * German and English), or of two columns without one, the German first.
 * @param leaveOut told of each row without a text in one of the two
 * @throws AppError `memory` with the place
 */
export function readTable(file: TmxFile, leaveOut: (unit: LeftOut) => void = () => {}): readonly TmxEntry[] {
  const { separator, columns } = layoutOf(file);
  const rows = [...delimitedRows({ ...file, code: 'memory' }, separator)].slice(columns.hasHeader ? 1 : 0);
  if (!columns.hasHeader && looksTurned(rows.map(({ cells }) => cells)))
    throw fault(file, 'seems to have the English first', 'Name its columns in a first line: English and German.');
  return rows.flatMap((row) => entryOf(row, columns, leaveOut));
}

function entryOf(
  { cells, line }: DelimitedRow,
  { german, english, lang, width }: Columns,
  leaveOut: (unit: LeftOut) => void,
): readonly TmxEntry[] {
  if (cells.every((cell) => cell.trim() === '')) return [];
  const [source, target] = [german, english].map((column) => fuse(cells[column] ?? '').trim()) as [string, string];
  const reason = cells.slice(width).some((cell) => cell !== '')
    ? `it has ${cells.length} cells, not ${width}`
    : source === ''
      ? 'its German is empty'
      : target === ''
        ? 'its English is empty'
        : undefined;
  if (reason === undefined) return [{ source: plain(source), targets: [{ lang, text: plain(target) }] }];
  leaveOut({ reason, line });
  return [];
}

/** A header that can be understood with some separator; else two cells in the first row. */
function layoutOf(file: TmxFile): { readonly separator: Separator; readonly columns: Columns } {
  const first = SEPARATORS.map((separator) => ({ separator, cells: firstCells(file, separator) }));
  for (const { separator, cells } of first) {
    const columns = headerOf(cells, file);
    if (columns) return { separator, columns };
  }
  const bare = first.find(({ cells }) => cells.length === 2);
  if (bare) return { separator: bare.separator, columns: BARE };
  throw fault(file, 'is no table of German and English', 'Name its columns in a first line: German and English.');
}

function firstCells(file: TmxFile, separator: Separator): readonly string[] {
  try {
    const first = delimitedRows({ ...file, code: 'memory' }, separator).next();
    return first.done ? [] : first.value.cells;
  } catch (error) {
    // With another separator it may be whole.
    if (error instanceof AppError) return [];
    throw error;
  }
}

function headerOf(cells: readonly string[], file: TmxFile): Columns | undefined {
  const names = cells.map(foldTag);
  const german = names.findIndex((name) => GERMAN.has(name) || isLanguage(name, 'de'));
  const english = names.findIndex((name) => ENGLISH.has(name) || isLanguage(name, 'en'));
  if (german === -1 || english === -1) return undefined;
  if (['id', 'state', 'comment', 'checks'].every((name) => names.includes(name)))
    throw fault(file, 'was exported for a review', `Take it back with: zweispalt apply ${file.name}`);
  const lang = isLanguage(names[english]!, 'en') ? names[english]! : 'en';
  return { german, english, lang, width: cells.length, hasHeader: true };
}

const fault = ({ name }: TmxFile, what: string, hint: string): AppError =>
  new AppError('memory', `${name} ${what}`, { hint, place: { file: name, line: 1 } });
