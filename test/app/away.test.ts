import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { composeTranslate } from '../../src/app/compose.ts';
import type { RunEvent } from '../../src/app/events.ts';
import { loadSettings } from '../../src/config.ts';
import { type DeeplDouble, type DoubleOptions, startDeeplDouble } from '../support/deepl-double.ts';
import type { DoubleFault } from '../support/double-faults.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const MINUTE = 60_000;
const GLOSSARY = 'CSTO: {de: [OVKS], kind: organisation}\n';
const REFUSED: DoubleFault = { action: 'reset', times: ALWAYS, when: () => true };

let double: DeeplDouble;
let workspace: Workspace;
let clock: JumpingClock;

beforeEach(async () => {
  clock = new JumpingClock();
  double = await startDeeplDouble();
  workspace = makeWorkspace({
    'input/a.txt': 'Die OVKS zieht ab.\n\nAm Abend war es ruhig.\n',
    'glossary/names.yaml': GLOSSARY,
    'zweispalt.yaml': 'failOn: never\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = ({ flags, ...options }: RunOptions = {}) =>
  workspace.run({
    clock,
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    ...options,
    flags: { maxWait: '30', ...flags },
  });

async function restart(options: DoubleOptions): Promise<void> {
  await double.close();
  double = await startDeeplDouble(options);
}

const waitingOf = (events: readonly RunEvent[]) => events.flatMap((event) => (event.type === 'waiting' ? [event] : []));
/** The service is back after so many minutes. */
const backAfter = (minutes: number, fault: DoubleFault): DoubleFault => ({
  ...fault,
  times: ALWAYS,
  when: (request) => clock.now() < minutes * MINUTE && (fault.when?.(request) ?? true),
});

describe('a service that is away before the first request', () => {
  test.each([
    ['with a glossary', GLOSSARY],
    ['without one', '{}\n'],
  ])('is waited for like any other outage, %s, and each wait is told', async (_, glossary) => {
    workspace.write('glossary/names.yaml', glossary);
    double.fail(backAfter(8, { action: 'reset' }));
    const { exit, events, figures } = await run();
    expect(exit).toBe(0);
    expect(figures).toMatchObject({ sent: 2, pending: 0 });
    const waits = waitingOf(events);
    expect(waits.length).toBeGreaterThan(5);
    expect(waits[0]).toMatchObject({ milliseconds: 1000, message: expect.stringContaining('No connection to DeepL') });
    expect(clock.now()).toBeGreaterThanOrEqual(8 * MINUTE);
  });

  test('is given up after --max-wait: exit 3 with the remedy, nothing written or lost', async () => {
    await run();
    const before = workspace.snapshot('output');
    workspace.write('input/b.txt', 'Ein neuer Satz.\n');
    double.fail(REFUSED);
    clock = new JumpingClock();
    await expect(run()).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringContaining('tried'),
      hint: expect.stringContaining('DEEPL_SERVER_URL'),
    });
    expect(clock.now()).toBeGreaterThan(29 * MINUTE);
    expect(clock.now()).toBeLessThan(32 * MINUTE);
    expect(workspace.snapshot('output')).toEqual(before);
    double.heal();
    expect(await run()).toMatchObject({ exit: 0, figures: { sent: 1, remembered: 2 } });
  });

  test('and then says that it is overloaded is waited for, too', async () => {
    double.fail(backAfter(5, { status: 503 }));
    expect((await run()).exit).toBe(0);
    expect(clock.now()).toBeGreaterThanOrEqual(5 * MINUTE);
  });

  test('is asked for the account’s quota once it is back, before anything is sent', async () => {
    await restart({ quota: 10 });
    double.fail(backAfter(5, { status: 503 }));
    await expect(run()).rejects.toMatchObject({ code: 'quota' });
    expect(double.counters.translations).toBe(0);
  });

  test('is not waited for once the user asks to stop', async () => {
    double.fail(REFUSED);
    const interrupted = run({ watch: ({ type }, stop) => type === 'waiting' && stop() });
    await expect(interrupted).rejects.toMatchObject({
      code: 'interrupted',
      message: expect.stringContaining('0 paragraphs were answered and are kept, 2 are open'),
    });
    expect(clock.now()).toBeLessThan(MINUTE);
  });
});

test('an account that cannot be asked what it has left stops nothing, and is not waited for', async () => {
  double.fail({ status: 500, times: ALWAYS, when: ({ path }) => path === '/v2/usage' });
  expect((await run()).exit).toBe(0);
  expect(clock.now()).toBeLessThan(MINUTE);
});

test('a run that fails while the account is still asked waits for it no longer', async () => {
  double.fail({ action: 'hang', times: ALWAYS, when: ({ path }) => path === '/v2/usage' });
  const env = { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
  const settings = loadSettings({ workspace: workspace.dir, flags: {}, env, checks: [] });
  const composed = await composeTranslate(settings, { watch: () => {}, force: false });
  const asked = expect(composed.tools.engine!.usage!()).rejects.toMatchObject({ code: 'engine' });
  await vi.waitFor(() => expect(double.log).toEqual(['GET /v2/usage']));
  composed.close();
  await asked;
});
