import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { segmentKey } from '../../src/segment/segment-key.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

const GLOSSARY = 'CSTO: {de: [OVKS], kind: organisation}\n';
const SENTENCE = 'Am Abend blieb es in der Stadt ruhig.';
const ARTICLE = `Abzug aus Almaty beginnt\n\nDie OVKS zieht 2300 Soldaten ab.\n\nWeiterlesen\n`;
const OTHER = `${SENTENCE}\n\nDie Grenze ist wieder offen.\n`;

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => text.replaceAll('2300', '23') });
  workspace = makeWorkspace({ 'input/a.txt': ARTICLE, 'input/b.txt': OTHER, 'glossary/names.yaml': GLOSSARY });
  await run();
  double.reset();
});

afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url }, ...options });

const recognised = async (options: RunOptions = {}) => [...(await run(options)).survey.recognised.keys()];

/** Without the facts of the run. */
const outputs = () => new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));

describe('an article of which nothing has changed', () => {
  test('is recognised, and the run ends, counts and reports as if it had been processed', async () => {
    const before = outputs();
    const forced = await run({ force: true });
    const { survey, figures, exit, events } = await run();
    expect([...survey.recognised.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(survey.plans).toEqual(forced.survey.plans);
    expect(exit).toBe(forced.exit);
    expect(exit).toBe(1);
    expect(events.filter(({ type }) => type === 'article')).toEqual(
      forced.events.filter(({ type }) => type === 'article'),
    );
    const { started: _s, milliseconds: _m, ...counts } = figures!;
    expect(forced.figures).toMatchObject(counts);
    expect(outputs()).toEqual(before);
    expect(double.counters.requests).toBe(0);
  });

  test('is not even opened: a reader that would fail is not asked', async () => {
    const { survey } = await run({ dryRun: true });
    expect(survey.recognised.size).toBe(2);
    expect(survey.plans[0]).toEqual({
      article: 'a.txt',
      segments: 3,
      remembered: 2,
      skipped: 1,
      toSend: 0,
      characters: 0,
      savedCharacters: 24 + 32,
      reviewed: 0,
      withheld: 0,
    });
  });

  test('stays in the index while another one changes', async () => {
    workspace.write('input/b.txt', 'Die Grenze ist geschlossen.\n');
    expect(await recognised()).toEqual(['a.txt']);
    expect(workspace.read('output/index.html')).toMatch(/a\.txt.*b\.txt/s);
    expect(await recognised()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('an article is processed again', () => {
  test('with --force', async () => {
    expect(await recognised({ force: true })).toEqual([]);
  });

  test('when the glossary has changed', async () => {
    workspace.write('glossary/names.yaml', 'C.S.T.O.: {de: [OVKS], kind: organisation}\n');
    expect(await recognised()).toEqual([]);
    expect(workspace.read('output/a.txt/translation.txt')).toContain('C.S.T.O.');
  });

  test('when a setting has changed, but not for one that only says how fast or at what cost', async () => {
    workspace.write('zweispalt.yaml', 'furniture: keep\n');
    expect(await recognised()).toEqual([]);
    expect(workspace.read('output/a.txt/translation.txt')).toContain('Weiterlesen');
    workspace.write('zweispalt.yaml', 'furniture: keep\nconcurrency: 2\nrate: 3\n');
    expect(await recognised()).toEqual(['a.txt', 'b.txt']);
  });

  test('when another engine answers', async () => {
    expect(await recognised({ flags: { engine: 'memory' } })).toEqual([]);
  });

  test('when all is to be sent again', async () => {
    expect(await recognised({ flags: { retranslate: 'all' } })).toEqual([]);
    double.reset();
    expect(await recognised({ flags: { retranslate: 'all' } })).toEqual([]);
    expect(double.counters.texts).toBe(4);
  });

  test('when a TMX file has changed', async () => {
    workspace.write('memory/old.tmx', tmxOf('Ein Satz.', 'A sentence.'));
    expect(await recognised()).toEqual([]);
    expect(await recognised()).toEqual(['a.txt', 'b.txt']);
    workspace.write('memory/old.tmx', tmxOf('Ein Satz.', 'One sentence.'));
    expect(await recognised()).toEqual([]);
  });

  test('when one of its files was deleted: it comes back', async () => {
    const before = outputs();
    rmSync(join(workspace.dir, 'output/b.txt/bilingual.md'));
    expect(await recognised()).toEqual(['a.txt']);
    expect(outputs()).toEqual(before);
  });

  test('when one of its files was edited by hand: it is kept, and said so, every time', async () => {
    const edited = workspace.read('output/b.txt/translation.txt').replace('Stadt', 'Start');
    workspace.write('output/b.txt/translation.txt', edited);
    for (let time = 0; time < 2; time += 1) {
      const { survey, exit, events } = await run();
      expect([...survey.recognised.keys()]).toEqual(['a.txt']);
      expect(exit).toBe(2);
      expect(events).toContainEqual({ type: 'edited', path: 'b.txt/translation.txt' });
    }
    expect(workspace.read('output/b.txt/translation.txt')).toBe(edited);
  });

  test('when the memory has a new target for one of its paragraphs', async () => {
    keepTarget('It stayed calm in town in the evening.');
    expect(await recognised()).toEqual(['a.txt']);
    expect(workspace.read('output/b.txt/bilingual.md')).not.toBe('');
    expect(await recognised()).toEqual(['a.txt', 'b.txt']);
  });

  test('when its file has changed', async () => {
    workspace.write('input/a.txt', ARTICLE.replace('ab.', 'nun ab.'));
    expect(await recognised()).toEqual(['b.txt']);
    expect(double.counters.texts).toBe(1);
  });

  test('when it was gone for a while, so that the index has it again', async () => {
    rmSync(join(workspace.dir, 'input/b.txt'));
    await run();
    expect(workspace.read('output/index.html')).not.toContain('b.txt');
    workspace.write('input/b.txt', OTHER);
    expect(await recognised()).toEqual(['a.txt']);
    expect(workspace.read('output/index.html')).toContain('b.txt');
  });

  test('as long as a paragraph of it is open', async () => {
    workspace.write('input/c.txt', 'Das weiß noch keiner.\n');
    double.fail({ status: 403, times: Number.POSITIVE_INFINITY, when: ({ path }) => path === '/v2/translate' });
    expect((await run()).exit).toBe(3);
    expect(await recognised()).toEqual(['a.txt', 'b.txt']);
    double.heal();
    expect((await run()).figures).toMatchObject({ sent: 1, pending: 0 });
    expect(await recognised()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('when its file cannot be read any more, and says why', async () => {
    workspace.write('input/a.txt', new Uint8Array([0x41, 0, 0x42]));
    const { exit, events } = await run();
    expect(exit).toBe(2);
    expect(events.map(({ type }) => type)).toContain('file-failed');
  });
});

const tmxOf = (de: string, en: string) => `<?xml version="1.0"?><tmx version="1.4"><header creationtool="t"
  creationtoolversion="1" segtype="paragraph" o-tmf="t" adminlang="en" srclang="de" datatype="plaintext"/><body><tu>
  <tuv xml:lang="de"><seg>${de}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu></body></tmx>`;

function keepTarget(english: string): void {
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  const source = plain(SENTENCE);
  const target = { text: plain(english), origin: 'colleague', made: '', sent: [] };
  store.memory.commit([{ key: segmentKey(source), language: 'en-US', source, target }]);
  store.close();
}
