import { AppError } from '../domain/errors.ts';
import { type OfficeArchive, type OfficeKind, openArchive } from './office-archive.ts';
import { attribute, readOfficeXml } from './office-xml.ts';
import type { TableRow } from './table-rows.ts';
import { readRows } from './xlsx-cells.ts';
import { unescapeCell } from './xlsx-texts.ts';

export const WORKBOOK: OfficeKind = { name: 'Excel workbook', extension: '.xlsx', folder: 'xl/' };

export interface Worksheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** The sheets of a workbook in their order. @throws AppError `review`, or Error when a part is not well-formed */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<readonly Worksheet[]> {
  const archive = await openArchive(bytes, path, WORKBOOK);
  const relations = await archive.relations(archive.main);
  const partOf = (type: string) => relations.find((one) => one.type === type)?.part;
  const strings = await optional(archive, partOf('sharedStrings'), parseStrings, []);
  const isPlain = await optional(archive, partOf('styles'), parsePlainStyles, []);
  const sheets: Worksheet[] = [];
  for (const { name, id } of parseSheets(await archive.text(archive.main))) {
    // A sheet that is a chart has no cells.
    const part = relations.find((one) => one.id === id && one.type === 'worksheet')?.part;
    if (part !== undefined) sheets.push({ name, rows: readRows(await archive.text(part), { strings, isPlain }) });
  }
  if (sheets.length === 0) throw new AppError('review', `${path} has no sheet`, { hint: 'export the article again' });
  return sheets;
}

async function optional<T>(archive: OfficeArchive, part: string | undefined, parse: (xml: string) => T, none: T) {
  return part === undefined ? none : parse(await archive.text(part));
}

function parseSheets(xml: string): { readonly name: string; readonly id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  readOfficeXml(xml, '/spreadsheetml/', {
    open: (tagName, tag) => {
      if (tagName !== 'sheet') return;
      const id = Object.values(tag.attributes).find(({ uri, local }) => local === 'id' && uri !== '')?.value;
      sheets.push({ name: attribute(tag, 'name') ?? '', id: id ?? '' });
    },
  });
  return sheets;
}

/** The texts that cells point to. What is formatted in part comes in runs; how to pronounce it is no part of it. */
function parseStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isSpoken = false;
  readOfficeXml(xml, '/spreadsheetml/', {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isSpoken;
      else if (name === 'rPh') isSpoken = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeCell(text));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isSpoken = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

/** Of the built-in formats of numbers, `General` and `@` show a number as it was typed. */
const PLAIN_IDS: readonly string[] = ['0', '49'];

/** For each style of a cell: whether it shows a number as it is, and not as a date, a percentage or a sum of money. */
function parsePlainStyles(xml: string): readonly boolean[] {
  const plainIds = new Set(PLAIN_IDS);
  const isPlain: boolean[] = [];
  let isCellStyle = false;
  readOfficeXml(xml, '/spreadsheetml/', {
    open: (name, tag) => {
      const id = attribute(tag, 'numFmtId') ?? '0';
      if (name === 'numFmt' && /^(?:general|@)$/i.test(attribute(tag, 'formatCode') ?? '')) plainIds.add(id);
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) isPlain.push(plainIds.has(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return isPlain;
}
