import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tmxExchange } from '../../src/exchange/tmx.ts';
import { tangledXml } from '../support/tangled-xml.ts';
import { loadStore, python } from '../support/translate-toolkit.ts';
import { hasOmegat, hasXmllint, lintXml, translateInOmegat } from '../support/translators-tools.ts';
import { exchangeContract } from './contract.ts';
import { inXml } from './in-xml.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

exchangeContract(tmxExchange, { held: inXml, holds: ({ target }) => target !== '' });

const write = async (...rows: Parameters<typeof sheetOf>) => Buffer.from(await tmxExchange.write(sheetOf(...rows)));
const read = (body: string) =>
  tmxExchange.read(Buffer.from(`<tmx version="1.4"><header/><body>${body}</body></tmx>`), 'a.tmx');
const failure = (text: string) =>
  tmxExchange.read(Buffer.from(text), 'a.tmx').then(
    () => undefined,
    (error: unknown) => error,
  );

const everyday = [
  row(1, {
    source: 'OVKS-Truppen verlassen Almaty, sagte Tokajew.',
    target: 'CSTO troops are leaving Almaty, Tokayev said.',
    state: 'edited',
    comment: 'Shorter?',
    notes: 'figures: 3 became 4',
  }),
  row(2, { source: 'Siehe <1>Bericht</1><2/>', target: 'See the <1>report</1><2/>', state: 'reviewed' }),
  row(3, { target: '' }),
];

test('the header says all that importers need', async () => {
  const text = (await write([])).toString();
  expect(text).toContain('<tmx version="1.4">');
  const header = /<header [^>]*>/.exec(text)![0];
  const attributes = ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'];
  for (const name of attributes) expect(header).toMatch(new RegExp(` ${name}="[^"]+"`));
  expect(header).toContain('srclang="de"');
  expect(header).toContain('segtype="paragraph"');
});

test('a unit is named by the row, has notes and properties before its texts, and the German first', async () => {
  const text = (await write(everyday)).toString();
  const order = [...text.matchAll(/<(tuv?|note|prop)\b ?([^>]*)>/g)].map(([, name, rest]) => `${name} ${rest}`.trim());
  expect(order.slice(1, 8)).toEqual([
    'tu tuid="1-1f0c9a"',
    'note',
    'prop type="x-article"',
    'prop type="x-state"',
    'prop type="x-comment"',
    'tuv xml:lang="de"',
    'tuv xml:lang="en-GB"',
  ]);
});

test('tags are elements that every tool knows, with the same number on both sides', async () => {
  const text = (await write(everyday)).toString();
  expect(text).toContain('<seg>Siehe <bpt i="2" x="1"/>Bericht<ept i="2"/><ph x="2"/></seg>');
  expect(text).toContain('<seg>See the <bpt i="2" x="1"/>report<ept i="2"/><ph x="2"/></seg>');
});

test('a row without English is left out', async () => {
  expect((await write(everyday)).toString().match(/<tu /g)).toHaveLength(2);
});

test('what another tool made of a file is read: languages otherwise written, English first, code in its elements', async () => {
  const { rows } = await read(`
    <tu tuid="7"><note>x</note><prop type="x-state"> reviewed </prop>
    <tuv lang="EN-US"><seg>the <bpt i="1" x="4">&lt;b></bpt>hat<ept i="1">&lt;/b></ept><hi>!</hi></seg></tuv>
    <tuv lang="DE_AT"><seg>der <bpt i="3" x="4"><sub>y</sub></bpt>Hut<ept i="3"/></seg></tuv></tu>`);
  expect(rows).toEqual([
    { id: '7', source: 'der <4>Hut</4>', target: 'the <4>hat</4>!', state: 'reviewed', comment: '', place: 'line 2' },
  ]);
});

test('a code that cannot be placed is a tag that no German has, not a lost one', async () => {
  const unit = '<tu tuid="7"><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg><ph/>b</seg></tuv></tu>';
  expect((await read(unit)).rows[0]!.target).toBe('<0/>b');
});

