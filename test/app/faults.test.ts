import dns from 'node:dns';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../../src/app/events.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { DoubleFault, DoubleRequest, FaultAction } from '../support/double-faults.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { pseudoEnglish } from '../support/pseudo-english.ts';
import { seeded } from '../support/seeded.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
/** A text that the double cannot translate: its answer is empty. */
const UNSPEAKABLE = 'Dieser Satz ist für die Maschine nicht zu übersetzen.';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => (text === UNSPEAKABLE ? '' : pseudoEnglish(text)) });
});
afterEach(async () => {
  vi.restoreAllMocks();
  workspace.remove();
  await double.close();
});

function open(articles: number, paragraphs: number): number {
  const settings = 'failOn: never\nrate: 50\n';
  const files = { 'glossary/names.yaml': NEWSPAPER_GLOSSARY, 'zweispalt.yaml': settings };
  workspace = makeWorkspace({ ...newspaper(articles, paragraphs), ...files });
  return articles * paragraphs;
}

const key = () => ({ DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url });
const run = ({ flags, env = key(), ...options }: RunOptions = {}) =>
  workspace.run({
    clock: new JumpingClock(),
    env,
    ...options,
    flags: { concurrency: '4', ...flags },
  });

const isTranslate = ({ path }: DoubleRequest): boolean => path === '/v2/translate';
/** Befalls requests to translate once so many were answered. */
const onceAnswered = (answered: number) => (request: DoubleRequest) =>
  isTranslate(request) && double.counters.translations >= answered;
const timesBilled = (): readonly number[] => [...new Set(double.billed.values())].sort();

/** What a run that nothing disturbs writes. */
async function undisturbed(files: Workspace): Promise<ReadonlyMap<string, string>> {
  const other = makeWorkspace({});
  for (const [name, content] of files.snapshot('')) {
    if (/^(?:input|glossary|zweispalt\.yaml)/.test(name)) other.write(name, Buffer.from(content, 'latin1'));
  }
  await other.run({ env: key() });
  const output = outputOf(other);
  other.remove();
  double.reset();
  return output;
}

const outputOf = (files: Workspace): ReadonlyMap<string, string> =>
  new Map([...files.snapshot('output')].filter(([name]) => name !== 'run.json'));

test('with one request in three failing at random 2,000 paragraphs come back, each billed once', async () => {
  const paragraphs = open(100, 20);
  const kinds: readonly Partial<DoubleFault>[] = [
    { status: 429, retryAfter: 2 },
    ...[429, 500, 502, 503, 504, 529].map((status) => ({ status })),
    { action: 'reset' },
    { action: 'html' },
  ];
  const random = seeded(2000);
  let draw = 0;
  kinds.forEach((kind, index) => {
    double.fail({
      ...kind,
      times: ALWAYS,
      when(request) {
        if (!isTranslate(request)) return false;
        if (index === 0) draw = random();
        return draw < (index + 1) / (3 * kinds.length);
      },
    });
  });
  const { exit, figures } = await run();
  expect(exit).toBe(0);
  expect(figures).toMatchObject({ sent: paragraphs, pending: 0, failed: 0 });
  expect(figures!.retries).toBeGreaterThan(20);
  expect(double.billed.size).toBe(paragraphs);
  expect(timesBilled()).toEqual([1]);
});

describe('a fault that ends sending in mid-run', () => {
  test.each([
    ['auth', { status: 403, times: ALWAYS }],
    ['quota', { status: 456, times: ALWAYS }],
  ] as const)('%s: what was answered is written, and the next run sends the rest', async (code, fault) => {
    const paragraphs = open(10, 5);
    const whole = await undisturbed(workspace);
    double.fail({ ...fault, when: onceAnswered(4) });
    const { exit, stopped, figures, events } = await run({ flags: { concurrency: '1' } });
    expect(exit).toBe(3);
    expect(stopped?.code).toBe(code);
    expect(events.filter(({ type }) => type === 'stopped')).toHaveLength(1);
    expect(figures).toMatchObject({ sent: 20, pending: paragraphs - 20, failed: 0 });
    // Once more after the fourth answer, and then never again.
    expect(double.log.filter((line) => line.endsWith('/v2/translate'))).toHaveLength(5);
    double.heal();
    expect((await run()).exit).toBe(0);
    expect(timesBilled()).toEqual([1]);
    expect(translations(outputOf(workspace))).toEqual(translations(whole));
  });
});

/** Without the diffs, which tell of the first run. */
const translations = (output: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...output].filter(([name]) => !/diff\.|\.written/.test(name)));

