import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseStarters } from '../../src/cli/choose-starters.ts';
import { runMain } from '../support/run-main.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zweispalt-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const glossary = () => readdirSync(join(dir, 'glossary')).sort();

test('starter glossaries are made where they are named, and load', async () => {
  expect((await runMain(['init', dir, '--starter', 'organisations, countries'])).code).toBe(0);
  expect(glossary()).toEqual(['00-countries.yaml', '00-organisations.yaml', 'names.yaml']);
  const { code, stdout } = await runMain(['-C', dir, 'glossary', 'show', 'OVKS']);
  expect({ code, where: stdout.split('\n')[0] }).toEqual({
    code: 0,
    where: expect.stringContaining('00-organisations.yaml'),
  });
  expect(readFileSync(join(dir, 'glossary/names.yaml'), 'utf8')).not.toContain('CSTO');
});

test('a workspace that is there gets another starter, and nothing else of it changes', async () => {
  await runMain(['init', dir]);
  expect(glossary()).toEqual(['names.yaml']);
  const before = readFileSync(join(dir, 'glossary/names.yaml'), 'utf8');
  const { stdout } = await runMain(['init', dir, '--starter', 'languages']);
  expect(stdout).toContain('made  glossary/00-languages.yaml');
  expect(stdout).toContain('kept  glossary/names.yaml');
  expect(readFileSync(join(dir, 'glossary/names.yaml'), 'utf8')).toBe(before);
});

test('each YAML file names its schema, by a path that holds in the workspace alone', async () => {
  await runMain(['init', dir, '--starter', 'languages']);
  const schemaOf = (file: string) => {
    const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(dir, file), 'utf8'))!;
    return readFileSync(join(dir, dirname(file), path!), 'utf8');
  };
  const published = (name: string) => readFileSync(join(import.meta.dirname, '../../schema', name), 'utf8');
  expect(schemaOf('zweispalt.yaml')).toBe(published('settings.schema.json'));
  expect(schemaOf('glossary/names.yaml')).toBe(published('glossary.schema.json'));
  expect(schemaOf('glossary/00-languages.yaml')).toBe(published('glossary.schema.json'));
});

test('a schema of another version is renewed', async () => {
  await runMain(['init', dir]);
  writeFileSync(join(dir, '.schema/glossary.schema.json'), '{}\n');
  const { stdout } = await runMain(['init', dir]);
  expect(stdout).toContain('renewed .schema/glossary.schema.json\n');
  expect(stdout).toContain('kept  .schema/settings.schema.json\n');
});

test('a name that is no starter glossary makes nothing', async () => {
  const { code, stderr } = await runMain(['init', dir, '--starter', 'rivers']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('countries, capitals, peoples') });
  expect(existsSync(join(dir, 'input'))).toBe(false);
});

test.each([
  ['', ['countries', 'capitals', 'organisations']],
  ['ja', ['countries', 'capitals', 'organisations']],
  ['nein', []],
  ['none', []],
  ['Peoples languages', ['peoples', 'languages']],
])('at a terminal the answer “%s” chooses %j', async (answer, chosen) => {
  const ask = vi.fn(async () => answer);
  expect(await chooseStarters(undefined, { isTerminal: true, ask })).toEqual(chosen);
  expect(ask).toHaveBeenCalledOnce();
});

test('a name that is none is told with those that there are, and asked for again', async () => {
  const answers = ['rivers', 'countries, \u001b[2J', 'countries'];
  const ask = vi.fn(async (_: string) => answers.shift()!);
  expect(await chooseStarters(undefined, { isTerminal: true, ask })).toEqual(['countries']);
  expect(ask.mock.calls[1]![0]).toMatch(
    /^There is no starter glossary “rivers”\. There are: countries, .*\nGlossaries/,
  );
  expect(ask.mock.calls[2]![0]).not.toContain('\u001b');
});

test('nobody is asked where there is no terminal, or where a flag has answered', async () => {
  const ask = vi.fn(async () => 'all');
  expect(await chooseStarters(undefined, { isTerminal: false, ask })).toEqual([]);
  expect(await chooseStarters('none', { isTerminal: true, ask })).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});
