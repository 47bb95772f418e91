import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xliffExchange } from '../../src/exchange/xliff.ts';
import { tangledXml } from '../support/tangled-xml.ts';
import { loadStore, python } from '../support/translate-toolkit.ts';
import { hasXmllint, lintXml } from '../support/translators-tools.ts';
import { exchangeContract } from './contract.ts';
import { inXml } from './in-xml.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

exchangeContract(xliffExchange, { held: inXml });

const write = async (...rows: Parameters<typeof sheetOf>) => Buffer.from(await xliffExchange.write(sheetOf(...rows)));
const readAll = (text: string) => xliffExchange.read(Buffer.from(text), 'a.xlf');
const read = async (units: string) =>
  (
    await readAll(
      `<xliff version="1.2"><file original="a" source-language="de-DE"><body>${units}</body></file></xliff>`,
    )
  ).rows;
const failure = (text: string) =>
  readAll(text).then(
    () => undefined,
    (error: unknown) => error,
  );

const states = [
  row(1, { source: 'Eins', target: 'One' }),
  row(2, { source: 'Zwei', target: 'Two', state: 'edited', comment: 'Two or a pair?', notes: 'length: short' }),
  row(3, { source: 'Drei', target: 'Three', state: 'reviewed' }),
  row(4, { source: 'Vier', target: 'Four', state: 'locked' }),
  row(5, { source: 'Fünf', target: '' }),
];

describe('what is written', () => {
  test('is XLIFF 1.2 with the article and both languages', async () => {
    const text = (await write(states)).toString();
    expect(text).toContain('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">');
    expect(text).toMatch(
      /<file original="politik\/gipfel\.html" source-language="de" target-language="en-GB" datatype="/,
    );
  });

  test('says each state in words of XLIFF; what is not translated has no target', async () => {
    const units = (await write(states)).toString().match(/<trans-unit[^>]*>\n<source>.*\n(?:<target.*)?/g);
    expect(units).toEqual([
      '<trans-unit id="1-1f0c9a" xml:space="preserve">\n<source>Eins</source>\n<target state="translated">One</target>',
      '<trans-unit id="2-1f0c9a" xml:space="preserve">\n<source>Zwei</source>\n<target state="needs-review-translation">Two</target>',
      '<trans-unit id="3-1f0c9a" approved="yes" xml:space="preserve">\n<source>Drei</source>\n<target state="final">Three</target>',
      '<trans-unit id="4-1f0c9a" approved="yes" translate="no" xml:space="preserve">\n<source>Vier</source>\n<target state="final">Four</target>',
      '<trans-unit id="5-1f0c9a" xml:space="preserve">\n<source>Fünf</source>\n',
    ]);
  });

  test('has tags as elements; one without a partner is no group', async () => {
    const text = (await write([row(1, { source: '<1>a<2/></1>', target: '<1>b</2></1> <3>c' })])).toString();
    expect(text).toContain('<source><g id="1">a<x id="2"/></g></source>');
    expect(text).toContain('>b<ex id="2"/></g> <bx id="3"/>c</target>');
  });
});

