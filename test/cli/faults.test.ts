import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { DoubleFault, DoubleRequest, FaultAction } from '../support/double-faults.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const FILES = { ...newspaper(6, 5), 'glossary/names.yaml': NEWSPAPER_GLOSSARY, 'zweispalt.yaml': 'failOn: never\n' };
const PARAGRAPHS = 30;
const ALWAYS = Number.POSITIVE_INFINITY;
const preload = (name: string) => `--import=${pathToFileURL(join(import.meta.dirname, '../support', name)).href}`;

let double: DeeplDouble;
let workspace: Workspace;
let undisturbed: ReadonlyMap<string, string>;

beforeAll(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace(FILES);
  await run();
  undisturbed = outputOf();
  workspace.remove();
});
beforeEach(() => {
  double.reset();
  double.glossaries.all.clear();
  workspace = makeWorkspace(FILES);
});
afterEach(() => workspace.remove());
afterAll(() => double.close());

/** The command as a user has it, one request after the other, but for the time that it waits. */
const run = (env = {}, onStart?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<CliResult> =>
  runCli(['translate', '-C', workspace.dir, '--concurrency', '1'], {
    env: {
      DEEPL_AUTH_KEY: double.authKey,
      DEEPL_SERVER_URL: double.url,
      NODE_OPTIONS: preload('jump-timers.mjs'),
      ...env,
    },
    ...(onStart && { onStart }),
  });

const outputOf = (): ReadonlyMap<string, string> =>
  new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));
/** Without what tells of the run before. */
const translations = (output: ReadonlyMap<string, string>) =>
  new Map([...output].filter(([name]) => !/diff\.|\.written/.test(name)));
const afterTwo = ({ path }: DoubleRequest): boolean => path === '/v2/translate' && double.counters.translations >= 2;
const timesBilled = (): readonly number[] => [...new Set(double.billed.values())].sort();
const facts = () => JSON.parse(workspace.read('output/run.json'));

describe('a request that gets no whole answer', () => {
  test.each([
    ['hang', 60_000, [1]],
    // What was dripping had been translated, and the service bills that.
    ['slow-drip', 120_000, [1, 2]],
  ] as const)('%s: is given up after %i ms and sent again, and no other', async (action, JUMP, billed) => {
    let kill = (_: NodeJS.Signals): void => {};
    double.fail({
      action,
      when(request) {
        if (!afterTwo(request)) return false;
        setImmediate(() => kill('SIGUSR2'));
        return true;
      },
    });
    const { code, stderr } = await run({ JUMP: String(JUMP) }, (given) => {
      kill = given;
    });
    expect(code, stderr).toBe(0);
    expect(timesBilled()).toEqual(billed);
    expect(facts()).toMatchObject({ sent: PARAGRAPHS, retries: 1 });
    expect(outputOf()).toEqual(undisturbed);
  });
});

describe('an answer that cannot be used', () => {
  test.each<FaultAction>(['html', 'truncate', 'cut', 'fewer', 'more', 'reorder'])(
    '%s: is asked for again, and the output is as ever',
    async (action) => {
      double.fail({ action, when: afterTwo });
      const { code, stderr } = await run();
      expect(code, stderr).toBe(0);
      expect(facts()).toMatchObject({ sent: PARAGRAPHS, retries: 1 });
      expect([...double.billed.values()].filter((times) => times > 1)).toHaveLength(action === 'html' ? 0 : 5);
      expect(outputOf()).toEqual(undisturbed);
    },
  );

  test('one empty text among others: it alone is asked for again, and the output is as ever', async () => {
    double.fail({ action: 'empty', when: afterTwo });
    const { code, stderr } = await run();
    expect(code, stderr).toBe(0);
    expect(facts()).toMatchObject({ sent: PARAGRAPHS, retries: 0 });
    expect([...double.billed.values()].filter((times) => times > 1)).toHaveLength(1);
    expect(outputOf()).toEqual(undisturbed);
  });

  test('reordered whenever there are two: each travels alone in the end, and nothing is mixed up', async () => {
    double.fail({ action: 'reorder', times: ALWAYS, when: ({ form }) => form.getAll('text').length > 1 });
    const { code } = await run();
    expect(code).toBe(0);
    expect(translations(outputOf())).toEqual(translations(undisturbed));
  });
});

describe('a refusal in mid-run', () => {
  test.each<[string, DoubleFault, RegExp]>([
    ['the key (403)', { status: 403 }, /refuses the key \(403\)/],
    ['the quota (456)', { status: 456 }, /quota is used up \(456\)/],
  ])(
    '%s: ends with 3 and the reason, keeps what was answered, and the next run sends the rest',
    async (_, fault, reason) => {
      double.fail({ ...fault, times: ALWAYS, when: afterTwo });
      const { code, stdout, stderr } = await run();
      expect(code).toBe(3);
      expect(`${stdout}${stderr}`).toMatch(reason);
      expect(`${stdout}${stderr}`).not.toContain(double.authKey);
      expect(double.log.filter((line) => line.endsWith('/v2/translate'))).toHaveLength(3);
      expect(facts()).toMatchObject({ sent: 10, pending: 20 });
      double.heal();
      expect((await run()).code).toBe(0);
      expect(timesBilled()).toEqual([1]);
      expect(translations(outputOf())).toEqual(translations(undisturbed));
    },
  );

  test('a request that is too large (413) goes in halves', async () => {
    double.fail({ status: 413, times: ALWAYS, when: ({ form }) => form.getAll('text').length > 2 });
    const { code, stderr } = await run();
    expect(code, stderr).toBe(0);
    expect(Math.max(...double.bodies.map((body) => body.getAll('text').length))).toBeLessThanOrEqual(2);
    expect(timesBilled()).toEqual([1]);
    expect(outputOf()).toEqual(undisturbed);
  });

  test('the glossary that is gone (404) is made anew', async () => {
    let isGone = false;
    double.fail({
      times: ALWAYS,
      when(request) {
        if (afterTwo(request) && !isGone) {
          double.glossaries.all.clear();
          isGone = true;
        }
        return false;
      },
    });
    const { code, stderr } = await run();
    expect(isGone).toBe(true);
    expect(code, stderr).toBe(0);
    expect(timesBilled()).toEqual([1]);
    expect(outputOf()).toEqual(undisturbed);
  });
});

test('no name can be looked up: ends with 3, the name and the way out', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nmaxWait: 0\n');
  const { code, stderr } = await run({
    DEEPL_SERVER_URL: 'https://deepl.test',
    NODE_OPTIONS: `${preload('jump-timers.mjs')} ${preload('no-dns.mjs')}`,
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/No connection to DeepL: .*ENOTFOUND deepl\.test[\s\S]*DEEPL_SERVER_URL/);
});

test.skipIf(process.platform === 'win32')('no room on the disk ends a run before anything is sent', async () => {
  // A shell's limit on the size of files stands for the disk: the memory itself is smaller.
  const bin = join(import.meta.dirname, '../../dist/bin.js');
  const script = ['-c', 'ulimit -f 250; exec "$0" "$@"', process.execPath, bin, 'translate', '-C', workspace.dir];
  const env = { ...process.env, DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
  const failure = await promisify(execFile)('bash', script, { env }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('no room for answers') });
  expect(double.counters.translations).toBe(0);
});
