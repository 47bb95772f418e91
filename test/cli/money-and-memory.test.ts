import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace({
    'input/a.txt': 'Der Abzug beginnt.\n',
    'input/b.txt': 'Die Soldaten gehen.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
    'zweispalt.yaml': 'failOn: never\nprice: {perMillion: 1000, currency: EUR}\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const key = () => ({ DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url });
const run = (...args: string[]) => runCli(['-C', workspace.dir, ...args], { env: key() });

test.each(['memory', 'usage', 'doctor'])('%s --help shows examples', async (command) => {
  const { code, stdout } = await runCli([command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain(`$ zweispalt ${command}`);
});

test('the memory goes out to a file in the workspace and comes back', async () => {
  expect((await run('translate', '--quiet')).code).toBe(0);
  expect((await run('memory', 'export', 'backup.tmx')).stdout).toContain('2 targets written to');
  expect(readFileSync(join(workspace.dir, 'backup.tmx'), 'utf8')).toContain('x-zweispalt-origin');
  expect((await run('memory', 'import', 'backup.tmx')).stdout).toContain('0 new, 2 known, 0 skipped');
  rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
  const { stdout } = await run('memory', 'import', 'backup.tmx', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ added: 2, known: 0, skipped: [] }]);
  expect(JSON.parse((await run('memory', 'stats', '--json')).stdout)).toMatchObject({ targets: 2, withSeveral: 0 });
  expect((await run('memory', 'stats')).stdout).toMatch(/deepl +en-US +2 +37/);
});

test('a month’s budget that is used up is not met by running again', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nbudget: {month: 20}\n');
  const { code, stdout, stderr } = await run('translate');
  expect(code).toBe(3);
  expect(stderr).toContain('→ Raise budget.month, or wait');
  expect(stdout).toContain('1 paragraph not translated yet: what is done is remembered');
  const stream = await runCli(['-C', workspace.dir, 'translate', '-'], { env: key(), stdin: 'Und noch ein Satz.\n' });
  expect(stream.stderr).toContain('→ Raise budget.month, or wait');
});

test('an import says which units it skips, and why', async () => {
  workspace.write('odd.tmx', '<tmx version="1.4"><body>\n<tu><tuv xml:lang="de"><seg>Ja</seg></tuv></tu></body></tmx>');
  const { stdout, code } = await run('memory', 'import', 'odd.tmx');
  expect(code).toBe(0);
  expect(stdout).toContain('0 new, 0 known, 1 skipped');
  expect(stdout).toContain('line 2: it has no English');
});

test('only a .tmx file is written, and only where there is a memory', async () => {
  const wrong = await run('memory', 'export', 'input/a.txt');
  expect([wrong.code, workspace.read('input/a.txt')]).toEqual([2, 'Der Abzug beginnt.\n']);
  const none = await run('memory', 'export', 'a.tmx');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('zweispalt translate');
  expect((await run('memory', 'export', 'a.tmx', '--target', 'fr')).stderr).toContain('en-US, en-GB');
});

test('a check of a whole memory ends with 0, of a damaged one with 2 and the way out', async () => {
  expect((await run('memory', 'check')).stdout).toContain('no memory yet');
  await run('translate', '--quiet');
  const whole = await run('memory', 'check');
  expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('2 targets of 2 paragraphs, 1 run')]);
  for (const beside of ['-wal', '-shm'])
    rmSync(join(workspace.dir, `.zweispalt/memory.sqlite${beside}`), { force: true });
  workspace.write('.zweispalt/memory.sqlite', 'damaged '.repeat(1000));
  const damaged = await run('memory', 'check');
  expect([damaged.code, damaged.stdout]).toEqual([2, expect.stringContaining('→ ')]);
  const json = await run('memory', 'check', '--json');
  expect([json.code, JSON.parse(json.stdout).damage]).toEqual([2, [expect.any(String)]]);
});

