import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { readTable } from '../../src/memory/table-reader.ts';
import type { LeftOut } from '../../src/memory/tmx-reader.ts';

function read(text: string) {
  const leftOut: LeftOut[] = [];
  const entries = readTable({ name: 'a.csv', text }, (unit) => leftOut.push(unit));
  return {
    leftOut,
    rows: entries.map(({ source, targets }) => [source.text, targets[0]!.lang, targets[0]!.text.text]),
  };
}
const yes = [['Ja', 'en', 'Yes']];

test.each([
  ['source and target', 'source,target\nJa,Yes\n', yes],
  ['the languages, English first', 'id;en-GB;de\n1;Yes;Ja\n', [['Ja', 'en-gb', 'Yes']]],
  ['words, in tabs', 'German\tEnglish\tnote\nJa\tYes\tx\n', yes],
  ['German words', '"Deutsch","Englisch"\r\n"Ja","Yes"\r\n', yes],
  ['country and language', 'DE_at,EN_us\nJa,Yes\n', [['Ja', 'en-us', 'Yes']]],
  ['nothing', 'Ja;Yes\nNein;No', [...yes, ['Nein', 'en', 'No']]],
  ['nothing, and commas in the texts', 'Ja, gut\tYes, fine\n', [['Ja, gut', 'en', 'Yes, fine']]],
])('a header may name %s', (_, text, rows) => {
  expect(read(text)).toEqual({ rows, leftOut: [] });
});

test('cells may be quoted and have several lines; an apostrophe against formulas is taken off', () => {
  expect(read(`source,target\n"a ""b""\nc","'=d"\n`).rows).toEqual([['a "b"\nc', 'en', '=d']]);
});

test('a file of ours in two columns is read', () => {
  const header = ['id', 'location', 'source', 'target', 'context', 'state', 'origin', 'skipped', 'findings'];
  expect(read(`${header.join('\t')}\n1\ta:1\tJa\tYes\tparagraph\ttranslated\tdeepl\t\t\n`).rows).toEqual(yes);
});

test('rows without a text or with too many cells are left out with line and reason; empty ones are none', () => {
  expect(read('de,en\n,b\na,\n\n , \n"x\ny",z\na,b,c\n')).toEqual({
    rows: [['x\ny', 'en', 'z']],
    leftOut: [
      { reason: 'its German is empty', line: 2 },
      { reason: 'its English is empty', line: 3 },
      { reason: 'it has 3 cells, not 2', line: 8 },
    ],
  });
});

test.each([
  ['three columns without a header', 'a,b,c\n', 'is no table'],
  ['one column', 'German\nJa\n', 'is no table'],
  ['nothing in it', '', 'is no table'],
  ['the columns of a review', 'id,source,target,state,comment,checks\n', 'was exported for a review'],
  ['the English first and no header', 'The man is here\tDer Mann ist da\n', 'seems to have the English first'],
  ['a quotation mark that is not closed', 'de,en\n"a,b\n', 'no closing quotation mark'],
])('a table with %s is refused with a way out', (_, text, message) => {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'memory',
      message: expect.stringContaining(message),
      hint: expect.any(String),
    });
    expect((error as AppError).place).toMatchObject({ file: 'a.csv', line: expect.any(Number) });
    return;
  }
  throw new Error('it was read');
});
