import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppError } from '../../src/domain/errors.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const GLOSSARY = 'CSTO: {de: [OVKS], kind: organisation}\nTokayev: {de: [Tokajew, Toqaev], kind: person}\n';
const ARTICLE = `Abzug aus Almaty beginnt

Präsident Tokajew hat den Abzug der OVKS angekündigt.

Die Soldaten sollen binnen zehn Tagen das Land verlassen. Weiterlesen

Leave a Reply
`;

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  // An engine that ignores the glossary and changes only a few words, so that names stay German.
  double = await startDeeplDouble({ translate: (text) => text.replaceAll('Präsident', 'President') });
  workspace = makeWorkspace({ 'input/a.txt': ARTICLE, 'glossary/names.yaml': GLOSSARY });
});

afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({
    ...options,
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    flags: { failOn: 'never', ...options.flags },
  });

const sentTexts = () => double.bodies.flatMap((body) => body.getAll('text'));

test('an article is sent without its furniture and comes back with its names in one form', async () => {
  const { exit } = await run();
  expect(exit).toBe(0);
  expect(sentTexts()).toHaveLength(3);
  expect(sentTexts().join()).not.toMatch(/Weiterlesen|Leave a Reply/);
  const english = workspace.read('output/a.txt/translation.txt');
  expect(english).toContain('President Tokayev hat den Abzug der CSTO');
  expect(english).not.toMatch(/Weiterlesen|Leave a Reply/);
});

test('every paragraph stands in the bilingual file, what was not sent with its reason', async () => {
  await run();
  const rows = workspace
    .read('output/a.txt/bilingual.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ source }) => source)).toEqual([
    'Abzug aus Almaty beginnt',
    'Präsident Tokajew hat den Abzug der OVKS angekündigt.',
    'Die Soldaten sollen binnen zehn Tagen das Land verlassen.',
    'Weiterlesen',
    'Leave a Reply',
  ]);
  expect(rows.map(({ state }) => state)).toEqual(['translated', 'translated', 'translated', 'skipped', 'skipped']);
  expect(rows[1].raw).toContain('Tokajew');
  expect(rows[1].target).toContain('Tokayev');
});

test('a second run sends nothing and writes nothing', async () => {
  await run();
  const before = workspace.snapshot('output');
  double.reset();
  const { written, figures } = await run();
  expect(double.counters.requests).toBe(0);
  expect(figures?.remembered).toBe(3);
  expect(written).toEqual([]);
  const after = new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));
  expect(after).toEqual(new Map([...before].filter(([name]) => name !== 'run.json')));
});

test('an inserted paragraph is the only one that is sent', async () => {
  await run();
  double.reset();
  workspace.write('input/a.txt', ARTICLE.replace('Die Soldaten', 'In der Nacht war es ruhig.\n\nDie Soldaten'));
  await run();
  expect(sentTexts()).toEqual(['In der Nacht war es ruhig.']);
});

test('a paragraph that stands in several articles is sent once', async () => {
  workspace.write('input/b.txt', ARTICLE);
  await run();
  expect(sentTexts()).toHaveLength(3);
  expect(workspace.read('output/b.txt/translation.txt')).toBe(workspace.read('output/a.txt/translation.txt'));
});

test('a name added to the glossary repairs old text without a request, and the diff names the entry', async () => {
  workspace.write('glossary/names.yaml', 'CSTO: {de: [OVKS], kind: organisation}\n');
  await run();
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Tokajew');
  double.reset();
  workspace.write('glossary/names.yaml', GLOSSARY);
  await run();
  expect(double.counters.texts).toBe(0);
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Tokayev');
  const diff = workspace.read('output/a.txt/diff.md');
  expect(diff).toMatch(/Tokajew.*Tokayev/s);
});

test('a dry run sends nothing, writes nothing and counts what would be billed', async () => {
  const { survey, requests, figures } = await run({ dryRun: true });
  expect(double.counters.requests).toBe(0);
  expect(requests).toBe(1);
  expect(figures).toBeUndefined();
  expect(survey.plans).toEqual([
    {
      article: 'a.txt',
      segments: 5,
      remembered: 0,
      skipped: 2,
      toSend: 3,
      characters: 24 + 53 + 57,
      savedCharacters: 0,
      reviewed: 0,
      withheld: 0,
    },
  ]);
  expect(() => workspace.read('output/run.json')).toThrow();
});

test('without a key the memory answers alone, and what it does not know is marked and ends with 3', async () => {
  const { exit, figures } = await workspace.run();
  expect(exit).toBe(3);
  expect(figures?.pending).toBe(3);
  expect(workspace.read('output/a.txt/translation.txt')).toContain('⟦not translated⟧ Präsident Tokajew');
});

