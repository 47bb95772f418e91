import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../src/domain/desk.ts';
import { lockWorkspace } from '../../src/store/workspace-lock.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { ask, rowOf, startDesk, type TestDesk, type TestEvents } from '../support/review-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let double: DeeplDouble;
let workspace: Workspace;
let desk: TestDesk;
let events: TestEvents;

beforeEach(async () => {
  double = await startDeeplDouble({
    translate: (text) => text.replace('Guten Tag', 'Good day').replace('OVKS', 'ODKB'),
  });
  workspace = makeWorkspace({
    'input/a.txt': 'Guten Tag, OVKS.\n',
    'input/b.txt': 'Guten Tag, Berlin.\n',
    'glossary/names.yaml': 'CSTO: [OVKS, ODKB]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
});
afterEach(async () => {
  await events?.close();
  expect(desk.bugs).toEqual([]);
  await desk.close();
  workspace.remove();
  await double.close();
});

const run = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });

/** A page that shows all there is, so that what comes next is news. */
async function open(): Promise<void> {
  desk = await startDesk(workspace.dir);
  await desk.api('GET', 'names');
  events = await desk.events();
}

const is =
  (wanted: DeskEvent) =>
  (event: DeskEvent): boolean =>
    JSON.stringify(event) === JSON.stringify(wanted);
const isFault = (event: DeskEvent) => event.type === 'fault';
const A: DeskEvent = { type: 'article', article: 'a.txt' };
const ALL: DeskEvent = { type: 'all' };
const yaml = (article: string, german: string, english: string) =>
  `article: ${article}\nlanguage: en-US\nreviews:\n- source: ${german}\n  target: ${english}\n  state: reviewed\n`;

describe('what is changed on the disk is told without being asked for', () => {
  beforeEach(async () => {
    await run();
    await open();
  });

  test('a file of reviews that is edited by hand', async () => {
    workspace.write('reviews/a.txt.yaml', yaml('a.txt', 'Guten Tag, OVKS.', 'Hello, CSTO.'));
    await events.until(is(A));
    expect((await desk.article('a.txt')).rows[0]).toMatchObject({ state: 'reviewed', target: 'Hello, CSTO.' });
    workspace.write('reviews/a.txt.yaml', yaml('a.txt', 'Guten Tag, OVKS.', 'Good day to you, CSTO.'));
    await events.until(is(A));
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Good day to you, CSTO.');
    rmSync(join(workspace.dir, 'reviews'), { recursive: true });
    await events.until(is(A));
    expect((await desk.article('a.txt')).rows[0]).toMatchObject({ state: 'open' });
  });

  test('an article', async () => {
    workspace.write('input/a.txt', 'Gute Nacht, OVKS.\n');
    await events.until(is(A));
    expect((await desk.article('a.txt')).rows[0]).toMatchObject({ source: 'Gute Nacht, OVKS.', state: 'pending' });
  });

  test('an article that comes or goes', async () => {
    workspace.write('input/c.txt', 'Neu.\n');
    await events.until(is(ALL));
    expect((await desk.api('GET', 'articles')).json).toHaveLength(3);
    rmSync(join(workspace.dir, 'input/c.txt'));
    await events.until(is(ALL));
    expect((await desk.api('GET', 'articles')).json).toHaveLength(2);
    expect((await desk.api('GET', 'articles/c.txt')).status).toBe(404);
  });

  test('the glossary', async () => {
    workspace.write('glossary/names.yaml', 'C.S.T.O.: {de: [OVKS], wrong: [ODKB]}\n');
    await events.until(is(ALL));
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Good day, C.S.T.O..');
    workspace.write('glossary/more.yaml', 'Berlin: {de: [Berlin]}\n');
    await events.until(is(ALL));
    expect((await desk.article('b.txt')).rows[0]!.names).toMatchObject([{ concept: 'Berlin' }]);
  });

  test('the settings', async () => {
    workspace.write('zweispalt.yaml', 'target: en-GB\n');
    await events.until(is(ALL));
    expect((await desk.article('a.txt')).language).toBe('en-GB');
  });

  test('a memory to lean on', async () => {
    workspace.write('input/a.txt', 'Gute Nacht.\n');
    await events.until(is(A));
    const unit =
      '<tu><tuv xml:lang="de"><seg>Gute Nacht.</seg></tuv><tuv xml:lang="en-US"><seg>Good night.</seg></tuv></tu>';
    workspace.write(
      'memory/x.tmx',
      `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${unit}</body></tmx>`,
    );
    await events.until(is(ALL));
    expect((await desk.article('a.txt')).rows[0]).toMatchObject({ target: 'Good night.', state: 'open' });
  });

  test('what a run has translated', async () => {
    workspace.write('input/a.txt', 'Guten Tag, OVKS.\n\nGuten Tag, Wien.\n');
    await events.until(is(A));
    expect(rowOf(await desk.article('a.txt'), 'Guten Tag, Wien').state).toBe('pending');
    await run();
    await events.until(is(A));
    expect(rowOf(await desk.article('a.txt'), 'Guten Tag, Wien')).toMatchObject({
      state: 'open',
      target: 'Good day, Wien.',
    });
  });

  test('a decision in another tab', async () => {
    const other = await desk.events();
    const [row] = (await desk.article('a.txt')).rows;
    await desk.save('a.txt', row!, { target: 'Hello.' });
    for (const one of [events, other]) await one.until(is(A));
    await other.close();
  });

  test('a decision in another desk', async () => {
    const other = await startDesk(workspace.dir);
    const [row] = (await other.article('a.txt')).rows;
    await other.save('a.txt', row!, { target: 'Hello.' });
    await other.close();
    await events.until(is(A));
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Hello.');
  });
});