describe('the glossary is deleted in mid-run', () => {
  test('once: it is made anew, and nothing is billed twice', async () => {
    const paragraphs = open(10, 5);
    const whole = await undisturbed(workspace);
    let isDeleted = false;
    double.fail({
      times: ALWAYS,
      when() {
        if (double.counters.translations === 4 && !isDeleted) {
          double.glossaries.all.clear();
          isDeleted = true;
        }
        return false;
      },
    });
    const { exit, figures } = await run();
    expect(isDeleted).toBe(true);
    expect(exit).toBe(0);
    expect(figures).toMatchObject({ sent: paragraphs, pending: 0 });
    expect(timesBilled()).toEqual([1]);
    expect(outputOf(workspace)).toEqual(whole);
  });

  test('again and again: the run says so and ends with 3', async () => {
    open(10, 5);
    double.fail({
      times: ALWAYS,
      when(request) {
        if (onceAnswered(4)(request)) double.glossaries.all.clear();
        return false;
      },
    });
    const { exit, figures, events } = await run({ flags: { concurrency: '1' } });
    expect(exit).toBe(3);
    expect(figures).toMatchObject({ sent: 20, pending: 30, failed: 0 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', code: 'glossary-gone' }));
    expect(timesBilled()).toEqual([1]);
  });
});

describe('no connection', () => {
  const atOnce = { flags: { maxWait: '0' } };

  test('from the start: the run ends with the reason and the way out, and nothing is lost', async () => {
    open(3, 5);
    await run();
    const before = workspace.snapshot('output');
    workspace.write('input/neu.txt', 'Ein neuer Artikel ist da.\n');
    const env = key();
    await double.close();
    await expect(run({ ...atOnce, env })).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringContaining('No connection to DeepL'),
      hint: expect.stringContaining('DEEPL_SERVER_URL'),
    });
    expect(workspace.snapshot('output')).toEqual(before);
    double = await startDeeplDouble();
    expect(await run()).toMatchObject({ exit: 0, figures: { sent: 1, remembered: 15 } });
  });

  test('a name that no server knows is such an error', async () => {
    open(1, 1);
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND deepl.invalid'), { code: 'ENOTFOUND' });
    vi.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: object, done: (error: Error) => void) =>
      done(unknown)) as unknown as typeof dns.lookup);
    const env = { DEEPL_AUTH_KEY: 'key', DEEPL_SERVER_URL: 'https://deepl.invalid' };
    await expect(run({ ...atOnce, env })).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringContaining('ENOTFOUND'),
    });
  });

  test('in mid-run: what was answered is kept and written, and the next run sends the rest', async () => {
    const paragraphs = open(10, 5);
    double.fail({ action: 'reset', times: ALWAYS, when: onceAnswered(4) });
    const { exit, figures } = await run(atOnce);
    expect(exit).toBe(3);
    expect(figures!.sent).toBeGreaterThanOrEqual(20);
    double.heal();
    expect(await run(atOnce)).toMatchObject({ exit: 0, figures: { sent: paragraphs - figures!.sent } });
    expect(timesBilled()).toEqual([1]);
  });

  test('an outage is waited out up to the limit, and no longer', async () => {
    open(4, 5);
    const clock = new JumpingClock();
    double.fail({ status: 503, times: ALWAYS, when: onceAnswered(2) });
    const { exit, events, figures } = await run({ clock, flags: { maxWait: '30', concurrency: '1' } });
    expect(exit).toBe(3);
    expect(events.filter(({ type }) => type === 'stopped')).toEqual([
      expect.objectContaining({
        code: 'unavailable',
        message: expect.stringMatching(/not available.*tried \d+ times/),
      }),
    ]);
    expect(figures).toMatchObject({ failed: 0, sent: 10, pending: 10 });
    expect(clock.now()).toBeGreaterThan(15 * 60_000);
    expect(clock.now()).toBeLessThan(32 * 60_000);
    expect(events.some(({ type }) => type === 'waiting')).toBe(true);
  });
});

