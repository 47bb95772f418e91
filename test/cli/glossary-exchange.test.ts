import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const unit = (german: string, english: string) =>
  `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${unit(
  'Am 5. Januar sprach Tokajew. Danach schwieg er.',
  'On January 5 Tokajew spoke. Then he was silent.',
)}</body></tmx>`;
const NAMES = `# Our names.
Tokayev: {de: [Tokajew], kind: person}   # president
Shoigu: [Schoigu]
`;

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({
    'input/nau/abzug.txt': 'Am 5. Januar sprach Tokajew. Danach schwieg er.\n\nTOKAJEW UND SCHOIGU EINIG\n',
    'glossary/names.yaml': NAMES,
    'memory/desk.tmx': TMX,
  });
});
afterEach(() => workspace.remove());

const glossary = (...args: readonly string[]) => runMain(['-C', workspace.dir, 'glossary', ...args]);
const parsed = async (...args: readonly string[]) => JSON.parse((await glossary(...args, '--json')).stdout);

test('list shows each entry with its place, and how often articles name it when asked', async () => {
  const { stdout, code } = await glossary('list', '--mentions');
  expect(code).toBe(0);
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['label', 'English', 'kind', 'German', 'mentions', 'place'],
    ['Tokayev', 'Tokayev', 'person', 'Tokajew', '2', 'glossary/names.yaml:2'],
    ['Shoigu', 'Shoigu', 'Schoigu', '1', 'glossary/names.yaml:3'],
    ['2 entries'],
    [''],
  ]);
  expect(await parsed('list')).toMatchObject([{ label: 'Tokayev', de: ['Tokajew'] }, { label: 'Shoigu' }]);
});

test('list tells the German of a name from given names, and has it where German writes it as English does', async () => {
  workspace.write(
    'glossary/names.yaml',
    'Putin: {kind: person, given: {Vladimir: [Wladimir]}}\nCSTO: {de: [OVKS], long: {en: Treaty, de: [Vertrag]}}\n',
  );
  expect(await parsed('list')).toMatchObject([
    { label: 'Putin', de: ['Putin'], given: [{ en: 'Vladimir', de: ['Wladimir'] }] },
    { label: 'CSTO', de: ['OVKS'], long: { en: 'Treaty', de: ['Vertrag'] }, given: [] },
  ]);
  const { stdout } = await glossary('list');
  expect(stdout).toContain('Putin  Putin    person  Putin (Wladimir)');
  expect(stdout).toContain('CSTO   CSTO             OVKS, Vertrag');
});

test.each([['glossary', 'check'], ['check']])('%s %s --json is --format json', async (...command) => {
  const run = (...flags: string[]) => runMain(['-C', workspace.dir, ...command, ...flags]);
  const { stdout, code } = await run('--json');
  expect(JSON.parse(stdout)).toEqual(JSON.parse((await run('--format', 'json')).stdout));
  expect(code).not.toBe(2);
});

test('show tells every mention with its sentence, what became of it, and what stands there', async () => {
  const [{ concept, mentions }] = await parsed('show', 'tokajew');
  expect(concept).toMatchObject({ label: 'Tokayev', place: { file: 'glossary/names.yaml', line: 2 } });
  expect(mentions).toMatchObject([
    {
      article: 'nau/abzug.txt',
      line: 1,
      status: 'repaired',
      german: 'Tokajew',
      english: 'Tokayev',
      sentence: 'Am 5. Januar sprach Tokajew.',
      translation: 'On January 5 Tokayev spoke.',
    },
    { line: 3, status: 'open', german: 'TOKAJEW', sentence: 'TOKAJEW UND SCHOIGU EINIG' },
  ]);
  const { stdout } = await glossary('show', 'Tokayev');
  expect(stdout).toContain('2 mentions in 1 article: 1 repaired, 1 open\n');
});

test('show finds a person by the full name, as it is copied from an article', async () => {
  workspace.write('glossary/names.yaml', 'Tokayev: {de: [Tokajew], given: {Kassym-Jomart: [Qasym-Jomart]}}\n');
  expect((await parsed('show', 'Qasym-Jomart Tokajew'))[0].concept.label).toBe('Tokayev');
  expect((await parsed('show', 'Kassym-Jomart tokayev'))[0].concept.label).toBe('Tokayev');
  expect(await glossary('show', 'Igor Tokajew')).toMatchObject({ code: 2 });
});

