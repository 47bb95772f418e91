import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPageFiles } from '../../src/desk/page-files.ts';
import { type Ask, ask, startDesk, type TestDesk } from '../support/review-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let desk: TestDesk;
let port: string;
let home: string;

beforeAll(async () => {
  workspace = makeWorkspace({
    'input/a.txt': 'Der Abzug beginnt morgen.\n',
    'page/index.html': '<!doctype html><title>Desk</title>',
    'page/assets/main-1a2b.js': 'export {};',
    'page/assets/notes.txt': 'not served',
    'secret.txt': 'a secret',
  });
  mkdirSync(join(workspace.dir, 'page/more'));
  symlinkSync(join(workspace.dir, 'secret.txt'), join(workspace.dir, 'page/more/link.js'));
  desk = await startDesk(workspace.dir, { page: readPageFiles(join(workspace.dir, 'page')) });
  ({ port, pathname: home } = new URL(desk.server.address));
});
afterAll(async () => {
  await desk.close();
  workspace.remove();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}, more: Partial<Ask> = {}) =>
  ask(desk.server.address, { path, headers, ...more });
const save = (headers: Readonly<Record<string, string>>) =>
  get(`${home}api/articles/a.txt/rows/x`, headers, { method: 'PUT', body: '{}' });

describe('who has no token', () => {
  test.each([
    ['nothing', '/'],
    ['a wrong one', `/${'x'.repeat(32)}/`],
    ['a wrong one before the API', `/${'x'.repeat(32)}/api/articles`],
    ['another case', null],
    ['a part of it', undefined],
    ['a path that leads back', '/x/../'],
  ])('is told nothing: %s', async (_, path) => {
    const token = home.slice(1, -1);
    const wrong = path ?? (path === null ? `/${swapCase(token)}/` : `/${token.slice(0, -1)}/`);
    const answer = await get(wrong);
    expect(answer).toMatchObject({ status: 403, text: '' });
  });

  test('is told nothing by other methods either', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
      expect(await get('/api/articles', {}, { method })).toMatchObject({ status: 403, text: '' });
  });

  test('cannot guess it: it has at least 128 bits, and is another each time', async () => {
    const other = await startDesk(workspace.dir);
    await other.close();
    const { pathname } = new URL(other.server.address);
    expect(pathname).not.toBe(home);
    expect(pathname.slice(1, -1)).toMatch(/^[\w-]{32}$/);
  });
});

const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (sign) => (sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()));

