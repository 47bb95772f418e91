import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { LeftOut } from '../../src/memory/tmx-reader.ts';
import { readXliff } from '../../src/memory/xliff-reader.ts';
import { tangledXml } from '../support/tangled-xml.ts';

function read(text: string) {
  const leftOut: LeftOut[] = [];
  const entries = readXliff({ name: 'a.xlf', text }, (unit) => leftOut.push(unit));
  return { entries, leftOut };
}
const old = (units: string, languages = 'source-language="de-AT" target-language="en_GB"') =>
  `<xliff version="1.2"><file original="a" ${languages}><body>${units}</body></file></xliff>`;
const modern = (units: string, languages = 'srcLang="de" trgLang="en-US"') =>
  `<xliff version="2.1" ${languages}><file id="f"><group id="g">${units}</group></file></xliff>`;
const pairs = (text: string) =>
  read(text).entries.map(({ source, targets }) => [source.text, targets[0]!.lang, targets[0]!.text.text]);

test('a unit of 1.2 is a pair of texts with their marks', () => {
  const unit = `<trans-unit id="1"><source>Der <g id="a">rote <x id="b"/></g> <bx id="c"/>Hut<ex id="9" rid="c"/></source>
<target><bpt id="c">&lt;b></bpt>hat<ept id="c">&lt;/b></ept>, <g id="a">red<x id="b"/></g></target></trans-unit>`;
  expect(read(old(unit))).toEqual({
    entries: [
      {
        source: {
          text: 'Der rote  Hut',
          marks: [
            { id: 0, start: 4, end: 9 },
            { id: 1, start: 9, end: 9, opaque: true },
            { id: 2, start: 10, end: 13 },
          ],
        },
        targets: [
          {
            lang: 'en-gb',
            text: {
              text: 'hat, red',
              marks: [
                { id: 2, start: 0, end: 3 },
                { id: 0, start: 5, end: 8 },
                { id: 1, start: 8, end: 8, opaque: true },
              ],
            },
          },
        ],
      },
    ],
    leftOut: [],
  });
});

test('a unit of 2.x with one segment is a pair of texts, whatever elements of its own it has', () => {
  const unit = `<unit id="1"><originalData><data id="d">&lt;br/></data></originalData>
<mtc:matches><mtc:match><source>x</source><target>x</target></mtc:match></mtc:matches>
<segment id="s" state="final"><source><pc id="1">Ja</pc><ph id="2"/> <mrk id="m" type="term">nein</mrk></source>
<target><sc id="1"/>Yes<ec startRef="1"/><cp hex="0007"/> <mrk id="m" type="term">no</mrk></target></segment></unit>`;
  const { entries, leftOut } = read(modern(unit));
  expect(leftOut).toEqual([]);
  expect(entries[0]!.source).toEqual({
    text: 'Ja nein',
    marks: [
      { id: 0, start: 0, end: 2 },
      { id: 1, start: 2, end: 2, opaque: true },
    ],
  });
  expect(entries[0]!.targets[0]!.text.text).toBe('Yes\u0007 no');
});

const segment = (source: string, target?: string, more = '') =>
  `<segment${more}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`;

describe('a unit of 2.x with several segments', () => {
  test('is one paragraph, with what stands between them', () => {
    const unit = `<unit id="1">${segment('Eins.', 'One.')}<ignorable><source> </source></ignorable>${segment('<pc id="1">Zwei</pc>.', '<pc id="1">Two</pc>.')}</unit>`;
    const [entry] = read(modern(unit)).entries;
    expect(entry!.source).toEqual({ text: 'Eins. Zwei.', marks: [{ id: 0, start: 6, end: 10 }] });
    expect(entry!.targets[0]!.text).toEqual({ text: 'One. Two.', marks: [{ id: 0, start: 5, end: 8 }] });
  });

  test('falls into its segments where one has no target or stands in another order', () => {
    const open = `<unit id="1">${segment('Eins.', 'One.')}\n${segment('Zwei.')}</unit>`;
    expect(pairs(modern(open))).toEqual([['Eins.', 'en-us', 'One.']]);
    expect(read(modern(open)).leftOut).toEqual([{ reason: 'it has no target', line: 2 }]);
    const moved = `<unit id="1"><segment><source>A.</source><target order="2">a.</target></segment>${segment('B.', 'b.')}</unit>`;
    expect(pairs(modern(moved))).toHaveLength(2);
  });
});

