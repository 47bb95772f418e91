import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ApplyRequest, applyReviews } from '../../src/app/apply-reviews.ts';
import { composeApply, composeExport } from '../../src/app/compose-reviews.ts';
import { exportReviews } from '../../src/app/export-reviews.ts';
import { RULES } from '../../src/check/rules.ts';
import { loadSettings } from '../../src/config.ts';
import { EXCHANGE_NAMES, type ExchangeName, type ExchangeRow } from '../../src/domain/exchange.ts';
import { REVIEW_STATES } from '../../src/domain/review.ts';
import { loadExchange } from '../../src/exchange/registry.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const ARTICLE = `# Der Hafen

Der Hafen von **Kiel** bleibt bis [Freitag](https://example.org/) geschlossen.

Die OVKS schwieg dazu.

Ja.

Ja.
`;

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({
    translate: (text) => text.replaceAll('Die', 'The').replace('schwieg', 'said nothing'),
  });
  workspace = makeWorkspace({
    'input/nau/hafen.md': ARTICLE,
    'glossary/names.yaml': 'CSTO: [OVKS]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
  await run();
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
const settings = () =>
  loadSettings({ workspace: workspace.dir, flags: {}, env: {}, checks: RULES.map(({ name }) => name) });
const english = () => workspace.read('output/nau/hafen.md/translation.md');
const path = (name: ExchangeName) =>
  join(workspace.dir, 'exchange/nau', `hafen.md${name === 'xliff' ? '.xlf' : `.${name}`}`);

async function exportTo(name: ExchangeName, force = false) {
  const composed = await composeExport(settings(), () => {}, force);
  try {
    return await exportReviews(await composed.findArticles([]), await loadExchange(name), composed.tools);
  } finally {
    composed.close();
  }
}

async function apply(files: readonly string[], more: Partial<ApplyRequest> = {}) {
  const composed = await composeApply(settings(), () => {});
  try {
    const request = { files, dryRun: false, accept: false, force: false, by: 'Anna', ...more };
    return await applyReviews(request, composed.tools);
  } finally {
    composed.close();
  }
}

/** What a person does to an exported file, row by row; undefined takes the row out. */
async function edit(name: ExchangeName, change: (row: ExchangeRow, index: number) => ExchangeRow | undefined) {
  const format = await loadExchange(name);
  const { rows } = await format.read(readFileSync(path(name)), path(name));
  const edited = rows.flatMap((row, index) => {
    const state = REVIEW_STATES.find((one) => one === row.state) ?? '';
    return change({ ...row, line: index + 1, notes: '', state }, index) ?? [];
  });
  const sheet = { article: 'nau/hafen.md', title: 'Der Hafen', language: 'en-US', rows: edited } as const;
  writeFileSync(path(name), await format.write(sheet));
}

const decided = ({ applied }: Awaited<ReturnType<typeof apply>>) =>
  applied.flatMap(({ decisions }) => decisions.map(({ review }) => `${review.state}: ${review.target}`));
const refused = ({ applied, refused: files }: Awaited<ReturnType<typeof apply>>) => [
  ...applied.flatMap(({ refusals }) => refusals.map(({ reason }) => reason)),
  ...files.map(({ error }) => error.message),
];

describe.each(EXCHANGE_NAMES)('an article that is reviewed as %s', (name) => {
  test('comes back untouched without a single review', async () => {
    expect(await exportTo(name)).toMatchObject({ exit: 0, articles: 1, rows: 5 });
    const outcome = await apply([path(name)]);
    expect(outcome.exit).toBe(0);
    expect(outcome.applied[0]).toMatchObject({ article: 'nau/hafen.md', decisions: [], refusals: [], unchanged: 5 });
    expect(outcome.applied[0]?.missing).toEqual([]);
  });

  test('comes back with what was edited, its markup in place, and keeps it whatever happens then', async () => {
    await exportTo(name);
    await edit(name, (row, index) => {
      if (index === 1)
        return { ...row, target: 'Until <2>Friday</2> the port of <1>Kiel</1> is shut.', comment: 'reordered' };
      if (index === 2) return { ...row, state: 'reviewed' };
      return index === 4 ? { ...row, target: 'Yes, the second.' } : row;
    });
    const outcome = await apply([path(name)]);
    expect(refused(outcome)).toEqual([]);
    expect(decided(outcome)).toEqual([
      'edited: Until <2>Friday</2> the port of <1>Kiel</1> is shut.',
      'reviewed: The CSTO said nothing dazu.',
      'edited: Yes, the second.',
    ]);
    await run();
    const final = english();
    expect(final).toContain('Until [Friday](https://example.org/) the port of **Kiel** is shut.');
    expect(final).toContain('Ja.\n\nYes, the second.');
    workspace.write('glossary/names.yaml', 'Treaty Organization: [OVKS]\n');
    rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
    await run();
    expect(english()).toBe(final);
    expect((await apply([path(name)])).applied[0]).toMatchObject({ decisions: [], refusals: [] });
  });

  test('tells what is not clear, takes the rest and guesses nothing', async () => {
    await exportTo(name);
    await edit(name, (row, index) => {
      if (index === 0) return { ...row, source: 'Ein anderer Hafen', target: 'Another port' };
      if (index === 1) return undefined;
      if (index === 3) return { ...row, id: 'mine', target: 'No.' };
      return index === 2 ? { ...row, target: 'The CSTO was silent.' } : row;
    });
    const outcome = await apply([path(name)]);
    expect(outcome.exit).toBe(2);
    expect(decided(outcome)).toEqual(['edited: The CSTO was silent.']);
    expect(refused(outcome).toSorted()).toEqual(['its German was edited in the file', 'its id is damaged or missing']);
    expect(outcome.applied[0]?.missing).toHaveLength(2);
  });
});

test('a file in which somebody has begun to work is not exported over, until it was applied', async () => {
  await exportTo('tsv');
  await edit('tsv', (row, index) => (index === 2 ? { ...row, target: 'The CSTO was silent.' } : row));
  expect(await exportTo('tsv')).toMatchObject({ exit: 2, edited: ['nau/hafen.md.tsv'], written: [] });
  await apply([path('tsv')]);
  expect(await exportTo('tsv')).toMatchObject({ exit: 0, written: ['nau/hafen.md.tsv'] });
  await edit('tsv', (row) => ({ ...row, target: `${row.target}!` }));
  expect(await exportTo('tsv', true)).toMatchObject({ exit: 0, written: ['nau/hafen.md.tsv'] });
});

test('a dry run tells and writes nothing', async () => {
  await exportTo('tsv');
  await edit('tsv', (row, index) => (index === 2 ? { ...row, target: 'The CSTO was silent.' } : row));
  expect(decided(await apply([path('tsv')], { dryRun: true }))).toEqual(['edited: The CSTO was silent.']);
  expect(() => workspace.read('reviews/nau/hafen.md.yaml')).toThrow();
});

test('of two people who edit the same row, the second is told', async () => {
  await exportTo('tsv');
  await exportTo('md');
  await edit('tsv', (row, index) => (index === 2 ? { ...row, target: 'The CSTO was silent.' } : row));
  await edit('md', (row, index) => (index === 2 ? { ...row, target: 'The CSTO did not comment.' } : row));
  const outcome = await apply([path('tsv'), path('md')]);
  expect(decided(outcome)).toEqual(['edited: The CSTO was silent.']);
  expect(refused(outcome)).toEqual(['somebody else changed the English since the export']);
  expect(decided(await apply([path('md')], { force: true }))).toEqual(['edited: The CSTO did not comment.']);
});

test('after an edit of the German the row is from an older text; a new export signs the stale text off', async () => {
  await exportTo('tsv');
  await edit('tsv', (row, index) => (index === 1 ? { ...row, target: 'The port of Kiel is shut until Friday.' } : row));
  await apply([path('tsv')]);
  workspace.write('input/nau/hafen.md', ARTICLE.replace('bleibt bis', 'bleibt wohl bis'));
  await run();
  expect(english()).toContain('The port of Kiel is shut until Friday.');
  expect(refused(await apply([path('tsv')]))).toEqual(['the article has no such paragraph today']);
  await exportTo('tsv', true);
  await edit('tsv', (row, index) => (index === 1 ? { ...row, state: 'reviewed' } : row));
  expect(decided(await apply([path('tsv')]))).toEqual(['reviewed: The port of Kiel is shut until Friday.']);
  await run();
  expect(workspace.read('output/nau/hafen.md/bilingual.md')).not.toContain('has changed since');
  expect(workspace.read('reviews/nau/hafen.md.yaml')).not.toContain('bleibt bis');
});

test.each([
  ['a file that is not there', 'gone.xlsx', undefined, 'cannot be read'],
  ['a kind that nobody knows', 'a.pdf', 'x', 'is of no kind that can be applied'],
  ['bytes that are no workbook', 'a.xlsx', 'x', ''],
  ['an export of another workspace', 'b.md', '<!-- zweispalt article x.txt -->\n', 'which is no article here'],
])('%s is refused with what to do', async (_, name, text, message) => {
  const file = join(workspace.dir, name);
  if (text !== undefined) writeFileSync(file, text);
  const outcome = await apply([file]);
  expect(outcome.exit).toBe(2);
  expect(outcome.refused[0]?.error).toMatchObject({ code: 'review', message: expect.stringContaining(message) });
  expect(outcome.refused[0]?.error.hint).toBeTruthy();
});
