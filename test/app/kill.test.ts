import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { pseudoEnglish } from '../support/pseudo-english.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { seeded } from '../support/seeded.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const FILES = { ...newspaper(12, 5), 'glossary/names.yaml': NEWSPAPER_GLOSSARY };
/** Every article is written anew for it. */
const CHANGED = NEWSPAPER_GLOSSARY.replace('Tokayev:', 'Tokaev:').replace('CSTO:', 'C.S.T.O.:');
const PARAGRAPHS = 60;
const REQUESTS_AT_ONCE = 3;
/** Each of 12 articles gets a folder, put into its place with eight files and the list of them in it. */
const WRITTEN = { write: 12 * 9, rename: 12 };
const PRELOAD = pathToFileURL(join(import.meta.dirname, '../support/fs-fault.mjs')).href;

const random = seeded(20220111);
const moments = (count: number, below: number): number[] =>
  Array.from({ length: count }, () => 1 + Math.floor(random() * below));

let double: DeeplDouble;
/** What an undisturbed run writes. */
let undisturbed: ReadonlyMap<string, string>;
/** And after the glossary has changed. */
let repaired: ReadonlyMap<string, string>;
/** Called with each text that is translated, before the answer goes out. */
let onText = (): void => {};

beforeAll(async () => {
  double = await startDeeplDouble({
    translate: (text) => {
      onText();
      return pseudoEnglish(text);
    },
  });
  const workspace = makeWorkspace(FILES);
  const { code, stderr } = await translate(workspace);
  if (code !== 0) throw new Error(stderr);
  undisturbed = outputOf(workspace);
  workspace.write('glossary/names.yaml', CHANGED);
  await translate(workspace);
  repaired = outputOf(workspace);
  workspace.remove();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

function translate(workspace: Workspace, env = {}, onStart?: (kill: (signal: NodeJS.Signals) => void) => void) {
  const args = ['translate', '-C', workspace.dir, '--concurrency', `${REQUESTS_AT_ONCE}`, '--fail-on', 'never'];
  const key = { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
  return runCli(args, { env: { ...key, ...env }, ...(onStart && { onStart }) });
}

/** Everything in the output folder but the facts of the run. */
const outputOf = (workspace: Workspace): ReadonlyMap<string, string> =>
  new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));

async function withWorkspace(work: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = makeWorkspace(FILES);
  try {
    await work(workspace);
  } finally {
    workspace.remove();
  }
}

/** Each request carries an article; of those that are billed again no more than were in flight. */
function expectNoMoreThanInFlight(): void {
  expect(double.billed.size).toBe(PARAGRAPHS);
  expect(Math.max(...double.billed.values())).toBeLessThanOrEqual(2);
  const again = [...double.billed].filter(([, times]) => times > 1).map(([text]) => /Artikel \d+/.exec(text)?.[0]);
  expect(new Set(again).size).toBeLessThanOrEqual(REQUESTS_AT_ONCE);
}

/** The log knows what both runs were billed, but for answers that were in flight. */
function expectNearlyAllAccountedFor(workspace: Workspace): void {
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  const runs = store.runs.list();
  store.close();
  const recorded = runs.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
  const once = [...double.billed.keys()].reduce((sum, text) => sum + text.length, 0);
  expect(recorded).toBeLessThanOrEqual(double.counters.billedCharacters);
  // One answer may be kept already and not yet entered.
  expect(recorded).toBeGreaterThan(once * (1 - 1.1 / 12));
}

/** Runs until the nth text is being translated, and is killed then. */
async function killWhileSending(workspace: Workspace, nth: number): Promise<CliResult> {
  let seen = 0;
  const killed = await translate(workspace, {}, (kill) => {
    onText = () => {
      seen += 1;
      if (seen === nth) kill('SIGKILL');
    };
  });
  onText = () => {};
  return killed;
}

/** Runs until the nth file below the output folder is written or put into its place, and dies in it. */
const killWhileWriting = (workspace: Workspace, call: 'write' | 'rename', nth: number): Promise<CliResult> =>
  translate(workspace, {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    FS_FAULT: JSON.stringify({ call, nth, below: join(workspace.dir, 'output'), action: 'kill' }),
  });

describe('a run killed while it sends', () => {
  test.each(moments(5, PARAGRAPHS))(
    'at paragraph %i is completed by the next, and only what was in flight is billed again',
    (nth) =>
      withWorkspace(async (workspace) => {
        const { code } = await killWhileSending(workspace, nth);
        expect(code).toBeNull();
        const next = await translate(workspace);
        expect(next.code, next.stderr).toBe(0);
        expect(outputOf(workspace)).toEqual(undisturbed);
        expectNoMoreThanInFlight();
        expectNearlyAllAccountedFor(workspace);
        expect(Math.max(...double.billed.values())).toBe(2);
      }),
  );
});

describe('a run killed while it writes', () => {
  const calls = (['write', 'rename'] as const).flatMap((call) =>
    moments(3, WRITTEN[call]).map((nth) => [call, nth] as const),
  );

  test.each(calls)('at %s %i is completed by the next, and no file is taken for a person’s', (call, nth) =>
    withWorkspace(async (workspace) => {
      const { code } = await killWhileWriting(workspace, call, nth);
      expect(code).toBeNull();
      const next = await translate(workspace);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stderr).not.toContain('changed by hand');
      expect(outputOf(workspace)).toEqual(undisturbed);
      expectNoMoreThanInFlight();
    }),
  );
});

describe('a run killed while it replaces what an earlier one wrote', () => {
  test.each(moments(4, 60))('at rename %i is completed by the next as if nothing had been', (nth) =>
    withWorkspace(async (workspace) => {
      await translate(workspace);
      workspace.write('glossary/names.yaml', CHANGED);
      expect((await killWhileWriting(workspace, 'rename', nth)).code).toBeNull();
      const next = await translate(workspace);
      expect(next.code, next.stderr).toBe(0);
      expect(next.stderr).not.toContain('changed by hand');
      expect(outputOf(workspace)).toEqual(repaired);
      expect(double.counters.texts).toBe(PARAGRAPHS);
    }),
  );
});
