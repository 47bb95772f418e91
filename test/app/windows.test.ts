import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/app/events.ts';
import type { WindowSize } from '../../src/app/overview.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { DoubleRequest } from '../support/double-faults.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { pseudoEnglish } from '../support/pseudo-english.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const ARTICLES = 12;
const PARAGRAPHS = 5;
/** Four windows, where a run is usually one. */
const WINDOW = windowOf({ articles: 3, characters: ALWAYS });
/** Stands in the first article, in one of the third window, and in the last. */
const SHARED = 'Beide Seiten haben das am Abend bestätigt.';
const SHARED_BY = ['ressort-0/artikel-0.txt', 'ressort-1/artikel-7.txt', 'ressort-2/artikel-8.txt'];
/** A text that the double cannot translate: its answer is empty. */
const UNSPEAKABLE = 'Dieser Satz ist für die Maschine nicht zu übersetzen.';
const ALL = ARTICLES * PARAGRAPHS + 1;

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => (text === UNSPEAKABLE ? '' : pseudoEnglish(text)) });
  workspace = makeWorkspace(files());
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

function windowOf(room: WindowSize['each']): WindowSize {
  return { whole: room, each: room };
}

function files(): Record<string, string | Uint8Array> {
  const all: Record<string, string> = { ...newspaper(ARTICLES, PARAGRAPHS) };
  for (const id of SHARED_BY) all[`input/${id}`] += `\n${SHARED}\n`;
  return { ...all, 'glossary/names.yaml': NEWSPAPER_GLOSSARY, 'zweispalt.yaml': 'failOn: never\n' };
}

const run = ({ flags, ...options }: RunOptions = {}) =>
  workspace.run({
    clock: new JumpingClock(),
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    window: WINDOW,
    ...options,
    flags: { concurrency: '1', ...flags },
  });

/** The same files, done in one window. @returns what was written, and how the run went */
async function inOneWindow(options: RunOptions = {}) {
  const windowed = workspace;
  workspace = makeWorkspace({});
  for (const [name, content] of windowed.snapshot('')) {
    if (/^(?:input|glossary|zweispalt\.yaml)/.test(name)) workspace.write(name, Buffer.from(content, 'latin1'));
  }
  const result = await run({ window: windowOf({ articles: ALWAYS, characters: ALWAYS }), ...options });
  const output = outputs();
  workspace.remove();
  workspace = windowed;
  double.reset();
  return { ...result, output };
}

/** Without the facts of the run. */
const outputs = () => new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));
const english = (output: ReadonlyMap<string, string>) =>
  new Map([...output].filter(([name]) => name.endsWith('/translation.txt')));
const timesBilled = () => [...new Set(double.billed.values())].sort();
const isTranslate = ({ path }: DoubleRequest) => path === '/v2/translate';
const onceBilled = (texts: number) => (request: DoubleRequest) => isTranslate(request) && double.billed.size >= texts;
const articlesOf = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.type === 'article' ? [event.article] : []));

