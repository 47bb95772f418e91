import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkMemory } from '../../src/app/check-memory.ts';
import { composeLockedStore, composePrune, composeStore, memoryFile } from '../../src/app/compose.ts';
import { exportMemory } from '../../src/app/export-memory.ts';
import { importMemory } from '../../src/app/import-memory.ts';
import { memoryStats } from '../../src/app/memory-stats.ts';
import type { MemoryStore } from '../../src/app/memory-store.ts';
import { planPrune, prune } from '../../src/app/prune-memory.ts';
import { loadSettings } from '../../src/config.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { MemoryEntry } from '../../src/domain/memory.ts';
import { plain } from '../../src/domain/text.ts';
import { segmentKey } from '../../src/segment/segment-key.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace({
    'input/a.txt': 'Der Abzug beginnt\n\nDie Soldaten verlassen das Land.\n',
    'input/b.md': 'Ein **Bericht** aus Almaty mit `code` darin.\n',
    'glossary/names.yaml': 'CSTO: {de: [OVKS], kind: organisation}\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const env = () => ({ DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url });
const settings = () => loadSettings({ workspace: workspace.dir, flags: {}, env: env(), checks: [] });
const run = (options: RunOptions = {}) =>
  workspace.run({ ...options, env: env(), flags: { failOn: 'never', ...options.flags } });
const outputs = () => new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));

/** Works on the memory and closes it. */
async function inStore<Result>(work: (store: MemoryStore) => Result | Promise<Result>): Promise<Result> {
  const store = await composeLockedStore(settings());
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
const entries = () => inStore(({ memory }) => [...memory.entries()]);
const entry = (source: string, target: string, more: Partial<MemoryEntry['target']> = {}): MemoryEntry => ({
  key: segmentKey(plain(source)),
  language: 'en-US',
  source: plain(source),
  target: { text: plain(target), origin: 'deepl', made: '', sent: [], ...more },
});

describe('export and import', () => {
  const tmx = () => join(workspace.dir, 'backup.tmx');

  test('bring a lost memory back: the next run sends nothing and writes the same', async () => {
    await run();
    const before = await entries();
    expect(await inStore((store) => exportMemory(tmx(), undefined, store))).toEqual({ path: tmx(), targets: 3 });
    const written = outputs();
    rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
    const [result] = await inStore((store) => importMemory([tmx()], 'en-US', store));
    expect(result).toEqual({ path: tmx(), added: 3, known: 0, skipped: [] });
    expect(await entries()).toEqual(before);
    double.reset();
    await run();
    expect(double.counters.translations).toBe(0);
    expect(outputs()).toEqual(written);
  });

  test('done again adds nothing and moves nothing in the order', async () => {
    await run();
    await inStore((store) => exportMemory(tmx(), undefined, store));
    await inStore(({ memory }) => memory.commit([entry('Der Abzug beginnt', 'Newer')]));
    const before = await entries();
    const results = await inStore((store) => importMemory([tmx(), tmx()], 'en-US', store));
    expect(results.map(({ added, known }) => [added, known])).toEqual([
      [0, 3],
      [0, 3],
    ]);
    expect(await entries()).toEqual(before);
  });

  test('can be of one language', async () => {
    await inStore((store) => {
      store.memory.commit([entry('Ja', 'Yes'), { ...entry('Ja', 'Aye'), language: 'en-GB' }]);
      expect(exportMemory(tmx(), 'en-GB', store).targets).toBe(1);
    });
    expect(readFileSync(tmx(), 'utf8')).toContain('Aye');
    expect(readFileSync(tmx(), 'utf8')).not.toContain('Yes');
  });

  test('keep nothing when one of the files cannot be read', async () => {
    await inStore((store) => {
      store.memory.commit([entry('Ja', 'Yes')]);
      exportMemory(tmx(), undefined, store);
    });
    rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
    workspace.write('broken.tmx', '<tmx><body><tu>');
    for (const name of ['broken.tmx', 'gone.tmx']) {
      const paths = [tmx(), join(workspace.dir, name)];
      await expect(inStore((store) => importMemory(paths, 'en-US', store))).rejects.toMatchObject({ code: 'memory' });
      expect(await entries()).toEqual([]);
    }
  });
});

describe('an import', () => {
  const importText = (name: string, text: string) => {
    workspace.write(name, text);
    return inStore((store) => importMemory([join(workspace.dir, name)], 'en-GB', store));
  };

  test.each([
    [
      'alt.xlf',
      '<xliff version="1.2"><file source-language="de" target-language="en"><trans-unit id="1"><source>Ja</source><target>Yes</target></trans-unit><trans-unit id="2"><source>Nein</source></trans-unit></file></xliff>',
      'it has no target',
    ],
    [
      'neu.XLIFF',
      '<xliff version="2.0" srcLang="de" trgLang="en"><file id="f"><unit id="1"><segment><source>Ja</source><target>Yes</target></segment></unit><unit id="2"><segment><source>Nein</source></segment></unit></file></xliff>',
      'it has no target',
    ],
    ['liste.tsv', 'de\ten\nJa\tYes\n"Ja"\t\n', 'its English is empty'],
    ['liste.csv', '\ufeffsource,target\r\nJa,Yes\r\n,No\r\n', 'its German is empty'],
  ])('of %s says what was taken, what was known and what was left out', async (name, text, reason) => {
    const line = expect.any(Number);
    const path = join(workspace.dir, name);
    expect(await importText(name, text)).toEqual([{ path, added: 1, known: 0, skipped: [{ line, reason }] }]);
    expect(await importText(name, text)).toEqual([{ path, added: 0, known: 1, skipped: [{ line, reason }] }]);
    expect(await entries()).toEqual([{ ...entry('Ja', 'Yes', { origin: name }), language: 'en-GB' }]);
  });

  test('answers for the paragraph: nothing is sent, marks and all', async () => {
    workspace.write('input/c.md', 'Ein **Bericht** aus Almaty.\n');
    await importText(
      'agentur.xlf',
      '<xliff version="1.2"><file source-language="en-US" target-language="de"><trans-unit id="1"><source>A <g id="7">report</g> from Almaty.</source><target>Ein <g id="7">Bericht</g> aus Almaty.</target></trans-unit></file></xliff>',
    );
    await run({ paths: ['input/c.md'] });
    expect(double.counters.translations).toBe(0);
    expect(workspace.read('output/c.md/translation.md')).toBe('A **report** from Almaty.\n');
  });

  test('of what a run has sent before wins over it, costs nothing, and outlives pruning', async () => {
    await run();
    workspace.write('agency.tsv', 'de\ten\nDie Soldaten verlassen das Land.\tThe agency says so.\n');
    await inStore((store) => importMemory([join(workspace.dir, 'agency.tsv')], 'en-US', store));
    double.reset();
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('The agency says so.');
    await inStore(async (store) => {
      const tools = await composePrune(settings(), () => {});
      prune(await planPrune(await tools.findArticles([]), { ...tools, store }), store);
    });
    await run();
    expect(workspace.read('output/a.txt/translation.txt')).toContain('The agency says so.');
    expect(double.counters.translations).toBe(0);
  });

  test('of a file of an unknown kind is refused', async () => {
    await expect(importText('a.txt', 'Ja')).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('.xlf'),
    });
  });
});