test('a unit with two English texts is two rows, and none is preferred', async () => {
  const unit = `<tu tuid="7"><tuv xml:lang="de"><seg>a</seg></tuv>
    <tuv xml:lang="en-GB"><seg>b</seg></tuv><tuv xml:lang="en-US"><seg>c</seg></tuv><tuv xml:lang="fr"><seg>d</seg></tuv></tu>`;
  expect((await read(unit)).rows.map(({ id, target }) => [id, target])).toEqual([
    ['7', 'b'],
    ['7', 'c'],
  ]);
});

test('a unit says nothing of the next', async () => {
  const units = `<tu tuid="1"><prop type="x-state">locked</prop><prop type="x-comment">c</prop>
    <tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu><tu><tuv xml:lang="en"><seg>d</seg></tuv></tu>`;
  expect((await read(units)).rows[1]).toEqual({
    id: '',
    source: '',
    target: 'd',
    state: '',
    comment: '',
    place: 'line 2',
  });
});

test('rows of two articles in one file are refused', async () => {
  const both = `${(await write(everyday)).toString()}`.replace('>politik/gipfel.html<', '>andere.html<');
  expect(await failure(both)).toMatchObject({ code: 'review', message: expect.stringContaining('andere.html') });
});

test.each([
  ['an end too early', '<tmx>\n<body>\n<tu></body></tmx>', { line: 3 }],
  ['an entity of its own', '<!DOCTYPE tmx [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<tmx>&b;</tmx>', { line: 1 }],
  ['a bomb', '<!DOCTYPE tmx [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>\n<tmx>&b;</tmx>', { line: 1 }],
  ['an unknown entity', '<tmx>&constructor;</tmx>', { line: 1 }],
  ['another root', '<html/>', { line: 1 }],
])('a file with %s is refused with its place', async (_, text, place) => {
  const error = await failure(text);
  expect(error).toMatchObject({ code: 'review', place: { file: 'a.tmx', ...place, column: expect.any(Number) } });
});

test.skipIf(!hasXmllint)('xmllint finds whatever is written well-formed', async () => {
  lintXml(
    await write(
      TREACHEROUS.map((text, at) => row(at, { source: text, target: `x${text}`, comment: text })),
      { article: '"<&>"' },
    ),
  );
});

test.skipIf(!python)('Translate Toolkit reads each pair, from German into English', async () => {
  const { units } = loadStore('a.tmx', await write(everyday));
  expect(units.map(({ source, target, translated }) => [source, target, translated])).toEqual([
    ['OVKS-Truppen verlassen Almaty, sagte Tokajew.', 'CSTO troops are leaving Almaty, Tokayev said.', true],
    ['Siehe Bericht', 'See the report', true],
  ]);
  expect(units[0]!.notes).toBe('figures: 3 became 4');
});

const german = ['Truppen ziehen ab', 'Tokajew sagte: „Nein.“ – und ging.', '5 % & <mehr>', 'bleibt'];
const english = ['Troops withdraw', '=Tokayev said “No.” and left.', '5% & <more>'];

test.skipIf(!hasOmegat)('OmegaT translates the German with it to exactly our English', async () => {
  const memory = await write(german.map((source, at) => row(at, { source, target: english[at] ?? '' })));
  const translated = translateInOmegat(memory, `${german.join('\n\n')}\n`, 'en-GB');
  expect(translated.trimEnd().split(/\s*\n\s*/)).toEqual([...english, 'bleibt']);
});

test('elements that stand where they must not are met with rows or a refusal', async () => {
  const names = ['tu', 'tuv', 'seg', 'prop', 'note', 'bpt', 'ept', 'ph', 'hi'];
  await fc.assert(
    fc.asyncProperty(
      tangledXml('tmx', names, ['x="1"', 'i="1"', 'xml:lang="de"', 'xml:lang="en"', 'type="x-article"']),
      async (text) => {
        const error = await failure(text);
        if (error !== undefined) expect(error).toMatchObject({ name: 'AppError', code: 'review' });
      },
    ),
    { numRuns: 500 },
  );
});