describe('what comes back', () => {
  const one = async (attributes: string, target: string) =>
    (await read(`<trans-unit id="1" ${attributes}><source>a</source>${target}</trans-unit>`))[0]!;

  test.each([
    ['approved="yes"', '<target>b</target>', 'reviewed'],
    ['approved="yes"', '<target state="translated">b</target>', 'reviewed'],
    ['approved="yes"', '<target state="needs-review-translation">b</target>', 'reviewed'],
    ['', '<target state="signed-off">b</target>', 'reviewed'],
    ['approved="no"', '<target state="final">b</target>', 'reviewed'],
    ['approved="yes" translate="no"', '<target state="final">b</target>', 'locked'],
    ['translate="no"', '<target state="translated">b</target>', ''],
    ['', '<target state="needs-review-l10n">b</target>', 'edited'],
    ['approved="no"', '<target state="needs-translation">b</target>', 'edited'],
    ['', '<target state="needs-translation"/>', ''],
    ['', '<target state="new"/>', ''],
    ['', '<target state="translated">b</target>', ''],
    ['', '', ''],
  ])('with %s and %s is “%s”', async (attributes, target, state) => {
    expect((await one(attributes, target)).state).toBe(state);
  });

  test('may have its tags in any elements that XLIFF has for them', async () => {
    const inline = `<g id="1">a<x id="2"/></g> <bx id="3"/>b<ex id="9" rid="3"/>
<bpt id="4">&lt;b></bpt>c<ept id="4">&lt;/b></ept> <ph id="5"><sub>nicht</sub></ph><it id="6" pos="open">x</it>d<it id="6" pos="close">x</it>
<mrk mtype="seg" mid="0">e</mrk><g id="x-7">f</g> &lt;8>`;
    expect((await one('', `<target>${inline}</target>`)).target).toBe(
      '<1>a<2/></1> <3>b</3>\n<4>c</4> <5/><6>d</6>\ne<0>f</0> \\<8>',
    );
  });

  test('may have its namespace before each name', async () => {
    const text = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file original="a"><x:body>
<x:trans-unit id="1"><x:source>a</x:source><x:target><x:g id="1">b</x:g></x:target></x:trans-unit></x:body></x:file></x:xliff>`;
    expect((await readAll(text)).rows).toEqual([
      { id: '1', source: 'a', target: '<1>b</1>', state: '', comment: '', place: 'line 2' },
    ]);
  });

  test('is not taken from proposals, segmented sources or the units of media files', async () => {
    const unit = `<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="0">x</mrk></seg-source>
<target>b</target><alt-trans><source>x</source><target state="final">x</target><note>x</note></alt-trans></trans-unit>
<bin-unit id="2" mime-type="a"><bin-source/><trans-unit id="3"><source>x</source></trans-unit></bin-unit>`;
    expect(await read(unit)).toEqual([{ id: '1', source: 'a', target: 'b', state: '', comment: '', place: 'line 1' }]);
  });

  test('has what anybody noted as its comment, but not what our checks said', async () => {
    const notes = '<note from="zweispalt">names: x</note><note from="reviewer">Ja &lt;1></note><note>Nein</note>';
    expect((await one('', `<target>b</target>${notes}`)).comment).toBe('Ja <1>\nNein');
  });

  test.each([
    ['XLIFF 2.0', '<xliff version="2.0" srcLang="de"><file/></xliff>', 'XLIFF 2.0', 1],
    ['the other direction', '<xliff version="1.2">\n<file source-language="en"/></xliff>', 'from en', 2],
    ['Low German', '<xliff version="1.2">\n<file source-language="den"/></xliff>', 'from den', 2],
    ['an end too early', '<xliff version="1.2">\n<file>\n</xliff>', 'well-formed', 3],
    ['entities', '<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff/>', 'declares entities', 1],
    ['another root', '<tmx/>', 'no XLIFF', 1],
    [
      'two articles',
      '<xliff version="1.2"><file original="a"/><file original="b"/></xliff>',
      'several articles',
      undefined,
    ],
  ])('is refused for %s', async (_, text, message, line) => {
    expect(await failure(text)).toMatchObject({
      code: 'review',
      message: expect.stringContaining(message),
      place: { file: 'a.xlf', ...(line !== undefined && { line }) },
      hint: expect.any(String),
    });
  });

  test('may nest a hundred thousand elements', async () => {
    const deep = `${'<mrk mtype="x">'.repeat(1e5)}b${'</mrk>'.repeat(1e5)}`;
    expect((await one('', `<target>${deep}</target>`)).target).toBe('b');
  });
});

test.skipIf(!hasXmllint)('xmllint finds whatever is written well-formed', async () => {
  const rows = TREACHEROUS.map((text, at) =>
    row(at, { source: text, target: `<1>${text}`, comment: text, notes: text }),
  );
  lintXml(await write(rows, { article: '"<&>"\n', title: ']]>' }));
});

test.skipIf(!python)(
  'Translate Toolkit reads every row, German as the source, and which ones were reviewed',
  async () => {
    const { languages, units } = loadStore('a.xlf', await write(states));
    expect(languages).toEqual(['de', 'en-GB']);
    expect(units.map(({ source, target, fuzzy, translated }) => [source, target, fuzzy, translated])).toEqual([
      ['Eins', 'One', true, false],
      ['Zwei', 'Two', true, false],
      ['Drei', 'Three', false, true],
      ['Vier', 'Four', false, true],
      ['Fünf', '', false, false],
    ]);
    expect(units[1]!.notes).toBe('Two or a pair?\nlength: short');
  },
);

test.skipIf(!python)('Translate Toolkit would read nothing of XLIFF 2.0, and say nothing: why we write 1.2', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f">
<unit id="1"><segment><source>Eins</source><target>One</target></segment></unit></file></xliff>`;
  expect(loadStore('a.xlf', text).units).toEqual([]);
});

test('elements that stand where they must not are met with rows or a refusal', async () => {
  const names = ['file', 'trans-unit', 'source', 'target', 'note', 'alt-trans', 'g', 'x', 'bpt', 'ept', 'sub'];
  await fc.assert(
    fc.asyncProperty(
      tangledXml('xliff', names, ['id="1"', 'rid="1"', 'original="a"', 'approved="yes"']),
      async (text) => {
        const error = await failure(text);
        if (error !== undefined) expect(error).toMatchObject({ name: 'AppError', code: 'review' });
      },
    ),
    { numRuns: 500 },
  );
});
