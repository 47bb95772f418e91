import { describe, expect, test } from 'vitest';
import { proxyFor } from '../../src/config/proxy.ts';

const DEEPL = 'https://api.deepl.com';
const PROXY = 'http://proxy.example:3128';

describe('the environment names the proxy', () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTPS_PROXY: PROXY }, PROXY],
    [{ https_proxy: PROXY, HTTPS_PROXY: 'http://other.example' }, PROXY],
    [{ https_proxy: '', HTTPS_PROXY: PROXY }, PROXY],
    [{ ALL_PROXY: PROXY }, PROXY],
    [{ ALL_PROXY: 'http://other.example', HTTPS_PROXY: PROXY }, PROXY],
    [{ HTTP_PROXY: PROXY }, undefined],
    [{ HTTPS_PROXY: ' proxy.example:3128 ' }, PROXY],
    [{ HTTPS_PROXY: 'https://till:p%40ss@proxy.example' }, 'https://till:p%40ss@proxy.example'],
  ])('%j', (env, expected) => {
    expect(proxyFor(DEEPL, env)).toBe(expected);
  });

  test('but never to plain http, which only this machine may be asked by', () => {
    expect(proxyFor('http://127.0.0.1:8080', { HTTP_PROXY: PROXY, HTTPS_PROXY: PROXY, ALL_PROXY: PROXY })).toBe(
      undefined,
    );
  });
});

describe('NO_PROXY', () => {
  test.each(['*', 'deepl.com', '.deepl.com', '*.deepl.com', 'localhost, API.DeepL.com', 'x api.deepl.com:443'])(
    '%s leaves the proxy out',
    (exceptions) => {
      expect(proxyFor(DEEPL, { HTTPS_PROXY: PROXY, NO_PROXY: exceptions })).toBe(undefined);
    },
  );

  test.each(['', ',', 'eepl.com', 'deepl.com.example', 'api.deepl.com:80', 'www.deepl.com', '.', '*.'])(
    '%j does not',
    (exceptions) => {
      expect(proxyFor(DEEPL, { HTTPS_PROXY: PROXY, NO_PROXY: exceptions })).toBe(PROXY);
    },
  );
});

test.each([
  'socks5://geheim@127.0.0.1:1080',
  'http://',
  '://geheim',
  'http://till:%zzgeheim@proxy.example',
  'geheim proxy',
  'ftp://geheim@proxy.example',
])('%s cannot be used, which is said without its password', (value) => {
  expect(() => proxyFor(DEEPL, { HTTPS_PROXY: value })).toThrowError(
    expect.objectContaining({
      code: 'settings',
      message: expect.not.stringContaining('geheim'),
      hint: expect.stringContaining('http://HOST:PORT'),
    }),
  );
});
