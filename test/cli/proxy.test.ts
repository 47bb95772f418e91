import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConnectProxy, type ConnectProxyOptions, startConnectProxy } from '../support/connect-proxy.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { runCli } from '../support/run-cli.ts';
import { DEEPL_TEST_PEM, startTlsFront, type TlsFront } from '../support/tls-front.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const SECRET = 'key-that-no-proxy-may-see';
const PASSWORD = 'p@ss:wort';
const TEXT = 'Präsident Tokajew hat den Abzug angekündigt.';

let double: DeeplDouble;
let front: TlsFront;
let proxy: ConnectProxy;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ authKey: SECRET });
  front = await startTlsFront(Number(new URL(double.url).port));
  workspace = makeWorkspace({
    'input/a.txt': `${TEXT}\n`,
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
    'zweispalt.yaml': 'failOn: never\nmaxWait: 0\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await proxy.close();
  await front.close();
  await double.close();
});

const open = async (options: Partial<ConnectProxyOptions> = {}) => {
  proxy = await startConnectProxy({ port: front.port, ...options });
};
/** The name stands for no machine: only the proxy knows the way. */
const https = () => ({
  DEEPL_AUTH_KEY: SECRET,
  DEEPL_SERVER_URL: 'https://deepl.test',
  NODE_EXTRA_CA_CERTS: DEEPL_TEST_PEM,
});
const translate = (env: Readonly<Record<string, string>>) => runCli(['translate', '-C', workspace.dir], { env });
const withLogin = (login: string) => proxy.url.replace('//', `//${login}@`);

describe('a proxy on the way to an https address', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])(
    '%s is used, and sees neither key nor text',
    async (variable) => {
      await open();
      const { code, stderr } = await translate({ ...https(), [variable]: proxy.url });
      expect(code, stderr).toBe(0);
      expect(double.billed.get(TEXT)).toBe(1);
      expect(new Set(proxy.log)).toEqual(new Set(['CONNECT deepl.test:443']));
      expect(proxy.overheard()).not.toContain(SECRET);
      expect(proxy.overheard()).not.toContain('Tokajew');
    },
  );

  test('its address may stand in .env, and without http://', async () => {
    await open();
    workspace.write('.env', `ALL_PROXY=${proxy.url.slice('http://'.length)}\n`);
    expect((await translate(https())).code).toBe(0);
    expect(proxy.log.length).toBeGreaterThan(0);
  });

  test('a login is handed over, signs of the address written as %40 and %3A', async () => {
    await open({ login: `till:${PASSWORD}` });
    const { code, stderr } = await translate({ ...https(), HTTPS_PROXY: withLogin('till:p%40ss%3Awort') });
    expect(code, stderr).toBe(0);
    expect(double.billed.get(TEXT)).toBe(1);
  });

  test('a wrong login is told as the proxy’s, with the way out and without the password', async () => {
    await open({ login: `till:${PASSWORD}` });
    const { code, stdout, stderr } = await runCli(['translate', '-C', workspace.dir, '--debug'], {
      env: { ...https(), HTTPS_PROXY: withLogin('till:geheim') },
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/proxy.*login \(407\)[\s\S]*HTTPS_PROXY/);
    expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`geheim|${SECRET}`));
  });

  test.each([403, 502])('one that does not lead there (%i) is not taken for DeepL', async (refusal) => {
    await open({ refusal });
    const { code, stderr } = await translate({ ...https(), HTTPS_PROXY: proxy.url });
    expect(code).toBe(3);
    expect(stderr).toContain(`The proxy on the way to DeepL does not lead there (${refusal})`);
    expect(stderr).not.toContain('DEEPL_AUTH_KEY');
  });

  test('what NO_PROXY names is asked without it', async () => {
    await open();
    const { code, stderr } = await translate({ ...https(), HTTPS_PROXY: proxy.url, NO_PROXY: 'localhost, .test' });
    expect(code).toBe(3);
    expect(stderr).toContain('No connection to DeepL');
    expect(proxy.log).toEqual([]);
  });

  test('one that cannot be used is a fault of the settings, told without its password', async () => {
    await open();
    const { code, stderr } = await translate({ ...https(), HTTPS_PROXY: 'socks5://till:geheim@127.0.0.1:1080' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/HTTPS_PROXY names a socks5 proxy[\s\S]*http:\/\/HOST:PORT/);
    expect(stderr).not.toContain('geheim');
  });

  test('one that is not there ends the run with 3 and names it as a possible cause', async () => {
    await open();
    const { code, stderr } = await translate({ ...https(), HTTPS_PROXY: 'http://127.0.0.1:1' });
    expect(code).toBe(3);
    expect(stderr).toMatch(/No connection to DeepL[\s\S]*HTTPS_PROXY/);
  });
});

test('no proxy is used to this machine over plain http: it would read the key', async () => {
  await open();
  const all = { HTTP_PROXY: proxy.url, http_proxy: proxy.url, HTTPS_PROXY: proxy.url, ALL_PROXY: proxy.url };
  const { code } = await translate({ DEEPL_AUTH_KEY: SECRET, DEEPL_SERVER_URL: double.url, ...all });
  expect(code).toBe(0);
  expect(proxy.log).toEqual([]);
});
