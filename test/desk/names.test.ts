import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskMention, DeskNamePage } from '../../src/domain/desk.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { rowOf, startDesk, type TestDesk } from '../support/review-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const GLOSSARY = `Tokayev:
  de: [Tokajew]
  kind: person
  given: {Kassym-Jomart: [Kassim-Jomart]}
  accept: [Tokaev]
  consistency: accept
CSTO:
  de: [OVKS]
  kind: organisation
  long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags über kollektive Sicherheit]}
Nobody: [Niemand]
`;

let double: DeeplDouble;
let workspace: Workspace;
let desk: TestDesk;

beforeEach(async () => {
  double = await startDeeplDouble({
    translate: (text) =>
      text
        .replaceAll('Kassim-Jomart Tokajew', 'Kassym-Jomart Tokaev')
        .replaceAll('Tokajew', 'Tokaev')
        .replaceAll('OVKS', 'CSTO')
        .replaceAll('Organisation des Vertrags über kollektive Sicherheit', 'Collective Security Treaty Organization'),
  });
  workspace = makeWorkspace({
    'input/a.txt': 'Kassim-Jomart Tokajew kam.\n\nTokajew ging, Tokajew blieb.\n',
    'input/b.txt':
      'Tokajew schwieg.\n\nDie OVKS schwieg.\n\nDie Organisation des Vertrags über kollektive Sicherheit sprach.\n',
    'glossary/names.yaml': GLOSSARY,
    'zweispalt.yaml': 'failOn: never\n',
  });
  await workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
  desk = await startDesk(workspace.dir);
});
afterEach(async () => {
  expect(desk.bugs).toEqual([]);
  await desk.close();
  workspace.remove();
  await double.close();
});

const preview = async (label: string, form: string): Promise<DeskNamePage> =>
  (await desk.api('POST', `names/${label}/preview`, { form })).json;
const wanted = ({ article, row, version, settled }: DeskMention) => ({ article, row, version, target: settled });
const settledIn = ({ all }: DeskNamePage) => [...new Set(all.flatMap(({ settled }) => settled ?? []))];

/** One wish a row, as the page sends it. */
const rowsOf = ({ all }: DeskNamePage) => [
  ...new Map(all.filter(({ settled }) => settled).map((one) => [`${one.article} ${one.row}`, wanted(one)])).values(),
];

test('the list has every name that is mentioned, with the English that stands for it', async () => {
  const { json } = await desk.api('GET', 'names');
  expect(json).toEqual([
    {
      concept: 'CSTO',
      house: 'CSTO',
      mentions: 2,
      forms: [
        { form: 'CSTO', status: 'house', count: 1 },
        { form: 'Collective Security Treaty Organization', status: 'house', count: 1 },
      ],
    },
    {
      concept: 'Tokayev',
      house: 'Tokayev',
      mentions: 4,
      forms: [
        { form: 'Tokaev', status: 'accepted', count: 3 },
        { form: 'Kassym-Jomart Tokaev', status: 'accepted', count: 1 },
      ],
    },
  ]);
});

test('a name’s page has each mention with its sentences and places', async () => {
  const { json } = await desk.api('GET', 'names/Tokayev');
  expect(json.all.map(({ article, number }: DeskMention) => [article, number])).toEqual([
    ['a.txt', 1],
    ['a.txt', 2],
    ['a.txt', 2],
    ['b.txt', 1],
  ]);
  const { source, target, name } = json.all[2] as DeskMention;
  expect(source.slice(name.source.start, name.source.end)).toBe('Tokajew');
  expect(target.slice(name.target!.start, name.target!.end)).toBe('Tokaev');
  expect(json.all[0].settled).toBeUndefined();
});

test('a preview shows each row with the form throughout, in longer forms too, and writes nothing', async () => {
  const page = await preview('Tokayev', 'Tokayev');
  expect(settledIn(page)).toEqual(['Kassym-Jomart Tokayev kam.', 'Tokayev ging, Tokayev blieb.', 'Tokayev schwieg.']);
  expect((await desk.article('a.txt')).counts.open).toBe(2);
});

test('a long form goes where a long form stands, and a form that stands there already changes nothing', async () => {
  expect(settledIn(await preview('Tokayev', 'K. Tokayev'))).toEqual(['K. Tokayev kam.']);
  expect(settledIn(await preview('Tokayev', 'Tokaev'))).toEqual([]);
  expect(settledIn(await preview('CSTO', 'C.S.T.O.'))).toEqual(['Die C.S.T.O. schwieg.']);
});

