import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskRow } from '../../src/domain/desk.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { ask, startDesk, type TestDesk } from '../support/review-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const GLOSSARY = `# by hand
Tokayev: {de: [Tokajew], kind: person} # the president
Almaty: [Alma-Ata]
`;

let double: DeeplDouble;
let workspace: Workspace;
let desk: TestDesk;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => text.replaceAll('Tokajew', 'Tokayev') });
  workspace = makeWorkspace({
    'input/a.txt': 'Tokajew kam.\n\nTokajew ging.\n',
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

const glossary = () => workspace.read('glossary/names.yaml');
const put = (body: unknown, label = 'Tokayev') => desk.api('POST', `names/${label}/spelling`, body);

async function saveFirst(target: string): Promise<DeskRow> {
  const [first] = (await desk.article('a.txt')).rows;
  return (await desk.save('a.txt', first!, { target, state: 'edited' })).json;
}

test('a corrected name offers its spelling, which is shown, written, and offered no more', async () => {
  const row = await saveFirst('Tokayew kam.');
  expect(row.spellings).toEqual([
    { concept: 'Tokayev', house: 'Tokayev', spelling: 'Tokayew', lists: ['accept', 'wrong', 'de'] },
  ]);
  const wish = { list: 'accept', spelling: 'Tokayew' };
  const shown = await put({ ...wish, write: false });
  expect(shown.status).toBe(200);
  expect(shown.json.diff).toContain('+Tokayev: {de: [Tokajew], kind: person, accept: [Tokayew]} # the president\n');
  expect(glossary()).toBe(GLOSSARY);
  const written = await put({ ...wish, write: true });
  expect(written).toMatchObject({ status: 200, json: { diff: shown.json.diff, written: true } });
  expect(glossary()).toBe(GLOSSARY.replace('person}', 'person, accept: [Tokayew]}'));
  const [after] = (await desk.article('a.txt')).rows;
  expect(after!.spellings).toBeUndefined();
  expect(after!.names).toMatchObject([{ status: 'accepted', found: 'Tokayew' }]);
  expect((await put({ ...wish, write: false })).json.diff).toBe('');
});

test('the other pages are told of the new glossary', async () => {
  const events = await desk.events();
  await put({ list: 'wrong', spelling: 'Tokayeff', write: true });
  expect(await events.until(({ type }) => type === 'all')).toEqual({ type: 'all' });
  await events.close();
});

test('a text that stands as the machine wrote it offers nothing, and neither does another sentence', async () => {
  expect((await desk.article('a.txt')).rows.map(({ spellings }) => spellings)).toEqual([undefined, undefined]);
  expect((await saveFirst('The president came.')).spellings).toBeUndefined();
});

test.each([
  ['no map', [], 'a map'],
  ['a list that is none', { list: 'when', spelling: 'X', write: false }, 'list is one of'],
  ['a list of a prototype', { list: 'constructor', spelling: 'X', write: false }, 'list is one of'],
  ['a blank spelling', { list: 'de', spelling: ' ', write: true }, 'spelling'],
  ['a spelling that is no text', { list: 'de', spelling: ['X'], write: true }, 'spelling'],
  ['a write that is left open', { list: 'de', spelling: 'X' }, 'write'],
  ['a write in words', { list: 'de', spelling: 'X', write: 'false' }, 'write'],
])('what cannot be read is refused and writes nothing: %s', async (_, body, words) => {
  expect(await put(body)).toMatchObject({ status: 422, json: { error: expect.stringContaining(words) } });
  expect(glossary()).toBe(GLOSSARY);
});

test('what the glossary cannot take is refused with the reason', async () => {
  const { ino } = statSync(join(workspace.dir, 'glossary/names.yaml'));
  const answer = await put({ list: 'wrong', spelling: 'Tok\nayev', write: true });
  expect(answer).toMatchObject({
    status: 422,
    json: { error: 'The glossary stays as it is', hint: expect.stringContaining('control character') },
  });
  expect(statSync(join(workspace.dir, 'glossary/names.yaml')).ino).toBe(ino);
});

test('a glossary that cannot be read is no fault of ours', async () => {
  workspace.write('glossary/names.yaml', 'Tokayev: {de: [\n');
  const answer = await put({ list: 'wrong', spelling: 'Tokayeff', write: true });
  expect(answer).toMatchObject({ status: 422, json: { hint: expect.any(String) } });
  expect(glossary()).toBe('Tokayev: {de: [\n');
});

test('a name that the glossary has not is 404', async () => {
  for (const label of ['None', '__proto__', '..%2F..'])
    expect((await put({ list: 'de', spelling: 'X', write: true }, label)).status).toBe(404);
  expect(glossary()).toBe(GLOSSARY);
});

test('another page can put nothing into the glossary', async () => {
  const { origin, pathname } = new URL(desk.server.address);
  const body = JSON.stringify({ list: 'accept', spelling: 'Tokayew', write: true });
  const json = { 'content-type': 'application/json' };
  const send = (headers: Record<string, string>, home = pathname) =>
    ask(desk.server.address, { method: 'POST', path: `${home}api/names/Tokayev/spelling`, headers, body });
  expect((await send(json)).status).toBe(403);
  expect((await send({ ...json, origin: 'http://evil.example' })).status).toBe(403);
  expect((await send({ ...json, origin, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send({ ...json, origin }, '/wrong/')).status).toBe(403);
  expect((await send({ origin, 'content-type': 'text/plain' })).status).toBe(415);
  expect(glossary()).toBe(GLOSSARY);
});
