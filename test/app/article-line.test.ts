import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArticleLine } from '../../src/app/article-line.ts';
import { composeTranslate } from '../../src/app/compose.ts';
import type { RunEvent } from '../../src/app/events.ts';
import type { Missing } from '../../src/app/missing.ts';
import { survey } from '../../src/app/survey.ts';
import { RULES } from '../../src/check/rules.ts';
import { loadSettings } from '../../src/config.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const NUMBER = 12;
const idOf = (index: number) => `article-${10 + index}.txt`;
const textOf = (index: number) => `Die Lage am Tag ${10 + index}.\n\nAm Abend des Tages ${10 + index} war es ruhig.\n`;

let double: DeeplDouble;
let workspace: Workspace;
/** Called with each text that is translated. */
let onText: (text: string) => void;

beforeEach(async () => {
  onText = () => {};
  double = await startDeeplDouble({
    translate: (text) => {
      onText(text);
      return text.replace('Die ', 'The ');
    },
  });
  const files = Array.from({ length: NUMBER }, (_, index) => [`input/${idOf(index)}`, textOf(index)]);
  workspace = makeWorkspace(Object.fromEntries(files));
});

afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    flags: { failOn: 'never', concurrency: '1' },
    ...options,
  });

const written = () =>
  Array.from({ length: NUMBER }, (_, index) => index).filter((index) => existsSync(outputOf(index)));
const outputOf = (index: number) => join(workspace.dir, 'output', idOf(index), 'translation.txt');

test('an article is finished as soon as its last paragraph is answered, and told of in its order', async () => {
  const events: RunEvent[] = [];
  const checks = RULES.map(({ name }) => name);
  const settings = loadSettings({ workspace: workspace.dir, flags: {}, env: {}, checks });
  const { tools, findArticles, close } = await composeTranslate(settings, {
    watch: (event) => events.push(event),
    force: false,
  });
  const batch = await survey(await findArticles([]), tools);
  const line = new ArticleLine(batch, tools);
  const answer = ({ key, source }: Missing) => {
    tools.memory.commit([
      { key, language: 'en-US', source, target: { text: source, origin: 'x', made: '', sent: [] } },
    ]);
    line.answered(key);
  };
  batch.missing.filter(({ article }) => article === idOf(5)).forEach(answer);
  await vi.waitFor(() => expect(written()).toEqual([5]), { timeout: 20_000 });
  expect(events.filter(({ type }) => type === 'article')).toEqual([]);
  const results = await line.finish({
    answered: 2,
    characters: 0,
    billedCharacters: 0,
    awaitedCharacters: 0,
    cutShort: false,
    failed: new Map(),
    pending: 22,
  });
  close();
  expect(results.map(({ pending }) => pending)).toEqual([2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2]);
  const told = events.flatMap((event) => (event.type === 'article' ? [event.article] : []));
  expect(told).toEqual(Array.from({ length: NUMBER }, (_, index) => idOf(index)));
});

test('an article waits for a paragraph that is sent with another one', async () => {
  const shared = 'Beide Seiten haben das bestätigt.';
  workspace.write(`input/${idOf(0)}`, `${textOf(0)}\n${shared}\n`);
  workspace.write(`input/${idOf(11)}`, `${textOf(11)}\n${shared}\n`);
  const { figures } = await run();
  expect(figures).toMatchObject({ sent: 2 * NUMBER + 1, pending: 0 });
  for (const index of [0, 11]) expect(workspace.read(`output/${idOf(index)}/translation.txt`)).toContain(shared);
  expect(workspace.read(`output/${idOf(11)}/bilingual.jsonl`)).not.toContain('"pending"');
});

test('an article that cannot be written ends the run, after every answer was received and kept', async () => {
  mkdirSync(join(workspace.dir, 'output'));
  writeFileSync(join(workspace.dir, 'output', idOf(0)), 'in the way');
  await expect(run()).rejects.toMatchObject({ code: 'output' });
  expect(double.counters.texts).toBe(2 * NUMBER);
  rmSync(join(workspace.dir, 'output', idOf(0)));
  double.reset();
  const { figures } = await run();
  expect(figures).toMatchObject({ sent: 0, remembered: 2 * NUMBER });
  expect(written()).toHaveLength(NUMBER);
});

test('an interrupted run leaves whole articles behind, and the next one finishes the others', async () => {
  let sent = 0;
  const interrupted = run({
    watch: ({ type }, stop) => {
      sent += type === 'sent' ? 1 : 0;
      if (sent === 6) stop();
    },
  });
  await expect(interrupted).rejects.toMatchObject({ code: 'interrupted' });
  for (const index of written()) expect(workspace.read(`output/${idOf(index)}/translation.txt`)).toMatch(/^The /);
  const { figures } = await run();
  expect(figures).toMatchObject({ pending: 0 });
  expect(written()).toHaveLength(NUMBER);
});

test('an article that disappears while it is being sent is written all the same', async () => {
  let seen = 0;
  onText = () => {
    seen += 1;
    if (seen === 3) rmSync(join(workspace.dir, 'input', idOf(11)));
  };
  // It was opened and kept when the run began, so that what was paid for is also written.
  expect((await run()).figures).toMatchObject({ sent: 2 * NUMBER });
  expect(written()).toHaveLength(NUMBER);
});

test('an article that can no longer be read when it is to be made is one faulty article; the others are made', async () => {
  // Too large to be kept from when the run began, so that it is opened a second time.
  workspace.write(`input/${idOf(11)}`, `${textOf(11)}${'\n'.repeat(5_000_000)}`);
  onText = () => rmSync(join(workspace.dir, 'input', idOf(11)), { force: true });
  const { exit, events, figures } = await run();
  expect(exit).toBe(2);
  expect(events.filter(({ type }) => type === 'file-failed')).toEqual([
    expect.objectContaining({ path: join(workspace.dir, 'input', idOf(11)) }),
  ]);
  expect(figures).toMatchObject({ sent: 2 * NUMBER, pending: 0 });
  expect(written()).toEqual(Array.from({ length: NUMBER - 1 }, (_, index) => index));
  expect(workspace.read('output/index.html')).not.toContain(idOf(11));
  expect(JSON.parse(workspace.read('output/run.json')).failures).toHaveLength(1);
});
