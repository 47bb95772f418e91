import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runGlossaryCheck } from '../../src/cli/run-glossary-check.ts';
import { runAdd, runImpact, runRemove, runRename, runSet } from '../../src/cli/run-glossary-edit.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const NAMES = '# names\nShoigu: [Schoigu] # the general\nPrague: {de: [Prag], kind: place}\n';

let workspace: Workspace;
let stdout: string;
let stderr: string;
beforeEach(() => {
  workspace = makeWorkspace({ 'input/a.txt': 'Schoigu kam.\n', 'glossary/names.yaml': NAMES });
  stdout = '';
  stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  workspace.remove();
});

const names = () => workspace.read('glossary/names.yaml');

test('an entry is added with the fields that the flags give', async () => {
  const flags = {
    yes: true,
    kind: 'person',
    given: ['Kassym-Jomart=Kassim-Jomart,Qasym-Jomart'],
    wrong: 'Tokajev',
  } as const;
  expect(await runAdd(workspace.dir, 'Tokajew, Toqaev', 'Tokayev', flags)).toBe(0);
  expect(names()).toBe(
    `${NAMES}Tokayev: {de: [Tokajew, Toqaev], kind: person, given: {Kassym-Jomart: [Kassim-Jomart, Qasym-Jomart]}, wrong: [Tokajev]}\n`,
  );
  expect(stdout).toContain('+Tokayev: {de: [Tokajew, Toqaev]');
  expect(stderr).toContain('Written.');
});

test('several entries are set at once, and one that holds a comma is one', async () => {
  const text = 'Prague: {de: [Prag], kind: place}\n"Korea, South": {de: [Südkorea], kind: place}\n';
  workspace.write('glossary/names.yaml', `${text}Moscow: {de: [Moskau], kind: place}\n`);
  expect(await runSet(workspace.dir, 'Prague, Moscow', 'enforce', 'repair', { yes: true })).toBe(0);
  expect(await runSet(workspace.dir, 'Korea, South', 'enforce', 'verify', { yes: true })).toBe(0);
  expect(names()).toBe(
    `Prague: {de: [Prag], kind: place, enforce: repair}\n"Korea, South": {de: [Südkorea], kind: place, enforce: verify}\n` +
      'Moscow: {de: [Moskau], kind: place, enforce: repair}\n',
  );
  await expect(runSet(workspace.dir, 'Prague, Moskwa', 'enforce', 'off', { yes: true })).rejects.toMatchObject({
    faults: [{ message: 'there is no entry “Moskwa”' }],
  });
  expect(names()).not.toContain('off');
});

test('a label of its own keeps the English form', async () => {
  await runAdd(workspace.dir, 'Georgia', 'Georgia', { yes: true, label: 'Georgia (US)', when: 'Atlanta' });
  expect(names()).toBe(`${NAMES}Georgia (US): {en: Georgia, de: [Georgia], when: [Atlanta]}\n`);
});

test('spellings, fields and labels are changed, and the comment stays', async () => {
  await runSet(workspace.dir, 'Shoigu', 'wrong', 'Choigu, Schojgu', { yes: true });
  await runAdd(workspace.dir, 'Schojgu', 'Shoigu', { yes: true });
  await runRemove(workspace.dir, 'Shoigu', 'Choigu', { yes: true, from: 'wrong' });
  await runRename(workspace.dir, 'Prague', 'Praha', { yes: true, keepEnglish: true });
  expect(names()).toBe(
    '# names\nShoigu: {de: [Schoigu, Schojgu], wrong: [Schojgu]} # the general\nPraha: {en: Prague, de: [Prag], kind: place}\n',
  );
  await runRemove(workspace.dir, 'Praha', undefined, { yes: true, from: 'de' });
  await runSet(workspace.dir, 'Shoigu', 'wrong', undefined, { yes: true });
  expect(names()).toBe('# names\nShoigu: {de: [Schoigu, Schojgu]} # the general\n');
});

test('--dry-run tells what would come of it and writes nothing', async () => {
  await runRename(workspace.dir, 'Shoigu', 'Shoygu', { dryRun: true });
  expect(names()).toBe(NAMES);
  expect(stdout).toContain('-Shoigu: [Schoigu] # the general\n+Shoygu: [Schoigu, Shoigu] # the general\n');
  expect(stdout).toContain('2 entries differ; named in 1 of 1 article');
  expect(stderr).toBe('Nothing was written.\n');
});

test('--json is one document', async () => {
  await runAdd(workspace.dir, 'Prag', 'Praha', { json: true, yes: true });
  expect(JSON.parse(stdout)).toMatchObject({
    written: true,
    notes: [{ label: 'Praha' }],
    diff: expect.stringContaining('+Praha'),
  });
  expect(stderr).toBe('');
});

test('an entry without a spelling is refused: an empty text is a slip', () => {
  expect(() => runAdd(workspace.dir, ' , ', 'Xenia', { yes: true })).toThrow(/No German spelling is named/);
});

test('a dry run that changes no article says just that', async () => {
  await runAdd(workspace.dir, 'Xaver', 'Xavier', { dryRun: true });
  expect(stdout).toContain('\n1 entry differs; named in 0 of 1 article: none would change\n');
});

