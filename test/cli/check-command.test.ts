import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden/check', name), 'utf8');

const unit = (german: string, english: string) =>
  `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${[
  unit('Abzug aus der Stadt', 'Withdrawal from the city'),
  unit('Am Montag kamen 12 Soldaten in die Stadt.', 'On Monday, 21 soldiers came to the city.'),
  unit('Tokajew dankte ihnen.', 'Tokajew thanked them.'),
].join('')}</body></tmx>`;

let workspace: Workspace;

beforeEach(() => {
  workspace = makeWorkspace({
    'input/nau/abzug, 50%.txt': [
      'Abzug aus der Stadt',
      'Am Montag kamen 12 Soldaten in die Stadt.',
      'Tokajew dankte ihnen.',
      '„Wir gehen morgen alle nach Hause“, sagte der russische General.',
      'Aus dem Englischen von Erika Muster',
    ].join('\n\n'),
    'input/leer.txt': 'Abzug aus der Stadt\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person, enforce: verify}\n',
    'memory/desk.tmx': TMX,
  });
});
afterEach(() => workspace.remove());

const check = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runCli(['check', ...args], { cwd: workspace.dir, env: { GITHUB_WORKSPACE: '', ...env } });

test('findings stand by article, with place, excerpt, caret, remedy and the sums', async () => {
  const { code, stdout, stderr } = await check();
  expect(stdout).toBe(golden('check.txt'));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test('--format json is one document with stable keys', async () => {
  const { code, stdout } = await check(['--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(golden('check.json')));
  expect(stdout).toBe(golden('check.json'));
});

test('--format github writes workflow commands, escaped, the gravest first', async () => {
  const { code, stdout } = await check(['--format', 'github']);
  expect(code).toBe(1);
  expect(stdout).toBe(golden('check.github'));
});

test('paths of annotations begin at the folder that the build checked out', async () => {
  const env = { GITHUB_WORKSPACE: join(workspace.dir, '..') };
  const { stdout } = await check(['--format', 'github'], env);
  expect(stdout).toContain(`file=${workspace.dir.split('/').at(-1)}/input/nau/abzug%2C 50%25.txt,line=3`);
});

test('the threshold and the checks can be chosen', async () => {
  expect((await check(['--fail-on', 'never'])).code).toBe(0);
  expect((await check(['--rule', 'speech'])).code).toBe(0);
  expect((await check(['--rule', 'pending', '--fail-on', 'warning'])).code).toBe(1);
  expect((await check(['input/leer.txt', '--fail-on', 'warning'])).code).toBe(0);
});

test.each([
  [['--format', 'xml'], 'xml'],
  [['--rule', 'figurs'], 'Did you mean “figures”?'],
  [['--fail-on', 'note'], '--fail-on note'],
  [['nowhere.txt'], 'nowhere.txt'],
])('what is wrong on the command line ends with 2: %j', async (args, told) => {
  const { code, stdout, stderr } = await check(args);
  expect(code).toBe(2);
  expect(stderr).toContain(told);
  expect(stdout).toBe('');
});

test('an article cannot give commands to a build, nor to a terminal', async () => {
  workspace.write('input/nau/abzug, 50%.txt', '::error::x \u001b[31mrot und und gr\u202e::warning::y&nbsp;\n');
  for (const format of ['text', 'github']) {
    const { stdout } = await check(['--format', format]);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    const commands = stdout.split('\n').filter((line) => line.trimStart().startsWith('::'));
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    expect(commands.length > 0).toBe(format === 'github');
  }
});

test('--help shows examples', async () => {
  const { code, stdout } = await runCli(['check', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('$ zweispalt check --format github');
});