describe('where a request comes from', () => {
  test('only this computer is listened to', () => {
    expect(new URL(desk.server.address).hostname).toBe('127.0.0.1');
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]:80'])(
    'a name of another host that leads here is refused: %s',
    async (host) => {
      expect(await get(`${home}api/articles`, { host })).toMatchObject({ status: 403, text: '' });
    },
  );

  test('both names of this computer are taken', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await get(`${home}api/articles`, { host })).status).toBe(200);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', 'http://localhost'])(
    'a page of another origin can neither read nor write: %s',
    async (origin) => {
      expect(await get(`${home}api/articles`, { origin })).toMatchObject({ status: 403, text: '' });
      expect(await save({ origin, 'content-type': 'application/json' })).toMatchObject({ status: 403, text: '' });
    },
  );

  test.each(['cross-site', 'same-site', 'none'])('nor where the browser says %s', async (site) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
    expect(await get(`${home}api/articles`, headers)).toMatchObject({ status: 403, text: '' });
    expect(await get(`${home}assets/main-1a2b.js`, headers)).toMatchObject({ status: 403, text: '' });
  });

  test('a write needs an origin', async () => {
    expect((await save({ 'content-type': 'application/json' })).status).toBe(403);
    const own = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
    expect((await save(own)).status).toBe(422);
    expect((await save({ ...own, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('the page may be opened from anywhere, but not in a frame, and the API not at all', async () => {
    const opened = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await get(home, opened)).toMatchObject({ status: 200, text: expect.stringContaining('<title>Desk') });
    expect((await get(home, { ...opened, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await get(`${home}api/articles`, opened)).status).toBe(403);
  });

  test('no other origin is ever let in by an answer', async () => {
    const preflight = { origin: 'http://evil.example', 'access-control-request-method': 'PUT' };
    const answer = await get(`${home}api/articles`, preflight, { method: 'OPTIONS' });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what every answer says', () => {
  test.each([
    ['the page', ''],
    ['a script', 'assets/main-1a2b.js'],
    ['the API', 'api/articles'],
    ['what is not there', 'api/nothing'],
    ['a refusal', '../x/'],
  ])('%s runs, loads and frames nothing of others', async (_, path) => {
    const { headers } = await get(home + path);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});

describe('files of the page', () => {
  test('are served with their types', async () => {
    expect((await get(home)).headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await get(`${home}assets/main-1a2b.js`);
    expect(script).toMatchObject({ status: 200, text: 'export {};' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    'assets/../../secret.txt',
    'assets/..%2f..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '..%5csecret.txt',
    'assets/%00',
    'assets/%ff',
    '//etc/passwd',
    'assets',
    'assets/',
    'assets/notes.txt',
    'more/link.js',
    '__proto__',
    'constructor',
  ])('and nothing else is: %s', async (path) => {
    const answer = await get(home + path);
    expect([403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret');
  });

  test('a page that was not built says so', async () => {
    const bare = await startDesk(workspace.dir);
    const answer = await ask(bare.server.address, { path: new URL(bare.server.address).pathname });
    await bare.close();
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('npm run build') });
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('a ticket', () => {
  test('leads to the page once', async () => {
    const path = new URL(desk.server.ticket()).pathname;
    expect(path).not.toContain(home.slice(1, -1));
    expect(await get(path)).toMatchObject({ status: 303, headers: { location: home } });
    expect(await get(path)).toMatchObject({ status: 403, text: '' });
  });

  test('leads nowhere under the name of another host, and stays good', async () => {
    const path = new URL(desk.server.ticket()).pathname;
    expect((await get(path, { host: 'evil.example' })).status).toBe(403);
    expect((await get(path)).status).toBe(303);
  });
});

describe('what is sent', () => {
  const own = () => ({ origin: `http://127.0.0.1:${port}` });
  const put = (body: string, type: string | undefined = 'application/json') =>
    get(`${home}api/articles/a.txt/rows/x`, type ? { ...own(), 'content-type': type } : own(), { method: 'PUT', body });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json-seq', ''])(
    'is JSON, and says so: not “%s”',
    async (type) => {
      expect(await put('{}', type)).toMatchObject({ status: 415, json: { error: expect.stringContaining('JSON') } });
    },
  );

  test('has at most 1 MB, whatever it says of its length', async () => {
    const body = JSON.stringify({ target: 'x'.repeat(1024 * 1024) });
    expect((await put(body)).status).toBe(413);
    const headers = { ...own(), 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const chunked = await get(`${home}api/articles/a.txt/rows/x`, headers, { method: 'PUT', body });
    expect(chunked.status).toBe(413);
  });

  test.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a list', '[]', 422],
    ['a number', '1', 422],
    ['a map without texts', '{"target":1,"comment":"","version":"","state":"edited"}', 422],
    ['a state that is none', '{"target":"a","comment":"","version":"","state":"constructor"}', 422],
    ['texts from a prototype', '{"__proto__":{"target":"a","comment":"","version":"","state":"edited"}}', 422],
  ])('is read with care: %s', async (_, body, status) => {
    expect(await put(body)).toMatchObject({ status, json: { error: expect.any(String) } });
  });

  test('what the address names and is not there is 404, in whatever spelling', async () => {
    for (const id of ['nothing.txt', '__proto__', '%ff', '..%2f..%2fetc%2fpasswd', 'a.txt%00', '%25252e'])
      expect(await get(`${home}api/articles/${id}`)).toMatchObject({
        status: 404,
        json: { error: expect.any(String) },
      });
    expect((await get(`${home}api/names/constructor`)).status).toBe(404);
    expect((await get(`${home}api/articles`, own(), { method: 'POST', body: '{}' })).status).toBe(404);
  });
});
