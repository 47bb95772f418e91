import type { SaxesTagNS } from 'saxes';
import { attribute, readOfficeXml } from './office-xml.ts';
import type { TableCell, TableRow } from './table-rows.ts';
import { unescapeCell } from './xlsx-texts.ts';

/** Cells that were made one. Numbers count from 1, both ends are inside. */
interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

type Row = TableRow & { readonly number: number; merged: TableRow['merged'] };

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** For each style, whether it shows a number as it was typed. */
  readonly isPlain: readonly boolean[];
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

/** The rows of a sheet that have a cell with something in it. @throws Error when it is not well-formed */
export function readRows(xml: string, context: CellContext): readonly TableRow[] {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  let cells = new Map<number, TableCell>();
  let number = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  let isSpoken = false;
  const open = (name: string, tag: SaxesTagNS) => {
    if (name === 'row') {
      // Numbers may be left out; then each row is the next.
      number = Number(attribute(tag, 'r') ?? number + 1);
      cells = new Map();
      column = 0;
    } else if (name === 'c') {
      column = columnOf(attribute(tag, 'r')) ?? column + 1;
      cell = {
        column,
        type: attribute(tag, 't') ?? 'n',
        style: Number(attribute(tag, 's') ?? 0),
        value: '',
        isFormula: false,
      };
    } else if (name === 'f' && cell) cell.isFormula = true;
    else if (name === 'rPh') isSpoken = true;
    else if (name === 'v' || name === 't') isValue = !isSpoken;
    else if (name === 'mergeCell') merges.push(parseMerge(attribute(tag, 'ref') ?? ''));
  };
  const close = (name: string) => {
    if (name === 'row' && cells.size > 0) rows.push({ number, place: `row ${number}`, cells, merged: [] });
    else if (name === 'c' && cell) {
      const done = finish(cell, context);
      if (done.text !== '' || done.fault !== undefined) cells.set(cell.column, done);
      cell = undefined;
    } else if (name === 'rPh') isSpoken = false;
    else if (name === 'v' || name === 't') isValue = false;
  };
  const text = (piece: string) => {
    if (cell && isValue) cell.value += piece;
  };
  readOfficeXml(xml, '/spreadsheetml/', { open, close, text });
  markMerged(rows, merges);
  return rows;
}

const REMEDY = ': format it as text and type it again';

/** What a person reads in a cell; types after ECMA-376, ST_CellType. */
function finish({ type, style, value, isFormula }: OpenCell, { strings, isPlain }: CellContext): TableCell {
  if (isFormula) return { text: unescapeCell(value), fault: `holds a formula${REMEDY}` };
  if (type === 's') {
    const text = value === '' ? '' : strings[Number(value)];
    if (text === undefined) throw new Error(`there is no text ${value}`);
    return { text };
  }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { text: value, fault: `shows the error ${value}${REMEDY}` };
  if (type === 'd') return { text: value, fault: `holds a date${REMEDY}` };
  if (type !== 'n') return { text: unescapeCell(value) };
  if (value === '') return { text: '' };
  const text = String(Number(value));
  return (isPlain[style] ?? true)
    ? { text }
    : { text, fault: `holds a number that is shown as a date or the like${REMEDY}` };
}

/** `B12` is in column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d/.exec(reference ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function parseMerge(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const rowOf = (corner: string) => Number(/\d+$/.exec(corner)?.[0] ?? 0);
  return {
    rows: [rowOf(from), rowOf(to)],
    columns: [columnOf(from) ?? 0, columnOf(to) ?? 0],
  };
}

/** Merges lie beside each other; of so many in one row, one that covers them all is told as well. */
const MOST_ABREAST = 100;

/** Says of each row which of its columns are merged. */
function markMerged(rows: readonly Row[], merges: readonly Merge[]): void {
  const inOrder = [...merges].sort((one, other) => one.rows[0] - other.rows[0]);
  let open: Merge[] = [];
  let next = 0;
  for (const row of rows) {
    for (let merge = inOrder[next]; merge && merge.rows[0] <= row.number; merge = inOrder[++next]) {
      open = open.length < MOST_ABREAST ? [...open, merge] : [open.reduce(around, merge)];
    }
    open = open.filter((merge) => merge.rows[1] >= row.number);
    row.merged = open.map(({ columns }) => columns);
  }
}

const around = (one: Merge, other: Merge): Merge => ({
  rows: [Math.min(one.rows[0], other.rows[0]), Math.max(one.rows[1], other.rows[1])],
  columns: [Math.min(one.columns[0], other.columns[0]), Math.max(one.columns[1], other.columns[1])],
});
