import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettingsYaml, loadSettings, type SettingsFlags } from '../src/config.ts';
import { AppError, formatFault } from '../src/domain/errors.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'zweispalt-config-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(workspace, name), text);
const load = (flags: SettingsFlags = {}, env: Record<string, string> = {}) =>
  loadSettings({ workspace, flags, env, checks: ['names', 'figures', 'repeated'] });

function faultsOf(text: string): readonly string[] {
  write('zweispalt.yaml', text);
  try {
    load();
  } catch (error) {
    if (error instanceof AppError && error.code === 'settings') return error.faults.map(formatFault);
    throw error;
  }
  return [];
}

test('an empty workspace has the defaults', () => {
  expect(load()).toMatchObject({
    input: join(workspace, 'input'),
    output: join(workspace, 'output'),
    target: 'en-US',
    engine: { name: 'auto', context: 'article', glossary: 'on' },
    concurrency: 32,
    failOn: 'error',
    glossary: [],
    deepl: {},
  });
});

test('the file that init writes is the defaults, with and without its comment signs', () => {
  const defaults = load();
  write('zweispalt.yaml', defaultSettingsYaml());
  expect(load()).toEqual(defaults);
  const active = defaultSettingsYaml().replace(/^#(?=[a-z]| {2})/gm, '');
  expect(active).toMatch(/^target: en-US/m);
  write('zweispalt.yaml', active);
  const { glossary, furniture, send, checks, engine, budget, price, reviewer, ...rest } = load();
  expect(reviewer).toBe('Anna');
  expect(budget).toEqual({ run: 1_000_000, month: 5_000_000 });
  expect(price).toEqual({ perMillion: 20, currency: 'EUR' });
  expect(defaults).toMatchObject(rest);
  expect(engine).toMatchObject(defaults.engine);
  expect(furniture.rules).toHaveLength(1);
  expect(checks).toEqual({ repeated: 'off' });
  expect(glossary).toEqual([join(workspace, 'glossary/names.yaml')]);
});

test('a flag wins over the environment, that over .env, that over the file', () => {
  write('zweispalt.yaml', 'target: en-GB\nconcurrency: 2\n');
  write('.env', 'DEEPL_AUTH_KEY=from-file\nDEEPL_SERVER_URL=https://example.org\n');
  expect(load({ concurrency: '7' }, { DEEPL_AUTH_KEY: 'from-env' })).toMatchObject({
    target: 'en-GB',
    concurrency: 7,
    deepl: { authKey: 'from-env', serverUrl: 'https://example.org' },
  });
});

test('glossary files are taken in the order of their names', () => {
  mkdirSync(join(workspace, 'glossary'));
  for (const name of ['b.yaml', 'a.yml', 'c.txt', '.hidden.yaml']) write(`glossary/${name}`, '');
  expect(load().glossary).toEqual([join(workspace, 'glossary/a.yml'), join(workspace, 'glossary/b.yaml')]);
});

test('all faults are reported at once, each with its place and a remedy', () => {
  const faults = faultsOf('targte: en-US\nconcurrency: many\nchecks:\n  figuers: off\nfailOn: sometimes\n');
  expect(faults).toHaveLength(4);
  const all = faults.join('\n');
  expect(all).toContain('zweispalt.yaml:1:1: “targte” is no setting');
  expect(all).toContain('Did you mean “target”?');
  expect(all).toContain('zweispalt.yaml:2:14: concurrency: expected a whole number from 1 to 64');
  expect(all).toContain('zweispalt.yaml:4:3: there is no check “figuers”');
  expect(all).toContain('Did you mean “figures”?');
  expect(all).toContain('expected one of error, warning, never');
});

test('the budget may stand under what it counts', () => {
  write('zweispalt.yaml', 'budget: {characters: {run: 5, month: 7}, month: 6}\n');
  expect(load().budget).toEqual({ run: 5, month: 6 });
  expect(load({ maxCharacters: '9' }).budget).toEqual({ run: 9, month: 6 });
  expect(faultsOf('budget: {characters: {year: 5}}\n').join('\n')).toContain('Known are run, month.');
});

test('a price that is not complete, or in no known way of writing a currency, is an error', () => {
  expect(faultsOf('price: {perMillion: 20, currency: euros}\n').join()).toContain('three capital letters');
  expect(faultsOf('price: {perMillion: -1, currency: EUR}\n')).toHaveLength(1);
  expect(faultsOf('price: {permillion: 20, currency: EUR}\n').join('\n')).toContain('Did you mean “perMillion”?');
});

test.each([
  ['broken YAML', 'target: [en-US', 'not valid YAML'],
  ['an alias', 'input: &a x\noutput: *a\n', 'references'],
  ['a key twice', 'target: en-US\ntarget: en-GB\n', 'unique'],
  ['a list at the top', '- target\n', 'expected a map'],
  ['checks that are no map', 'checks: abc\n', 'checks: expected a map'],
  ['an empty path', 'input: ""\n', 'expected something'],
  ['an empty list', 'formats: []\n', 'formats: expected one at least'],
  [
    'a furniture pattern that is no expression',
    'furniture: {rules: [{name: x, pattern: "(", scope: inside}]}',
    'regular',
  ],
  [
    'a furniture pattern that can run away',
    'furniture: {rules: [{name: x, pattern: "(a+)+b", scope: inside}]}',
    'ever',
  ],
])('%s is an error', (_, text, message) => {
  write('zweispalt.yaml', text);
  const thrown = (() => {
    try {
      load();
    } catch (error) {
      return error as AppError;
    }
  })();
  expect(thrown).toMatchObject({ code: 'settings' });
  expect([thrown!.message, ...thrown!.faults.map(({ message: one }) => one)].join(' ')).toContain(message);
});

test.each([
  ['engine: google\n', 'zweispalt.yaml:1:1: engine.name: expected one of auto, deepl, memory'],
  ['target: en-US\nengine: google\n', 'zweispalt.yaml:2:1: engine.name'],
  ['formats:\n  - html\n  - pdf\n', 'zweispalt.yaml:3:5: formats.1: expected one of'],
  ['engine:\n  glosary: on\n', 'zweispalt.yaml:2:3: “glosary” is no setting'],
  ['furniture: {rules: [{name: x, pattern: y}]}\n', 'zweispalt.yaml:1:21: furniture.rules.0.scope: expected one of'],
  ['price: {perMillion: 20, currency: euro}\n', 'expected three capital letters'],
  ['input: &a x\noutput: *a\n', 'zweispalt.yaml:2:9: references'],
  ['\n\nrate: 0\n', 'zweispalt.yaml:3:7: rate: expected a number from 0.01 to 50'],
])('the fault in %j stands at its place', (text, message) => {
  expect(faultsOf(text).join('\n')).toContain(message);
});

test.each(['zweispalt.yaml', '.env'])('%s that is a folder is a settings error', (name) => {
  mkdirSync(join(workspace, name));
  expect(() => load()).toThrow(
    expect.objectContaining({ code: 'settings', message: expect.stringContaining('cannot be read') }),
  );
});

test('keys that are names of object members are no settings', () => {
  expect(faultsOf('__proto__: {target: en-GB}\nconstructor: x\nchecks: {toString: off}\n')).toHaveLength(3);
});

test('the environment of the process stays as it was', () => {
  write('.env', 'ZWEISPALT_TEST_ONLY=1\nDEEPL_AUTH_KEY="quoted" # note\n');
  expect(load().deepl.authKey).toBe('quoted');
  expect(process.env.ZWEISPALT_TEST_ONLY).toBeUndefined();
});

test.each([
  [{ target: 'fr' }, '--target fr'],
  [{ concurrency: '0' }, '--concurrency'],
  [{ concurrency: 'x' }, '--concurrency x: expected a whole number from 1 to 64'],
  [{ concurrency: '' }, '--concurrency'],
  [{ concurrency: '0x8' }, '--concurrency 0x8'],
  [{ maxWait: '' }, '--max-wait'],
  [{ maxCharacters: '-1' }, '--max-characters -1'],
  [{ formats: ['pdf'] }, '--formats pdf'],
  [{ engine: 'google' }, '--engine google'],
] as const)('a wrong flag %o is a usage error that names it', (flags, named) => {
  expect(() => load(flags)).toThrow(
    expect.objectContaining({ code: 'usage', message: expect.stringContaining(named) }),
  );
});

test('plain http is refused except on this machine, and the key is never shown', () => {
  const key = 'very-secret-key';
  expect(load({}, { DEEPL_SERVER_URL: 'http://127.0.0.1:8080' }).deepl.serverUrl).toBe('http://127.0.0.1:8080');
  for (const address of ['http://api.example.org', 'ftp://localhost', 'nonsense', 'http://localhost.evil.example']) {
    try {
      load({}, { DEEPL_SERVER_URL: address, DEEPL_AUTH_KEY: key });
      expect.unreachable(address);
    } catch (error) {
      expect(error).toMatchObject({ code: 'settings' });
      expect(JSON.stringify(error) + String(error)).not.toContain(key);
    }
  }
});

test.each(['.', 'input', 'input/out', '..'])('output %s would land among what is not ours', (output) => {
  expect(() => load({ output })).toThrow(expect.objectContaining({ code: 'settings' }));
});

test('an output folder elsewhere is fine', () => {
  const elsewhere = join(tmpdir(), 'zweispalt-elsewhere');
  expect(load({ output: elsewhere }).output).toBe(elsewhere);
});

test('a workspace that is not there is an error with the remedy', () => {
  expect(() => loadSettings({ workspace: join(workspace, 'no'), flags: {}, env: {}, checks: [] })).toThrow(
    expect.objectContaining({ code: 'usage', hint: expect.stringContaining('init') }),
  );
});

test.each(['- ', '[', '{a: ', 'a: '])(
  'settings that nest as deep as “%s” can are a fault of the file, not a crash',
  (sign) => {
    write('zweispalt.yaml', `failOn: never\nsend:\n  ${sign.repeat(20_000)}\n`);
    expect(() => load()).toThrowError(
      expect.objectContaining({
        code: 'settings',
        faults: [
          expect.objectContaining({
            message: 'brackets or lists nest too deep',
            place: expect.objectContaining({ line: 3 }),
          }),
        ],
      }),
    );
  },
);
