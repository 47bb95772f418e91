import { afterEach, describe, expect, test } from 'vitest';
import type { GlossaryPair } from '../../src/domain/names.ts';
import { createDeeplEngine } from '../../src/translate/deepl.ts';
import { type DeeplDouble, type DoubleOptions, startDeeplDouble } from '../support/deepl-double.ts';
import { jobOf } from '../support/jobs.ts';

let double: DeeplDouble;
afterEach(() => double.close());

const pairs: readonly GlossaryPair[] = [
  { de: 'OVKS', en: 'CSTO' },
  { de: 'Tokajew', en: 'Tokayev' },
];

async function account(options: DoubleOptions = {}, glossary: 'on' | 'off' = 'on') {
  double = await startDeeplDouble(options);
  const { authKey, url: serverUrl } = double;
  return createDeeplEngine({ authKey, serverUrl, glossary, wait: async () => {} });
}

const free = (options: DoubleOptions = {}) => account({ authKey: 'test-key:fx', maxGlossaries: 1, ...options });
const inAccount = () => [...double.glossaries.all.values()];
const isGlossary = ({ path }: { path: string }) => path.startsWith('/v3');
const calls = () => double.log.splice(0).map((line) => line.replace(/[0-9a-f-]{36}/, 'ID'));

describe('an account with room', () => {
  test('a glossary is made once and reused while its content is the same, in whatever order', async () => {
    const engine = await account();
    const first = await engine.prepare(pairs, 'en-US');
    expect(first).toEqual({ id: inAccount()[0]!.glossary_id, pairs });
    expect(inAccount()[0]!.name).toMatch(/^zweispalt [0-9a-f]{8}$/);
    calls();
    expect(await engine.prepare(pairs.toReversed(), 'en-GB')).toEqual(first);
    expect(calls()).toEqual(['GET /v3/glossaries']);
  });

  test('what was prepared is what a translation is made with', async () => {
    const engine = await account();
    const { id } = await engine.prepare(pairs, 'en-US');
    const outcome = await engine.translate(
      jobOf('1', ['Tokajew ruft die OVKS'], { options: { target: 'en-US', glossary: id! } }),
    );
    expect(outcome).toMatchObject({ ok: true, result: { texts: [{ text: 'Tokayev ruft the CSTO' }] } });
  });

  test('changed content makes another, and old ones of ours are cleared away, others never', async () => {
    const engine = await account();
    double.glossaries.create('zweispalt of my own', [], false);
    for (let index = 0; index < 15; index += 1)
      await engine.prepare([{ de: `Ort${index}`, en: `Place${index}` }], 'en-US');
    expect(inAccount().map(({ name }) => name)).toContain('zweispalt of my own');
    expect(inAccount()).toHaveLength(11);
    expect(inAccount().at(-1)!.dictionaries[0]!.pairs).toEqual([{ de: 'Ort14', en: 'Place14' }]);
  });

  test('a glossary deleted in the middle of a run is told, and made again when asked', async () => {
    const engine = await account();
    const { id } = await engine.prepare(pairs, 'en-US');
    double.glossaries.remove(id!);
    const job = jobOf('1', ['OVKS'], { options: { target: 'en-US', glossary: id! } });
    expect(await engine.translate(job)).toMatchObject({ ok: false, fault: { code: 'glossary-gone' } });
    const again = await engine.prepare(pairs, 'en-US');
    expect(again.id).not.toBe(id);
    expect(double.counters.billedCharacters).toBe(0);
  });

  test('a half-made glossary of the same name is not trusted', async () => {
    const engine = await account();
    const { id } = await engine.prepare(pairs, 'en-US');
    double.glossaries.get(id!).dictionaries[0] = { source_lang: 'de', target_lang: 'en', pairs: pairs.slice(1) };
    const again = await engine.prepare(pairs, 'en-US');
    expect(double.glossaries.pairsFor(again.id!)).toEqual(pairs);
  });
});