test('whoever is asked for JSON has seen the change beside it', async () => {
  await expect(runAdd(workspace.dir, 'x', 'Xenia', { json: true })).rejects.toThrow(/Nobody can be asked/);
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining('+Xenia: [x]') });
});

test('where nobody can be asked nothing is written', async () => {
  await expect(runAdd(workspace.dir, 'x', 'Xenia', {})).rejects.toThrow(
    /Nobody can be asked here, so nothing was written/,
  );
  expect(names()).toBe(NAMES);
});

test.each([
  ['a kind', () => runAdd(workspace.dir, 'x', 'Xenia', { kind: 'persn' }), /“persn” is no kind/],
  ['a list', () => runRemove(workspace.dir, 'Prague', 'x', { from: 'ed' }), /“ed” is no list/],
  ['a field', () => runSet(workspace.dir, 'Prague', 'knid', 'place', {}), /“knid” is no field of an entry/],
])('%s that is none is refused', async (_, run, message) => {
  await expect((async () => run())()).rejects.toThrow(message);
});

test('impact looks at a patch as merged last, or in place of all', async () => {
  workspace.write('patch.yaml', 'Shoygu: [Schoigu]\n');
  await runImpact(workspace.dir, 'patch.yaml', { json: true });
  expect(JSON.parse(stdout)).toMatchObject({ labels: ['Shoigu', 'Shoygu'], read: 1, compared: 1 });
  stdout = '';
  await runImpact(workspace.dir, 'patch.yaml', { json: true, instead: true });
  expect(JSON.parse(stdout).labels).toEqual(['Shoigu', 'Prague', 'Shoygu']);
  await expect(runImpact(workspace.dir, 'none.yaml', {})).rejects.toThrow(/cannot be read/);
});

test('check shows place and remedy, ends by its threshold, and mends what is safe', async () => {
  workspace.write('glossary/names.yaml', `${NAMES}Tok\u0430yev: {de: ["Tok\u0430jew"]} # a\n`);
  expect(await runGlossaryCheck(workspace.dir, { format: 'github' })).toBe(1);
  expect(stdout).toContain(
    'names.yaml,line=4,col=16,title=zweispalt glossary%3A look-alike::“Tok\u0430jew” mixes alphabets',
  );
  stdout = '';
  expect(await runGlossaryCheck(workspace.dir, { format: 'json', failOn: 'never' })).toBe(0);
  const { counts, findings } = JSON.parse(stdout);
  expect(counts).toMatchObject({ entries: 3, articles: 1, error: 2, warning: 0 });
  expect(findings[0]).toMatchObject({
    rule: 'look-alike',
    file: 'glossary/names.yaml',
    line: 4,
    column: 16,
    fixable: true,
  });
  expect(await runGlossaryCheck(workspace.dir, { format: 'text', fix: true, yes: true })).toBe(0);
  expect(names()).toBe(`${NAMES}Tokayev: {de: ["Tokajew"]} # a\n`);
});

test('what is to be done is said of notes, too: of several in a row with one remedy, below the last', async () => {
  workspace.write('glossary/names.yaml', 'Shoigu: [Schoigu, Schoigu]\nPutin: [Puutin]\nLavrov: [Lawrow]\n');
  workspace.write('input/a.txt', 'Schoigu, Puutin und Lawrow kamen.\n');
  await runGlossaryCheck(workspace.dir, { format: 'text' });
  expect(stdout).toMatch(/“Schoigu” stands twice in a list of “Shoigu”\n {4}→ Take one of them out\.\n/);
  expect(stdout).toMatch(
    /“Shoigu” has no kind.*\n.*“Putin” has no kind.*\n.*“Lavrov” has no kind.*\n {4}→ Write kind: /,
  );
});

test('what keeps the glossary from loading is mended where that is safe, and shown first', async () => {
  const text = 'Shoigu: [Schoigu\u00a0] # the general\r\nPrague: {de: ["Prag "], knid: place}\r\n';
  workspace.write('glossary/names.yaml', text);
  expect(await runGlossaryCheck(workspace.dir, { format: 'json' })).toBe(2);
  const fixable = (JSON.parse(stdout).findings as { fixable: boolean }[]).map((one) => one.fixable);
  expect(fixable).toEqual([true, true, false]);
  stdout = '';
  expect(await runGlossaryCheck(workspace.dir, { format: 'text', fix: true, dryRun: true })).toBe(2);
  expect(stdout).toContain('-Shoigu: [Schoigu<U+00A0>] # the general\n');
  expect(stdout).toContain('+Shoigu: [Schoigu] # the general\n');
  expect(names()).toBe(text);
  stdout = '';
  await runGlossaryCheck(workspace.dir, { format: 'json', fix: true, yes: true });
  expect(JSON.parse(stdout).findings).toHaveLength(1);
  expect(names()).toBe('Shoigu: [Schoigu] # the general\r\nPrague: {de: ["Prag"], knid: place}\r\n');
});

test('of a glossary that does not load check shows the faults, and ends with 2', async () => {
  workspace.write('glossary/names.yaml', 'A: [" x"]\nB: {kidn: person}\n');
  expect(await runGlossaryCheck(workspace.dir, { format: 'github' })).toBe(2);
  expect(stdout).toContain(
    'names.yaml,line=1,col=5,title=zweispalt glossary%3A unreadable::“ x” has a blank at its edge',
  );
  expect(stdout).toContain('names.yaml,line=2,col=5');
});