describe('a check', () => {
  const check = () => checkMemory(memoryFile(settings()), () => composeStore(settings()));

  test('counts what a whole memory holds, and does not make one', async () => {
    expect(check()).toMatchObject({ exists: false, damage: [] });
    expect(check().exists).toBe(false);
    await run();
    expect(check()).toMatchObject({ exists: true, targets: 3, paragraphs: 3, runs: 1, damage: [] });
  });

  test('tells a damaged file and the way out', async () => {
    await inStore(({ memory }) =>
      memory.commit(Array.from({ length: 300 }, (_, index) => entry(`Satz ${index} `.repeat(20), 'Sentence'))),
    );
    const file = memoryFile(settings());
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(file, bytes);
    const { damage, remedy } = check();
    expect(damage.length).toBeGreaterThan(0);
    expect(remedy).toContain('memory export rescued.tmx');
    expect(remedy).toContain('the files bilingual.tmx can be imported');
  });

  test('tells a file that is no memory at all', () => {
    workspace.write('.zweispalt/memory.sqlite', 'no database at all '.repeat(100));
    expect(check()).toMatchObject({ exists: true, damage: [expect.stringContaining('memory.sqlite')] });
    expect(check().remedy).toMatch(/\w/);
  });
});

test('a memory that is damaged half way is saved as far as it can be read, and the error says where', async () => {
  const breaking = {
    entries: function* () {
      yield entry('Ja', 'Yes');
      throw new AppError('memory', 'The memory is damaged');
    },
  };
  const path = join(workspace.dir, 'rescued.tmx');
  await inStore((store) =>
    expect(() => exportMemory(path, undefined, { ...store, memory: { ...store.memory, ...breaking } })).toThrow(
      expect.objectContaining({ code: 'memory', hint: expect.stringContaining('rescued.partial.tmx') }),
    ),
  );
  const [result] = await inStore((store) => importMemory([join(workspace.dir, 'rescued.partial.tmx')], 'en-US', store));
  expect(result?.added).toBe(1);
});