test('the first run of a workspace is told, though there was no memory when the desk began', async () => {
  await open();
  expect((await desk.article('a.txt')).rows[0]!.state).toBe('pending');
  await run();
  await events.until(is(ALL));
  expect((await desk.article('a.txt')).rows[0]).toMatchObject({ state: 'open', target: 'Good day, CSTO.' });
});

describe('a file that cannot be used', () => {
  beforeEach(async () => {
    await run();
    await open();
  });

  test('of reviews: told with its place and what to do, also to whoever comes later, until it is mended', async () => {
    workspace.write('reviews/a.txt.yaml', 'reviews:\n- source: "Guten\n');
    const fault = (await events.until(isFault)) as { message: string };
    expect(fault.message).toMatch(/reviews\/a\.txt\.yaml:\d+:\d+/);
    expect(fault.message).toMatch(/Mend/);
    const later = await desk.events();
    expect(await later.until(() => true)).toEqual(fault);
    await later.close();
    expect((await desk.article('a.txt')).rows[0]).toMatchObject({ state: 'open', target: 'Good day, CSTO.' });
    workspace.write('reviews/a.txt.yaml', yaml('a.txt', 'Guten Tag, OVKS.', 'Hello.'));
    await events.until(is(ALL));
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Hello.');
  });

  test.each([
    ['the glossary', 'glossary/names.yaml', 'CSTO: {de: 7}\n', 'CSTO: [OVKS, ODKB]\n'],
    ['the settings', 'zweispalt.yaml', 'target: fr\n', 'target: en-US\n'],
    ['a memory', 'memory/x.tmx', '<tmx', ''],
  ])('%s: what was read before still counts', async (_, file, broken, mended) => {
    workspace.write(file, broken);
    expect(await events.until(isFault)).toMatchObject({ message: expect.stringContaining(file.split('/').at(-1)!) });
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Good day, CSTO.');
    if (mended === '') rmSync(join(workspace.dir, file));
    else workspace.write(file, mended);
    await events.until(is(ALL));
    expect((await desk.article('a.txt')).rows[0]!.target).toBe('Good day, CSTO.');
  });

  test('a folder of articles that is gone', async () => {
    rmSync(join(workspace.dir, 'input'), { recursive: true });
    expect(await events.until(isFault)).toMatchObject({ message: expect.stringContaining('input') });
    workspace.write('input/b.txt', 'Guten Tag, Berlin.\n');
    await events.until(is(ALL));
    expect((await desk.api('GET', 'articles')).json).toHaveLength(1);
  });
});

describe('a page that was away', () => {
  beforeEach(async () => {
    await run();
    await open();
  });

  test('reads all again if it may have missed something, and only then', async () => {
    const [row] = (await desk.article('a.txt')).rows;
    const { json } = await desk.save('a.txt', row!, { target: 'One.' });
    await events.until(is(A));
    const { lastId } = events;
    const back = await desk.events(lastId);
    await desk.save('a.txt', json, { target: 'Two.' });
    expect(await back.until(() => true)).toEqual(A);
    await back.close();
    const late = await desk.events(lastId);
    expect(await late.until(() => true)).toEqual(ALL);
    await late.close();
  });

  test('reads all again after the desk was started anew', async () => {
    const late = await desk.events('another-run 3');
    expect(await late.until(() => true)).toEqual(ALL);
    await late.close();
  });
});

test('a connection that a browser keeps in store holds up no closing', async () => {
  await open();
  const { hostname, port } = new URL(desk.server.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // The server knows of it once a later one is answered.
  await desk.article('a.txt');
  const ended = once(socket.resume(), 'close');
  await desk.close();
  await ended;
});

test('closing ends the streams, awaits what is being written, and leaves nothing that runs', async () => {
  await run();
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await open();
  const [row] = (await desk.article('a.txt')).rows;
  const lock = await lockWorkspace(join(workspace.dir, '.zweispalt'), { name: 'reviews' });
  const saving = desk.save('a.txt', row!, { target: 'The last one.' });
  // Its request has come once a later one is answered.
  await desk.article('a.txt');
  const ended = expect(events.until(isFault)).rejects.toThrow();
  const closing = desk.close();
  lock.release();
  await Promise.all([saving, ended, closing]);
  expect((await saving).status).toBe(200);
  expect(workspace.read('reviews/a.txt.yaml')).toContain('The last one.');
  expect(timers()).toBeLessThanOrEqual(before);
  await expect(ask(desk.server.address, { path: '/' })).rejects.toThrow();
});
