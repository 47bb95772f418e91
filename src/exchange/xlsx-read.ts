import { AppError } from '../domain/errors.ts';
import type { ReadSheet } from '../domain/exchange.ts';
import { type Headings, noHeadings } from './columns.ts';
import { readingOffice } from './office-archive.ts';
import { headingsOf, reviewRows, tableTexts } from './table-rows.ts';
import { ARTICLE_LABEL } from './xlsx-layout.ts';
import { readWorkbook, WORKBOOK, type Worksheet } from './xlsx-workbook.ts';

/**
 * The rows of the one sheet that has our headings, wherever the sheet, the headings and the columns were moved to.
 * @throws AppError `review`
 */
export const readXlsx = (bytes: Uint8Array, path: string): Promise<ReadSheet> =>
  readingOffice(path, WORKBOOK, async () => {
    const sheets = await readWorkbook(bytes, path);
    const { sheet, headings } = theTable(sheets, path);
    const article = articleIn(sheets.filter((one) => one !== sheet));
    return { ...(article !== undefined && { article }), rows: reviewRows(sheet.rows, headings) };
  });

function theTable(sheets: readonly Worksheet[], path: string): { sheet: Worksheet; headings: Headings } {
  const tables = sheets.flatMap((sheet) => {
    const headings = headingsOf(sheet.rows, path);
    return headings ? [{ sheet, headings }] : [];
  });
  if (tables.length > 1) {
    const names = tables.map(({ sheet }) => `“${sheet.name}”`).join(' and ');
    throw new AppError('review', `${path} has the table of the review twice, on the sheets ${names}`, {
      hint: 'delete the sheet that is not to be applied',
      place: { file: path },
    });
  }
  const sheetTexts = () => sheets.map(({ rows }) => tableTexts(rows));
  return tables[0] ?? noHeadings(sheetTexts(), path);
}

function articleIn(sheets: readonly Worksheet[]): string | undefined {
  for (const texts of sheets.flatMap(({ rows }) => tableTexts(rows))) {
    const [label, article] = [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);
    if (label === ARTICLE_LABEL && article !== undefined) return article;
  }
  return undefined;
}