test('pruning shows, asks, and drops', async () => {
  await run('translate', '--quiet');
  rmSync(join(workspace.dir, 'input/b.txt'));
  const dry = await run('memory', 'prune', '--dry-run');
  expect(dry.stdout).toContain('unused  en-US  deepl  Die Soldaten gehen.');
  expect(dry.stdout).toContain('1 in no article any more, 0 older ones, 1 kept');
  const unasked = await run('memory', 'prune');
  expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
  expect(JSON.parse((await run('memory', 'stats', '--json')).stdout).targets).toBe(2);
  expect((await run('memory', 'prune', '--yes')).stdout).toContain('1 target and the earlier texts of 1 a');
  const again = await run('memory', 'prune', '--yes', '--json');
  expect(JSON.parse(again.stdout)).toEqual({ dropped: false, kept: 1, gone: [], unused: [], older: [] });
});

test('what killed runs may have been billed stands beside what the month’s budget leaves', async () => {
  await run('translate', '--quiet', 'input/a.txt');
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  store.runs.record({ ...store.runs.list()[0]!, awaitedCharacters: 30 });
  store.close();
  const { stdout } = await run('translate');
  expect(stdout).toContain(
    '37 characters billed (0.04 EUR), 18 saved by the memory; about 30 more by runs that were killed',
  );
});

test('usage does not take a run that is at work for one that was killed', async () => {
  await double.close();
  let arrived = (): void => {};
  let release = (): void => {};
  const inFlight = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  double = await startDeeplDouble({
    hold: async ({ path }) => {
      if (path !== '/v2/translate') return;
      arrived();
      await free;
    },
  });
  const atWork = run('translate', '--concurrency', '1');
  await inFlight;
  const { stdout } = await run('usage');
  release();
  expect(stdout).toContain('A run is at work: its answers to 18 characters more are awaited');
  expect(stdout).not.toContain('killed');
  expect((await atWork).code).toBe(0);
});

test('a run says what was billed, what that costs, and what the memory saved', async () => {
  expect((await run('translate')).stdout).toContain('37 characters billed (0.04 EUR), 0 saved by the memory');
  workspace.write('input/a.txt', 'Der Abzug beginnt.\n\nEs ist kalt.\n');
  expect((await run('translate')).stdout).toContain('12 characters billed (0.01 EUR), 37 saved by the memory');
  expect(JSON.parse(workspace.read('output/run.json'))).toMatchObject({
    savedCharacters: 37,
    cost: { amount: 0.01, currency: 'EUR' },
  });
  expect(JSON.parse((await run('usage', '--json')).stdout).total).toMatchObject({ savedCharacters: 37, cost: 0.05 });
});

test('a run of stdin says so as well, on stderr', async () => {
  const translate = () =>
    runCli(['-C', workspace.dir, 'translate', '-'], { env: key(), stdin: 'Der Abzug beginnt.\n' });
  expect((await translate()).stderr).toBe(
    '1 request, 18 characters billed (0.02 EUR), 0 saved by the memory\n' +
      'This month: 1 run, 18 characters billed (0.02 EUR), 0 saved by the memory\n',
  );
  expect((await translate()).stderr).toBe('');
});

test('a run of stdin says what to do about a quota that is used up', async () => {
  double.fail({ status: 456 });
  const { code, stderr } = await runCli(['-C', workspace.dir, 'translate', '-'], { env: key(), stdin: 'Es ist so.\n' });
  expect([code, stderr]).toEqual([3, expect.stringContaining('→ Wait for the next billing period')]);
});

test('a run, its file and usage tell of the month and of the run itself', async () => {
  await run('translate', '--quiet');
  workspace.write('input/a.txt', 'Der Abzug beginnt.\n\nEs ist kalt.\n');
  expect((await run('translate')).stdout).toContain(
    'This month: 2 runs, 49 characters billed (0.05 EUR), 37 saved by the memory',
  );
  expect(JSON.parse(workspace.read('output/run.json'))).toMatchObject({
    billedCharacters: 12,
    month: { runs: 2, billedCharacters: 49, savedCharacters: 37, cost: { amount: 0.05, currency: 'EUR' } },
  });
  expect((await run('usage')).stdout).toMatch(/last run +1 +3 +2 +1 +\d+ +12 +37 +0\.01/);
});