test('the statistics count by origin and language, and tell paragraphs with several targets', async () => {
  const stats = await inStore((store) => {
    store.memory.commit([
      entry('Ja 😀', 'Yes'),
      entry('Ja 😀', 'Aye', { made: 'otherwise' }),
      entry('Nein', 'No', { origin: 'old.tmx' }),
      { ...entry('Nein', 'Nay'), language: 'en-GB' },
    ]);
    return memoryStats(store.file, store);
  });
  expect(stats).toMatchObject({ targets: 4, paragraphs: 2, withSeveral: 1, characters: 16 });
  expect(stats.bytes).toBeGreaterThan(1000);
  expect(stats.origins).toEqual([
    { origin: 'deepl', language: 'en-US', targets: 2, characters: 8 },
    { origin: 'old.tmx', language: 'en-US', targets: 1, characters: 4 },
    { origin: 'deepl', language: 'en-GB', targets: 1, characters: 4 },
  ]);
  expect(memoryStats('file', undefined)).toMatchObject({ targets: 0, bytes: 0, origins: [] });
});

describe('pruning', () => {
  const plan = (store: MemoryStore) =>
    composePrune(settings(), () => {}).then(async (tools) =>
      planPrune(await tools.findArticles([]), { ...tools, store }),
    );
  const pruneAll = () => inStore(async (store) => prune(await plan(store), store));
  const english = async () => (await entries()).map(({ target }) => target.text.text);

  test('drops what no article has any more; the next run sends nothing and writes the same', async () => {
    await run();
    const written = outputs();
    await inStore(({ memory }) => memory.commit([entry('Längst vergessen.', 'Long forgotten.')]));
    const found = await inStore(plan);
    expect(found.unused.map(({ source }) => source.text)).toEqual(['Längst vergessen.']);
    expect([found.older, found.kept]).toEqual([[], 3]);
    await pruneAll();
    expect(await entries()).toHaveLength(3);
    double.reset();
    await run();
    expect(double.counters.translations).toBe(0);
    expect(outputs()).toEqual(written);
  });

  test("never drops a person's text", async () => {
    await inStore(({ memory }) =>
      memory.commit([
        entry('Längst vergessen.', 'Gone for long.', { origin: 'reviewer' }),
        entry('Der Abzug beginnt', 'They leave', { origin: 'reviewer' }),
        entry('Der Abzug beginnt', 'Newer', { made: '1' }),
      ]),
    );
    await pruneAll();
    expect(await english()).toEqual(['Gone for long.', 'They leave', 'Newer']);
  });

  test('drops older targets, but neither the newest nor the one that is made as today', async () => {
    await run();
    const today = (await entries()).find(({ source }) => source.text === 'Der Abzug beginnt')!;
    await inStore(({ memory }) => {
      memory.remove([today]);
      memory.commit([
        entry('Der Abzug beginnt', 'Oldest', { made: '1' }),
        today,
        entry('Der Abzug beginnt', 'Old', { made: '2' }),
        entry('Der Abzug beginnt', 'Newest', { made: '3' }),
      ]);
    });
    const { older } = await inStore(plan);
    expect(older.map(({ target }) => target.text.text)).toEqual(['Oldest', 'Old']);
    await run();
    const written = outputs();
    await pruneAll();
    await run();
    expect(outputs()).toEqual(written);
  });

  test('keeps what was sent with the names of today, though a glossary since changed back has made a newer one', async () => {
    workspace.write('input/c.txt', 'Die OVKS schwieg dazu.\n');
    await run();
    const written = outputs();
    const today = (await entries()).find(({ source }) => source.text === 'Die OVKS schwieg dazu.')!;
    const sent = [{ de: 'OVKS', en: 'ODKB' }];
    const newer = { ...today, target: { ...today.target, text: plain('Nobody said a word.'), sent } };
    await inStore(({ memory }) => memory.commit([newer]));
    expect((await inStore(plan)).older).toEqual([]);
    await pruneAll();
    double.reset();
    await run();
    expect(double.counters.translations).toBe(0);
    expect(outputs()).toEqual(written);
  });

  test('forgets the earlier texts of articles that are gone, and of no others', async () => {
    await run();
    rmSync(join(workspace.dir, 'input', 'b.md'));
    expect((await inStore(plan)).gone).toEqual(['b.md']);
    await pruneAll();
    expect(await inStore(({ history }) => history.articles())).toEqual(['a.txt']);
  });

  test('keeps the pieces of a paragraph that travelled in several', async () => {
    const sentence = 'Die Soldaten verlassen das Land noch heute. ';
    workspace.write('input/long.txt', `${sentence.repeat(300)}\n`);
    await inStore(({ memory }) => memory.commit([entry(sentence.repeat(100).trim(), 'A piece.')]));
    expect((await inStore(plan)).unused).toEqual([]);
  });

  test('drops nothing when an article cannot be read, or when there is none', async () => {
    await run();
    workspace.write('input/c.txt', Buffer.alloc(11 * 1024 * 1024, 'a'));
    await expect(inStore(plan)).rejects.toMatchObject({ code: 'article', message: expect.stringContaining('c.txt') });
    for (const name of ['a.txt', 'b.md', 'c.txt']) rmSync(join(workspace.dir, 'input', name));
    await expect(inStore(plan)).rejects.toMatchObject({ code: 'article' });
    expect(await entries()).toHaveLength(3);
  });
});
