import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeTranslate } from '../../src/app/compose.ts';
import { translateStream } from '../../src/app/translate-stream.ts';
import { loadSettings, type SettingsFlags } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

// More than one request takes.
const GOOD = Array.from({ length: 50 }, (_, index) => `Der ${index + 1}. Absatz ist hier.`);
const BAD = 'Dieser Satz ist zu viel.';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(() => {
  workspace = makeWorkspace({});
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

async function run(flags: SettingsFlags = {}, text = `${[...GOOD, BAD].join('\n\n')}\n`) {
  const env = { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
  const settings = loadSettings({ workspace: workspace.dir, flags: { ...flags, failOn: 'never' }, env, checks: [] });
  const stdin = Buffer.from(text);
  const composed = await composeTranslate(settings, { watch: () => {}, force: false, stdin });
  try {
    return await translateStream({ id: 'stdin.txt', path: '-' }, composed.tools);
  } finally {
    composed.close();
  }
}

const recorded = () => {
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  const runs = store.runs.list();
  store.close();
  return runs;
};

test('a text that is refused last is not on record as one that may still be billed', async () => {
  const isBad = (form: URLSearchParams) => form.getAll('text').includes(BAD);
  let answered = (): void => {};
  const first = new Promise<void>((resolve) => {
    answered = resolve;
  });
  // Refused only once the others are on record as answered.
  const isRecorded = async () => {
    while (!recorded().some(({ sent }) => sent === GOOD.length)) await new Promise((again) => setImmediate(again));
  };
  double = await startDeeplDouble({
    hold: ({ path, form }) => {
      if (path !== '/v2/translate') return undefined;
      if (isBad(form)) return first.then(isRecorded);
      answered();
      return undefined;
    },
  });
  double.fail({ status: 400, times: Number.POSITIVE_INFINITY, when: ({ form }) => isBad(form) });
  expect(await run()).toMatchObject({ exit: 3, open: 1 });
  const [run1] = recorded();
  expect(run1).toMatchObject({ sent: 50, billedCharacters: double.counters.billedCharacters });
  expect(run1).not.toHaveProperty('awaitedCharacters');
});

test('a text that was to be sent again and was not makes the exit code 3', async () => {
  double = await startDeeplDouble();
  expect((await run()).exit).toBe(0);
  double.fail({ status: 456, times: Number.POSITIVE_INFINITY });
  expect(await run({ retranslate: 'all' })).toMatchObject({ exit: 3, open: 0 });
});

test('what must not leave the house is open, and the exit code says so', async () => {
  double = await startDeeplDouble();
  const { exit, open } = await run({}, `---\nsend: false\n---\n\n${BAD}\n`);
  expect([exit, open, double.counters.translations]).toEqual([3, 1, 0]);
});