test('a dry run says what it would cost, and what the budget leaves of it', async () => {
  expect((await run('translate', '--dry-run')).stdout).toContain('0.04 EUR; nothing was sent');
  expect((await run('translate', '--dry-run', '--max-characters', '20')).stdout).toContain(
    'The budget of this run leaves 20 characters: 1 text of 18 characters would be sent, 0.02 EUR\n' +
      'All of it: 2 requests, 0.04 EUR; nothing was sent\n',
  );
});

test('a dry run from memory alone costs nothing, and says what is lacking', async () => {
  const { stdout } = await run('translate', '--dry-run', '--no-send');
  expect(stdout).toContain(
    '0 requests: the memory answers alone, and lacks 37 characters, 0.04 EUR; nothing was sent\n',
  );
});

test('what the service bills otherwise than it is counted here is told', async () => {
  double.fail({ action: 'truncate', times: 1 });
  expect((await run('translate')).stdout).toMatch(/billed \d+ characters more than the translated texts have: answers/);
  expect((await run('translate')).stdout).not.toContain('more than');
});

test('a key that is refused in mid-run is told with the way out', async () => {
  double.fail({ status: 403, times: Number.POSITIVE_INFINITY });
  expect((await run('translate')).stderr).toContain('→ Check DEEPL_AUTH_KEY');
});

test('--no-send sends nothing and says so', async () => {
  const { code, stdout, stderr } = await run('translate', '--no-send');
  expect([code, double.counters.requests]).toEqual([3, 0]);
  expect(stderr).toContain('Nothing is sent (--no-send): the memory answers alone');
  expect(stdout).toContain('2 paragraphs not translated: nothing is sent (--no-send), and no memory has them');
  expect(stdout).not.toContain('DEEPL_AUTH_KEY');
});

test('what must not leave the house is told, and nobody is asked to run again for it', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nsend: {never: [a.txt]}\n');
  const { stdout, stderr } = await run('translate');
  expect(stderr).toContain('1 paragraph of 1 article must not leave the house (send: false, send.never)');
  expect(stdout).toContain('1 paragraph not translated: not sent, and no memory has them');
  expect(stdout).not.toContain('run again');
});

test('usage shows the month, the money and what the account has left', async () => {
  await run('translate', '--quiet');
  const { code, stdout } = await run('usage');
  expect(code).toBe(0);
  expect(stdout).toMatch(/month +runs +segments +remembered +sent +requests +characters billed +saved by memory +EUR/);
  expect(stdout).toMatch(/\(now\) +1 +2 +0 +2 +\d+ +37 +0 +0\.04/);
  expect(stdout).toContain('37 of 1,000,000,000,000 characters used');
});

test('usage tells what it knows when the service is away', async () => {
  await run('translate', '--quiet');
  double.fail({ status: 403, times: Number.POSITIVE_INFINITY, when: ({ path }) => path === '/v2/usage' });
  const { code, stdout } = await run('usage', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    total: { runs: 1, billedCharacters: 37, cost: 0.04 },
    note: expect.stringContaining('could not be asked'),
  });
});

test('doctor says what is wrong and what to do, and never shows the key', async () => {
  const well = await run('doctor');
  expect([well.code, well.stdout]).toEqual([0, expect.not.stringContaining('fail')]);
  workspace.write('glossary/names.yaml', 'Tokayev:\n  kidn: person\n');
  const { code, stdout, stderr } = await run('doctor');
  expect(code).toBe(2);
  expect(stdout).toMatch(/fail {2}glossary[\s\S]*names\.yaml:2:3[\s\S]*\^\^\^\^/);
  expect(`${well.stdout}${stdout}${stderr}`).not.toContain(double.authKey);
  const json = JSON.parse((await run('doctor', '--json')).stdout);
  expect(json).toMatchObject({ exit: 2, checks: expect.arrayContaining([expect.objectContaining({ name: 'key' })]) });
});
