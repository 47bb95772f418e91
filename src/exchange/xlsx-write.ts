import type { CellObject, Row } from 'write-excel-file/node';
import { AppError } from '../domain/errors.ts';
import type { ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { packArchive } from './pack-archive.ts';
import { reviewExtras } from './xlsx-extras.ts';
import { ARTICLE_LABEL, HOW_TO, LAYOUT, type LayoutColumn, STATE_COLOURS, STATE_COLUMN } from './xlsx-layout.ts';
import { WorkbookTexts } from './xlsx-texts.ts';

/**
 * A workbook with a sheet to work in, and one that says how and names the article.
 * @throws AppError `review` when a text is longer than a cell can be
 */
export async function writeXlsx(sheet: ExchangeSheet): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const texts = new WorkbookTexts();
  const workbook = writeExcelFile([reviewSheet(sheet, texts), aboutSheet(sheet, texts)], {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [reviewExtras(sheet.rows.length + 1)],
  });
  return await packArchive(await workbook.toBuffer(), (part, text) =>
    part === 'xl/sharedStrings.xml' ? texts.fill(text) : text,
  );
}

const GREY = '#7f7f7f';
const RULE = { borderStyle: 'thin', borderColor: '#d9d9d9' } as const;

function reviewSheet(sheet: ExchangeSheet, texts: WorkbookTexts) {
  const states = { column: STATE_COLUMN };
  return {
    sheet: 'Review',
    columns: LAYOUT.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    conditionalFormatting: Object.entries(STATE_COLOURS).map(([value, backgroundColor]) => ({
      cellRange: { from: { row: 2, ...states }, to: { row: Math.max(2, sheet.rows.length + 1), ...states } },
      condition: { operator: '=' as const, value },
      style: { backgroundColor },
    })),
    data: [LAYOUT.map((column) => headingCell(column, texts)), ...sheet.rows.map((row) => reviewRow(row, texts))],
  };
}

const headingCell = ({ heading }: LayoutColumn, texts: WorkbookTexts): CellObject => ({
  ...textCell(heading, texts),
  fontWeight: 'bold',
  backgroundColor: '#e7ecf3',
  ...RULE,
});

function reviewRow(row: ExchangeRow, texts: WorkbookTexts): Row {
  const height = heightOf(row);
  return LAYOUT.map(({ field, heading }) => {
    // The one number: as a text, 10 would be sorted before 9.
    if (field === 'line')
      return { value: row.line, textColor: GREY, alignVertical: 'top', align: 'right', height, ...RULE };
    const text = field === 'notes' ? shorten(row.notes) : fitting(row[field], heading, row);
    return { ...textCell(text, texts), ...RULE, ...LOOKS[field] };
  });
}

const LOOKS: Readonly<Partial<Record<LayoutColumn['field'], CellObject>>> = {
  source: { backgroundColor: '#f7f7f7' },
  notes: { fontSize: 9, textColor: GREY },
  id: { fontSize: 8, textColor: GREY },
};

/** A cell of the format “Text”: what is typed into it later is no formula, date or number either. */
const textCell = (text: string, texts: WorkbookTexts): CellObject => ({
  ...(text !== '' && { value: texts.numberOf(text) }),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  align: 'left',
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

const LINE_HEIGHT = 15;
/** Excel's limit, in points. */
const HIGHEST_ROW = 409;

/** About as high as its longest text needs: LibreOffice does not find out by itself when it opens a file. */
function heightOf(row: ExchangeRow): number {
  const lines = LAYOUT.map(({ field, width }) =>
    String(row[field])
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / (field === 'notes' ? width * 1.3 : width * 1.1))),
        0,
      ),
  );
  return Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(...lines) + 1);
}

const aboutSheet = ({ article, title }: ExchangeSheet, texts: WorkbookTexts) => ({
  sheet: 'About',
  columns: [{ width: 12 }, { width: 110 }],
  showGridLines: false,
  data: [[ARTICLE_LABEL, article], ['Title', shorten(title)], ...HOW_TO].map(
    ([label = '', text = '']): Row => [{ ...textCell(label, texts), fontWeight: 'bold' }, textCell(text, texts)],
  ),
});
