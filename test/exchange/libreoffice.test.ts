import { describe, expect, test } from 'vitest';
import type { ExchangeFormat } from '../../src/domain/exchange.ts';
import { docxExchange } from '../../src/exchange/docx.ts';
import { xlsxExchange } from '../../src/exchange/xlsx.ts';
import { convert, edit, hasLibreOffice } from './libreoffice.ts';
import { withParts } from './office-files.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

// LibreOffice 7.4 undoes one of two escapes in XLSX, and escapes in DOCX what needs none.
const texts = TREACHEROUS.filter((text) => !/_x[0-9A-F]{4}_/.test(text));
const rows = texts.map((text, at) =>
  row(at, { source: text, target: text, comment: text, notes: text, state: 'edited' }),
);

describe.skipIf(!hasLibreOffice).each([
  ['xlsx', xlsxExchange],
  ['docx', docxExchange],
] as const)('LibreOffice opens and saves %s', (name: 'xlsx' | 'docx', format: ExchangeFormat) => {
  test('and every text comes back to the letter', async () => {
    const saved = convert(await format.write(sheetOf(rows)), name, name);
    const { article, rows: back } = await format.read(saved, 'x');
    expect(article).toBe('politik/gipfel.html');
    expect(back.map(({ place, ...rest }) => rest)).toEqual(
      rows.map(({ id, source, target, state, comment }) => ({ id, source, target, state, comment })),
    );
  });

  test('and what was changed in it comes back changed, and nothing else', async () => {
    const written = sheetOf([row(1, { state: 'reviewed' }), row(2, { target: '=1+1' }), row(3)]);
    const saved = edit(await format.write(written), name, (xml) =>
      xml.replaceAll('Paragraph 3.', '007 &lt;1&gt;Third&lt;/1&gt;'),
    );
    const { rows: back } = await format.read(saved, 'x');
    expect(back.map(({ id, target, state, fault }) => [id, target, state, fault])).toEqual([
      ['1-1f0c9a', 'Paragraph 1.', 'reviewed', undefined],
      ['2-1f0c9a', '=1+1', '', undefined],
      ['3-1f0c9a', '007 <1>Third</1>', '', undefined],
    ]);
  });
});

test.skipIf(!hasLibreOffice)(
  'LibreOffice keeps tracked changes and comments of a document, and we read them',
  async () => {
    const tracked =
      '<w:del w:id="1" w:author="AF" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>Paragraph 1.</w:delText></w:r></w:del>' +
      '<w:ins w:id="2" w:author="AF" w:date="2024-01-01T00:00:00Z"><w:r><w:t>First one.</w:t></w:r></w:ins>' +
      '<w:r><w:commentReference w:id="0"/></w:r>';
    const bytes = await withParts(await docxExchange.write(sheetOf([row(1), row(2)])), {
      'word/document.xml': (xml) => xml.replace(/<w:r>(?:(?!<w:r>).)*?Paragraph 1\.<\/w:t><\/w:r>/, tracked),
      'word/comments.xml': (xml) =>
        xml.replace(
          /\/>$|<\/w:comments>$/,
          (end) =>
            `${end === '/>' ? '>' : ''}<w:comment w:id="0" w:author="Anna" w:date="2024-01-01T00:00:00Z"><w:p><w:r><w:t>Name?</w:t></w:r></w:p></w:comment></w:comments>`,
        ),
    });
    const expected = [
      ['First one.', 'Anna: Name?'],
      ['Paragraph 2.', ''],
    ];
    for (const file of [bytes, convert(bytes, 'docx', 'docx')]) {
      const { rows: back } = await docxExchange.read(file, 'x');
      expect(back.map(({ target, comment }) => [target, comment])).toEqual(expected);
    }
  },
);
