import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const OPEN = 'Der offene Absatz steht hier.';
const SECRET = 'Der geheime Absatz steht da.';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace({ 'input/a.txt': `${OPEN}\n`, 'input/geheim/Tür/b.txt': `${SECRET}\n` });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({ ...options, env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
const sent = () => double.bodies.flatMap((body) => body.getAll('text'));
const never = (entry: string) => workspace.write('zweispalt.yaml', JSON.stringify({ send: { never: [entry] } }));
const warnings = ({ events }: Awaited<ReturnType<typeof run>>) =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));

describe('an article under send.never stays in the house', () => {
  test.each([
    'geheim',
    'geheim/',
    './geheim',
    'geheim/*',
    'geheim/**',
    'input/geheim',
    'Geheim',
    'geheim/Tür',
    'geheim/Tu\u0308r',
    'geheim\\Tür\\b.txt',
  ])('named as %j', async (entry) => {
    never(entry);
    const result = await run();
    expect(sent()).toEqual([OPEN]);
    expect(result.exit).toBe(3);
    expect(warnings(result)).toEqual([]);
  });

  test.each(['*', '**', '.'])('with all others, by %j', async (entry) => {
    never(entry);
    await run();
    expect(sent()).toEqual([]);
  });

  test('named by its whole path', async () => {
    never(join(workspace.dir, 'input/geheim'));
    await run();
    expect(sent()).toEqual([OPEN]);
  });

  test('also where its folder is made the input folder, or it is named through a link', async () => {
    never('geheim');
    await run({ flags: { input: 'input/geheim' } });
    mkdirSync(join(workspace.dir, 'elsewhere'));
    symlinkSync(join(workspace.dir, 'input/geheim'), join(workspace.dir, 'elsewhere/link'));
    await run({ paths: ['elsewhere/link/Tür/b.txt'] });
    expect(sent()).toEqual([]);
  });

  test('but not one whose name only begins alike', async () => {
    never('geheim');
    workspace.write('input/geheimnis.txt', 'Das Geheimnis ist gelüftet.\n');
    await run();
    expect(sent()).toContain('Das Geheimnis ist gelüftet.');
  });
});

test.each([
  ['gehiem', 'did you mean “geheim”'],
  ['geheim/Tur', 'did you mean “Tür”'],
  ['vertraulich', 'is called so'],
])('what send.never names and nothing is called by is told before anything is sent (%s)', async (entry, message) => {
  never(entry);
  const result = await run({ dryRun: true });
  expect(warnings(result)).toEqual([expect.stringContaining(message)]);
});

test('other patterns are no names', async () => {
  never('geheim/*.txt');
  await expect(run()).rejects.toMatchObject({ code: 'settings' });
});

test('what another article brought in the same run is not open', async () => {
  workspace.write('input/geheim/Tür/b.txt', `${OPEN}\n`);
  never('geheim');
  const { exit, figures } = await run();
  expect([exit, figures!.pending, sent()]).toEqual([0, 0, [OPEN]]);
});

describe('front matter', () => {
  test.each(['false', 'False', '"false"', 'no', 'off', '0', 'never', 'nein', 'null', '[false]'])(
    'that says send: %s keeps a Markdown file in the house',
    async (value) => {
      workspace.write('input/a.md', `---\nsend: ${value}\n---\n\n${SECRET}\n`);
      await run({ paths: ['input/a.md'] });
      expect(sent()).toEqual([]);
    },
  );

  test.each(['false', '"no" # for us alone', 'nein'])(
    'that says send: %s keeps a plain text in the house',
    async (value) => {
      workspace.write('input/c.txt', `---\r\ntitle: A\r\nSend: ${value}\r\n---\r\n\r\n${SECRET}\r\n`);
      await run({ paths: ['input/c.txt'] });
      expect(sent()).toEqual([]);
    },
  );

  test.each([
    '---\nsend:false\n---',
    '---\nsend = false\n---',
    '---\nsend:\n---',
    '---\nsend: ""\n---',
    '---\nsend: {news: false}\n---',
    '---\nsend: false\n...',
    '---\n  "send": false\n---',
    '---\n{send: false}\n---',
    '---\rsend: false\r---',
    '\n \n---\nsend: false\n---',
    '+++\nsend = false\n+++',
  ])('that is written in another way, or leaves it open, keeps a text in the house (%j)', async (lines) => {
    workspace.write('input/a.md', `${lines}\n\n${SECRET}\n`);
    workspace.write('input/c.txt', `${lines}\n\n${SECRET}\n`);
    await run({ paths: ['input/a.md', 'input/c.txt'] });
    expect(sent()).toEqual([]);
  });

  test('of a plain text is not text itself: it is kept as it is, and nothing of it is open', async () => {
    workspace.write('input/a.txt', `${OPEN}\n`);
    workspace.write('input/c.txt', `---\nsend: false\n---\n\n${OPEN}\n`);
    await run({ paths: ['input/a.txt'] });
    const { exit, survey } = await run({ paths: ['input/c.txt'] });
    expect([exit, survey.plans[0]]).toEqual([0, expect.objectContaining({ segments: 1, skipped: 0, withheld: 0 })]);
    expect(workspace.read('output/c.txt/translation.txt')).toMatch(/^---\nsend: false\n---\n\n/);
    workspace.write('input/c.txt', `---\nsend: ja\n---\n${SECRET}\n`);
    await run({ paths: ['input/c.txt'] });
    expect(sent()).toEqual([OPEN, SECRET]);
  });

  test('that is long keeps a plain text in the house', async () => {
    workspace.write('input/c.txt', `---\n${'# a remark\n'.repeat(2000)}send: false\n---\n\n${SECRET}\n`);
    await run({ paths: ['input/c.txt'] });
    expect(sent()).toEqual([]);
  });

  test.each(['true', 'yes', 'ja'])('that says send: %s lets it go', async (value) => {
    workspace.write('input/a.md', `---\nsend: ${value}\n---\n\n${SECRET}\n`);
    await run({ paths: ['input/a.md'] });
    expect(sent()).toEqual([SECRET]);
  });

  test('further down in a plain text is text', async () => {
    workspace.write('input/c.txt', `${OPEN}\n\n---\nsend: false\n---\n`);
    await run({ paths: ['input/c.txt'] });
    expect(sent()).toContain(OPEN);
  });
});

test('an article that has all its texts is not missing any because it must not be sent again', async () => {
  await run();
  never('geheim');
  const { exit, figures } = await run({ flags: { retranslate: 'all' } });
  expect([exit, figures?.pending]).toEqual([0, 0]);
});

test('the findings of an article that is not sent say what can be done all the same', async () => {
  never('geheim');
  await run();
  const of = (article: string) => workspace.read(`output/${article}/bilingual.html`);
  expect(of('geheim/Tür/b.txt')).toContain('The article may not be sent: write the English in a review');
  expect(of('geheim/Tür/b.txt')).not.toContain('Run again with an engine');
  workspace.write('zweispalt.yaml', '{}\n');
  await run();
  expect(of('geheim/Tür/b.txt')).not.toContain('may not be sent');
});
