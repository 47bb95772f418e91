import type { ReadRow } from '../domain/exchange.ts';
import { type Columns, type Field, findHeadings, HEADINGS, type Headings, isHeadings, type Texts } from './columns.ts';

export interface TableCell {
  readonly text: string;
  /** Why its text is not what a person sees in it: `its cell English <fault>`. */
  readonly fault?: string;
}

/** A row of a table as an office file has it. */
export interface TableRow {
  readonly place: string;
  readonly cells: ReadonlyMap<number, TableCell>;
  /** Columns whose cells were made one with others, first and last; all but one of them have lost their text. */
  readonly merged: readonly (readonly [number, number])[];
  /** What people wrote in the margin. */
  readonly remarks?: readonly string[];
}

const textsOf = ({ cells }: TableRow): Texts => new Map([...cells].map(([column, { text }]) => [column, text]));

/** The texts of a table, as headings are looked for. */
export const tableTexts = (rows: readonly TableRow[]): readonly Texts[] => rows.map(textsOf);

/** @throws AppError `review` */
export const headingsOf = (rows: readonly TableRow[], path: string): Headings | undefined =>
  findHeadings(tableTexts(rows), path);

/** The rows with something in them; what stands above the headings without an ID is a note to the reader. */
export function reviewRows(rows: readonly TableRow[], { index, columns }: Headings): ReadRow[] {
  return rows.flatMap((row, at) => {
    const cell = (field: Field) => row.cells.get(columns.get(field) ?? Number.NaN) ?? { text: '' };
    const isBlank = [...columns.keys()].every((field) => cell(field).text.trim() === '');
    if (isBlank || isHeadings(textsOf(row)) || (at < index && cell('id').text.trim() === '')) return [];
    const fault = faultOf(row, columns);
    return [
      {
        id: cell('id').text.trim(),
        source: cell('source').text,
        target: cell('target').text,
        state: cell('state').text.trim(),
        comment: [cell('comment').text, ...(row.remarks ?? [])].filter((one) => one !== '').join('\n'),
        place: row.place,
        ...(fault !== undefined && { fault }),
      },
    ];
  });
}

function faultOf({ cells, merged }: TableRow, columns: Columns): string | undefined {
  for (const [field, column] of columns) {
    const isMerged = merged.some(([from, to]) => column >= from && column <= to);
    const fault = isMerged ? 'is merged with another one: split it' : cells.get(column)?.fault;
    if (fault !== undefined) return `its cell ${HEADINGS[field]} ${fault}`;
  }
  return undefined;
}
