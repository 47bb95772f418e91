import type { SaxesTagNS } from 'saxes';
import { attribute, readOfficeXml } from './office-xml.ts';
import { unescapeCell } from './xlsx-texts.ts';

export interface Cell {
  readonly text: string;
  /** Why its text is not what a person sees in it. */
  readonly fault?: string;
}

export interface SheetRow {
  /** As the program shows it. */
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that were made one. Numbers count from 1, both ends are inside. */
export interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export interface SheetCells {
  /** Those that have a cell with something in it. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

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

/** The cells of a sheet that are not empty. @throws Error when it is not well-formed */
export function readCells(xml: string, context: CellContext): SheetCells {
  const rows: { number: number; cells: Map<number, Cell> }[] = [];
  const merges: Merge[] = [];
  let cells = new Map<number, Cell>();
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
    if (name === 'row' && cells.size > 0) rows.push({ number, cells });
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
  return { rows, merges };
}

/** What a person reads in a cell; types after ECMA-376, ST_CellType. */
function finish({ type, style, value, isFormula }: OpenCell, { strings, isPlain }: CellContext): Cell {
  if (isFormula) return { text: unescapeCell(value), fault: 'holds a formula' };
  if (type === 's') {
    const text = value === '' ? '' : strings[Number(value)];
    if (text === undefined) throw new Error(`there is no text ${value}`);
    return { text };
  }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { text: value, fault: `shows the error ${value}` };
  if (type === 'd') return { text: value, fault: 'holds a date' };
  if (type !== 'n') return { text: unescapeCell(value) };
  if (value === '') return { text: '' };
  const text = String(Number(value));
  return (isPlain[style] ?? true) ? { text } : { text, fault: 'holds a number that is shown as a date or the like' };
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
