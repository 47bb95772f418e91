import JSZip from 'jszip';

/** The text of a part of an office file. */
export const partOf = async (bytes: Uint8Array, part: string): Promise<string> =>
  await (await JSZip.loadAsync(bytes)).file(part)!.async('string');

export const partNames = async (bytes: Uint8Array): Promise<readonly string[]> =>
  Object.keys((await JSZip.loadAsync(bytes)).files);

/** An office file with parts changed, as a program or a person would. */
export async function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [part, change] of Object.entries(changes)) {
    zip.file(part, Buffer.from(typeof change === 'string' ? change : change(await zip.file(part)!.async('string'))));
  }
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string => {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
};

const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook by hand: the XML of what stands in each sheet, from `sheetData` on, and of the shared texts and styles. */
export async function workbook(
  sheets: Readonly<Record<string, string>>,
  { strings = '', styles = '' }: { strings?: string; styles?: string } = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = Object.keys(sheets);
  zip.file('_rels/.rels', relations([['r1', 'officeDocument', 'xl/workbook.xml']]));
  zip.file(
    'xl/workbook.xml',
    `<workbook ${SPREADSHEET} xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`)
      .join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...names.map((_, at) => [`s${at}`, 'worksheet', `worksheets/${at}.xml`] as const),
      ['t', 'sharedStrings', '/xl/texts.xml'],
      ['u', 'styles', 'styles.xml'],
    ]),
  );
  zip.file('xl/texts.xml', `<sst ${SPREADSHEET}>${strings}</sst>`);
  zip.file('xl/styles.xml', `<styleSheet ${SPREADSHEET}>${styles}</styleSheet>`);
  names.forEach((name, at) => {
    zip.file(`xl/worksheets/${at}.xml`, `<worksheet ${SPREADSHEET}>${sheets[name]}</worksheet>`);
  });
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A cell with a text in itself. */
export const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A row of texts from column A on. */
export const textRow = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, at) => inline(`${String.fromCharCode(65 + at)}${number}`, text)).join('')}</row>`;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A document by hand: the XML of its body and of its comments. */
export async function document(body: string, comments = ''): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('_rels/.rels', relations([['r1', 'officeDocument', '/word/document2.xml']]));
  zip.file('word/_rels/document2.xml.rels', relations([['c', 'comments', 'comments.xml']]));
  zip.file('word/document2.xml', `<w:document ${WORD} ${COMPATIBILITY}><w:body>${body}</w:body></w:document>`);
  zip.file('word/comments.xml', `<w:comments ${WORD}>${comments}</w:comments>`);
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell of a document: text, or the XML of its paragraphs. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;

export const wordRow = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;

export const wordTable = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
