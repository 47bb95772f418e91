import { AppError } from '../domain/errors.ts';
import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { type Columns, type Field, findHeadings, HEADINGS, noTable } from './columns.ts';
import { readingOffice } from './office-archive.ts';
import type { Cell, SheetRow } from './xlsx-cells.ts';
import { ARTICLE_LABEL } from './xlsx-layout.ts';
import { readWorkbook, WORKBOOK, type Worksheet } from './xlsx-workbook.ts';

/**
 * The rows of the one sheet that has our headings, wherever the sheet, the headings and the columns were moved to.
 * @throws AppError `review`
 */
export const readXlsx = (bytes: Uint8Array, path: string): Promise<ReadSheet> =>
  readingOffice(path, WORKBOOK, async () => {
    const sheets = await readWorkbook(bytes, path);
    const table = theTable(sheets, path);
    const article = articleIn(sheets.filter((sheet) => sheet !== table.sheet));
    return { ...(article !== undefined && { article }), rows: readRows(table) };
  });

interface Table {
  readonly sheet: Worksheet;
  readonly index: number;
  readonly columns: Columns;
}

function theTable(sheets: readonly Worksheet[], path: string): Table {
  const tables = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet.rows.map(textCells), path);
    return headings ? [{ sheet, ...headings }] : [];
  });
  if (tables.length > 1) {
    const names = tables.map(({ sheet }) => `“${sheet.name}”`).join(' and ');
    throw new AppError('review', `${path} has the table of the review twice, on the sheets ${names}`, {
      hint: 'delete the sheet that is not to be applied',
      place: { file: path },
    });
  }
  return tables[0] ?? noTable(path);
}

const textCells = ({ cells }: SheetRow) => new Map([...cells].map(([column, { text }]) => [column, text]));

function articleIn(sheets: readonly Worksheet[]): string | undefined {
  for (const { cells } of sheets.flatMap(({ rows }) => rows)) {
    const [label, article] = [...cells].sort(([one], [other]) => one - other).map(([, { text }]) => text);
    if (label === ARTICLE_LABEL && article !== undefined) return article;
  }
  return undefined;
}

function readRows({ sheet, index, columns }: Table): ReadRow[] {
  const merged = mergedRows(sheet, columns);
  return sheet.rows.flatMap((row, at) => {
    if (at === index) return [];
    const cell = (field: Field): Cell => row.cells.get(columns.get(field) ?? 0) ?? { text: '' };
    const isBlank = [...columns.keys()].every((field) => cell(field).text.trim() === '');
    // What stands above the headings without an ID is a note to the reader.
    if (isBlank || (at < index && cell('id').text === '')) return [];
    const fault = faultOf(row, columns) ?? (merged.has(row.number) ? 'its cells are merged' : undefined);
    return [
      {
        id: cell('id').text.trim(),
        source: cell('source').text,
        target: cell('target').text,
        state: cell('state').text.trim(),
        comment: cell('comment').text,
        place: `row ${row.number}`,
        ...(fault !== undefined && { fault }),
      },
    ];
  });
}

const faultOf = ({ cells }: SheetRow, columns: Columns): string | undefined =>
  [...columns]
    .map(([field, column]) => {
      const fault = cells.get(column)?.fault;
      return fault && `its cell ${HEADINGS[field]} ${fault}: format it as text and type it again`;
    })
    .find(Boolean);

/** The rows that take part in a merge; in a merge, all cells but the first have lost their text. */
function mergedRows({ rows, merges }: Worksheet, columns: Columns): ReadonlySet<number> {
  const ours = merges
    .filter(({ columns: [from, to] }) => [...columns.values()].some((column) => column >= from && column <= to))
    .map((merge) => merge.rows)
    .sort(([one], [other]) => one - other);
  const merged = new Set<number>();
  let next = 0;
  let end = 0;
  for (const { number } of rows) {
    for (let merge = ours[next]; merge && merge[0] <= number; merge = ours[++next]) end = Math.max(end, merge[1]);
    if (number <= end) merged.add(number);
  }
  return merged;
}
