import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeLook } from '../../src/app/compose.ts';
import { impactOf } from '../../src/app/impact.ts';
import { loadSettings } from '../../src/config.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const unit = (german: string, english: string) =>
  `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${[
  unit('Schoigu kam am Abend.', 'Schoigu came in the evening.'),
  unit('Tokajew dankte ihm.', 'He thanked him.'),
  unit('Niemand war da.', 'Nobody was there.'),
].join('')}</body></tmx>`;

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({
    'input/a.txt': 'Schoigu kam am Abend.\n\nTokajew dankte ihm.\n',
    'input/b.txt': 'Niemand war da.\n',
    'input/c.txt': 'Schoigu kam am Abend.\n\nSchoigu ging wieder.\n',
    'glossary/names.yaml': 'Zas: [Sas]\n',
    'memory/desk.tmx': TMX,
  });
});
afterEach(() => workspace.remove());

async function impact(text: string, env: Readonly<Record<string, string>> = {}) {
  const settings = loadSettings({ workspace: workspace.dir, flags: {}, env, checks: [] });
  const composed = await composeLook(settings, () => {});
  try {
    const files = await composed.findArticles([]);
    return await impactOf(files, composed, loadGlossary([{ path: 'new.yaml', text }]).concepts);
  } finally {
    composed.close();
  }
}

test('what is repaired here is shown with both texts, and only articles that mention the entry are compared', async () => {
  const found = await impact('Zas: [Sas]\nShoigu: [Schoigu]\n');
  expect(found).toMatchObject({ labels: ['Shoigu'], read: 3, compared: 2, repaired: 2, resent: 0, characters: 0 });
  expect(found.articles.map(({ article }) => article)).toEqual(['a.txt', 'c.txt']);
  expect(found.articles[0]!.rows).toEqual([
    expect.objectContaining({
      line: 1,
      effect: 'repaired',
      before: 'Schoigu came in the evening.',
      after: 'Shoigu came in the evening.',
    }),
  ]);
});

test('what cannot be repaired is reported with what is said of it', async () => {
  const found = await impact('Zas: [Sas]\nTokayev: [Tokajew]\n');
  expect(found).toMatchObject({ repaired: 0, reported: 1, compared: 1 });
  expect(found.articles[0]!.rows[0]).toMatchObject({
    effect: 'reported',
    raised: [expect.stringContaining('has no “Tokayev” in the English')],
    settled: [],
  });
});

test('a person’s text is never changed, only reported on', async () => {
  workspace.write(
    'reviews/a.txt.yaml',
    'article: a.txt\nlanguage: en-US\nreviews:\n- source: Schoigu kam am Abend.\n  target: Schoigu came late.\n  state: edited\n',
  );
  const found = await impact('Zas: [Sas]\nShoigu: [Schoigu]\n');
  const [row] = found.articles.find(({ article }) => article === 'a.txt')!.rows;
  expect(row).toMatchObject({
    effect: 'reported',
    reviewed: true,
    before: 'Schoigu came late.',
    after: 'Schoigu came late.',
  });
  expect(row!.raised[0]).toContain('“Schoigu” stands in the English instead of “Shoigu”');
});

test('the same entries, comments and order aside, touch nothing', async () => {
  expect(await impact('# other\n"Zas": {de: ["Sas"]}\n')).toMatchObject({ labels: [], compared: 0, articles: [] });
});

test('an article that cannot be read is told, and the others are compared', async () => {
  workspace.write('input/broken.docx', 'no archive');
  const found = await impact('Shoigu: [Schoigu]\n');
  expect(found.faulty.map(({ path }) => path)).toEqual([expect.stringContaining('broken.docx')]);
  expect(found.repaired).toBe(2);
});

test('what would be sent again is foretold to the character, each paragraph once', async () => {
  const double = await startDeeplDouble({ translate: (text) => text.replace('Tokajew', 'Mr. Smith') });
  const env = { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
  const desk = makeWorkspace({
    'input/a.txt': 'Der Präsident Tokajew sprach.\n',
    'input/b.txt': 'Der Präsident Tokajew sprach.\n',
    'glossary/names.yaml': 'Zas: [Sas]\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
  workspace.remove();
  workspace = desk;
  await desk.run({ env });
  const after = 'Zas: [Sas]\nTokayev: {de: [Tokajew], kind: person}\n';
  const found = await impact(after, env);
  expect(found).toMatchObject({ resent: 2, characters: 'Der Präsident Tokajew sprach.'.length });
  double.reset();
  desk.write('glossary/names.yaml', after);
  await desk.run({ env });
  expect(double.bodies.flatMap((body) => body.getAll('text')).join('')).toHaveLength(found.characters);
  // What was sent with the names of before is still there.
  expect(await impact('Zas: [Sas]\n', env)).toMatchObject({ resent: 0, characters: 0 });
  const other = after.replace('Tokayev', 'Tokaev');
  desk.write('glossary/names.yaml', other);
  await desk.run({ env });
  expect(await impact(after, env)).toMatchObject({ resent: 0, characters: 0 });
  await double.close();
});
