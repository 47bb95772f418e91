import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { xlsxExchange } from '../../src/exchange/xlsx.ts';
import { exchangeContract, heldByXml } from './contract.ts';
import { document, inline, partNames, partOf, textRow, withParts, workbook } from './office-files.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

exchangeContract(xlsxExchange, { held: heldByXml });

const read = async (bytes: Uint8Array) => await xlsxExchange.read(bytes, 'zurück/gipfel.xlsx');
const HEAD = ['ID', 'German', 'English', 'State', 'Comment'];
/** A sheet with our headings and these rows below. */
const sheetData = (...rows: string[]) => `<sheetData>${textRow(1, HEAD)}${rows.join('')}</sheetData>`;

describe('a workbook that was written', () => {
  test('holds no formula, no macro and nothing from outside', async () => {
    const bytes = await xlsxExchange.write(
      sheetOf(TREACHEROUS.map((text, at) => row(at, { target: text, notes: text }))),
    );
    for (const part of await partNames(bytes)) {
      const xml = await partOf(bytes, part);
      expect(part).toMatch(/\.(?:xml|rels)$/);
      expect(xml).not.toMatch(/<f[ >]|TargetMode|vbaProject|<hyperlink|externalLink/);
    }
  });

  test('types every text as text, so that what looks like a formula or a date is none', async () => {
    const sheet = await partOf(
      await xlsxExchange.write(sheetOf([row(1, { target: '=1+1' })])),
      'xl/worksheets/sheet1.xml',
    );
    const cells = [...sheet.matchAll(/<c r="([A-Z])2"[^>]*?(?: t="(\w+)")?(?:\/>|>)/g)].map(([, column, type]) => [
      column,
      type,
    ]);
    expect(cells.filter(([column]) => 'BCG'.includes(column!)).map(([, type]) => type)).toEqual(['s', 's', 's']);
    expect(cells.filter(([, type]) => type === undefined).map(([column]) => column)).toEqual(['A', 'D', 'E', 'F']);
  });

  test('keeps its headings in sight, filters, and offers the states', async () => {
    const sheet = await partOf(await xlsxExchange.write(sheetOf([row(1), row(2)])), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:G3"/>');
    expect(sheet).toContain('sqref="D2:D3"><formula1>"edited,reviewed,locked"</formula1>');
    const order = [
      '<sheetPr>',
      '<sheetViews>',
      '<cols>',
      '<sheetData>',
      '<autoFilter',
      '<conditionalFormatting',
      '<dataValidations',
      '<pageMargins',
      '<pageSetup',
    ];
    expect(order.map((tag) => sheet.indexOf(tag))).toEqual(
      order.map((tag) => sheet.indexOf(tag)).sort((a, b) => a - b),
    );
  });

  test('is read by another program as by us', async () => {
    const texts = TREACHEROUS.filter((text) => text.trim() !== '');
    const bytes = await xlsxExchange.write(sheetOf(texts.map((text, at) => row(at, { target: text }))));
    const [review] = await readExcelFile(Buffer.from(bytes), { trim: false });
    expect(review!.data.slice(1).map((cells) => cells[2])).toEqual(texts);
  });

  test('takes 32,767 characters in a cell, and says which line has more', async () => {
    const fits = `${'😀'.repeat(16_383)}x`;
    const { rows } = await read(await xlsxExchange.write(sheetOf([row(1, { target: fits })])));
    expect(rows[0]!.target === fits).toBe(true);
    await expect(xlsxExchange.write(sheetOf([row(1, { line: 40, comment: `${fits}y` })]))).rejects.toMatchObject({
      code: 'review',
      message: 'the Comment of line 40 has 32768 characters, and a cell of Excel holds 32767',
      hint: expect.stringContaining('docx'),
    });
    const notes = await xlsxExchange.write(sheetOf([row(1, { notes: `${fits}y` })]));
    expect((await read(notes)).rows).toHaveLength(1);
  });
});

describe('a workbook that was edited', () => {
  test('is read by its headings, wherever columns, rows and sheets were moved to', async () => {
    const moved = [
      textRow(1, ['Bitte bis Freitag!', '', 'Danke']),
      textRow(3, ['comment', ' ENGLISH ', 'Wer', 'German', 'ID', 'Mehr']),
      `<row r="4"/><row r="5">${inline('A5', '')}${inline('F5', 'nur eine Notiz')}</row>`,
      textRow(9, ['warum', 'Two.', 'AF', 'Zwei.', ' 2-b ', 'x']),
      textRow(10, ['', 'One.', '', 'Eins.', '1-a', '']),
    ];
    const bytes = await workbook({
      Notizen: `<sheetData>${textRow(1, ['State', 'Comment'])}</sheetData>`,
      Umbenannt: `<sheetData>${moved.join('')}</sheetData>`,
      About: `<sheetData>${textRow(1, ['Article', 'nau/abzug.html'])}</sheetData>`,
    });
    expect(await read(bytes)).toEqual({
      article: 'nau/abzug.html',
      rows: [
        { id: '2-b', source: 'Zwei.', target: 'Two.', state: '', comment: 'warum', place: 'row 9' },
        { id: '1-a', source: 'Eins.', target: 'One.', state: '', comment: '', place: 'row 10' },
      ],
    });
  });

  test('may have its headings sorted in among the rows, or copied', async () => {
    const rows = [
      textRow(1, ['1-a', 'Eins.', 'One.']),
      textRow(2, HEAD),
      textRow(3, HEAD),
      textRow(4, ['2-b', 'Zwei.', 'Two.']),
    ];
    const { rows: back } = await read(await workbook({ Review: `<sheetData>${rows.join('')}</sheetData>` }));
    expect(back.map(({ id }) => id)).toEqual(['1-a', '2-b']);
  });

  test('gives back a row that lost its ID, for the reader to be told', async () => {
    const { rows } = await read(await workbook({ Review: sheetData(textRow(2, ['', 'Eins.', 'One.'])) }));
    expect(rows).toEqual([{ id: '', source: 'Eins.', target: 'One.', state: '', comment: '', place: 'row 2' }]);
  });

  test('is plain text where parts of a cell are bold, and without the reading of Japanese signs', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>CSTO</t></r><r><t xml:space="preserve"> troops &amp; </t></r><r><t>more</t></r></si>' +
      '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_c</t></si>';
    const cells = ['B', 'C', 'E'].map((column, at) => `<c r="${column}2" t="s"><v>${at}</v></c>`);
    const bytes = await workbook(
      { Review: sheetData(`<row r="2">${inline('A2', '1-a')}${cells.join('')}</row>`) },
      { strings },
    );
    expect((await read(bytes)).rows[0]).toMatchObject({
      source: 'CSTO troops & more',
      target: '課きく',
      comment: 'a\nb_x0041_c',
    });
  });

  test('takes a number that was typed as it stands there, also where the file leaves out references', async () => {
    const cells =
      '<c t="inlineStr"><is><t>1-a</t></is></c><c><v>2021</v></c><c s="1"><v>0.1</v></c><c t="b"><v>1</v></c><c t="str"><v>x</v></c>';
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="General"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const bytes = await workbook({ Review: sheetData(`<row>${cells}</row>`) }, { styles });
    expect((await read(bytes)).rows).toEqual([
      { id: '1-a', source: '2021', target: '0.1', state: 'TRUE', comment: 'x', place: 'row 2' },
    ]);
  });

  test.each([
    ['a formula', '<c r="C2" t="str"><f>1+1</f><v>2</v></c>', /English holds a formula.*format it as text/],
    ['an error', '<c r="C2" t="e"><v>#NAME?</v></c>', /English shows the error #NAME\?/],
    ['a date', '<c r="C2" s="1"><v>45933</v></c>', /English holds a number that is shown as a date/],
    ['a date of its own type', '<c r="C2" t="d"><v>2025-10-03</v></c>', /English holds a date/],
  ])('does not guess at %s', async (_, cell, fault) => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = await workbook({ Review: sheetData(`<row r="2">${inline('A2', '1-a')}${cell}</row>`) }, { styles });
    expect((await read(bytes)).rows[0]!.fault).toMatch(fault);
  });

  test('does not guess at merged cells', async () => {
    const rows = [2, 3, 4, 5].map((at) =>
      textRow(at, at === 3 ? [`${at}`, 'Absatz.'] : [`${at}`, 'Absatz.', 'Paragraph.']),
    );
    const merges = '<mergeCells><mergeCell ref="C2:C3"/><mergeCell ref="H4:J9"/></mergeCells>';
    const { rows: back } = await read(await workbook({ Review: sheetData(...rows) + merges }));
    expect(back.map(({ fault }) => fault)).toEqual([
      'its cell English is merged with another one: split it',
      'its cell English is merged with another one: split it',
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['has no ID', ['German', 'English', 'State'], 'has no column ID'],
    ['has no English', ['ID', 'German', 'Englisch'], 'has no column English'],
    ['has two columns English', ['ID', 'German', 'English', 'English'], 'has two columns English'],
    ['has none of them', ['Name', 'ID'], 'has no table with the columns ID, German and English'],
  ])('is refused where it %s', async (_, head, message) => {
    const bytes = await workbook({
      Review: `<sheetData>${textRow(1, head)}${textRow(2, ['1', '2', '3'])}</sheetData>`,
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'review',
      message: `zurück/gipfel.xlsx ${message}`,
      hint: expect.any(String),
    });
  });

  test('is refused where the table stands on two sheets', async () => {
    await expect(read(await workbook({ Review: sheetData(), 'Review (2)': sheetData() }))).rejects.toMatchObject({
      code: 'review',
      message: expect.stringContaining('“Review” and “Review (2)”'),
    });
  });
});

describe('a workbook that means harm', () => {
  test('cannot make the reader count through rows and columns that are not there', async () => {
    const rows = `<row r="999999999999">${inline('A999999999999', '1-a')}${inline('ZZZ999999999999', 'x')}</row>`;
    expect((await read(await workbook({ Review: sheetData(rows) }))).rows).toHaveLength(1);
  });

  test('cannot make the reader compare many merges with many rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => textRow(at + 2, [`${at}`, 'a', 'b']));
    const merges = `<mergeCells>${'<mergeCell ref="C2:C30000"/>'.repeat(20_000)}</mergeCells>`;
    const { rows: back } = await read(await workbook({ Review: sheetData(...rows) + merges }));
    expect(back.every(({ fault }) => fault?.includes('merged'))).toBe(true);
  });

  test('cannot unpack itself without end', async () => {
    const bomb = await withParts(await workbook({ Review: sheetData() }), {
      'xl/texts.xml': ' '.repeat(80 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining('too large') });
  });

  test.each([
    ['grows', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['reads a file', '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>'],
    ['is a property of every object', ''],
  ])('cannot bring an entity that %s', async (_, doctype) => {
    const entity = doctype === '' ? '&constructor;' : '&b;';
    const bytes = await withParts(await workbook({ Review: sheetData() }), {
      'xl/worksheets/0.xml': (xml) => doctype + xml.replace('English', entity),
    });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining('damaged') });
  });

  test('is not read where it points outside', async () => {
    const bytes = await withParts(await workbook({ Review: sheetData() }), {
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/0.xml', '../../../etc/hostname'),
    });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'review' });
  });

  test.each([
    ['has a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'password'],
    ['is larger than 50 MB', new Uint8Array(51 * 1024 * 1024), 'too large'],
  ])('is refused where it %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining(message) });
  });

  test('is refused where it is a document of Word', async () => {
    await expect(read(await document(''))).rejects.toMatchObject({
      code: 'review',
      message: 'zurück/gipfel.xlsx cannot be read as Excel workbook: it is some other file in a ZIP',
    });
  });
});
