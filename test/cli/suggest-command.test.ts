import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = makeWorkspace({
    'input/nord.txt': 'Minister Sergej Bekow sprach.\n\nGeneral Sergei Bekov schwieg in Weißrussland.\n',
    'input/sued.txt': 'Präsident Anton Grabow lobte den Minister Bekow.\n',
    'glossary/names.yaml': 'Grabow: {kind: person}\n',
  });
});
afterEach(() => workspace.remove());

const suggest = (...args: string[]) => runMain(['-C', workspace.dir, 'glossary', 'suggest', ...args]);

test('the patch goes to stdout, what was done to stderr, and nothing is written', async () => {
  const { code, stdout, stderr } = await suggest();
  expect(code).toBe(0);
  expect(stdout).toContain('Bekov:\n  de: [Bekow]\n  kind: person\n  given: {Sergei: [Sergej]}\n');
  expect(stdout).toContain('Belarus:\n  de: [Weißrussland]\n  kind: place\n');
  expect(stdout).not.toContain('Grabow:');
  expect(stderr).toContain('2 names of 2 articles proposed');
  expect(existsSync(join(workspace.dir, '.zweispalt'))).toBe(false);
});

test('--output writes a new file and never replaces one; afterwards nothing is left to suggest', async () => {
  expect((await suggest('--output', 'glossary/new.yaml')).code).toBe(0);
  const file = join(workspace.dir, 'glossary/new.yaml');
  const text = readFileSync(file, 'utf8');
  const again = await suggest('--output', 'glossary/new.yaml');
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('it is there already');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await suggest()).stderr).toContain('0 names of 2 articles proposed');
});

test('--output makes the folder of the file, as a glossary that is empty has none in git', async () => {
  const own = makeWorkspace({ 'input/a.txt': 'Minister Sergej Bekow sprach.\n' });
  try {
    expect((await runMain(['-C', own.dir, 'glossary', 'suggest', '--output', 'glossary/new.yaml'])).code).toBe(0);
    expect(readFileSync(join(own.dir, 'glossary/new.yaml'), 'utf8')).toContain('Bekov:');
  } finally {
    own.remove();
  }
});

test('--json is one document for programs', async () => {
  const { stdout } = await suggest('--json', 'input/nord.txt');
  const { articles, suggestions } = JSON.parse(stdout);
  expect(articles).toBe(1);
  expect(suggestions.map(({ label }: { label: string }) => label)).toEqual(['Bekov', 'Belarus']);
  expect(suggestions[0].spellings).toContainEqual({ text: 'Bekow', count: 1, articles: ['nord.txt'] });
});

test('what stands in the memory decides among the forms that the rules allow', async () => {
  const german = 'Präsident Igor Sotow sprach heute in der Stadt.';
  const english = 'President Igor Zotov spoke in the city today.';
  const own = makeWorkspace({
    'input/a.txt': `${german}\n`,
    'memory/desk.tmx': `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body><tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu></body></tmx>`,
  });
  try {
    const { stdout } = await runMain(['-C', own.dir, 'glossary', 'suggest']);
    expect(stdout).toContain('# Zotov: 1× in the translations');
    expect(stdout).toContain('Zotov:\n  de: [Sotow]\n');
  } finally {
    own.remove();
  }
});

test('--ask needs somebody to ask', async () => {
  const { code, stderr } = await suggest('--ask');
  expect(code).toBe(2);
  expect(stderr).toContain('Nobody can be asked here');
});

test('another spelling of a name that the glossary has is the whole command that adds it, and no entry', async () => {
  const own = makeWorkspace({
    'input/a.txt': 'Präsident Qasym-Jomart Toqaev sprach.\n\nMinister Igor Bekow schwieg.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], given: {Kassym-Jomart: [Kassim-Jomart]}}\n',
  });
  try {
    const { stdout, stderr } = await runMain(['-C', own.dir, 'glossary', 'suggest']);
    const [, command] = /^# zweispalt (.*)$/m.exec(stdout)!;
    expect(command).toBe("glossary add 'Toqaev' 'Tokayev' --given 'Kassym-Jomart=Qasym-Jomart'");
    expect(stdout).not.toContain('\nTokayev:');
    expect(stderr).toContain('1 of them the glossary has in another spelling: the commands at the end add it');
    const words = command!.split(' ').map((word) => word.replaceAll("'", ''));
    expect((await runMain(['-C', own.dir, ...words, '--yes'])).code).toBe(0);
    expect(own.read('glossary/names.yaml')).toBe(
      'Tokayev: {de: [Tokajew, Toqaev], given: {Kassym-Jomart: [Kassim-Jomart, Qasym-Jomart]}}\n',
    );
  } finally {
    own.remove();
  }
});

test('an entry of another kind with the same label is not replaced', async () => {
  const own = makeWorkspace({
    'input/a.txt': 'Präsident Anton Sotschinow kam.\n\nMinister Igor Bekow schwieg.\n',
    'glossary/a.yaml': 'Bekov: {de: [Bekowitz], kind: place}\n',
  });
  try {
    const { stdout } = await runMain(['-C', own.dir, 'glossary', 'suggest']);
    expect(stdout).toContain('\nBekov (Igor):\n  en: Bekov\n  de: [Bekow]\n');
  } finally {
    own.remove();
  }
});