describe('answers that cannot be used', () => {
  test.each<FaultAction>(['html', 'truncate', 'cut', 'fewer', 'more', 'reorder'])(
    'one of them (%s) is asked for again, and no other',
    async (action) => {
      const paragraphs = open(6, 5);
      const whole = await undisturbed(workspace);
      double.fail({ action, when: onceAnswered(2) });
      const { exit, figures } = await run({ flags: { concurrency: '1' } });
      expect(exit).toBe(0);
      expect(figures).toMatchObject({ sent: paragraphs, retries: 1 });
      const twice = [...double.billed.values()].filter((times) => times === 2);
      // What a login page takes the place of was never billed.
      expect(twice).toHaveLength(action === 'html' ? 0 : 5);
      expect(outputOf(workspace)).toEqual(whole);
    },
  );

  test.each([
    // It alone is paid for in vain: four times, as it was asked for.
    ['is always empty', undefined, 54],
    ['spoils the whole answer', 'fewer', 5.2 * 50],
  ] as const)('a text that %s fails alone, and costs its neighbours a bounded price', async (_, action, most) => {
    open(1, 49);
    if (action) double.fail({ action, times: ALWAYS, when: ({ form }) => form.getAll('text').includes(UNSPEAKABLE) });
    workspace.write(
      'input/ressort-0/artikel-0.txt',
      `${UNSPEAKABLE}\n\n${workspace.read('input/ressort-0/artikel-0.txt')}`,
    );
    const { exit, figures, events } = await run();
    expect(exit).toBe(3);
    expect(figures).toMatchObject({ sent: 49, failed: 1, pending: 0 });
    const bill = [...double.billed.values()].reduce((sum, times) => sum + times, 0);
    expect(bill).toBeLessThanOrEqual(most);
    expect(events.filter(({ type }) => type === 'stopped')).toEqual([]);
    const next = await run();
    expect(next.figures).toMatchObject({ sent: 0, failed: 1 });
  });

  test('a service that takes no batch as large as ours is sent smaller ones, however many are under way', async () => {
    const paragraphs = open(20, 40);
    double.fail({ status: 413, times: ALWAYS, when: ({ form }) => form.getAll('text').length > 5 });
    const { exit, figures } = await run({ flags: { concurrency: '8' } });
    expect(figures).toMatchObject({ sent: paragraphs, failed: 0, pending: 0 });
    expect(exit).toBe(0);
    expect(timesBilled()).toEqual([1]);
  });

  test.each([
    ['bad-answer', { action: 'fewer', times: ALWAYS, when: isTranslate }],
    ['refused', { status: 400, times: ALWAYS, when: isTranslate }],
  ] as const)(
    'a service that gives no good answer at all (%s) is not paid and asked to the end',
    async (code, fault) => {
      open(40, 10);
      double.fail(fault);
      const { exit, stopped, figures } = await run();
      expect(exit).toBe(3);
      expect(stopped?.code).toBe(code);
      expect(figures!.pending).toBeGreaterThan(300);
      expect(double.counters.requests).toBeLessThan(80);
      double.heal();
      expect((await run()).exit).toBe(0);
    },
  );
});

describe('what an unfinished run was billed counts for the month', () => {
  const billedInAll = () => double.counters.billedCharacters;
  /** A budget that is used up already: the next run sends nothing. */
  async function expectSpent(): Promise<void> {
    const spent = billedInAll();
    expect(spent).toBeGreaterThan(0);
    workspace.write('zweispalt.yaml', `failOn: never\nbudget: {month: ${spent}}\n`);
    const { events } = await run();
    expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', code: 'budget' }));
    expect(billedInAll()).toBe(spent);
  }

  test('an interrupted one', async () => {
    open(10, 5);
    const interrupted = run({ flags: { concurrency: '1' }, watch: ({ type }, stop) => type === 'sent' && stop() });
    await expect(interrupted).rejects.toMatchObject({ code: 'interrupted' });
    const said = JSON.parse(workspace.read('output/run.json'));
    expect(said).toMatchObject({ billedCharacters: billedInAll(), month: { billedCharacters: billedInAll() } });
    await expectSpent();
  });

  test('one whose answers could not be kept', async () => {
    open(2, 5);
    const file = join(workspace.dir, '.zweispalt/memory.sqlite');
    openStore(file).close();
    const change = (sql: string) => {
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
    };
    change("CREATE TRIGGER full BEFORE INSERT ON target BEGIN SELECT RAISE(ABORT, 'no room'); END");
    await expect(run()).rejects.toThrow('no room');
    expect(JSON.parse(workspace.read('output/run.json'))).toMatchObject({ billedCharacters: billedInAll() });
    change('DROP TRIGGER full');
    await expectSpent();
  });

  test('one that could not write', async () => {
    open(2, 5);
    workspace.write('output', 'a file');
    const told: RunEvent[] = [];
    await expect(run({ watch: (event) => void told.push(event) })).rejects.toMatchObject({ code: 'output' });
    expect(told.at(-1)).toMatchObject({ type: 'ended', month: { billedCharacters: billedInAll() } });
    workspace.write('input/neu.txt', 'Ein neuer Artikel ist da.\n');
    rmSync(join(workspace.dir, 'output'));
    await expectSpent();
  });
});
