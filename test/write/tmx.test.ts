import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type Mark, plain } from '../../src/domain/text.ts';
import { tmxFormat } from '../../src/write/tmx.ts';
import { loadUnits, python } from '../support/translate-toolkit.ts';
import { hasOmegat, hasXmllint, lintXml, translateInOmegat } from '../support/translators-tools.ts';
import { bitextOf, everyday, hostile, pair } from './bitext-fixture.ts';

/** Events of a well-formed file: `<name`, `>name`, text. */
function events(xml: string): string[] {
  const list: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => list.push(`<${name}`));
  parser.on('closetag', ({ name }) => list.push(`>${name}`));
  parser.on('text', (text) => list.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return list;
}

test('whatever the text is made of, the file is well-formed', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '&', ']]>', '\u0000', '\ud800', '\uffff', '"', '\r', '😀', 'a'),
  });
  fc.assert(
    fc.property(text, text, (source, target) => {
      expect(() =>
        events(tmxFormat.render(bitextOf([pair(0, `x${source}`, { final: plain(`y${target}`) })]))),
      ).not.toThrow();
    }),
  );
  expect(() => events(tmxFormat.render(hostile))).not.toThrow();
});

test('only rows with their English are in the memory, and notes and properties stand before the texts', () => {
  const list = events(tmxFormat.render(everyday));
  expect(list.filter((one) => one === '<tu')).toHaveLength(4);
  const order = list.filter((one) => ['<tu', '<note', '<prop', '<tuv'].includes(one)).join('');
  expect(order).toMatch(/^(?:<tu(?:<note)*(?:<prop)*<tuv<tuv)+$/);
});

test('marks become pairs and placeholders numbered by their id, the same on both sides', () => {
  expect(tmxFormat.render(everyday)).toContain(
    '<seg>Read the <bpt i="1" x="1"/>report<ept i="1"/> with the command <bpt i="2" x="2"/>ls<ept i="2"/> here.<ph x="3"/></seg>',
  );
});

test('nested marks close in the order in which they must', () => {
  const marks: Mark[] = [
    { id: 0, start: 0, end: 6 },
    { id: 1, start: 0, end: 3 },
    { id: 2, start: 1, end: 1, opaque: true },
    { id: 3, start: 3, end: 6 },
  ];
  const xml = tmxFormat.render(bitextOf([pair(0, { text: 'abcdef', marks }, { final: plain('abcdef') })]));
  expect(xml).toContain(
    '<seg><bpt i="1" x="1"/><bpt i="2" x="2"/>a<ph x="3"/>bc<ept i="2"/><bpt i="4" x="4"/>def<ept i="4"/><ept i="1"/></seg>',
  );
});

test('a mark that an engine doubled keeps a number of its own in the segment', () => {
  const marks: Mark[] = [
    { id: 0, start: 0, end: 1 },
    { id: 0, start: 1, end: 2 },
  ];
  const xml = tmxFormat.render(bitextOf([pair(0, 'ab', { final: { text: 'ab', marks } })]));
  expect(xml).toContain('<seg><bpt i="1" x="1"/>a<ept i="1"/><bpt i="2" x="1"/>b<ept i="2"/></seg>');
});

test('a text of nothing but illegal characters is no unit', () => {
  expect(tmxFormat.render(bitextOf([pair(0, 'a', { final: plain('\u0000 ') })]))).not.toContain('<tu ');
});

test.skipIf(!python)('Translate Toolkit reads the memory, from German into English', () => {
  const units = loadUnits('bilingual.tmx', tmxFormat.render(everyday));
  expect(units).toHaveLength(4);
  expect(units[1]).toEqual([
    'OVKS-Truppen verlassen Almaty, sagte Tokajew.',
    'CSTO troops are leaving Almaty, Tokayev said.',
  ]);
});

test('the header says all that importers need', () => {
  const [head] = /<tmx version="1\.4">\n<header [^>]*>/.exec(tmxFormat.render(everyday))!;
  const attributes = ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'];
  for (const name of attributes) expect(head).toMatch(new RegExp(` ${name}="[^"]+"`));
  expect(head).toContain('srclang="de"');
});

test.skipIf(!hasXmllint)('xmllint finds the memory well-formed', () => {
  lintXml(Buffer.from(tmxFormat.render(hostile)));
});

test.skipIf(!hasOmegat)(
  'OmegaT translates the German with it to exactly our English, also into English of any country',
  () => {
    const rows = everyday.pairs.filter(({ segment, final }) => final && segment.source.marks.length === 0);
    const text = rows.map(({ segment }) => `${segment.source.text}\n\n`).join('');
    const translated = translateInOmegat(Buffer.from(tmxFormat.render(everyday)), text, 'en');
    expect(translated.trimEnd().split('\n\n')).toEqual(rows.map(({ final }) => final!.text));
  },
);
