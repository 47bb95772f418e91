import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docxExchange } from '../../src/exchange/docx.ts';
import { exchangeContract, heldByXml } from './contract.ts';
import {
  cell,
  document,
  paragraph,
  partNames,
  partOf,
  withParts,
  wordRow,
  wordTable,
  workbook,
} from './office-files.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

exchangeContract(docxExchange, { held: heldByXml });

const read = async (bytes: Uint8Array) => await docxExchange.read(bytes, 'zurück/gipfel.docx');
const HEAD = wordRow(['ID', 'German', 'English', 'State', 'Comment']);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** What is read of one row whose English is this XML. */
const englishOf = async (content: string, comments = '') => {
  const table = wordTable([HEAD, wordRow(['1-a', 'Eins.', cell(content), '', ''])]);
  return (await read(await document(table, comments))).rows[0]!;
};

describe('a document that was written', () => {
  test('holds no field, no macro and nothing from outside', async () => {
    const bytes = await docxExchange.write(
      sheetOf(TREACHEROUS.map((text, at) => row(at, { target: text, notes: text }))),
    );
    for (const part of await partNames(bytes)) {
      expect(part).toMatch(/\.(?:xml|rels)$/);
      expect(await partOf(bytes, part)).not.toMatch(
        /TargetMode|w:fldChar|w:fldSimple|w:instrText|w:hyperlink|w:altChunk|vba/,
      );
    }
  });

  test('lies on its side, and repeats its headings on each page', async () => {
    const xml = await partOf(await docxExchange.write(sheetOf([row(1)])), 'word/document.xml');
    expect(xml).toContain('w:orient="landscape"');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('>English<'));
  });

  test('has its spelling checked in the languages of its columns', async () => {
    const xml = await partOf(await docxExchange.write(sheetOf([row(1)], { language: 'en-US' })), 'word/document.xml');
    expect(
      [...xml.matchAll(/<w:lang w:val="([^"]+)"\/><\/w:rPr><w:t[^>]*>([^<]+)/g)].map(([, ...found]) => found),
    ).toEqual([
      ['de-DE', 'Absatz 1.'],
      ['en-US', 'Paragraph 1.'],
    ]);
  });

  test('is read by another program as by us', async () => {
    const texts = TREACHEROUS.filter((text) => /^[^\n]*\p{L}[^\n]*$/u.test(text));
    const bytes = await docxExchange.write(sheetOf(texts.map((text, at) => row(at, { target: text }))));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const text of texts) expect(value).toContain(text);
  });

  test('keeps the words that the package has another use for, and texts longer than any chunk', async () => {
    const long = `x${'😀'.repeat(40_000)}`;
    const rows = ['CURRENT', 'TOTAL_PAGES', 'SECTION', long].map((target, at) => row(at, { target, comment: target }));
    const back = (await read(await docxExchange.write(sheetOf(rows)))).rows;
    expect(back.map(({ target, comment }, at) => target === rows[at]!.target && comment === target)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('tracked changes', () => {
  test('are read as if all were accepted', async () => {
    const { target } = await englishOf(
      `<w:p>${run('The ')}<w:del w:id="1" w:author="AF"><w:r><w:delText>old</w:delText></w:r></w:del>` +
        `<w:ins w:id="2" w:author="AF">${run('new')}</w:ins>${run(' text')}` +
        `<w:moveFrom w:id="3">${run(' moved away')}</w:moveFrom><w:moveTo w:id="4">${run(' moved here')}</w:moveTo></w:p>`,
    );
    expect(target).toBe('The new text moved here');
  });

  test('join a paragraph whose end was deleted with the next one, and never with the next cell', async () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const { target, state } = await englishOf(
      `<w:p>${deleted}${run('One ')}</w:p><w:p>${run('sentence.')}</w:p><w:p>${deleted}${run('Two.')}</w:p>`,
    );
    expect({ target, state }).toEqual({ target: 'One sentence.\nTwo.', state: '' });
  });

  test('take away a deleted row, and leave an inserted one without an ID', async () => {
    const rows = [
      wordRow(['1-a', 'Eins.', 'One.', '', ''], '<w:del w:id="1"/>'),
      wordRow(['2-b', 'Zwei.', 'Two.', '', '']),
      wordRow(['', '', 'New.', '', ''], '<w:ins w:id="2"/>'),
      wordRow(['', '', '', '', '']),
    ];
    const { rows: back } = await read(await document(wordTable([HEAD, ...rows])));
    expect(back.map(({ id, target, place }) => [id, target, place])).toEqual([
      ['2-b', 'Two.', 'row 3'],
      ['', 'New.', 'row 4'],
    ]);
  });
});

describe('a document that was edited', () => {
  test.each([
    ['several paragraphs', paragraph('One.') + paragraph('') + paragraph('Two.'), 'One.\nTwo.'],
    ['breaks and tabs', `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>`, 'a\nb\tc'],
    ['a tab stop', `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('a')}</w:p>`, 'a'],
    ['bold words', `<w:p>${run('a ')}<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>${run(' c')}</w:p>`, 'a b c'],
    ['typographic signs', paragraph('“It’s – fine”,\u00a0he\u202fsaid…'), '“It’s – fine”,\u00a0he\u202fsaid…'],
    [
      'a hard hyphen and a soft one',
      `<w:p>${run('a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}<w:r><w:softHyphen/></w:r></w:p>`,
      'a\u2011b\u00ad',
    ],
    ['a link', `<w:p><w:hyperlink w:anchor="x">${run('here')}</w:hyperlink></w:p>`, 'here'],
    ['a field', `<w:p><w:fldSimple w:instr="DATE">${run('3 October')}</w:fldSimple></w:p>`, '3 October'],
    ['words from right to left', `<w:p><w:bdo w:val="rtl">${run('שלום')}</w:bdo></w:p>`, 'שלום'],
    [
      'a field to fill in',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('reviewed')}</w:sdtContent></w:sdt>`,
      'reviewed',
    ],
    [
      'an emoji of Word',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:t>twice</w:t></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '😊',
    ],
  ])('keeps %s', async (_, content, text) => {
    const { target, fault } = await englishOf(content);
    expect({ target, fault }).toEqual({ target: text, fault: undefined });
  });

  test('adds what stands in the margin to the comment of its row', async () => {
    const table = wordTable([
      HEAD,
      wordRow([
        '1-a',
        cell(`<w:p>${run('Eins.')}<w:r><w:commentReference w:id="7"/></w:r></w:p>`),
        'One.',
        '',
        'in der Zelle',
      ]),
      wordRow([
        '2-b',
        'Zwei.',
        cell(`<w:p>${run('Two.')}<w:r><w:commentReference w:id="8"/><w:commentReference w:id="99"/></w:r></w:p>`),
      ]),
    ]);
    const comments =
      `<w:comment w:id="7" w:author="Anna Färber">${paragraph('Name prüfen')}${paragraph('bitte')}</w:comment>` +
      `<w:comment w:id="8">${paragraph('ohne Namen')}</w:comment><w:comment w:id="9">${paragraph('verwaist')}</w:comment>`;
    const { rows } = await read(await document(table, comments));
    expect(rows.map(({ comment }) => comment)).toEqual(['in der Zelle\nAnna Färber: Name prüfen\nbitte', 'ohne Namen']);
  });

  test('is read by its headings, from all parts of its table', async () => {
    const other = wordTable([wordRow(['Datum', 'State', 'Comment']), wordRow(['heute', 'x', 'y'])]);
    const first = wordTable([wordRow(['English', 'Wer', 'ID', 'german']), wordRow(['Two.', 'AF', '2-b', 'Zwei.'])]);
    const second = wordTable([wordRow(['One.', '', '1-a', 'Eins.'])]);
    const { rows } = await read(await document(other + first + second + paragraph('Ende') + other + second));
    expect(rows.map(({ id, source, target, place }) => [id, source, target, place])).toEqual([
      ['2-b', 'Zwei.', 'Two.', 'table 2, row 2'],
      ['1-a', 'Eins.', 'One.', 'table 3, row 1'],
    ]);
  });

  test.each([
    [
      'two columns made one',
      wordRow(['1-a', cell('Eins. One.', '<w:gridSpan w:val="2"/>'), '', '']),
      /German is merged/,
    ],
    [
      'rows made one',
      wordRow(['1-a', 'Eins.', cell('One.', '<w:vMerge w:val="restart"/>'), '', '']),
      /English is merged/,
    ],
    [
      'a cell that a tracked change takes away',
      wordRow(['1-a', 'Eins.', cell('One.', '<w:cellDel w:id="1"/>'), '', '']),
      /English is merged/,
    ],
    [
      'a table',
      wordRow(['1-a', 'Eins.', cell(`${wordTable([wordRow(['x'])])}${paragraph('')}`)]),
      /English holds a table/,
    ],
    ['a picture', wordRow(['1-a', 'Eins.', cell('<w:p><w:r><w:drawing/></w:r></w:p>')]), /English holds a picture/],
    [
      'a footnote',
      wordRow(['1-a', 'Eins.', cell('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')]),
      /English has a footnote/,
    ],
    [
      'a sign of a symbol font',
      wordRow(['1-a', 'Eins.', cell('<w:p><w:r><w:sym w:char="F04A"/></w:r></w:p>')]),
      /symbol font/,
    ],
  ])('does not guess at %s', async (_, tableRow, fault) => {
    const { rows } = await read(await document(wordTable([HEAD, tableRow, wordRow(['2-b', 'Zwei.', 'Two.', '', ''])])));
    expect(rows[0]!.fault).toMatch(fault);
    expect(rows[1]).toMatchObject({ id: '2-b', target: 'Two.' });
    expect(rows[1]).not.toHaveProperty('fault');
  });

  test('names its article on the last line above the table that does so', async () => {
    const table = wordTable([HEAD]);
    const bytes = await document(paragraph('Article: ein Titel') + paragraph('Article: nau/abzug.html') + table);
    expect((await read(bytes)).article).toBe('nau/abzug.html');
    expect(await read(await document(table))).toEqual({ rows: [] });
  });

  test.each([
    ['lost a heading', wordTable([wordRow(['ID', 'German', 'Englisch'])]), 'has no column English'],
    ['lost its table', paragraph('x'), 'has no table with the columns ID, German and English'],
    ['has a heading twice', wordTable([wordRow(['ID', 'German', 'English', 'ID'])]), 'has two columns ID'],
  ])('is refused where it %s', async (_, body, message) => {
    await expect(read(await document(body))).rejects.toMatchObject({
      code: 'review',
      message: `zurück/gipfel.docx ${message}`,
      hint: expect.any(String),
    });
  });
});

describe('a document that means harm', () => {
  test('cannot unpack itself without end', async () => {
    const bomb = await withParts(await document(''), { 'word/document2.xml': ' '.repeat(80 * 1024 * 1024) });
    await expect(read(bomb)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining('too large') });
  });

  test('cannot nest so deeply that the reader falls over', async () => {
    const bytes = await document(`${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}`);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining('damaged') });
  });

  test('cannot put a column where no array ends', async () => {
    const bytes = await document(
      wordTable([HEAD, wordRow(['1-a', cell('Eins.', '<w:gridSpan w:val="99999999999"/>'), 'One.'])]),
    );
    expect((await read(bytes)).rows[0]!.fault).toContain('merged');
  });

  test('is refused where it is a workbook of Excel', async () => {
    await expect(read(await workbook({ Review: '' }))).rejects.toMatchObject({
      code: 'review',
      message: 'zurück/gipfel.docx cannot be read as Word document: it is some other file in a ZIP',
    });
  });
});