test('a TMX file in memory/ answers without an engine', async () => {
  const tmx = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="paragraph"
    o-tmf="t" adminlang="en" srclang="de" datatype="plaintext"/><body><tu><tuv xml:lang="de"><seg>Abzug aus Almaty
    beginnt</seg></tuv><tuv xml:lang="en"><seg>Withdrawal from Almaty begins</seg></tuv></tu></body></tmx>`;
  workspace.write('memory/old.tmx', tmx);
  await workspace.run();
  expect(workspace.read('output/a.txt/translation.txt')).toMatch(/^Withdrawal from Almaty begins\n/);
});

test('a file that a person changed is left as it is until --force', async () => {
  await run();
  workspace.write('output/a.txt/translation.txt', 'My own words.\n');
  workspace.write('glossary/names.yaml', GLOSSARY.replace('CSTO:', 'C.S.T.O.:'));
  const { exit, events } = await run();
  expect(workspace.read('output/a.txt/translation.txt')).toBe('My own words.\n');
  expect(exit).toBe(2);
  expect(events).toContainEqual({ type: 'edited', path: 'a.txt/translation.txt' });
  await run({ force: true });
  expect(workspace.read('output/a.txt/translation.txt')).toContain('C.S.T.O.');
});

test('a refused key ends the run with 3, and what was answered before is kept', async () => {
  double.fail({ status: 403, times: Number.POSITIVE_INFINITY, when: ({ path }) => path === '/v2/translate' });
  const { exit, stopped } = await run();
  expect(exit).toBe(3);
  expect(stopped?.code).toBe('auth');
});

test('a text that the engine refuses fails alone, the others of its batch come back', async () => {
  double.fail({
    status: 400,
    times: Number.POSITIVE_INFINITY,
    when: ({ form }) => form.getAll('text').some((text) => text.includes('OVKS')),
  });
  const { exit, figures } = await run();
  expect(exit).toBe(3);
  expect(figures).toMatchObject({ failed: 1, sent: 2 });
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Die Soldaten');
});

test('an interrupted run keeps what was answered and says so', async () => {
  const interrupted = run({ watch: ({ type }, stop) => type === 'planned' && stop() });
  await expect(interrupted).rejects.toMatchObject({ code: 'interrupted' } satisfies Partial<AppError>);
});

test('a faulty article is reported with its reason while the others are translated', async () => {
  workspace.write('input/broken.txt', new Uint8Array([0x41, 0, 0x42]));
  const { exit, events } = await run();
  expect(exit).toBe(2);
  expect(events.find(({ type }) => type === 'file-failed')).toMatchObject({ message: expect.stringContaining('NUL') });
  expect(workspace.read('output/a.txt/translation.txt')).toContain('CSTO');
});

test('an empty input folder is an error that says what to do', async () => {
  const empty = makeWorkspace({});
  await expect(empty.run()).rejects.toMatchObject({ code: 'article', hint: expect.stringContaining('.txt') });
  empty.remove();
});

test('a paragraph over the engine’s limit travels in sentences and comes back whole', async () => {
  const long = Array.from({ length: 4000 }, (_, index) => `Der Satz Nummer ${index} ist hier zu Ende.`).join(' ');
  workspace.write('input/a.txt', `${long}\n`);
  const { exit } = await run();
  expect(exit).toBe(0);
  expect(double.counters.texts).toBeGreaterThan(1);
  expect(workspace.read('output/a.txt/translation.txt')).toBe(`${long}\n`);
  double.reset();
  await run();
  expect(double.counters.texts).toBe(0);
});

test('the index lists every article and each name with what became of it', async () => {
  workspace.write('input/b/c.txt', 'Toqaev sprach im Parlament.\n');
  await run();
  const index = workspace.read('output/index.html');
  expect(index).toContain('b/c.txt');
  expect(index).toContain('Toqaev');
});

test('links stay where they belong when the same paragraph has other marks before it in another file', async () => {
  const link = 'Der [Abzug](https://example.org/x) begann *heute*.';
  workspace.write('input/one.md', `${link}\n`);
  workspace.write('input/two.md', `[Lesen Sie auch: Wie geht es weiter?](https://example.org/y) ${link}\n`);
  workspace.write('input/three.md', `Ein **Wort** davor.\\\n${link}\n\n${link}\n`);
  await run();
  expect(workspace.read('output/one.md/translation.md')).toBe(`${link}\n`);
  expect(workspace.read('output/two.md/translation.md')).toBe(`${link}\n`);
  expect(workspace.read('output/three.md/translation.md')).toContain(`\n\n${link}\n`);
});
