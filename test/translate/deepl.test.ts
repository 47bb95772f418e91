import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobOutcome } from '../../src/domain/engine.ts';
import { plain } from '../../src/domain/text.ts';
import { createDeeplEngine, type DeeplOptions } from '../../src/translate/deepl.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import type { FaultAction } from '../support/double-faults.ts';
import { jobOf } from '../support/jobs.ts';
import { describeEngine } from './engine-contract.ts';

let double: DeeplDouble;

beforeAll(async () => {
  double = await startDeeplDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const engineFor = (more: Partial<DeeplOptions> = {}) =>
  createDeeplEngine({ authKey: 'test-key', serverUrl: double.url, glossary: 'on', wait: async () => {}, ...more });

const faultOf = (outcome: JobOutcome) => (outcome.ok ? undefined : outcome.fault);

describeEngine('deepl', () => engineFor());

describe('what is sent', () => {
  test('plain texts go without tag handling, with the languages and the context', async () => {
    await engineFor().translate(jobOf('1', ['Die Stadt', 'Das Land'], { context: 'Titel & Vorspann' }));
    const form = double.bodies[0]!;
    expect(form.getAll('text')).toEqual(['Die Stadt', 'Das Land']);
    expect(Object.fromEntries([...form].filter(([name]) => name !== 'text'))).toEqual({
      source_lang: 'de',
      target_lang: 'en-US',
      context: 'Titel & Vorspann',
      show_billed_characters: '1',
      split_sentences: 'nonewlines',
    });
  });

  test('one text with marks makes XML of the request', async () => {
    const marked = { text: 'A & B', marks: [{ id: 2, start: 0, end: 1, opaque: true }] };
    await engineFor().translate({ ...jobOf('1'), texts: [marked, plain('C < D')] });
    const form = double.bodies[0]!;
    expect(form.getAll('text')).toEqual(['<x i="2">A</x> &amp; B', 'C &lt; D']);
    expect([form.get('tag_handling'), form.get('tag_handling_version'), form.get('ignore_tags')]).toEqual([
      'xml',
      'v2',
      'x',
    ]);
  });

  test('formality, model and target are passed on, and tell the answers apart', async () => {
    const engine = engineFor({ formality: 'prefer_more', model: 'quality_optimized' });
    await engine.translate(jobOf('1', ['Eins'], { options: { target: 'en-GB' } }));
    const form = double.bodies[0]!;
    expect([form.get('formality'), form.get('model_type'), form.get('target_lang')]).toEqual([
      'prefer_more',
      'quality_optimized',
      'en-GB',
    ]);
    expect(engine.fingerprint).not.toBe(engineFor().fingerprint);
    expect(engineFor({ glossary: 'off' }).fingerprint).not.toBe(engineFor().fingerprint);
  });

  test('characters are billed as the service counts them', async () => {
    const outcome = await engineFor().translate(jobOf('1', ['Äö😀', 'abc']));
    expect(outcome).toMatchObject({ ok: true, result: { billedCharacters: 6 } });
    expect(double.counters.billedCharacters).toBe(6);
  });
});

describe('faults', () => {
  test.each([
    [400, 'refused', false],
    [403, 'auth', false],
    [408, 'timeout', true],
    [413, 'too-large', false],
    [414, 'too-large', false],
    [429, 'rate-limited', true],
    [456, 'quota', false],
    [500, 'unavailable', true],
    [502, 'unavailable', true],
    [503, 'unavailable', true],
    [504, 'unavailable', true],
    [529, 'rate-limited', true],
  ] as const)('%i is %s', async (status, code, retryable) => {
    double.fail({ status });
    expect(faultOf(await engineFor().translate(jobOf('1')))).toMatchObject({ code, retryable });
    expect(double.counters.requests).toBe(1);
  });

  test('404 is a glossary that is gone, if one was used, else a refusal', async () => {
    double.fail({ status: 404, times: 2 });
    const withGlossary = jobOf('1', ['Eins'], { options: { target: 'en-US', glossary: 'abc' } });
    expect(faultOf(await engineFor().translate(withGlossary))).toMatchObject({
      code: 'glossary-gone',
      retryable: false,
    });
    expect(faultOf(await engineFor().translate(jobOf('1')))).toMatchObject({ code: 'refused' });
  });

  test.each([
    ['7', 7000],
    ['0.5', 500],
    ['never', undefined],
  ])('Retry-After: %s', async (retryAfter, expected) => {
    double.fail({ status: 429, retryAfter });
    expect(faultOf(await engineFor().translate(jobOf('1')))?.retryAfter).toBe(expected);
  });

  test('each of many calls at once gets its own status and Retry-After', async () => {
    for (const seconds of [1, 2, 3, 4]) {
      double.fail({
        status: 500 + seconds,
        retryAfter: seconds,
        when: ({ form }) => form.get('text') === `${seconds}`,
      });
    }
    const engine = engineFor();
    const outcomes = await Promise.all([4, 1, 3, 2, 5].map((id) => engine.translate(jobOf(`${id}`))));
    expect(outcomes.map((outcome) => faultOf(outcome)?.retryAfter)).toEqual([4000, 1000, 3000, 2000, undefined]);
    expect(outcomes[4]!.ok).toBe(true);
  });

  test.each<[FaultAction, string]>([
    ['reset', 'connection'],
    ['cut', 'connection'],
    ['truncate', 'bad-answer'],
    ['html', 'bad-answer'],
    ['fewer', 'bad-answer'],
    ['more', 'bad-answer'],
    ['reorder', 'bad-answer'],
  ])('%s is %s, and may pass', async (action, code) => {
    double.fail({ action });
    const outcome = await engineFor().translate(jobOf('1', ['Eins zwei', 'Drei', 'Vier und fünf']));
    expect(faultOf(outcome)).toMatchObject({ code, retryable: true });
    expect((await engineFor().translate(jobOf('1'))).ok).toBe(true);
  });

  test('an empty text is no answer to it, and takes nothing from the others', async () => {
    double.fail({ action: 'empty', times: 2 });
    const outcome = await engineFor().translate(jobOf('1', ['Eins zwei', 'Drei']));
    expect(outcome).toMatchObject({ ok: true, result: { unanswered: [0], billedCharacters: 13 } });
    const alone = await engineFor().translate(jobOf('1', ['Eins zwei']));
    expect(faultOf(alone)).toMatchObject({ code: 'bad-answer', retryable: true, billedCharacters: 9 });
  });

  test.each<FaultAction>(['hang', 'slow-drip'])('%s is broken off, and the connection with it', async (action) => {
    double.fail({ action });
    const outcome = await engineFor({ timeout: 50 }).translate(jobOf('1'));
    expect(faultOf(outcome)).toMatchObject({ code: 'timeout', retryable: true });
    await expect.poll(() => double.counters.inFlight).toBe(0);
  });

  test('a server that is not there is a broken connection', async () => {
    const gone = await startDeeplDouble();
    const engine = createDeeplEngine({ authKey: 'test-key', serverUrl: gone.url, glossary: 'off' });
    await gone.close();
    expect(faultOf(await engine.translate(jobOf('1')))).toMatchObject({ code: 'connection', retryable: true });
  });

  test('a wrong key is told without the key', async () => {
    const outcome = await engineFor({ authKey: 'secret-key-1' }).translate(jobOf('1'));
    expect(faultOf(outcome)).toMatchObject({ code: 'auth' });
    expect(JSON.stringify(outcome)).not.toContain('secret-key-1');
  });

  test('a service that repeats the key does not make us show it, nor a page of its own', async () => {
    const body = `secret-key-1 ${'x'.repeat(5000)}\u001b[31m`;
    double.fail({ status: 400, body, times: 2 });
    const { message } = faultOf(await engineFor({ authKey: 'secret-key-1' }).translate(jobOf('1')))!;
    expect(message).not.toContain('secret-key-1');
    expect(message.length).toBeLessThan(300);
    expect(message).not.toMatch(/\p{Cc}/u);
  });
});

describe('the server', () => {
  test.each(['http://api.deepl.com', 'ftp://127.0.0.1', 'nonsense', 'http://127.0.0.1.example.org'])(
    '%s is refused',
    (serverUrl) => {
      expect(() => engineFor({ serverUrl })).toThrowError(expect.objectContaining({ code: 'settings' }));
    },
  );

  test.each(['https://api.deepl.com', 'http://localhost:1', 'http://[::1]:1', 'http://127.0.0.1:1'])(
    '%s is accepted',
    (serverUrl) => {
      expect(engineFor({ serverUrl }).name).toBe('deepl');
    },
  );
});

describe('a proxy', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('the one that is named is used', async () => {
    const outcome = await engineFor({ serverUrl: 'http://localhost:1', proxy: double.url }).translate(jobOf('1'));
    expect(outcome.ok).toBe(true);
    expect(double.log).toEqual(['POST /v2/translate']);
  });

  test('one that is not there is a broken connection', async () => {
    const engine = engineFor({ proxy: 'http://127.0.0.1:1' });
    expect(faultOf(await engine.translate(jobOf('1')))).toMatchObject({ code: 'connection', retryable: true });
  });

  test('one in the environment alone is not: the key would go there', async () => {
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1');
    expect((await engineFor().translate(jobOf('1'))).ok).toBe(true);
  });
});

describe('usage', () => {
  test('what the account has used and may use', async () => {
    await engineFor().translate(jobOf('1', ['12345']));
    expect(await engineFor().usage!()).toEqual({ used: 5, limit: 1_000_000_000_000 });
  });

  test('a passing fault is waited out, a wrong key is told with its remedy', async () => {
    const when = ({ path }: { path: string }) => path === '/v2/usage';
    double.fail({ status: 503, times: 2, when });
    expect(await engineFor().usage!()).toMatchObject({ used: 0 });
    await expect(engineFor({ authKey: 'secret-key-1' }).usage!()).rejects.toMatchObject({
      code: 'engine',
      hint: expect.stringContaining('DEEPL_AUTH_KEY'),
    });
  });

  test('of an address with a path that DeepL does not have, the address is what is wrong', async () => {
    await expect(engineFor({ serverUrl: `${double.url}/v2` }).usage!()).rejects.toMatchObject({
      service: 'refused',
      hint: expect.stringContaining('without /v2'),
    });
  });

  test('that does not come is waited for half a minute, and once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const silent = await startDeeplDouble({
        hold: () => {
          vi.advanceTimersByTime(30_000);
          return new Promise(() => {});
        },
      });
      await expect(engineFor({ serverUrl: silent.url }).usage!()).rejects.toMatchObject({ service: 'timeout' });
      expect(silent.log).toEqual(['GET /v2/usage']);
      await silent.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not waited for once the user asks to stop, though the service never answers', async () => {
    const interrupt = new AbortController();
    const silent = await startDeeplDouble({
      hold: () => {
        interrupt.abort();
        return new Promise(() => {});
      },
    });
    const engine = engineFor({ serverUrl: silent.url, signal: interrupt.signal });
    await expect(engine.usage!()).rejects.toMatchObject({ code: 'engine' });
    await expect(engine.prepare([{ de: 'Tokajew', en: 'Tokayev' }], 'en-US')).rejects.toMatchObject({ code: 'engine' });
    expect(silent.log).toEqual(['GET /v2/usage']);
    await silent.close();
  });
});