describe('a run in several windows', () => {
  test('writes, counts and tells what a run in one window does, and sends a shared paragraph once', async () => {
    const whole = await inOneWindow();
    const { figures, exit, events, survey } = await run();
    expect(outputs()).toEqual(whole.output);
    expect(exit).toBe(0);
    const { started: _s, milliseconds: _m, ...counts } = whole.figures!;
    expect(figures).toMatchObject({ ...counts, requests: ARTICLES, sent: ALL });
    expect(survey.plans).toEqual(whole.survey.plans);
    expect(articlesOf(events)).toEqual(articlesOf(whole.events));
    expect(timesBilled()).toEqual([1]);
    const { plans, failures } = JSON.parse(workspace.read('output/run.json'));
    expect({ plans, failures }).toEqual({ plans: survey.plans, failures: [] });
  });

  test('plans all requests before the first is sent, and sends as many', async () => {
    const { requests } = await run({ dryRun: true });
    expect(double.counters.requests).toBe(0);
    const { events } = await run();
    const first = events.find(({ type }) => type === 'planned' || type === 'sent');
    expect(first).toMatchObject({ type: 'planned', requests });
    expect(double.counters.translations).toBe(requests);
  });

  test('packs across articles within a window', async () => {
    workspace.write('zweispalt.yaml', 'failOn: never\nengine: {context: none}\n');
    const { requests } = await run();
    expect(requests).toBe(4);
    expect(double.counters.translations).toBe(4);
  });

  test('begins a new window also where texts are long', async () => {
    workspace.write('zweispalt.yaml', 'failOn: never\nengine: {context: none}\n');
    const { requests } = await run({ window: windowOf({ articles: ALWAYS, characters: 1000 }) });
    expect(requests).toBe(double.counters.translations);
    expect(requests).toBeGreaterThan(3);
  });

  test('is parted into smaller windows once it is too large to be held as a whole', async () => {
    workspace.write('zweispalt.yaml', 'failOn: never\nengine: {context: none}\n');
    const window = (whole: number): WindowSize => ({
      whole: { articles: whole, characters: ALWAYS },
      each: { articles: 2, characters: ALWAYS },
    });
    expect((await run({ dryRun: true, window: window(ARTICLES) })).requests).toBe(2);
    const { requests, figures } = await run({ window: window(5) });
    // Two and a half windows of the first five articles, then of two each.
    expect(requests).toBe(7);
    expect(figures).toMatchObject({ requests, sent: ALL, pending: 0 });
  });

  test('shows progress over all windows', async () => {
    const { events } = await run();
    const sent = events.flatMap((event) => (event.type === 'sent' ? [event] : []));
    expect(new Set(sent.map(({ of }) => of))).toEqual(new Set([ALL]));
    expect(sent.map(({ segments }) => segments)).toEqual(
      sent.map(({ segments }) => segments).toSorted((a, b) => a - b),
    );
    expect(sent.at(-1)?.segments).toBe(ALL);
  });

  test('sends nothing the second time, and recognises every article', async () => {
    await run();
    const before = outputs();
    double.reset();
    const { survey, events } = await run();
    expect(double.counters.requests).toBe(0);
    expect(survey.recognised.size).toBe(ARTICLES);
    expect(articlesOf(events)).toHaveLength(ARTICLES);
    expect(outputs()).toEqual(before);
  });

  test('tells of recognised articles among others', async () => {
    await run();
    workspace.write('input/ressort-1/artikel-4.txt', 'Ganz neu.\n');
    double.reset();
    const { survey, figures, events } = await run();
    expect(survey.recognised.size).toBe(ARTICLES - 1);
    expect(figures).toMatchObject({ sent: 1, articles: ARTICLES });
    expect(articlesOf(events).toSorted()).toEqual(survey.files.map(({ id }) => id).toSorted());
  });

  test('sends everything again once, if that is asked for', async () => {
    await run();
    double.reset();
    const { figures } = await run({ flags: { retranslate: 'all' } });
    expect(figures).toMatchObject({ sent: ALL });
    expect(timesBilled()).toEqual([1]);
  });

  test('a confidential article gets what a later window sends for another, and sends nothing itself', async () => {
    const secret = 'Das hier bleibt unter uns.';
    workspace.write('input/a.md', `---\nsend: false\n---\n\n${SHARED}\n\n${secret}\n`);
    const whole = await inOneWindow();
    const { figures } = await run();
    expect(outputs()).toEqual(whole.output);
    expect(figures).toMatchObject({ sent: ALL, pending: whole.figures!.pending });
    expect(double.billed.has(secret)).toBe(false);
    expect(workspace.read('output/a.md/translation.md')).toContain(pseudoEnglish(SHARED));
  });
});

