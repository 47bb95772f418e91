import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeDiff } from '../../src/app/compose.ts';
import { type DiffRequest, type DiffTools, diff, diffPatch } from '../../src/app/diff.ts';
import { openSettings } from '../../src/app/settings.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { ChangesView } from '../../src/report/changes.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const LEAD = 'Der Hafen von Kiel bleibt nach dem Sturm bis Freitag geschlossen.';
const SECOND = 'Die OVKS schwieg dazu auf Nachfrage.';
const THIRD = 'Niemand wurde verletzt, teilte die Polizei mit.';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => `[${text}]` });
  workspace = makeWorkspace({
    'input/nord/hafen.txt': `${LEAD}\r\n\r\n${SECOND}\r\n\r\n${THIRD}`,
    'input/süd/café nr 1.md': `# Überschrift über alles\n\n${SECOND}\n`,
    'glossary/names.yaml': 'CSTO: [OVKS]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });

async function looking<T>(work: (tools: DiffTools) => Promise<T>): Promise<T> {
  const tools = composeDiff(openSettings(workspace.dir, {}))!;
  try {
    return await work(tools);
  } finally {
    tools.close();
  }
}
const request = (more: Partial<DiffRequest> = {}): DiffRequest => ({ articles: [], since: 'previous', ...more });
const changes = (more: Partial<DiffRequest> = {}, view: ChangesView = 'changes') =>
  looking((tools) => diff(request(more), view, tools));
const patch = (more: Partial<DiffRequest> = {}) => looking((tools) => diffPatch(request(more), tools));
const runs = () => looking(async (tools) => tools.runs.list().map(({ started }) => started));

const renameCsto = () => workspace.write('glossary/names.yaml', 'ODKB: [OVKS]\n');
const decide = (source: string, target: string) =>
  workspace.write(
    'reviews/nord/hafen.txt.yaml',
    `reviews:\n- source: ${JSON.stringify(source)}\n  target: ${JSON.stringify(target)}\n  state: reviewed\n`,
  );

test('after the first run nothing has changed since the previous text', async () => {
  await run();
  expect(await changes()).toMatchObject({ changes: { looked: 2, articles: [] }, hints: [] });
});

test('what changed is told by article with its reason, and the same when a run has changed nothing', async () => {
  await run();
  renameCsto();
  await run();
  await run();
  const seen = (await changes()).changes.articles.map(({ id, title, revisions }) => [
    id,
    title,
    revisions.map(({ number, reason }) => [number, reason]),
  ]);
  expect(seen).toEqual([
    ['nord/hafen.txt', 'nord/hafen.txt', [[2, 'glossary']]],
    ['süd/café nr 1.md', 'Überschrift über alles', [[2, 'glossary']]],
  ]);
});

test('each run can be compared with, also one of long ago', async () => {
  await run();
  renameCsto();
  await run();
  workspace.write('input/nord/hafen.txt', `${LEAD}\n\n${SECOND}`);
  workspace.write('input/neu.txt', THIRD);
  await run();
  const [first, second, third] = await runs();
  const since = async (when: string) =>
    (await changes({ since: when })).changes.articles.map(({ id, isNew, revisions }) => [
      id,
      isNew || revisions.map(({ reason }) => reason),
    ]);
  expect(await since(first!)).toEqual([
    ['neu.txt', true],
    ['nord/hafen.txt', ['glossary', 'removed']],
    ['süd/café nr 1.md', ['glossary']],
  ]);
  expect(await since(second!)).toEqual([
    ['neu.txt', true],
    ['nord/hafen.txt', ['removed']],
  ]);
  expect(await since(third!)).toEqual([]);
});

test('reviewers’ changes are counted by article and by name, and told row by row where an article is named', async () => {
  await run();
  decide(SECOND, '[Die ODKB schwieg dazu auf alle Nachfrage.]');
  await run();
  const { reviews, reviewed, articles } = (await changes()).changes;
  expect(reviewed.map(({ id, sum }) => [id, sum.changed, sum.words])).toEqual([['nord/hafen.txt', 2, 6]]);
  expect(reviews.names).toEqual([{ concept: 'CSTO', house: 'CSTO', stood: 1, changes: [{ to: 'ODKB', count: 1 }] }]);
  expect(articles.map(({ revisions, reviews: { rows } }) => [revisions.map(({ reason }) => reason), rows])).toEqual([
    [['reviewer'], []],
  ]);
  const [last] = (await runs()).slice(-1);
  const later = await changes({ since: last!, articles: ['nord'] });
  expect(later.changes.articles[0]?.reviews.rows.map(({ number, changed }) => [number, changed])).toEqual([[2, 2]]);
  expect((await changes({ since: last! })).changes.articles).toEqual([]);
});

test('the engine’s text and the glossary’s are compared with --raw, the German alone with --source', async () => {
  await run();
  const raw = await changes({}, 'raw');
  expect(raw.changes.articles.map(({ repairs }) => repairs.map(({ changes: made }) => made[0]?.after))).toEqual([
    ['CSTO'],
    ['CSTO'],
  ]);
  workspace.write('input/nord/hafen.txt', `${THIRD}\n\n${LEAD}\n\n${SECOND.replace('auf', 'trotz')}`);
  await run();
  const source = await changes({}, 'source');
  expect(source.changes.articles.map(({ id, source: rows }) => [id, rows.map(({ kind, was }) => [kind, was])])).toEqual(
    [
      [
        'nord/hafen.txt',
        [
          ['moved', 3],
          ['changed', 2],
        ],
      ],
    ],
  );
});

test('articles are named by id, by path, by their output folder, or by a folder of them', async () => {
  await run();
  const ids = async (...articles: string[]) => (await changes({ articles })).changes.articles.map(({ id }) => id);
  const hafen = ['nord/hafen.txt'];
  expect(await ids('nord/hafen.txt')).toEqual(hafen);
  expect(await ids('./nord/')).toEqual(hafen);
  expect(await ids('input/nord/hafen.txt')).toEqual(hafen);
  expect(await ids(join(workspace.dir, 'input', 'nord'))).toEqual(hafen);
  expect(await ids('output/nord/hafen.txt', 'nord')).toEqual(hafen);
  expect(await ids('input')).toHaveLength(2);
});

test('an article that is not known is refused, and those near it are named', async () => {
  await run();
  const refused = changes({ articles: ['nord/haven.txt\u001b[2J'] });
  await expect(refused).rejects.toBeInstanceOf(AppError);
  await expect(refused).rejects.toMatchObject({
    code: 'article',
    message: expect.not.stringContaining('\u001b'),
    hint: expect.stringContaining('nord/hafen.txt'),
  });
  await expect(changes({ articles: ['../../etc'] })).rejects.toMatchObject({ code: 'article' });
});

test('a German file that has changed since the last run is pointed out', async () => {
  await run();
  workspace.write('input/nord/hafen.txt', LEAD);
  expect((await changes()).hints).toEqual([expect.stringMatching(/^nord\/hafen\.txt: the German has changed/)]);
  rmSync(join(workspace.dir, 'input/nord/hafen.txt'));
  expect((await changes()).hints).toEqual([]);
});

test('an article that is gone is looked at only when it is named', async () => {
  await run();
  renameCsto();
  await run();
  rmSync(join(workspace.dir, 'input/nord'), { recursive: true });
  await run();
  expect((await changes()).changes.articles.map(({ id }) => id)).toEqual(['süd/café nr 1.md']);
  expect((await changes({ articles: ['nord'] })).changes.articles.map(({ id }) => id)).toEqual(['nord/hafen.txt']);
});

test('nothing is sent or written, no lock is taken', async () => {
  await run();
  renameCsto();
  await run();
  const before = workspace.snapshot('.');
  const requests = double.counters.texts;
  const composed = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  await changes();
  await patch({ since: (await runs())[0]! });
  composed.close();
  expect(double.counters.texts).toBe(requests);
  const database = /memory\.sqlite(?:-wal|-shm)?$/;
  const files = (all: ReadonlyMap<string, string>) => [...all].filter(([name]) => !database.test(name));
  expect(files(workspace.snapshot('.'))).toEqual(files(before));
});

test('the patch makes today’s files of those of then, for git and in the article’s own line ends', async () => {
  await run();
  const then = workspace.snapshot('output');
  renameCsto();
  decide(LEAD, 'The port stays shut “until Friday”.');
  workspace.write('input/neu.txt', THIRD);
  await run();
  const now = workspace.snapshot('output');
  const [first] = await runs();
  const { patch: bytes, hints } = await patch({ since: first! });
  expect(hints).toEqual([]);
  for (const [name, content] of then) workspace.write(join('output', name), Buffer.from(content, 'latin1'));
  rmSync(join(workspace.dir, 'output/neu.txt'), { recursive: true });
  execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: workspace.dir, input: bytes });
  const translations = (all: ReadonlyMap<string, string>) => [...all].filter(([name]) => name.includes('translation.'));
  expect(translations(now)).toHaveLength(3);
  expect(translations(workspace.snapshot('output'))).toEqual(translations(now));
});

test('the patch since the previous text names the files as they lie in the workspace', async () => {
  await run();
  renameCsto();
  await run();
  const text = String((await patch({ articles: ['süd'] })).patch);
  expect(text.split('\n').slice(0, 2)).toEqual([
    '--- a/output/süd/café nr 1.md/translation.md\t',
    '+++ b/output/süd/café nr 1.md/translation.md\t',
  ]);
  expect(await patch({ since: (await runs()).at(-1)! })).toMatchObject({ patch: Buffer.alloc(0), hints: [] });
});

test('what is no text, or is no longer kept, is named and left out of the patch', async () => {
  await run();
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  const row = (final: string) => ({ id: 'a', source: 'A', final, state: 'translated' as const });
  const text = (day: number, final: string) => ({
    run: `2031-01-0${day}T00:00:00.000Z`,
    source: '',
    glossary: '',
    rows: [row(final)],
  });
  store.history.advance('brief.docx', text(1, 'One'));
  store.history.advance('brief.docx', text(2, 'Two'));
  store.close();
  expect((await patch({ articles: ['brief.docx'] })).hints).toEqual([
    'brief.docx is not in the patch: translation.docx is no text file',
  ]);
});
