import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TranslateOutcome } from '../../src/app/translate.ts';
import type { SettingsFlags } from '../../src/config.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const BEFORE = 'CSTO: {de: [OVKS], kind: organisation}\n';
const AFTER = `${BEFORE}Tokayev: {de: [Tokajew], kind: person}\n`;
const ARTICLE = 'Der Präsident Tokajew sprach.\n\nDie OVKS schwieg dazu.\n';

let double: DeeplDouble;
let workspace: Workspace;
/** What the engine makes of the president's name; it is nothing that could be repaired. */
let rendering: string;

beforeEach(async () => {
  rendering = 'Mr. Smith';
  double = await startDeeplDouble({ translate: (text) => text.replace('Tokajew', rendering) });
  workspace = makeWorkspace({
    'input/a.txt': ARTICLE,
    'glossary/names.yaml': BEFORE,
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

test('after a glossary change only what cannot be repaired here is sent again, and once', async () => {
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  await run();
  expect(sent()).toEqual(['Der Präsident Tokajew sprach.']);
  double.reset();
  await run();
  expect(sent()).toEqual([]);
});

test('what the glossary can repair here is not sent again', async () => {
  rendering = 'Tokajew';
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  await run();
  expect(sent()).toEqual([]);
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Tokayev');
});

test('with retranslate: missing nothing that has a text is sent', async () => {
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  await run({ flags: { retranslate: 'missing' } });
  expect(sent()).toEqual([]);
});

test('with retranslate: all everything is sent, and the newest text is used', async () => {
  await run();
  double.reset();
  rendering = 'Mr. Jones';
  const { figures } = await run({ flags: { retranslate: 'all' } });
  expect(sent()).toHaveLength(2);
  expect(figures).toMatchObject({ sent: 2, remembered: 0, pending: 0 });
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Mr. Jones');
});

test.each<[string, SettingsFlags, number | undefined]>([
  ['the quota', {}, 456],
  ['a refused key', {}, 403],
  ['the budget', { maxCharacters: '30' }, undefined],
])('what was to be sent again and was not for %s makes the exit code 3', async (_, flags, status) => {
  await run();
  if (status) double.fail({ status, times: Number.POSITIVE_INFINITY });
  const { exit, figures } = await run({ flags: { retranslate: 'all', ...flags } });
  expect(figures).toMatchObject({ pending: 0, failed: 0 });
  expect(exit).toBe(3);
});

test('an engine that cannot hold a glossary is not asked the same again', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nengine: {glossary: off}\n');
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  await run();
  expect(sent()).toEqual([]);
});

test('an article whose front matter says send: false is not sent, and stays open', async () => {
  workspace.write('input/b.md', '---\nsend: false\n---\n\nDer geheime Absatz steht hier.\n');
  const { exit, figures } = await run();
  expect(sent().join()).not.toContain('geheime');
  expect(exit).toBe(3);
  expect(figures?.pending).toBe(1);
});

test('articles under send.never are not sent', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nsend: {never: [vertraulich]}\n');
  workspace.write('input/vertraulich/c.txt', 'Der geheime Absatz steht hier.\n');
  workspace.write('input/vertraulicher.txt', 'Der offene Absatz steht da.\n');
  await run();
  expect(sent().join()).not.toContain('geheime');
  expect(sent().join()).toContain('offene');
});

test('a paragraph of a confidential article that also stands in an open one is sent for that one', async () => {
  workspace.write('zweispalt.yaml', 'failOn: never\nsend: {never: [a.txt]}\n');
  workspace.write('input/b.txt', 'Die OVKS schwieg dazu.\n');
  await run();
  expect(sent()).toEqual(['Die OVKS schwieg dazu.']);
});

test('an account whose one glossary is somebody else’s is not asked the same again', async () => {
  await double.close();
  double = await startDeeplDouble({ maxGlossaries: 0, translate: (text) => text.replace('Tokajew', rendering) });
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  await run();
  expect(sent()).toEqual([]);
});

test('what would only be answered as before takes nothing of the budget from a new article', async () => {
  await double.close();
  double = await startDeeplDouble({ maxGlossaries: 0, translate: (text) => text.replace('Tokajew', rendering) });
  await run();
  double.reset();
  workspace.write('glossary/names.yaml', AFTER);
  workspace.write('input/b.txt', 'Ein neuer Satz.\n');
  await run({ flags: { maxCharacters: '20' } });
  expect(sent()).toEqual(['Ein neuer Satz.']);
});

describe('a paragraph that travels in pieces', () => {
  const SENTENCES = Array.from(
    { length: 2500 },
    (_, at) => `Der Satz ${at} handelt vom Wetter und vom Präsidenten dort.`,
  );
  const LONG = `${SENTENCES.join(' ')} Tokajew sprach.`;
  beforeEach(() => workspace.write('input/a.txt', `${LONG}\n`));

  test('is sent again as any other with retranslate: all', async () => {
    await run();
    const first = sent().map(lengthOf);
    expect(first.length).toBeGreaterThan(1);
    double.reset();
    rendering = 'Mr. Jones';
    await run({ flags: { retranslate: 'all' } });
    expect(sent().map(lengthOf)).toEqual(first);
    expect(workspace.read('output/a.txt/translation.txt').includes('Mr. Jones')).toBe(true);
  });

  test('sends again only the piece that the glossary cannot repair here, and once', async () => {
    await run();
    double.reset();
    workspace.write('glossary/names.yaml', AFTER);
    const foreseen = await run({ dryRun: true });
    const { figures } = await run();
    expect(sent().map((text) => text.includes('Tokajew'))).toEqual([true]);
    expect(planned(foreseen)).toBe(double.counters.billedCharacters);
    expect(planned(foreseen) + figures!.savedCharacters).toBe(LONG.length);
    double.reset();
    await run();
    expect(sent().map(lengthOf)).toEqual([]);
  });

  test('sends only the pieces that are missing after its sending was cut short', async () => {
    await run();
    const whole = sent().map(lengthOf);
    rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
    double.reset();
    double.fail({ status: 456, when: ({ form }) => form.getAll('text').join().includes('Tokajew') });
    await run();
    expect(double.billed.size).toBe(whole.length - 1);
    const paid = double.counters.billedCharacters;
    const foreseen = await run({ dryRun: true });
    const { figures } = await run();
    expect(planned(foreseen)).toBe(double.counters.billedCharacters - paid);
    expect(planned(foreseen) + figures!.savedCharacters).toBe(LONG.length);
    expect([...double.billed.values()]).toEqual(whole.map(() => 1));
  });
});

test('with retranslate: all an interrupted run does not say that running again is free', async () => {
  await run();
  const interrupted = run({
    flags: { retranslate: 'all' },
    watch: ({ type }, stop) => type === 'sent' && stop(),
  });
  await expect(interrupted).rejects.toMatchObject({
    code: 'interrupted',
    hint: expect.stringContaining('would send all again'),
  });
});

const planned = ({ survey }: Pick<TranslateOutcome, 'survey'>): number =>
  survey.plans.reduce((sum, { characters }) => sum + characters, 0);
const lengthOf = (text: string): number => text.length;

describe('a glossary that was changed and is changed back', () => {
  const renamed = AFTER.replace('Tokayev', 'Tokaev');

  test('costs nothing: what was sent with its names before is taken again', async () => {
    workspace.write('glossary/names.yaml', AFTER);
    rendering = 'Mr. Tee';
    await run();
    workspace.write('glossary/names.yaml', renamed);
    rendering = 'Mr. Ay';
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('Mr. Ay');
    double.reset();
    workspace.write('glossary/names.yaml', AFTER);
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('Mr. Tee');
    workspace.write('glossary/names.yaml', renamed);
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('Mr. Ay');
    expect(sent()).toEqual([]);
  });

  test('the newest of several that were sent with the same names is taken', async () => {
    workspace.write('glossary/names.yaml', AFTER);
    await run();
    rendering = 'Mr. Jones';
    await run({ flags: { retranslate: 'all' } });
    workspace.write('glossary/names.yaml', renamed);
    await run();
    workspace.write('glossary/names.yaml', AFTER);
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('Mr. Jones');
  });
});