test('one decision settles all rows, each as far decided as it was', async () => {
  const [, second] = (await desk.article('a.txt')).rows;
  await desk.save('a.txt', second!, { target: 'Tokaev went, Tokaev stayed.', state: 'reviewed', comment: 'seen' });
  const page = await preview('Tokayev', 'Tokayev');
  const { status, json } = await desk.api('POST', 'names/Tokayev/settle', { form: 'Tokayev', rows: rowsOf(page) });
  expect(status).toBe(200);
  expect(json.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['saved', 'saved', 'saved']);
  const a = await desk.article('a.txt');
  expect(a.rows.map(({ target, state, comment }) => [target, state, comment])).toEqual([
    ['Kassym-Jomart Tokayev kam.', 'edited', undefined],
    ['Tokayev went, Tokayev stayed.', 'reviewed', 'seen'],
  ]);
  expect(json[0].version).toBe(a.rows[0]!.version);
  expect((await desk.api('GET', 'names/Tokayev')).json.forms).toEqual([
    { form: 'Tokayev', status: 'house', count: 3 },
    { form: 'Kassym-Jomart Tokayev', status: 'house', count: 1 },
  ]);
});

test('only the rows that were chosen are settled', async () => {
  const [first] = rowsOf(await preview('Tokayev', 'Tokayev'));
  await desk.api('POST', 'names/Tokayev/settle', { form: 'Tokayev', rows: [first] });
  expect((await desk.article('b.txt')).rows[0]).toMatchObject({ state: 'open', target: 'Tokaev schwieg.' });
});

test('a row that has changed since the preview is a conflict and holds up no other', async () => {
  const rows = rowsOf(await preview('Tokayev', 'Tokayev'));
  const row = rowOf(await desk.article('b.txt'), 'Tokajew schwieg');
  await desk.save('b.txt', row, { target: 'He was silent.' });
  const gone = { ...rows[0]!, row: 'nothing-0' };
  const foreign = { ...rows[0]!, article: '../a.txt' };
  const { json } = await desk.api('POST', 'names/Tokayev/settle', { form: 'Tokayev', rows: [...rows, gone, foreign] });
  expect(json).toMatchObject([
    { article: 'a.txt', outcome: 'saved' },
    { article: 'a.txt', outcome: 'saved' },
    { article: 'b.txt', outcome: 'conflict', current: { target: 'He was silent.' } },
    { article: 'a.txt', outcome: 'refused', error: expect.any(String) },
    { article: '../a.txt', outcome: 'refused', error: expect.any(String) },
  ]);
  expect((await desk.article('b.txt')).rows[0]!.target).toBe('He was silent.');
});

test('locked and stale rows are left to the person', async () => {
  const row = rowOf(await desk.article('b.txt'), 'Tokajew schwieg');
  await desk.save('b.txt', row, { target: 'Tokaev fell silent.', state: 'locked' });
  const [first] = (await desk.article('a.txt')).rows;
  await desk.save('a.txt', first!, { target: 'Tokaev came.', state: 'reviewed' });
  workspace.write('input/a.txt', 'Kassim-Jomart Tokajew kam heute.\n\nTokajew ging, Tokajew blieb.\n');
  const page = await preview('Tokayev', 'Tokayev');
  expect(page.all.map(({ state, settled }) => [state, settled])).toEqual([
    ['stale', undefined],
    ['open', 'Tokayev ging, Tokayev blieb.'],
    ['open', 'Tokayev ging, Tokayev blieb.'],
    ['locked', undefined],
  ]);
  const locked = page.all.at(-1)!;
  const { json } = await desk.api('POST', 'names/Tokayev/settle', {
    form: 'Tokayev',
    rows: [{ ...wanted(locked), target: 'Tokayev fell silent.' }],
  });
  expect(json).toMatchObject([{ outcome: 'refused', error: 'The paragraph is locked' }]);
});

test('a file with a fault refuses its rows and no others', async () => {
  const rows = rowsOf(await preview('Tokayev', 'Tokayev'));
  workspace.write('reviews/a.txt.yaml', 'reviews: {\n');
  const { json } = await desk.api('POST', 'names/Tokayev/settle', { form: 'Tokayev', rows });
  expect(json.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['refused', 'refused', 'saved']);
  expect(workspace.read('reviews/a.txt.yaml')).toBe('reviews: {\n');
});

test.each([
  ['no form', {}],
  ['an empty form', { form: ' ', rows: [] }],
  ['no rows', { form: 'x' }],
  ['rows that are none', { form: 'x', rows: [1] }],
  ['a row without a target', { form: 'x', rows: [{ article: 'a.txt', row: 'x', version: '' }] }],
  [
    'a row twice',
    {
      form: 'x',
      rows: [1, 2].map((target) => ({ article: 'a.txt', row: 'x', version: '', target: `${target}` })),
    },
  ],
])('what cannot be read is refused: %s', async (_, body) => {
  const answer = await desk.api('POST', 'names/Tokayev/settle', body);
  expect(answer).toMatchObject({ status: 422, json: { error: expect.any(String) } });
});

test('a name that the glossary has not is 404', async () => {
  expect((await desk.api('GET', 'names/__proto__')).status).toBe(404);
  expect((await desk.api('POST', 'names/None/preview', { form: 'x' })).status).toBe(404);
  expect((await desk.api('POST', 'names/None/settle', { form: 'x', rows: [] })).status).toBe(404);
});
