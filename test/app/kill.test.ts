import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import {
  billedAgain,
  CALLS,
  inFlight,
  type KilledRuns,
  outputOf,
  PARAGRAPHS,
  startKilledRuns,
} from '../support/killed-runs.ts';
import { seeded } from '../support/seeded.ts';
import type { Workspace } from '../support/workspace.ts';

const random = seeded(20220111);
const moments = (count: number, below: number): number[] =>
  Array.from({ length: count }, () => 1 + Math.floor(random() * below));

let runs: KilledRuns;

beforeAll(async () => {
  runs = await startKilledRuns();
});
beforeEach(() => runs.double.reset());
afterAll(() => runs.close());

async function withWorkspace(work: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = runs.open();
  try {
    await work(workspace);
  } finally {
    workspace.remove();
  }
}

/** @param atMost characters that were in flight when the first run was killed */
function expectNoMoreThanInFlight(atMost: number): void {
  expect(runs.double.billed.size).toBe(PARAGRAPHS);
  expect(Math.max(...runs.double.billed.values())).toBeLessThanOrEqual(2);
  expect(billedAgain(runs.double)).toBeLessThanOrEqual(atMost);
}

/** The log knows what both runs were billed, but for answers that were in flight. */
function expectNearlyAllAccountedFor(workspace: Workspace): void {
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  const all = store.runs.list();
  store.close();
  const recorded = all.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
  const once = [...runs.double.billed.keys()].reduce((sum, text) => sum + text.length, 0);
  expect(recorded).toBeLessThanOrEqual(runs.double.counters.billedCharacters);
  // One answer may be kept already and not yet entered.
  expect(recorded).toBeGreaterThan(once * (1 - 1.1 / 12));
}

describe('a run killed while it sends', () => {
  test.each(moments(5, PARAGRAPHS))(
    'at paragraph %i is completed by the next, and only what was in flight is billed again',
    (nth) =>
      withWorkspace(async (workspace) => {
        const { code } = await runs.kill(workspace, { at: 'text', nth });
        expect(code).toBeNull();
        const atMost = inFlight(runs.double);
        const next = await runs.translate(workspace);
        expect(next.code, next.stderr).toBe(0);
        expect(outputOf(workspace)).toEqual(runs.undisturbed);
        expectNoMoreThanInFlight(atMost);
        expectNearlyAllAccountedFor(workspace);
        expect(Math.max(...runs.double.billed.values())).toBe(2);
      }),
  );
});

describe('a run killed while it writes', () => {
  const calls = (['write', 'rename'] as const).flatMap((call) =>
    moments(3, CALLS[call]).map((nth) => [call, nth] as const),
  );

  test.each(calls)('at %s %i is completed by the next, and no file is taken for a person’s', (call, nth) =>
    withWorkspace(async (workspace) => {
      const { code } = await runs.kill(workspace, { at: call, nth });
      expect(code).toBeNull();
      // The first articles are written while others are still sent.
      const atMost = inFlight(runs.double);
      const next = await runs.translate(workspace);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stderr).not.toContain('changed by hand');
      expect(outputOf(workspace)).toEqual(runs.undisturbed);
      expectNoMoreThanInFlight(atMost);
    }),
  );
});

describe('a run killed while it replaces what an earlier one wrote', () => {
  test.each(moments(4, 60))('at rename %i is completed by the next as if nothing had been', (nth) =>
    withWorkspace(async (workspace) => {
      await runs.translate(workspace);
      runs.changeGlossary(workspace);
      expect((await runs.kill(workspace, { at: 'rename', nth })).code).toBeNull();
      const next = await runs.translate(workspace);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stderr).not.toContain('changed by hand');
      expect(outputOf(workspace)).toEqual(runs.repaired);
      expect(runs.double.counters.texts).toBe(PARAGRAPHS);
    }),
  );
});
