import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendNames } from '../../../src/glossary/edit/mend-names.ts';
import { faultsIn } from '../../../src/glossary/faults-in.ts';
import { data, write } from './random-yaml.ts';

const mend = (text: string): string => mendNames([{ path: 'names.yaml', text }])[0]!.text;

test.each([
  ['blanks at the edges, in quotation marks', `A: [" x", 'y ', "  z  "]\n`, `A: ["x", 'y', "z"]\n`],
  ['a blank of another kind at the end of plain text', 'A: [x\u00a0, y]\n', 'A: [x, y]\n'],
  ['blanks that are written as escapes', 'A: ["x\\u00a0", "y\\tz"]\n', 'A: ["x", "y z"]\n'],
  ['blanks of another kind, and two in a row', 'A: ["x\u00a0y", x  z]\n', 'A: ["x y", x z]\n'],
  ['marks of no width', 'A\u200bB: [Soft\u00adhyphen, \ufeffx]\n', 'AB: [Softhyphen, x]\n'],
  ['letters that look like Latin ones', 'B\u0430d:\n  wrong: ["Tok\u0430jew"]\n', 'Bad:\n  wrong: ["Tokajew"]\n'],
  ['a label', '" A ": [x]\n', '"A": [x]\n'],
  [
    'given names and long forms',
    'A: {given: {" B": ["c "]}, long: {en: " D", de: [" e"]}}\n',
    'A: {given: {"B": ["c"]}, long: {en: "D", de: ["e"]}}\n',
  ],
  ['a single spelling', 'A: " x"\n', 'A: "x"\n'],
  ['what YAML takes for something else then', 'A: [nul\u200bl, "#\u200b1"]\n', 'A: ["null", "#1"]\n'],
  ['entries in braces', '{A: [" x"], B: {de: ["y "]}}\n', '{A: ["x"], B: {de: ["y"]}}\n'],
])('mended are %s', (_, text, mended) => {
  expect(mend(text)).toBe(mended);
  expect(mend(mended)).toBe(mended);
});

test('all else stays byte for byte, comments, line ends and a mark at the beginning with it', () => {
  const text =
    '\ufeff# names  \r\nA:   # why " x"\r\n    de: [ " x" ,y ]\t\r\n    note: "two  blanks "\r\n\r\n"B" : {de: [z]}';
  expect(mend(text)).toBe(text.replace('" x" ,y', '"x" ,y'));
});

test('files with other faults are mended, too', () => {
  const text = 'A: [" x"]\nB: {kidn: person, de: [" y"]}\nC: [open\nD: [" z"]\n';
  expect(mend(text)).toBe('A: ["x"]\nB: {kidn: person, de: ["y"]}\nC: [open\nD: ["z"]\n');
});

test.each([
  ['a label that another entry has', 'A: [x]\n" A": [y]\n'],
  ['a name that is nothing else', 'A: [" "]\n'],
  ['text in lines of its own', 'A:\n  en: |\n    x\n'],
  ['a wrong form that would be right then', 'Tokayev: {wrong: ["Tok\u0430yev"]}\n'],
  ['a name in another alphabet', 'Moscow: [\u041c\u043e\u0441\u043a\u0432\u0430, \u0645\u06cc\u200c\u062e\u0648]\n'],
  ['a note', 'A: {note: " x  y "}\n'],
  ['a name of several letters that no Latin one looks like', 'A: [\u0416dorf]\n'],
  ['what is no YAML', 'A: [" x"\n'],
])('left to a person is %s', (_, text) => {
  expect(mend(text)).toBe(text);
});

test('a label of another file stays its own', () => {
  const files = [
    { path: 'base.yaml', text: 'A: [x]\n' },
    { path: 'client.yaml', text: '" A": [y]\n" B": [z]\n' },
  ];
  expect(mendNames(files).map(({ text }) => text)).toEqual(['A: [x]\n', '" A": [y]\n"B": [z]\n']);
});

test('a glossary without such names stays as it is, and an edge blank anywhere is gone', () => {
  fc.assert(
    fc.property(data, fc.array(fc.nat(9973), { minLength: 20 }), (glossary, seeds) => {
      let at = 0;
      const { text } = write(glossary, (below) => {
        at += 1;
        return (seeds[at % seeds.length]! + at) % below;
      });
      fc.pre(faultsIn([{ path: '', text }]).length === 0);
      const mended = mend(text);
      expect(faultsIn([{ path: '', text: mended }])).toEqual([]);
      expect(mend(mended)).toBe(mended);
      const padded = `${mended.replace(/(?<!\n)$/, mended === '' ? '' : '\n')}`;
      fc.pre(!/^\ufeff?\{/m.test(padded) && !/^\.\.\./m.test(padded));
      expect(mend(`${padded}" edge ": [" blank"]\n`)).toBe(`${padded}"edge": ["blank"]\n`);
    }),
    { numRuns: 300 },
  );
});