test('a file from English into German is turned', () => {
  const unit = '<trans-unit id="1"><source>Yes, <x id="1"/></source><target>Ja, <x id="1"/></target></trans-unit>';
  expect(pairs(old(unit, 'source-language="en-GB" target-language="de"'))).toEqual([['Ja,', 'en-gb', 'Yes,']]);
  expect(pairs(modern(`<unit id="1">${segment('Yes', 'Ja')}</unit>`, 'srcLang="en" trgLang="de-CH"'))).toEqual([
    ['Ja', 'en', 'Yes'],
  ]);
});

test('a file that names its target language at each target only is read', () => {
  const unit = '<trans-unit id="1"><source>Ja</source><target xml:lang="en-US">Yes</target></trans-unit>';
  expect(pairs(old(unit, 'source-language="de"'))).toEqual([['Ja', 'en-us', 'Yes']]);
});

test.each([
  [
    'French',
    old(
      '\n<trans-unit id="1"><source>Ja</source><target>Oui</target></trans-unit>',
      'source-language="de" target-language="fr"',
    ),
    'is from de to fr',
    2,
  ],
  ['no language', modern(`<unit id="1">${segment('a', 'b')}</unit>`, ''), 'does not say its languages', 1],
  [
    'German twice',
    modern(`<unit id="1">${segment('a', 'b')}</unit>`, 'srcLang="de" trgLang="de"'),
    'is from de to de',
    1,
  ],
  ['an end too early', '<xliff version="1.2">\n<file></xliff>', 'no well-formed XML', 2],
  ['an entity', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>', 'declares entities', 1],
  ['another root', '<tmx/>', 'no XLIFF file', 1],
])('a file with %s is refused with the place', (_, text, message, line) => {
  const reading = () => read(text);
  expect(reading).toThrow(AppError);
  expect(reading).toThrow(
    expect.objectContaining({
      code: 'memory',
      message: expect.stringContaining(message),
      place: expect.objectContaining({ line }),
    }),
  );
});

test('units that hold nothing finished are left out with line and reason', () => {
  const unit = (target: string, source = 'a') =>
    `\n<trans-unit id="1"><source>${source}</source>${target}</trans-unit>`;
  const states = ['<target state="new">a</target>', '<target state="needs-translation">a</target>'];
  const text = old(
    [...['', '<target> </target>', ...states].map((one) => unit(one)), unit('<target>b</target>', '')].join(''),
  );
  expect(read(text)).toEqual({
    entries: [],
    leftOut: [
      { reason: 'it has no target', line: 2 },
      { reason: 'it has no target', line: 3 },
      { reason: 'its target is marked “new”', line: 4 },
      { reason: 'its target is marked “needs-translation”', line: 5 },
      { reason: 'its source is empty', line: 6 },
    ],
  });
});

test('proposals and segmented sources are not taken for the unit', () => {
  const unit = `<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">x</mrk></seg-source>
<target><mrk mtype="seg" mid="1">b</mrk></target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>`;
  expect(pairs(old(unit))).toEqual([['a', 'en-gb', 'b']]);
});

test('elements that stand where they must not are met with units or a refusal', () => {
  const names = [
    'file',
    'trans-unit',
    'unit',
    'segment',
    'ignorable',
    'source',
    'target',
    'alt-trans',
    'pc',
    'sc',
    'ec',
  ];
  const attributes = ['id="1"', 'source-language="de" target-language="en"', 'order="2"', 'state="new"'];
  fc.assert(
    fc.property(tangledXml('xliff', names, attributes), (text) => {
      try {
        for (const { source } of read(text).entries) expect(source.text).toBe(source.text.trim());
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 500 },
  );
});
