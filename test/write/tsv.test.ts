import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { tsvFormat } from '../../src/write/tsv.ts';
import { loadUnits, python } from '../support/translate-toolkit.ts';
import { bitextOf, everyday, hostile, pair } from './bitext-fixture.ts';

const cells = (tsv: string): string[][] =>
  tsv
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));

test('no cell of any text starts as a formula does, and every row has every column', () => {
  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '\t',
    '\r',
    '\n',
    ' ',
    '"',
    "'",
    'a',
    '\u0000',
    '\u0085',
    '\u200b',
  );
  const text = fc.string({ unit: sign, maxLength: 6 });
  fc.assert(
    fc.property(text, text, (source, target) => {
      const rows = cells(tsvFormat.render(bitextOf([pair(0, source, { final: plain(target) })])));
      expect(rows).toHaveLength(2);
      expect(rows[1]).toHaveLength(rows[0]!.length);
      for (const cell of rows[1]!) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    }),
  );
});

test('the header has the names that importers know', () => {
  expect(cells(tsvFormat.render(everyday))[0]).toEqual(
    expect.arrayContaining(['id', 'location', 'source', 'target', 'context', 'state', 'origin', 'skipped', 'findings']),
  );
});

test('a quotation mark in a text is doubled, so that nothing runs on into the next cell', () => {
  expect(tsvFormat.render(hostile)).toContain('\t"""Zitat"" mit Anführung"\t"""Quote"" with marks"\t');
});

test.skipIf(!python)('Translate Toolkit reads all rows, German as the source', () => {
  const units = loadUnits('bilingual.tsv', tsvFormat.render(everyday));
  expect(units).toHaveLength(everyday.pairs.length);
  expect(units[2]).toEqual([
    'OVKS-Truppen verlassen Almaty, sagte Tokajew.',
    'CSTO troops are leaving Almaty, Tokayev said.',
  ]);
});

test.skipIf(!python)('Translate Toolkit finds the columns in a text full of commas, colons and apostrophes', () => {
  const text = `Er sagte: 'ja', und dann, um 3,5 Uhr; "Schluss" – the soldiers' last word, isn't it?`;
  const pairs = Array.from({ length: 12 }, (_, index) => pair(index, text, { final: plain(text) }));
  const units = loadUnits('bilingual.tsv', tsvFormat.render(bitextOf(pairs)));
  expect(units).toEqual(pairs.map(() => [text, text]));
});
