import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEdits, planEdits } from '../../src/app/edit-glossary.ts';
import { openSettings } from '../../src/app/settings.ts';
import type { GlossaryEdit } from '../../src/glossary/edit/glossary-edit.ts';
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

test.skipIf(process.platform === 'win32')('a link stays a link', () => {
  workspace.write('shared.yaml', 'A: [x]\n');
  symlinkSync(join(workspace.dir, 'shared.yaml'), join(workspace.dir, 'glossary/zz.yaml'));
  makeEdits(plan(ADD));
  expect(workspace.read('shared.yaml')).toBe('A: [x]\nShoigu: [Schoigu]\n');
});
