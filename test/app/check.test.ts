import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckOutcome, check, onlyChecks } from '../../src/app/check.ts';
import { composeLook } from '../../src/app/compose.ts';
import { CHECKS, openSettings } from '../../src/app/settings.ts';
import { AppError } from '../../src/domain/errors.ts';
import { lockWorkspace } from '../../src/store/workspace-lock.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let double: DeeplDouble;

beforeEach(async () => {
  workspace = makeWorkspace({
    'input/a.txt': 'Der Abzug beginnt morgen.\n\n„Wir gehen morgen nach Hause“, sagte der russische General.\n',
    'input/b.txt': 'Am 5. Januar kam Tokajew mit 12 Soldaten.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
  });
  double = await startDeeplDouble({ translate: (text) => text.replace('12 Soldaten', '21 soldiers') });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

async function run(rules: readonly string[] = [], failOn = 'error'): Promise<CheckOutcome> {
  const settings = onlyChecks(openSettings(workspace.dir, { failOn, engine: 'memory' }), rules, CHECKS);
  const { look, findArticles, close } = await composeLook(settings, () => {});
  try {
    return await check(await findArticles([]), { look, failOn: settings.failOn });
  } finally {
    close();
  }
}

const translateAll = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
const rulesOf = ({ articles }: CheckOutcome) => articles.map(({ findings }) => findings.map(({ rule }) => rule));

test('a workspace without a memory is checked as far as it goes, and none is made', async () => {
  const outcome = await run();
  expect(outcome.exit).toBe(0);
  expect(outcome.articles).toMatchObject([
    { article: 'a.txt', paragraphs: 2, open: 2 },
    { article: 'b.txt', paragraphs: 1, open: 1 },
  ]);
  expect(rulesOf(outcome)).toEqual([['pending', 'speech'], ['pending']]);
  expect(existsSync(join(workspace.dir, '.zweispalt'))).toBe(false);
});

test('paragraphs without English make it fail only at the severity that was chosen', async () => {
  expect((await run([], 'warning')).exit).toBe(1);
  expect((await run([], 'never')).exit).toBe(0);
  workspace.write('zweispalt.yaml', 'checks: {pending: error}\n');
  expect((await run()).exit).toBe(1);
});

test('what the memory knows is held to its German, each finding with its line and its words', async () => {
  await translateAll();
  const outcome = await run(['figures']);
  expect(outcome).toMatchObject({ exit: 1, counts: { error: 1, warning: 0, info: 0 } });
  const [finding] = outcome.articles[1]!.findings;
  expect(finding).toMatchObject({ rule: 'figures', severity: 'error', line: 1 });
  expect(finding!.source!.text.slice(finding!.source!.start, finding!.source!.end)).toBe('12');
});

test('nothing is written and nothing sent', async () => {
  await translateAll();
  const { requests } = double.counters;
  const before = [workspace.snapshot('output'), workspace.snapshot('input')];
  const memory = workspace.snapshot('.zweispalt').get('memory.sqlite');
  await run();
  expect([workspace.snapshot('output'), workspace.snapshot('input')]).toEqual(before);
  expect(workspace.snapshot('.zweispalt').get('memory.sqlite')).toBe(memory);
  expect(double.counters.requests).toBe(requests);
});

test('TMX files alone answer, too', async () => {
  const unit =
    '<tu><tuv xml:lang="de"><seg>Der Abzug beginnt morgen.</seg></tuv><tuv xml:lang="en-US"><seg>The withdrawal begins tomorrow.</seg></tuv></tu>';
  workspace.write(
    'memory/desk.tmx',
    `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${unit}</body></tmx>`,
  );
  expect((await run()).articles[0]).toMatchObject({ paragraphs: 2, open: 1 });
});

test('a run that is at work does not keep it out', async () => {
  await translateAll();
  const lock = await lockWorkspace(join(workspace.dir, '.zweispalt'));
  try {
    expect((await run(['figures'])).exit).toBe(1);
  } finally {
    lock.release();
  }
});

test('an article that cannot be read is told, the others are checked, and the exit code is 2', async () => {
  workspace.write('input/c.docx', 'no package');
  const outcome = await run([], 'warning');
  expect(outcome.exit).toBe(2);
  expect(outcome.faulty.map(({ path }) => path)).toEqual([join(workspace.dir, 'input/c.docx')]);
  expect(outcome.articles).toHaveLength(2);
});

test('a check that was asked for by name runs though the settings silence it', async () => {
  workspace.write('zweispalt.yaml', 'checks: {speech: off}\n');
  expect(rulesOf(await run())[0]).toEqual(['pending']);
  expect(rulesOf(await run(['speech']))[0]).toEqual(['speech']);
});

test('a severity that the settings give holds for a check that was asked for by name', async () => {
  workspace.write('zweispalt.yaml', 'checks: {speech: error}\n');
  expect((await run(['speech'])).exit).toBe(1);
});

test.each([
  ['figurs', 'Did you mean “figures”?'],
  ['__proto__', 'There are: names'],
])('a check that is not there is an error of usage: %s', (name, hint) => {
  const wrong = () => onlyChecks(openSettings(workspace.dir, {}), [name], CHECKS);
  expect(wrong).toThrow(AppError);
  expect(wrong).toThrow(expect.objectContaining({ code: 'usage', hint: expect.stringContaining(hint) }));
});

test('a memory that a killed run left empty is as good as none', async () => {
  await translateAll();
  for (const name of readdirSync(join(workspace.dir, '.zweispalt'))) rmSync(join(workspace.dir, '.zweispalt', name));
  workspace.write('.zweispalt/memory.sqlite', '');
  expect((await run()).articles[0]).toMatchObject({ open: 2 });
});
