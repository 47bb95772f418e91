import { afterEach, expect, test } from 'vitest';
import { planEdits } from '../../src/app/edit-glossary.ts';
import { lintWorkspace } from '../../src/app/lint-glossary.ts';
import { openSettings } from '../../src/app/settings.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const GERMAN = ['Die OVKS tagte in Kiew.', 'Am Abend sprach die ODKB.'];
const ENGLISH = ['The OVKS met in Kiew.', 'In the evening the ODKB spoke.'];
const units = GERMAN.map(
  (german, at) =>
    `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${ENGLISH[at]}</seg></tuv></tu>`,
);
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${units.join('')}</body></tmx>`;
const BASE = 'CSTO: {de: [OVKS, ODKB], kind: organisation}\nKyiv: {de: [Kiew], kind: person}\n';
const CLIENT =
  'CSTO client: {en: Collective Treaty, de: [OVKS], kind: organisation}\nKiev: {de: [Kiew], kind: person}\n';

let workspace: Workspace;
afterEach(() => workspace.remove());

function desk(files: Readonly<Record<string, string>>): void {
  workspace = makeWorkspace({ 'input/a.txt': GERMAN.join('\n\n'), 'memory/desk.tmx': TMX, ...files });
}
const settings = () => openSettings(workspace.dir, {});
const lint = async () =>
  (await lintWorkspace(settings(), () => {})).findings.filter(({ rule }) => /override|claimed/.test(rule));
const english = () => workspace.read('output/a.txt/translation.txt').trim().split(/\n\n/);

test('a client’s form wins under another label too, for the spellings that it names, and this is reported', async () => {
  desk({ 'zweispalt.yaml': 'glossary: [base.yaml, client.yaml]\n', 'base.yaml': BASE, 'client.yaml': CLIENT });
  await workspace.run();
  expect(english()).toEqual(['The Collective Treaty met in Kiev.', 'In the evening the CSTO spoke.']);
  expect(await lint()).toEqual([
    expect.objectContaining({
      rule: 'override',
      message: '“CSTO client” takes “OVKS” from “CSTO” (base.yaml:1), which keeps “ODKB”',
      remedy: expect.stringContaining('call this entry “CSTO”, too'),
      place: expect.objectContaining({ line: 1 }),
    }),
    expect.objectContaining({
      rule: 'override',
      message: '“Kiev” takes “Kiew” from “Kyiv” (base.yaml:2), which has no other, and is gone',
      remedy: expect.stringContaining('list “Kyiv” under “wrong”'),
    }),
  ]);
});

test('a user’s own file wins over a starter, and the other order is the other answer', async () => {
  desk({ 'glossary/00-organisations.yaml': BASE, 'glossary/names.yaml': CLIENT });
  await workspace.run();
  expect(english()[0]).toBe('The Collective Treaty met in Kiev.');
  workspace.remove();
  desk({ 'zweispalt.yaml': 'glossary: [client.yaml, base.yaml]\n', 'base.yaml': BASE, 'client.yaml': CLIENT });
  await workspace.run();
  expect(english()[0]).toBe('The CSTO met in Kyiv.');
});

test('within one file a spelling of two entries is ambiguous as before, and left alone', async () => {
  desk({ 'glossary/names.yaml': BASE + CLIENT });
  await workspace.run();
  expect(english()[0]).toBe('The OVKS met in Kiew.');
  expect((await lint()).map(({ rule, name }) => [rule, name])).toEqual([
    ['claimed-twice', 'OVKS'],
    ['claimed-twice', 'Kiew'],
  ]);
});

test('an edit by which a spelling changes hands says so, whichever of the files is edited', () => {
  desk({ 'glossary/base.yaml': 'CSTO: [ODKB]\n', 'glossary/client.yaml': 'Treaty: [OVKS]\n' });
  const message = '“OVKS” from “CSTO” (base.yaml:1), which keeps “ODKB”';
  const { notes } = planEdits(settings(), [{ type: 'add', label: 'CSTO', entry: { de: ['OVKS'] } }]);
  expect(notes).toEqual([{ label: 'Treaty', message: `takes ${message}` }]);
  workspace.write('glossary/base.yaml', 'CSTO: [OVKS]\n');
  expect(planEdits(settings(), [{ type: 'remove', label: 'Treaty' }]).notes).toEqual([
    { label: 'CSTO', message: 'has “OVKS” again (base.yaml:1)' },
  ]);
});