test('show names what is near where there is nothing, and works without articles', async () => {
  expect(await glossary('show', 'Tokajev')).toMatchObject({ code: 2, stderr: expect.stringContaining('“Tokayev”?') });
  const empty = makeWorkspace({ 'glossary/names.yaml': NAMES });
  const { stdout } = await runMain(['-C', empty.dir, 'glossary', 'show', 'Shoigu']);
  expect(stdout).toContain('No article names it.');
  empty.remove();
});

test.each(['tsv', 'csv', 'tbx'])('what export wrote as %s, import knows', async (format) => {
  const file = `terms.${format}`;
  expect(await parsed('export', file)).toMatchObject({ format, entries: 2, pairs: 2 });
  expect(await parsed('import', file)).toMatchObject({ taken: 0, known: 2, left: [], written: false, diff: '' });
});

test('export says what OmegaT makes of a name, and refuses one that tells no format', async () => {
  expect((await glossary('export', 'a.tsv')).stderr).toContain('.utf8');
  expect((await glossary('export', 'a.utf8')).stderr).toBe('');
  expect(await glossary('export', 'a.doc')).toMatchObject({ code: 2, stderr: expect.stringContaining('--format') });
  expect(await glossary('export', 'nowhere/a.tbx')).toMatchObject({ code: 2 });
});

test('import shows the difference, writes nothing unasked, and keeps what it does not touch', async () => {
  writeFileSync(join(workspace.dir, 'new.csv'), 'Toqaev,Tokayev\nTokajew,Tokaev\nLawrow,Lavrov,person; minister\n');
  const dry = await glossary('import', 'new.csv', '--dry-run');
  expect(dry.stdout).toContain('+Tokayev: {de: [Tokajew, Toqaev], kind: person}   # president');
  expect(dry.stderr).toContain('left out, line 2: “Tokajew” is “Tokayev” in glossary/names.yaml:2:1, not “Tokaev”');
  expect(await glossary('import', 'new.csv')).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
  expect(workspace.read('glossary/names.yaml')).toBe(NAMES);
  expect((await glossary('import', 'new.csv', '--yes')).stderr).toContain('Written.');
  expect(workspace.read('glossary/names.yaml')).toBe(`# Our names.
Tokayev: {de: [Tokajew, Toqaev], kind: person}   # president
Shoigu: [Schoigu]
Lavrov: {de: [Lawrow], kind: person, note: minister}
`);
});

test('import makes a glossary where there is none, in the file that is named', async () => {
  const empty = makeWorkspace({ 'terms.csv': 'Lawrow;Lavrov\n' });
  const { code } = await runMain([
    '-C',
    empty.dir,
    'glossary',
    'import',
    'terms.csv',
    '--file',
    'glossary/new.yaml',
    '--yes',
  ]);
  expect({ code, text: empty.read('glossary/new.yaml') }).toEqual({ code: 0, text: 'Lavrov: [Lawrow]\n' });
  empty.remove();
});

test('a terminal obeys nothing that stands in a file of terms', async () => {
  writeFileSync(join(workspace.dir, 'bad.csv'), '\u001b[2JLawrow,Lavrov\nX,Y,\u001b]0;title\u0007note\n');
  const { stdout, stderr } = await glossary('import', 'bad.csv', '--dry-run');
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/);
  expect(existsSync(join(workspace.dir, 'Lavrov'))).toBe(false);
});

test('of a table that holds nothing it is not said that the glossary has it', async () => {
  workspace.write('empty.tsv', '');
  expect((await glossary('import', 'empty.tsv')).stderr).toContain('There is nothing in it to be taken.');
  workspace.write('known.tsv', 'Tokajew\tTokayev\n');
  expect((await glossary('import', 'known.tsv')).stderr).toContain('The glossary says all of it already.');
});

test('what pairs leave open, and a letter that only looks right, is told with the remedy', async () => {
  workspace.write('new.tsv', 'S\u0435rg\tSerg\nMasimow\tMasimov\tperson\n');
  const { stderr } = await glossary('import', 'new.tsv', '--dry-run');
  expect(stderr).toContain('without a kind: Serg; say it with: zweispalt glossary set LABEL kind KIND');
  expect(stderr).toContain(
    '“S\u0435rg” mixes alphabets, and is found in no text: zweispalt glossary check --fix mends it',
  );
});
