import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const PARAGRAPHS = 20;

let double: DeeplDouble;
let workspace: Workspace;
/** Resolved when the first run has sent something; its answer waits until `letGo`. */
let sending: Promise<void>;
let letGo: () => void;

beforeEach(async () => {
  workspace = makeWorkspace({ ...newspaper(4, 5), 'glossary/names.yaml': NEWSPAPER_GLOSSARY });
  let begun = (): void => {};
  sending = new Promise((resolve) => {
    begun = resolve;
  });
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  double = await startDeeplDouble({
    hold({ path }) {
      if (path !== '/v2/translate') return undefined;
      begun();
      return held;
    },
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

function start(args: readonly string[] = ['--fail-on', 'never']) {
  let pid: number | undefined;
  const run = runCli(['translate', '-C', workspace.dir, ...args], {
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    onStart: (_, started) => {
      pid = started;
    },
  });
  return { pid, run };
}

test.each([[['--fail-on', 'never']], [['--dry-run']], [['--engine', 'memory', '--output', 'elsewhere']]])(
  'a second run in the workspace (%j) ends with 2 and names the first, which ends as if it had been alone',
  async (args) => {
    const first = start();
    await sending;
    const second = await start(args).run;
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`process ${first.pid} `);
    expect(second.stderr).toContain('→ Wait until it has ended');
    expect(second.stderr).not.toMatch(/\n\s+at /);
    letGo();
    expect((await first.run).code).toBe(0);
    expect(double.counters.texts).toBe(PARAGRAPHS);
    expect([...workspace.snapshot('output').keys()].filter((name) => name.includes('unfinished'))).toEqual([]);
    expect((await start().run).code).toBe(0);
    expect(double.counters.texts).toBe(PARAGRAPHS);
  },
);
