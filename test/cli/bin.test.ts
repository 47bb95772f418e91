import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let double: DeeplDouble;

beforeEach(async () => {
  workspace = makeWorkspace({
    'input/a.txt': 'Präsident Tokajew hat den Abzug der Soldaten angekündigt.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
  });
  double = await startDeeplDouble({ translate: (text) => text.replace('Präsident', 'President') });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const key = () => ({ DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url });
const translate = (args: readonly string[] = [], more = {}) =>
  runCli(['translate', '-C', workspace.dir, ...args], { env: key(), ...more });

test('--help names every command, shows examples and the exit codes', async () => {
  const { code, stdout } = await runCli(['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/translate[\s\S]*init[\s\S]*Examples:[\s\S]*Exit codes/);
});

test.each(['translate', 'init'])('%s --help shows examples', async (command) => {
  const { code, stdout } = await runCli([command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain(`$ zweispalt ${command}`);
});

test('an unknown flag ends with 2 and points to the help', async () => {
  const { code, stderr } = await runCli(['translate', '--colour']);
  expect(code).toBe(2);
  expect(stderr).toContain('--help');
});

test('the result goes to stdout, progress to stderr', async () => {
  const { code, stdout, stderr } = await translate();
  expect(code).toBe(0);
  expect(stdout).toContain('1 article, 1 segment');
  expect(stdout).toContain('57 characters billed');
  expect(stderr).toContain('written  a.txt');
  expect(`${stdout}${stderr}`).not.toContain('\u001b');
});

test('--quiet prints nothing when all is well', async () => {
  expect(await translate(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('--json writes one event a line and the result last', async () => {
  const { stdout, stderr } = await translate(['--json']);
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ type }) => type)).toEqual(['planned', 'sent', 'article', 'finished', 'result']);
  expect(events.at(-1)).toMatchObject({ exit: 0 });
  expect(stderr).toBe('');
});

test('a dry run shows a table and sends nothing', async () => {
  const { stdout } = await translate(['--dry-run']);
  expect(stdout).toMatch(/article +segments +reviewed +remembered +furniture +to send +characters/);
  expect(stdout).toMatch(/a\.txt +1 +0 +0 +0 +1 +57/);
  expect(double.counters.requests).toBe(0);
});

test('stdin goes in and the English comes out, and no file is written', async () => {
  const { code, stdout } = await translate(['-'], { stdin: 'Tokajew sprach.\n' });
  expect(code).toBe(0);
  expect(stdout).toBe('Tokayev sprach.\n');
  expect(() => workspace.read('output/index.html')).toThrow();
});

test('settings flags that are wrong end with 2 and name the flag', async () => {
  const { code, stderr } = await translate(['--target', 'fr']);
  expect(code).toBe(2);
  expect(stderr).toContain('--target fr: expected one of en-US, en-GB');
  expect(stderr).toContain('The command’s --help shows what there is.');
});

test('a faulty glossary ends with 2 and shows file, line, column and a caret', async () => {
  workspace.write('glossary/names.yaml', 'Tokayev:\n  kidn: person\n');
  const { code, stderr } = await translate();
  expect(code).toBe(2);
  expect(stderr).toContain('names.yaml:2:3');
  expect(stderr).toContain('^^^^');
  expect(stderr).not.toContain(' at ');
});

test('a stack is shown with --debug alone, and the key never', async () => {
  double.fail({ status: 403, times: Number.POSITIVE_INFINITY });
  const secret = 'key-that-nobody-may-see';
  const env = { ...key(), DEEPL_AUTH_KEY: secret };
  const plainRun = await translate([], { env });
  const debugRun = await translate(['--debug'], { env });
  expect(plainRun.code).toBe(3);
  expect(plainRun.stderr).not.toMatch(/\n\s+at /);
  expect(`${plainRun.stdout}${plainRun.stderr}${debugRun.stdout}${debugRun.stderr}`).not.toContain(secret);
});

test('a key that is written where none belongs is not repeated', async () => {
  const secret = '01234567-89ab-cdef-0123-456789abcdef:fx';
  const byFlag = await translate([`--auth-key=${secret}`]);
  workspace.write('zweispalt.yaml', `authKey: ${secret}\n`);
  const byFile = await translate(['--debug']);
  const doctor = await runCli(['doctor', '-C', workspace.dir]);
  expect([byFlag.code, byFile.code, doctor.code]).toEqual([2, 2, 2]);
  expect(byFile.stderr).toContain('authKey');
  const shown = [byFlag, byFile, doctor].map(({ stdout, stderr }) => stdout + stderr).join('\n');
  expect(shown).not.toContain('01234567');
});

test('--engine deepl without a key ends with 2 and says where to put it', async () => {
  const { code, stderr } = await runCli(['translate', '-C', workspace.dir, '--engine', 'deepl']);
  expect(code).toBe(2);
  expect(stderr).toContain('DEEPL_AUTH_KEY');
});

test('--engine memory makes no request even where a key is set', async () => {
  const { code } = await translate(['--engine', 'memory']);
  expect(code).toBe(3);
  expect(double.counters.requests).toBe(0);
});

test('a file from elsewhere is translated into a folder of its name', async () => {
  const other = makeWorkspace({ 'x/b.txt': 'Tokajew sprach.\n' });
  await translate([join(other.dir, 'x/b.txt')]);
  expect(workspace.read('output/b.txt/translation.txt')).toBe('Tokayev sprach.\n');
  other.remove();
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends with 130 and loses nothing: the next run sends the rest',
  async (signal) => {
    manyArticles();
    let kill = (_: NodeJS.Signals): void => {};
    await double.close();
    double = await startDeeplDouble({
      translate: (text) => {
        kill(signal);
        kill = () => {};
        return text;
      },
    });
    const onStart = (given: typeof kill) => {
      kill = given;
    };
    const { code, stderr } = await translate(['--concurrency', '1'], { onStart });
    expect(code).toBe(130);
    expect(stderr).toContain('Run the same command again');
    expect(double.counters.translations).toBeLessThan(41);
    expect((await translate(['--fail-on', 'never'])).code).toBe(0);
    expect(new Set(double.billed.values())).toEqual(new Set([1]));
  },
);

/** Articles enough for several requests. */
function manyArticles(): void {
  for (let index = 0; index < 40; index += 1) {
    workspace.write(
      `input/many/${index}.txt`,
      `Artikel Nummer ${index} ist hier.\n\nEr hat die Zahl ${index} im Text.\n`,
    );
  }
}

test('init makes a workspace in which translate finds its way, and keeps what is there', async () => {
  const dir = join(workspace.dir, 'desk');
  mkdirSync(dir);
  const first = await runCli(['init', dir]);
  expect(first.stdout).toContain('made  zweispalt.yaml');
  const second = await runCli(['init', dir]);
  expect(second.stdout).toContain('kept  zweispalt.yaml');
  const { code, stderr } = await runCli(['translate', '-C', dir]);
  expect(code).toBe(2);
  expect(stderr).toContain('There are no articles');
});

test('init of another folder, by its name or with -C, prints the command that translates there', async () => {
  const by = (args: readonly string[]) => runCli(args, { cwd: workspace.dir });
  expect((await by(['init', '--starter', 'none', 'a b/desk'])).stdout).toContain(
    'run: zweispalt -C "a b/desk" translate\n',
  );
  expect((await by(['init', '--starter', 'none', '-C', 'other'])).stdout).toContain(
    'run: zweispalt -C other translate\n',
  );
  expect(existsSync(join(workspace.dir, 'other', 'zweispalt.yaml'))).toBe(true);
  expect((await by(['init'])).stdout).toContain('run: zweispalt translate\n');
});

test('outside of a workspace the error says how to make one, or name one', async () => {
  const folder = join(workspace.dir, 'empty');
  mkdirSync(folder);
  const { code, stderr } = await runCli(['translate', '--engine', 'memory', '-C', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('no such file or folder');
  expect(stderr).toContain('→ Make a workspace here with `zweispalt init`, or name the folder of one with -C.');
});

test('a slip in a command points to the help of that command', async () => {
  const { code, stderr } = await runCli(['glossary', 'add']);
  expect(code).toBe(2);
  expect(stderr).toContain('(zweispalt glossary add --help shows what there is)');
});

test('a dry run of stdin sends nothing', async () => {
  const { stdout } = await translate(['-', '--dry-run'], { stdin: 'Tokajew sprach.\n' });
  expect(stdout).toMatch(/stdin\.txt +1 +0 +0 +0 +1 +15/);
  expect(double.counters.requests).toBe(0);
});

test('stdin with --json gives one object, with --quiet the English alone', async () => {
  const json = await translate(['-', '--json'], { stdin: 'Tokajew sprach.\n' });
  expect(JSON.parse(json.stdout)).toMatchObject({ type: 'result', exit: 0, translation: 'Tokayev sprach.\n' });
  const quiet = await translate(['-', '--quiet'], { stdin: 'Der Präsident ist hier und nicht dort.\n' });
  expect(quiet.stderr).toBe('');
});

test('a file from elsewhere does not take the place of an article of the input folder', async () => {
  const other = makeWorkspace({ 'x/a.txt': 'Tokajew ging.\n' });
  const { code, stderr } = await translate([join(other.dir, 'x/a.txt')]);
  expect(code).toBe(2);
  expect(stderr).toContain('two files would be one article');
  other.remove();
});

test('nothing that is paid for is lost where nobody can be told of it', async () => {
  expect((await translate([], { closeStderr: true })).code).toBe(0);
  expect(existsSync(join(workspace.dir, 'output/a.txt/translation.txt'))).toBe(true);
});

test.skipIf(!existsSync('/dev/full'))('a result that cannot be written is told, and ends no run', async () => {
  const { code, stderr } = await translate(['--json'], { stdoutTo: '/dev/full' });
  expect(code).toBe(2);
  expect(stderr.match(/stdout cannot be written/g)).toHaveLength(1);
  expect(existsSync(join(workspace.dir, 'output/a.txt/translation.txt'))).toBe(true);
});

test('a pipe that is closed early is no error', async () => {
  const { code, stderr } = await runCli(['--help'], { closeStdout: true });
  expect(code).toBe(0);
  expect(stderr).toBe('');
});

test('a key that does not come from stdin is not done without, nor looked for elsewhere', async () => {
  const { code, stderr } = await translate(['--key-stdin'], { stdin: '\n' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('nothing came from stdin')]);
  expect(double.log).toEqual([]);
  expect(existsSync(join(workspace.dir, 'output'))).toBe(false);
});

test('the key may come from stdin', async () => {
  const env = { DEEPL_SERVER_URL: double.url };
  const { code } = await runCli(['translate', '-C', workspace.dir, '--key-stdin'], {
    env,
    stdin: `${double.authKey}\n`,
  });
  expect(code).toBe(0);
  expect(double.counters.texts).toBe(1);
});
