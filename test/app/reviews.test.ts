import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const LEAD = 'Der Hafen von Kiel bleibt nach dem Sturm bis Freitag geschlossen.';
const SECOND = 'Die OVKS schwieg dazu.';
const LEAD_LATER = LEAD.replace('Freitag', 'Sonntag');

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => `[${text}]` });
  workspace = makeWorkspace({
    'input/a.txt': `${LEAD}\n\n${SECOND}\n`,
    'glossary/names.yaml': 'CSTO: [OVKS]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({ ...options, env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
const sent = () => double.bodies.flatMap((body) => body.getAll('text'));
const english = (article = 'a.txt') => workspace.read(`output/${article}/translation.txt`).trim().split('\n\n');
const entry = (source: string, target: string, more = '') =>
  `- source: ${JSON.stringify(source)}\n  target: ${JSON.stringify(target)}\n  state: reviewed\n${more}`;
const decide = (entries: string, article = 'a.txt') =>
  workspace.write(`reviews/${article}.yaml`, `reviews:\n${entries}`);

interface JsonRow {
  readonly state: string;
  readonly raw: string | null;
  readonly review: { readonly staleSource: string | null } | null;
  readonly suggestions: readonly { readonly article: string; readonly target: string }[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}
const rows = (article = 'a.txt') =>
  workspace
    .read(`output/${article}/bilingual.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonRow);

test('a person’s text stands in the place of the engine’s, which is neither sent again nor forgotten', async () => {
  await run();
  expect(english()).toEqual([`[${LEAD}]`, '[Die CSTO schwieg dazu.]']);
  double.reset();
  decide(entry(LEAD, 'The port stays shut.'));
  const { figures } = await run();
  expect(english()).toEqual(['The port stays shut.', '[Die CSTO schwieg dazu.]']);
  expect(sent()).toEqual([]);
  expect(figures).toMatchObject({ reviewed: 1, remembered: 1, sent: 0 });
  expect(rows()[0]).toMatchObject({ state: 'reviewed', raw: `[${LEAD}]` });
});

test('what a person has translated is never sent, nor after the memory is lost', async () => {
  decide(entry(LEAD, 'The port stays shut.'));
  await run();
  expect(sent()).toEqual([SECOND]);
  double.reset();
  rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
  await run();
  expect(sent()).toEqual([SECOND]);
  expect(english()[0]).toBe('The port stays shut.');
});

test('a reviewed text is reported on when a name in it is not in its house form, and left as it is', async () => {
  decide(entry(SECOND, 'The OVKS was silent.'));
  await run();
  expect(english()[1]).toBe('The OVKS was silent.');
  expect(rows()[1]?.findings.map(({ rule }) => rule)).toContain('names');
  workspace.write('glossary/names.yaml', 'Treaty Organization: [OVKS]\n');
  await run();
  expect(english()[1]).toBe('The OVKS was silent.');
  expect(rows()[1]?.findings.find(({ rule }) => rule === 'names')?.message).toContain('Treaty Organization');
});

test('a second run changes nothing and recognises the article; another decision makes it anew', async () => {
  decide(entry(LEAD, 'The port stays shut.'));
  await run();
  expect((await run()).written).toEqual([]);
  decide(entry(LEAD, 'The port is shut.'));
  expect((await run()).written).toContain('a.txt/translation.txt');
  expect(english()[0]).toBe('The port is shut.');
  rmSync(join(workspace.dir, 'reviews/a.txt.yaml'));
  await run();
  expect(english()[0]).toBe(`[${LEAD}]`);
});

test('when the German changes the person’s text stays, marked stale, with the engine’s text of today beside it', async () => {
  decide(entry(LEAD, 'The port stays shut until Friday.') + entry(SECOND, 'The CSTO said nothing.'));
  await run();
  double.reset();
  workspace.write('input/a.txt', `${LEAD_LATER}\n\nEin neuer Absatz.\n\n${SECOND}\n`);
  await run();
  expect(english()).toEqual(['The port stays shut until Friday.', '[Ein neuer Absatz.]', 'The CSTO said nothing.']);
  expect(sent().toSorted()).toEqual([LEAD_LATER, 'Ein neuer Absatz.'].toSorted());
  expect(rows()[0]).toMatchObject({ state: 'reviewed', raw: `[${LEAD_LATER}]`, review: { staleSource: LEAD } });
  expect(rows()[0]?.findings.map(({ rule }) => rule)).toContain('reviews');
  expect(rows()[2]?.findings).toEqual([]);
  expect((await run()).written).toEqual([]);
  expect(workspace.read('reviews/a.txt.yaml')).toContain(LEAD);
});

test('a review whose paragraph is gone is kept and reported', async () => {
  decide(entry('Ein ganz anderer Satz stand hier einmal.', 'Gone.'));
  await run();
  expect(workspace.read('output/a.txt/bilingual.md')).toContain('no longer in the article');
  expect(workspace.read('reviews/a.txt.yaml')).toContain('Gone.');
});

test('the same paragraph in another article is offered the text, not given it, and learns of a new one', async () => {
  workspace.write('input/b.txt', `${LEAD}\n`);
  decide(entry(LEAD, 'The port stays shut.'));
  await run();
  expect(english('b.txt')).toEqual([`[${LEAD}]`]);
  expect(rows('b.txt')[0]).toMatchObject({
    state: 'translated',
    suggestions: [{ article: 'a.txt', target: 'The port stays shut.' }],
  });
  decide(entry(LEAD, 'The port is shut.'));
  expect((await run()).written).toContain('b.txt/bilingual.jsonl');
  expect(rows('b.txt')[0]?.suggestions[0]?.target).toBe('The port is shut.');
});

test('reviews with a fault stop the run before anything is sent or written', async () => {
  workspace.write('reviews/a.txt.yaml', 'reviews:\n- source: x\n');
  await expect(run()).rejects.toMatchObject({ code: 'review' });
  expect(sent()).toEqual([]);
});

test('a dry run counts what is reviewed', async () => {
  decide(entry(LEAD, 'The port stays shut.'));
  const { survey } = await run({ dryRun: true });
  expect(survey.plans[0]).toMatchObject({ segments: 2, reviewed: 1, toSend: 1, characters: SECOND.length });
});
