import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { documentXml, docxOf, paragraph, run } from '../support/docx-sample.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const GLOSSARY = 'Tokayev: {de: [Tokajew], kind: person}\n';
const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
const article = (lead = 'Präsident ') =>
  docxOf({
    document: documentXml(
      paragraph(run('Abzug aus Almaty beginnt'), '<w:pStyle w:val="Titel"/>') +
        paragraph(`${run(lead)}${run('Tokajew', '<w:b/>')}${run(' hat den Abzug angekündigt.')}${note}`) +
        paragraph(run('Weiterlesen')) +
        paragraph(run('Die Soldaten sollen binnen zehn Tagen das Land verlassen.')),
    ),
  });

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => text.replaceAll('Präsident', 'President') });
  workspace = makeWorkspace({ 'input/a.docx': await article(), 'glossary/names.yaml': GLOSSARY });
});

afterEach(async () => {
  workspace.remove();
  await double.close();
});

const options = (more: RunOptions = {}): RunOptions => ({
  ...more,
  env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
  flags: { failOn: 'never', ...more.flags },
});
const path = () => join(workspace.dir, 'output/a.docx/translation.docx');
const text = async () => (await mammoth.extractRawText({ path: path() })).value.split(/\n+/).filter(Boolean);

test('a Word document comes back as one, with its names in one form and its furniture where it was', async () => {
  const { exit, figures } = await workspace.run(options());
  expect(exit).toBe(0);
  expect(figures?.segments).toBe(4);
  expect(double.bodies.flatMap((body) => body.getAll('text')).join()).not.toContain('Weiterlesen');
  expect(await text()).toEqual([
    'Abzug aus Almaty beginnt',
    'President Tokayev hat den Abzug angekündigt.',
    'Weiterlesen',
    'Die Soldaten sollen binnen zehn Tagen das Land verlassen.',
  ]);
  const zip = await JSZip.loadAsync(readFileSync(path()));
  const xml = await zip.file('word/document.xml')!.async('string');
  expect(xml).toContain(run('Tokayev', '<w:b/><w:lang w:val="en-US"/>'));
  expect(xml).toContain(note);
  expect(await zip.file('word/footnotes.xml')!.async('string')).toContain('Eine Fußnote.');
});

test('a second run recognises the document and writes nothing; a dry run only counts', async () => {
  const dry = await workspace.run(options({ dryRun: true }));
  expect(dry.events.some((event) => event.type === 'article')).toBe(false);
  expect(double.counters.requests).toBe(0);
  await workspace.run(options());
  const before = readFileSync(path());
  double.reset();
  const { written } = await workspace.run(options());
  expect([double.counters.requests, written]).toEqual([0, []]);
  expect(readFileSync(path())).toEqual(before);
});

test('a changed paragraph is the only one that is sent, and the same text gives the same bytes again', async () => {
  await workspace.run(options());
  const before = readFileSync(path());
  workspace.write('input/a.docx', await article('Staatschef '));
  double.reset();
  await workspace.run(options());
  expect(double.bodies.flatMap((body) => body.getAll('text'))).toHaveLength(1);
  expect((await text())[1]).toBe('Staatschef Tokayev hat den Abzug angekündigt.');
  workspace.write('input/a.docx', await article());
  await workspace.run(options());
  expect(readFileSync(path())).toEqual(before);
});

test('a translation that a person changed in Word is left as it is', async () => {
  await workspace.run(options());
  writeFileSync(path(), await docxOf({ document: documentXml(paragraph(run('Mine'))) }));
  workspace.write('glossary/names.yaml', 'Tokaev: {de: [Tokajew], kind: person, wrong: [Tokayev]}\n');
  const { events } = await workspace.run(options());
  const edited = events.flatMap((event) => (event.type === 'edited' ? [event.path] : []));
  expect(edited).toEqual(['a.docx/translation.docx']);
  expect(await text()).toEqual(['Mine']);
});

test('a damaged document is a fault of its own; the others are translated', async () => {
  workspace.write('input/b.docx', Buffer.from('no document'));
  const { exit, events } = await workspace.run(options());
  expect(exit).toBe(2);
  expect(JSON.stringify(events)).toContain('b.docx cannot be read as a Word document');
  expect((await text())[0]).toBe('Abzug aus Almaty beginnt');
});
