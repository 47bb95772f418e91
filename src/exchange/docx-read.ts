import type { ReadSheet } from '../domain/exchange.ts';
import { type Headings, noHeadings } from './columns.ts';
import { below, child, childElements, type DocxElement, parseDocument } from './docx-document.ts';
import { ARTICLE_PREFIX } from './docx-layout.ts';
import { readText } from './docx-text.ts';
import { type OfficeArchive, type OfficeKind, openArchive, readingOffice } from './office-archive.ts';
import { headingsOf, reviewRows, type TableCell, type TableRow, tableTexts } from './table-rows.ts';

const DOCUMENT: OfficeKind = { name: 'Word document', extension: '.docx', folder: 'word/' };

/**
 * The rows of the tables with our headings, as they are when all tracked changes are accepted. Comments in the margin
 * are added to the comment of the row that they stand in. A table without headings right after one with them, and as
 * wide, is its second half.
 * @throws AppError `review`
 */
export const readDocx = (bytes: Uint8Array, path: string): Promise<ReadSheet> =>
  readingOffice(path, DOCUMENT, async () => {
    const archive = await openArchive(bytes, path, DOCUMENT);
    const remarks = await readRemarks(archive);
    const root = parseDocument(await archive.text(archive.main));
    const tables = below(root, 'tbl').map((table, index) => tableRows(table, index + 1, remarks));
    const article = articleIn(root);
    return { ...(article !== undefined && { article }), rows: readTables(tables, path) };
  });

function readTables(tables: readonly (readonly TableRow[])[], path: string) {
  let before: (Headings & { readonly width: number }) | undefined;
  const rows = tables.flatMap((table) => {
    const headings = headingsOf(table, path);
    const width = widthOf(table);
    if (headings) before = { ...headings, width };
    else if (before?.width !== width) before = undefined;
    return before ? reviewRows(table, headings ?? { ...before, index: -1 }) : [];
  });
  return tables.some((table) => headingsOf(table, path)) ? rows : noHeadings(tables.map(tableTexts), path);
}

const widthOf = (table: readonly TableRow[]): number =>
  table.reduce((most, { cells }) => [...cells.keys()].reduce((one, other) => Math.max(one, other), most), 0);

function tableRows(table: DocxElement, number: number, remarks: ReadonlyMap<string, string>): TableRow[] {
  return below(table, 'tr').flatMap((row, index) => {
    const properties = child(row, 'trPr');
    if (properties && child(properties, 'del')) return [];
    const place = number === 1 ? `row ${index + 1}` : `table ${number}, row ${index + 1}`;
    return [{ place, ...rowCells(row, Number((properties && child(properties, 'gridBefore')?.val) ?? 0), remarks) }];
  });
}

/** @param from the column of the grid that the row begins in */
function rowCells(row: DocxElement, from: number, remarks: ReadonlyMap<string, string>) {
  const cells = new Map<number, TableCell>();
  const merged: [number, number][] = [];
  const comments = new Set<string>();
  let column = from;
  for (const cell of below(row, 'tc')) {
    const { text, comments: ids, fault } = readText(cell);
    cells.set(column, { text, ...(fault !== undefined && { fault }) });
    for (const id of ids) comments.add(id);
    const properties = childElements(child(cell, 'tcPr') ?? cell);
    const span = Number(properties.find(({ name }) => name === 'gridSpan')?.val ?? 1);
    const isMerged = properties.some(({ name }) => MERGING.has(name));
    if (span > 1 || isMerged) merged.push([column, column + span - 1]);
    column += span;
  }
  return { cells, merged, remarks: [...comments].flatMap((id) => remarks.get(id) ?? []) };
}

/** Cells made one, or about to be by a tracked change. */
const MERGING: ReadonlySet<string> = new Set(['vMerge', 'hMerge', 'cellMerge', 'cellIns', 'cellDel']);

/** The comments in the margin, each with who wrote it. */
async function readRemarks(archive: OfficeArchive): Promise<ReadonlyMap<string, string>> {
  const part = (await archive.relations(archive.main)).find(({ type }) => type === 'comments')?.part;
  if (part === undefined) return new Map();
  const comments = below(parseDocument(await archive.text(part)), 'comment');
  return new Map(
    comments.flatMap((comment) => {
      const { text } = readText(comment);
      return text === '' ? [] : [[comment.id ?? '', comment.author ? `${comment.author}: ${text}` : text] as const];
    }),
  );
}

/** The last of the lines that name an article: the title above may begin like one. */
function articleIn(root: DocxElement): string | undefined {
  const lines = below(root, 'p', 'tbl').map((paragraph) => readText(paragraph).text);
  return lines
    .findLast((line) => line.startsWith(ARTICLE_PREFIX))
    ?.slice(ARTICLE_PREFIX.length)
    .trim();
}
