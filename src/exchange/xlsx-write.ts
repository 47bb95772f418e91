import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Row, SheetOptions } from 'write-excel-file/node';
import { AppError } from '../domain/errors.ts';
import type { ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { REVIEW_STATES } from '../domain/review.ts';
import { packArchive } from './pack-archive.ts';
import { escapeCell } from './xlsx-escape.ts';
import { ARTICLE_LABEL, LAYOUT, type LayoutColumn } from './xlsx-layout.ts';

/**
 * A workbook with a sheet to work in and one that says how, and of which article.
 * @throws AppError `review` when a text is longer than a cell can be
 */
export async function writeXlsx(sheet: ExchangeSheet): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const rows = [LAYOUT.map(headingCell), ...sheet.rows.map(reviewRow)];
  const workbook = writeExcelFile([{ data: rows, ...reviewOptions(rows.length) }, aboutSheet(sheet)], {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [filterAndStates(rows.length)],
  });
  return await packArchive(await workbook.toBuffer());
}

/** What the package can write; it has no name for it. */
type FileContent = Stream | Buffer | Blob;

const GREY = '#7f7f7f';
const RULE = { borderStyle: 'thin', borderColor: '#d9d9d9' } as const;

const headingCell = ({ heading }: LayoutColumn): CellObject => ({
  ...textCell(heading),
  fontWeight: 'bold',
  backgroundColor: '#e7ecf3',
});

const reviewRow = (row: ExchangeRow): Row =>
  LAYOUT.map(({ field, heading }) => {
    if (field === 'line') return { value: row.line, textColor: GREY, alignVertical: 'top', align: 'right', ...RULE };
    if (field === 'notes') return { ...textCell(shorten(row.notes)), fontSize: 9, textColor: GREY };
    const cell = textCell(fitting(row[field], heading, row));
    if (field === 'id') return { ...cell, fontSize: 8, textColor: GREY };
    return field === 'source' ? { ...cell, backgroundColor: '#f7f7f7' } : cell;
  });

/** A cell of the format “Text”: what is typed into it later is no formula, date or number either. */
const textCell = (text: string): CellObject => ({
  value: escapeCell(text),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  align: 'left',
  ...RULE,
});

/** Excel's limit, in UTF-16 code units; what is longer, it cuts off without a word. */
const LONGEST_CELL = 32_767;

function fitting(text: string, heading: string, row: ExchangeRow): string {
  if (text.length <= LONGEST_CELL) return text;
  throw new AppError(
    'review',
    `the ${heading} of line ${row.line} has ${text.length} characters, and a cell of Excel holds ${LONGEST_CELL}`,
    { hint: 'export the article as docx or xliff, or break the paragraph up' },
  );
}

const shorten = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

const reviewOptions = (height: number): SheetOptions<FileContent> & { readonly sheet: string } => ({
  sheet: 'Review',
  columns: LAYOUT.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
  conditionalFormatting: STATE_COLOURS.map(([state, backgroundColor]) => ({
    cellRange: { from: { row: 2, column: STATE_COLUMN }, to: { row: Math.max(2, height), column: STATE_COLUMN } },
    condition: { operator: '=', value: state },
    style: { backgroundColor },
  })),
});

const STATE_COLUMN = LAYOUT.findIndex(({ field }) => field === 'state') + 1;
const STATE_COLOURS = [
  ['edited', '#fff2cc'],
  ['reviewed', '#e2efda'],
  ['locked', '#d9e1f2'],
] as const;

/** What the package has no option for: arrows to sort and filter by, a list of states to choose from, a page's width. */
function filterAndStates(height: number): Feature<FileContent> {
  const [last, state] = [LAYOUT.length, STATE_COLUMN].map((column) => String.fromCharCode(64 + column));
  const filter = `<autoFilter ref="A1:${last}${height}"/>`;
  const states =
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ` +
    `errorTitle="State" error="Leave it empty, or choose ${REVIEW_STATES.join(', ')}." ` +
    `sqref="${state}2:${state}${Math.max(2, height)}"><formula1>"${REVIEW_STATES.join(',')}"</formula1>` +
    `</dataValidation></dataValidations>`;
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    sheetIndex > 0
      ? xml
      : xml.replace('</sheetData>', `</sheetData>${filter}`).replace('<pageMargins', `${states}<pageMargins`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

const aboutSheet = ({ article, title }: ExchangeSheet) => ({
  sheet: 'About',
  columns: [{ width: 12 }, { width: 90 }],
  showGridLines: false,
  data: [
    [aboutLabel(ARTICLE_LABEL), aboutText(article)],
    [aboutLabel('Title'), aboutText(shorten(title))],
    ...HOW_TO.map(([label, text]): Row => [aboutLabel(label), aboutText(text)]),
  ],
});

const HOW_TO = [
  ['English', 'Change it as you like. <1>…</1> is a link or emphasis of the German: keep each pair around its words.'],
  ['State', 'Leave it empty, or choose edited, reviewed (signed off) or locked (to be changed no more).'],
  ['Comment', 'For the next reader; it is kept with the paragraph.'],
  ['Rows', 'Sort, filter, move and hide them as you like. The columns ID, German and English have to stay.'],
] as const;

const aboutLabel = (text: string): CellObject => ({ ...aboutText(text), fontWeight: 'bold' });
const aboutText = (text: string): CellObject => ({
  value: escapeCell(text),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
});