describe('what ends sending in one window ends it in all', () => {
  test.each([
    ['a key that is refused', { status: 403 }],
    ['a quota that is used up', { status: 456 }],
  ])('%s: what was answered is written, and the next run sends the rest', async (_, fault) => {
    const whole = await inOneWindow();
    double.fail({ ...fault, times: ALWAYS, when: onceBilled(25) });
    const { exit, figures, events } = await run();
    expect(exit).toBe(3);
    expect(figures).toMatchObject({ sent: 26, pending: ALL - 26, failed: 0 });
    expect(events.filter(({ type }) => type === 'stopped')).toHaveLength(1);
    expect(double.log.filter((line) => line.endsWith('/v2/translate'))).toHaveLength(6);
    expect(articlesOf(events)).toHaveLength(ARTICLES);
    double.heal();
    expect((await run()).exit).toBe(0);
    expect(timesBilled()).toEqual([1]);
    expect(english(outputs())).toEqual(english(whole.output));
  });

  test('an outage is waited out once', async () => {
    const clock = new JumpingClock();
    double.fail({ status: 503, times: ALWAYS, when: onceBilled(25) });
    const { exit, figures } = await run({ clock, flags: { maxWait: '30' } });
    expect(exit).toBe(3);
    expect(figures!.sent).toBe(26);
    expect(figures!.pending + figures!.failed).toBe(ALL - 26);
    expect(clock.now()).toBeLessThan(32 * 60_000);
  });

  test('a budget: it says before the first request how much is left out', async () => {
    const { events, exit, figures } = await run({ flags: { maxCharacters: '2000' } });
    expect(exit).toBe(3);
    expect(figures!.billedCharacters).toBeGreaterThan(1800);
    expect(figures!.billedCharacters).toBeLessThanOrEqual(2000);
    expect(double.counters.billedCharacters).toBe(figures!.billedCharacters);
    const [stopped, ...more] = events.filter(({ type }) => type === 'stopped');
    expect(more).toEqual([]);
    expect(stopped).toMatchObject({ code: 'budget', message: expect.stringContaining(`${ALL - figures!.sent} texts`) });
    expect(events.indexOf(stopped!)).toBeLessThan(events.findIndex(({ type }) => type === 'sent'));
    expect((await run()).exit).toBe(0);
    expect(timesBilled()).toEqual([1]);
  });

  test('an interrupt: what is in flight is kept, all the rest is open, and the next run completes', async () => {
    const whole = await inOneWindow();
    const interrupted = run({
      watch: (event, stop) => event.type === 'sent' && event.segments >= 20 && stop(),
    });
    const answered = 21;
    await expect(interrupted).rejects.toMatchObject({
      code: 'interrupted',
      message: expect.stringContaining(`${answered} paragraphs were answered and are kept, ${ALL - answered} are open`),
    });
    expect((await run()).exit).toBe(0);
    expect(timesBilled()).toEqual([1]);
    expect(outputs()).toEqual(whole.output);
  });

  test('an interrupt while articles are still being counted: nothing is sent', async () => {
    const interrupted = run({ watch: (event, stop) => event.type === 'file-skipped' && stop() });
    workspace.write('input/bild.png', 'no article');
    await expect(interrupted).rejects.toMatchObject({ code: 'interrupted' });
    expect(double.counters.requests).toBe(0);
  });
});

test('a run that does not fit into the account’s quota says so before anything is sent', async () => {
  await double.close();
  double = await startDeeplDouble({ quota: 3000 });
  await expect(run()).rejects.toMatchObject({ code: 'quota', hint: expect.stringContaining('--max-characters 3000') });
  expect(double.counters.translations).toBe(0);
});

test('a text that the engine refused in one window is marked so in another, and not asked for again', async () => {
  for (const id of SHARED_BY) {
    workspace.write(`input/${id}`, workspace.read(`input/${id}`).replace(SHARED, UNSPEAKABLE));
  }
  const whole = await inOneWindow();
  const { exit, figures } = await run();
  expect(exit).toBe(3);
  expect(figures).toMatchObject({ sent: ALL - 1, failed: 1, pending: 0 });
  expect(figures!.billedCharacters).toBe(whole.figures!.billedCharacters);
  expect(outputs()).toEqual(whole.output);
});

describe('a file that changes after it was counted', () => {
  /** Once the first answer came, which is in the first window. */
  const afterFirst = (change: () => void): RunOptions => {
    let isDone = false;
    return {
      watch({ type }) {
        if (type !== 'sent' || isDone) return;
        isDone = true;
        change();
      },
    };
  };

  test('and is gone is one faulty article; the others go on, also with what they share with it', async () => {
    const gone = 'ressort-1/artikel-7.txt';
    const first = SHARED_BY[0]!;
    workspace.write(`input/${first}`, workspace.read(`input/${first}`).replace(SHARED, 'Etwas anderes.'));
    const { exit, events, figures } = await run(afterFirst(() => rmSync(join(workspace.dir, 'input', gone))));
    expect(exit).toBe(2);
    expect(events.filter(({ type }) => type === 'file-failed')).toEqual([
      expect.objectContaining({ path: join(workspace.dir, 'input', gone) }),
    ]);
    expect(figures).toMatchObject({ sent: ALL + 1 - PARAGRAPHS, pending: PARAGRAPHS });
    expect(articlesOf(events)).toHaveLength(ARTICLES - 1);
    expect(workspace.read('output/ressort-2/artikel-8.txt/translation.txt')).toContain(pseudoEnglish(SHARED));
    expect(workspace.read('output/index.html')).not.toContain(gone);
    expect(JSON.parse(workspace.read('output/run.json')).failures).toHaveLength(1);
  });

  test('and has a new paragraph gets it translated with the next run: it was in no plan', async () => {
    const id = 'ressort-2/artikel-8.txt';
    const { exit } = await run(afterFirst(() => workspace.write(`input/${id}`, 'Ein neuer Absatz.\n')));
    expect(double.billed.has('Ein neuer Absatz.')).toBe(false);
    expect(exit).toBe(3);
    expect(await run()).toMatchObject({ exit: 0, figures: { sent: 1 } });
  });
});
