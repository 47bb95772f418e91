import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DiffFlags, runDiff } from '../../src/cli/run-diff.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let double: DeeplDouble;
let workspace: Workspace;

beforeAll(async () => {
  double = await startDeeplDouble({ translate: (text) => `[${text}]` });
  workspace = makeWorkspace({
    'input/a.txt': 'Die OVKS schwieg\u009b2J dazu\u202e auf Nachfrage <b>aller</b>.\n',
    'glossary/names.yaml': 'CSTO: [OVKS]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
  const run = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
  await run();
  workspace.write('glossary/names.yaml', 'ODKB: [OVKS]\n');
  await run();
});
afterAll(async () => {
  workspace.remove();
  await double.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(process.stdout, 'isTTY');
});

/** What the command prints. */
async function printed(flags: Partial<DiffFlags> = {}, { isTerminal = false, articles = [] as string[] } = {}) {
  const chunks: Buffer[] = [];
  Object.defineProperty(process.stdout, 'isTTY', { value: isTerminal, configurable: true });
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => chunks.push(Buffer.from(chunk as string)) > 0);
  const exit = await runDiff(articles, { workspace: workspace.dir, since: 'previous', ...flags });
  return { exit, text: Buffer.concat(chunks).toString('utf8') };
}

test('differences are no failure', async () => {
  const { exit, text } = await printed();
  expect(exit).toBe(0);
  expect(text).toContain('Row 1: the glossary changed');
  expect(text).toContain('[-CSTO-]{+ODKB+}');
});

test.each(['text', 'md', 'html', 'patch', 'json'] as const)(
  'as %s a terminal gets nothing that it would obey from a text',
  async (format) => {
    const { text } = await printed({ format }, { isTerminal: true });
    expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(text).toContain('ODKB');
  },
);

test('a patch goes to a file to the letter', async () => {
  const { text } = await printed({ format: 'patch' });
  expect(text).toContain('+[Die ODKB schwieg\u009b2J dazu\u202e auf Nachfrage <b>aller</b>.]\n');
});

test('--json and --format json are one line with all of it', async () => {
  const { text } = await printed({ json: true });
  expect((await printed({ format: 'json' })).text).toBe(text);
  expect(text.trimEnd()).not.toContain('\n');
  expect(JSON.parse(text)).toMatchObject({
    view: 'changes',
    since: 'the previous text',
    looked: 1,
    articles: [{ id: 'a.txt', revisions: [{ number: 1, reason: 'glossary' }] }],
    reviewed: [],
    hints: [],
  });
});

describe('what cannot be asked together is refused', () => {
  test.each<Partial<DiffFlags>>([
    { raw: true, source: true },
    { raw: true, since: '2026-11-20' },
    { raw: true, format: 'patch' },
    { source: true, format: 'patch' },
    { json: true, format: 'md' },
  ])('%j', async (flags) => {
    await expect(printed(flags)).rejects.toMatchObject({ code: 'usage' });
  });
});

test('without a memory the way to one is named', async () => {
  const empty = makeWorkspace({});
  await expect(printed({ workspace: empty.dir })).rejects.toMatchObject({
    code: 'memory',
    hint: expect.stringContaining('zweispalt translate'),
  });
  empty.remove();
});
