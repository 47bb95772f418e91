import type { IRunOptions, ParagraphChild, Table, TableCell, TableRow, TextRun } from 'docx';
import type { ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { ARTICLE_PREFIX, COLUMNS, type DocxColumn, GREY, HOW_TO, PAGE, STATE_COLOURS } from './docx-layout.ts';
import { officeText } from './office-text.ts';
import { packArchive } from './pack-archive.ts';

type Docx = typeof import('docx');

/** A page in landscape: the title, how to review, the article's name, and a table whose headings stand on each page. */
export async function writeDocx(sheet: ExchangeSheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const text = (one: string, more: object = {}) =>
    new docx.Paragraph({ children: runs(docx, one, { size: 18, color: GREY }), spacing: { after: 80 }, ...more });
  const document = new docx.Document({
    creator: 'zweispalt',
    lastModifiedBy: 'zweispalt',
    title: officeText(sheet.title),
    styles: { default: { document: { run: { font: 'Calibri', size: 20 } } } },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new docx.Paragraph({
            heading: 'Title',
            children: runs(docx, sheet.title, { size: 32 }),
            spacing: { after: 120 },
          }),
          text(HOW_TO),
          text(`${ARTICLE_PREFIX}${sheet.article}`, { spacing: { after: 200 } }),
          table(docx, sheet),
        ],
      },
    ],
  });
  return await packArchive(await docx.Packer.toBuffer(document), (part, xml) =>
    part === 'docProps/core.xml' ? xml.replace(/<dcterms:(created|modified)[\s\S]*?<\/dcterms:\1>/g, '') : xml,
  );
}

function table(docx: Docx, sheet: ExchangeSheet): Table {
  const line = { style: 'single', size: 4, color: 'D9D9D9' } as const;
  return new docx.Table({
    layout: 'fixed',
    columnWidths: COLUMNS.map(({ width }) => width),
    width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: 'dxa' },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [headings(docx), ...sheet.rows.map((row) => tableRow(docx, row, sheet.language))],
  });
}

const headings = (docx: Docx): TableRow =>
  new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((column) => cell(docx, column, runs(docx, column.heading, { bold: true }), 'E7ECF3')),
  });

const tableRow = (docx: Docx, row: ExchangeRow, language: string): TableRow =>
  new docx.TableRow({
    cantSplit: true,
    children: COLUMNS.map((column) => {
      const { field, look = {}, language: own } = column;
      // Spelling is checked in the language of each column.
      const spelling =
        own === undefined ? { noProof: true } : { language: { value: own === 'target' ? language : own } };
      const fill =
        field === 'source' ? 'F7F7F7' : field === 'state' && row.state !== '' ? STATE_COLOURS[row.state] : undefined;
      return cell(docx, column, runs(docx, String(row[field]), { ...look, ...spelling }), fill);
    }),
  });

function cell(docx: Docx, { width }: DocxColumn, children: ParagraphChild[], fill?: string): TableCell {
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    children: [new docx.Paragraph({ children })],
    ...(fill !== undefined && { shading: { type: 'clear', color: 'auto', fill } }),
  });
}

/**
 * A text to the letter. Line ends and tabs are elements in a file of Word; each piece is a run of its own, since among
 * the children of one the package takes `CURRENT` for the number of the page.
 */
const runs = (docx: Docx, text: string, look: IRunOptions): TextRun[] =>
  officeText(text)
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map(
      (piece) =>
        new docx.TextRun({
          ...look,
          ...(piece === '\n' ? { break: 1 } : piece === '\t' ? { children: [new docx.Tab()] } : { text: piece }),
        }),
    );
