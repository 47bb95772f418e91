import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAhead, readConcepts } from '../../src/app/compose-glossary.ts';
import { makeEdits, planEdits } from '../../src/app/edit-glossary.ts';
import { lintWorkspace } from '../../src/app/lint-glossary.ts';
import { openSettings } from '../../src/app/settings.ts';
import { runImpact } from '../../src/cli/run-glossary-edit.ts';
import type { GlossaryEdit } from '../../src/glossary/edit/glossary-edit.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const ADD: GlossaryEdit = { type: 'add', label: 'Shoigu', entry: { de: ['Schoigu'] } };

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({ 'glossary/names.yaml': '# names\r\nZas: [Sas] # general\r\n' });
});
afterEach(() => workspace.remove());

const plan = (...edits: GlossaryEdit[]) => planEdits(openSettings(workspace.dir, {}), edits);

test('a plan shows the change as a diff and writes nothing; making it writes just that', () => {
  const planned = plan(ADD);
  expect(planned.diff).toBe(
    '--- a/glossary/names.yaml\n+++ b/glossary/names.yaml\n@@ -1,2 +1,3 @@\n # names\r\n Zas: [Sas] # general\r\n+Shoigu: [Schoigu]\r\n',
  );
  expect(workspace.read('glossary/names.yaml')).toBe('# names\r\nZas: [Sas] # general\r\n');
  makeEdits(planned);
  expect(workspace.read('glossary/names.yaml')).toBe('# names\r\nZas: [Sas] # general\r\nShoigu: [Schoigu]\r\n');
  expect(plan(ADD).changed).toEqual([]);
});

test('a name that some articles write as English did is one name after it was renamed', async () => {
  const unit = (german: string, english: string) =>
    `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;
  workspace.write('glossary/names.yaml', 'Tokayev: {de: [Tokajew]}\n');
  workspace.write('input/a.txt', 'Tokajew kam am Abend.\n');
  workspace.write('input/b.txt', 'Dort sprach Tokayev.\n');
  workspace.write(
    'memory/desk.tmx',
    `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${unit('Tokajew kam am Abend.', 'Tokajew came in the evening.')}${unit('Dort sprach Tokayev.', 'Tokayev spoke there.')}</body></tmx>`,
  );
  const rename: GlossaryEdit = { type: 'rename', label: 'Tokayev', to: 'Tokaev' };
  const english = () =>
    ['a', 'b'].map((name) => workspace.read(`output/${name}.txt/translation.txt`).trim().split('\n').at(-1));
  await workspace.run();
  expect(english()).toEqual(['Tokayev came in the evening.', 'Tokayev spoke there.']);
  expect(plan(rename).diff).toContain('+Tokaev: {de: [Tokajew]}\n');
  const kept = plan({ ...rename, keepSpelling: true });
  expect(kept.diff).toContain('+Tokaev: {de: [Tokajew, Tokayev]}\n');
  const { concepts } = loadGlossary(kept.files);
  expect((await lookAhead(openSettings(workspace.dir, {}), () => {}, concepts)).repaired).toBe(2);
  makeEdits(kept);
  await workspace.run();
  expect(english()).toEqual(['Tokaev came in the evening.', 'Tokaev spoke there.']);
});

test('a file that somebody changed meanwhile is left as it is', () => {
  const planned = plan(ADD);
  workspace.write('glossary/names.yaml', 'Zas: [Sass]\n');
  expect(() => makeEdits(planned)).toThrow(/was changed meanwhile/);
  expect(workspace.read('glossary/names.yaml')).toBe('Zas: [Sass]\n');
});

test('a new file of the glossary is made where it is read, in the order in which it is read', () => {
  makeEdits(plan({ ...ADD, file: 'glossary/client.yaml' }));
  expect(workspace.read('glossary/client.yaml')).toBe('Shoigu: [Schoigu]\n');
  const inVain = () => plan({ ...ADD, label: 'Zas', file: 'glossary/base.yaml' });
  expect(inVain).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ message: expect.stringContaining('no effect') })] }),
  );
  expect(() => plan({ ...ADD, file: '../names.yaml' })).toThrow(/no file of the glossary/);
  expect(() => plan({ ...ADD, file: 'glossary/names.txt' })).toThrow(/no file of the glossary/);
  workspace.write('zweispalt.yaml', 'glossary: [glossary/names.yaml]\n');
  expect(() => plan({ ...ADD, file: 'glossary/other.yaml' })).toThrow(/no file of the glossary/);
});

test('a workspace without a glossary gets one', () => {
  const empty = makeWorkspace({});
  mkdirSync(join(empty.dir, 'glossary'));
  makeEdits(planEdits(openSettings(empty.dir, {}), [ADD]));
  expect(empty.read('glossary/names.yaml')).toBe('Shoigu: [Schoigu]\n');
  empty.remove();
});

test('what stands against an edit is told, and nothing is planned', () => {
  const wrong: GlossaryEdit = { type: 'remove', label: 'Nobody' };
  expect(() => plan(ADD, wrong)).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ message: 'there is no entry “Nobody”' })] }),
  );
});

test('a file that is not in UTF-8 is not touched', () => {
  workspace.write('glossary/names.yaml', Buffer.from('M\xfcller: [x]\n', 'latin1'));
  expect(() => plan(ADD)).toThrow(/is not in UTF-8/);
});

test('a file that is not in UTF-8 is refused by all that read the glossary, for its umlauts would be found nowhere', async () => {
  workspace.write('glossary/names.yaml', Buffer.from('Müller: [Müller]\n', 'latin1'));
  const settings = openSettings(workspace.dir, {});
  await expect(readConcepts(settings)).rejects.toThrow(/names\.yaml is not in UTF-8/);
  await expect(lintWorkspace(settings, () => {})).rejects.toThrow(/names\.yaml is not in UTF-8/);
  await expect(runImpact(workspace.dir, 'glossary/names.yaml', {})).rejects.toThrow(/names\.yaml is not in UTF-8/);
});

test.skipIf(process.platform === 'win32')('a link stays a link', () => {
  workspace.write('shared.yaml', 'A: [x]\n');
  symlinkSync(join(workspace.dir, 'shared.yaml'), join(workspace.dir, 'glossary/zz.yaml'));
  makeEdits(plan(ADD));
  expect(workspace.read('shared.yaml')).toBe('A: [x]\nShoigu: [Schoigu]\n');
});