describe('a Free account', () => {
  test('its one glossary is ours: edited in place, the name last', async () => {
    const engine = await free();
    const { id } = await engine.prepare(pairs, 'en-US');
    calls();
    const changed = await engine.prepare([...pairs, { de: 'Alma-Ata', en: 'Almaty' }], 'en-US');
    expect(changed.id).toBe(id);
    expect(calls()).toEqual([
      'GET /v3/glossaries',
      'PATCH /v3/glossaries/ID',
      'PUT /v3/glossaries/ID/dictionaries',
      'PATCH /v3/glossaries/ID',
    ]);
    expect(double.glossaries.pairsFor(id!)).toHaveLength(3);
  });

  test('its one glossary is someone else’s: left alone, and we go without', async () => {
    const engine = await free();
    double.glossaries.create('Fachwörter', [], false);
    const prepared = await engine.prepare(pairs, 'en-US');
    expect(prepared).toEqual({ pairs: [], warning: expect.stringContaining('“Fachwörter”') });
    expect(inAccount().map(({ name }) => name)).toEqual(['Fachwörter']);
  });

  test('an edit that was cut short is done anew', async () => {
    const engine = await free();
    await engine.prepare(pairs, 'en-US');
    double.fail({ status: 403, when: ({ method }) => method === 'PUT' });
    const more = [...pairs, { de: 'Alma-Ata', en: 'Almaty' }];
    await expect(engine.prepare(more, 'en-US')).rejects.toMatchObject({ code: 'engine' });
    const { id } = await engine.prepare(pairs, 'en-US');
    expect(double.glossaries.pairsFor(id!)).toEqual(pairs);
    expect(calls()).toContain('PUT /v3/glossaries/ID/dictionaries');
  });

  test('a limit is respected even where the key does not tell the account’s kind', async () => {
    const engine = await account({ maxGlossaries: 1 });
    const { id } = await engine.prepare(pairs, 'en-US');
    const changed = await engine.prepare(pairs.slice(1), 'en-US');
    expect(changed.id).toBe(id);
    expect(double.glossaries.pairsFor(id!)).toEqual(pairs.slice(1));
  });
});

describe('pairs', () => {
  test('what the service cannot take is left out and said', async () => {
    const engine = await account();
    const bad = ['', ' Rand', 'a\tb', 'x'.repeat(1025), 'é'.repeat(513), 'Zeile\u2028Zeile', '__proto__'];
    const prepared = await engine.prepare([...pairs, ...bad.map((de) => ({ de, en: 'x' }))], 'en-US');
    expect(prepared.pairs).toEqual(pairs);
    expect(prepared.warning).toContain('7 glossary pairs');
  });

  test('names of properties are entries like others', async () => {
    const engine = await account();
    const odd = ['constructor', 'toString', 'valueOf', '10'].map((de) => ({ de, en: `${de}s` }));
    const { id } = await engine.prepare(odd, 'en-US');
    expect(new Set(double.glossaries.pairsFor(id!))).toEqual(new Set(odd));
  });

  test('of two pairs for one spelling the first counts', async () => {
    const engine = await account();
    const { pairs: held } = await engine.prepare([...pairs, { de: 'OVKS', en: 'ODKB' }], 'en-US');
    expect(held).toEqual(pairs);
  });

  test('without pairs, or switched off, nothing is asked of the service', async () => {
    expect(await (await account()).prepare([], 'en-US')).toEqual({ pairs: [] });
    await double.close();
    expect(await (await account({}, 'off')).prepare(pairs, 'en-US')).toEqual({ pairs: [] });
    expect(double.counters.requests).toBe(0);
  });
});

describe('faults', () => {
  test('what passes is waited out, and no second glossary is left behind', async () => {
    const engine = await account();
    double.fail({ status: 503, when: isGlossary });
    double.fail({ status: 429, when: isGlossary });
    expect((await engine.prepare(pairs, 'en-US')).id).toBeDefined();
    expect(inAccount()).toHaveLength(1);
  });

  test.each([
    ['a wrong key', { status: 403 }, 'engine'],
    ['an outage', { status: 500, times: Infinity }, 'engine'],
    ['a page instead of an answer', { action: 'html', times: Infinity }, 'engine'],
  ] as const)('%s ends it with an error for the user', async (_, fault, code) => {
    const engine = await account();
    double.fail({ ...fault, when: isGlossary });
    await expect(engine.prepare(pairs, 'en-US')).rejects.toMatchObject({
      name: 'AppError',
      code,
      hint: expect.any(String),
    });
  });
});
