import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { FaultAction } from '../support/double-faults.ts';
import { JumpingClock } from '../support/jumping-clock.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
/** Of 20 characters each. */
const TEXTS = ['Der erste Satz hier.', 'Der zweite Satz nun.', 'Der dritte Satz auch'];

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => `${text}!` });
  workspace = makeWorkspace({ 'input/a.txt': `${TEXTS.join('\n\n')}\n`, 'zweispalt.yaml': 'failOn: never\n' });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({
    clock: new JumpingClock(),
    ...options,
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
  });

describe('an answer that was billed and cannot be used', () => {
  test.each<FaultAction>(['fewer', 'reorder', 'truncate', 'cut'])('counts for the bill (%s)', async (action) => {
    workspace.write('input/a.txt', `Kurz.\n\n${TEXTS.join('\n\n')}\n`);
    double.fail({ action });
    const { figures, exit } = await run();
    expect(exit).toBe(0);
    expect(figures).toMatchObject({ sent: 4, characters: 65, billedCharacters: 130 });
    expect(double.counters.billedCharacters).toBe(130);
  });

  test('counts as it says where it holds more than was sent', async () => {
    double.fail({ action: 'more' });
    expect((await run()).figures).toMatchObject({ sent: 3, billedCharacters: 80 + 60 });
  });

  test.each<FaultAction>(['html', 'reset'])('is not one that never came from the service (%s)', async (action) => {
    double.fail({ action });
    expect((await run()).figures).toMatchObject({ sent: 3, billedCharacters: 60 });
    expect(double.counters.billedCharacters).toBe(60);
  });

  test('counts by the texts’ own characters where it does not say', async () => {
    const silent = TEXTS.slice(0, 2).map((text) => ({ detected_source_language: 'DE', text }));
    double.fail({ status: 200, body: JSON.stringify({ translations: silent }) });
    expect((await run()).figures).toMatchObject({ billedCharacters: 60 + 60 });
  });

  test('counts in every half that is tried, as the service does', async () => {
    workspace.write('input/a.txt', `${TEXTS.join('\n\n')}\n\nUnsagbar.\n`);
    double.fail({ action: 'fewer', times: ALWAYS, when: ({ form }) => form.getAll('text').includes('Unsagbar.') });
    const { figures } = await run();
    expect(figures).toMatchObject({ sent: 3, failed: 1 });
    expect(figures!.billedCharacters).toBe(double.counters.billedCharacters);
  });

  test('is asked for again alone where only one text of it is empty', async () => {
    double.fail({ action: 'empty' });
    const { figures, exit } = await run();
    expect(exit).toBe(0);
    expect(figures).toMatchObject({ sent: 3, characters: 60, billedCharacters: 80, requests: 2 });
    expect([...double.billed.values()].sort()).toEqual([1, 1, 2]);
  });

  test('counts for the month, also if nothing good comes after it', async () => {
    double.fail({ action: 'fewer', times: ALWAYS });
    const { figures } = await run();
    expect(figures!.billedCharacters).toBe(double.counters.billedCharacters);
    double.heal();
    workspace.write('zweispalt.yaml', `failOn: never\nbudget: {month: ${double.counters.billedCharacters + 59}}\n`);
    const { events, figures: next } = await run();
    expect(next).toMatchObject({ sent: 2, pending: 1 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', code: 'budget' }));
  });
});

describe('a budget is never passed', () => {
  test('by asking again for what was billed in vain: the run says so, ends with 3, and counts what was sent', async () => {
    double.fail({ action: 'fewer' });
    const { exit, figures, events } = await run({ flags: { maxCharacters: '100' } });
    expect(exit).toBe(3);
    expect(figures).toMatchObject({ billedCharacters: 60, sent: 0, pending: 3, requests: 1, retries: 0 });
    expect(double.counters).toMatchObject({ billedCharacters: 60, translations: 1 });
    expect(events.filter(({ type }) => type === 'stopped')).toEqual([
      expect.objectContaining({ code: 'budget', message: expect.stringContaining('billed') }),
    ]);
    expect((await run()).exit).toBe(0);
  });

  test('and what still fits is sent', async () => {
    double.fail({ action: 'fewer' });
    const { exit, figures } = await run({ flags: { maxCharacters: '120' } });
    expect(exit).toBe(0);
    expect(figures).toMatchObject({ billedCharacters: 120, sent: 3, requests: 2, retries: 1 });
  });
});
