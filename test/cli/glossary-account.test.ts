import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeeplDouble, type DoubleOptions, startDeeplDouble } from '../support/deepl-double.ts';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const NAMES = `Tokayev: {de: [Tokajew], kind: person, given: {Kassym-Jomart: [Kassim-Jomart]}}
CSTO: {de: [OVKS], kind: organisation}
Crimea: {de: [Krim], kind: place}
Georgia (US): {en: Georgia, de: [Georgia], when: [Atlanta]}
`;

let workspace: Workspace;
let double: DeeplDouble;
beforeEach(() => {
  workspace = makeWorkspace({ 'glossary/names.yaml': NAMES });
});
afterEach(async () => {
  await double.close();
  workspace.remove();
});

const account = async (options: DoubleOptions = {}) => {
  double = await startDeeplDouble(options);
};
const glossary = (...args: readonly string[]) =>
  runMain(['-C', workspace.dir, 'glossary', ...args], {
    DEEPL_AUTH_KEY: double.authKey,
    DEEPL_SERVER_URL: double.url,
  });
const inAccount = () => [...double.glossaries.all.values()].map(({ name, dictionaries }) => ({ name, dictionaries }));
const dictionary = (...pairs: readonly (readonly [string, string])[]) => ({
  source_lang: 'de',
  target_lang: 'en',
  pairs: pairs.map(([de, en]) => ({ de, en })),
});
const calls = () => double.log.filter((line) => !line.startsWith('GET'));

describe('push', () => {
  test('shows the difference and what DeepL cannot have, and sends nothing unasked', async () => {
    await account();
    double.glossaries.create('Desk', [dictionary(['OVKS', 'ODKB'], ['Kreml', 'Kremlin'])]);
    const { stdout, stderr } = await glossary('push', '--name', 'Desk', '--dry-run');
    expect(stdout.split('\n').slice(0, -2)).toEqual([
      '~ OVKS → CSTO (was ODKB)',
      '+ Kassim-Jomart Tokajew → Kassym-Jomart Tokayev',
      '+ Kassym-Jomart Tokajew → Kassym-Jomart Tokayev',
      '+ Tokajew → Tokayev',
      '1 pair there that your glossary does not have: kept (--prune takes them out)',
    ]);
    expect(stderr).toContain('not for DeepL: Crimea, Krim: it is only verified, not enforced');
    expect(stderr).toContain('not for DeepL: Georgia (US), Georgia: it holds only near certain words (when)');
    expect((await glossary('push', '--name', 'Desk')).code).toBe(2);
    expect(calls()).toEqual([]);
  });

  test('keeps what others put there, unless told to take it out', async () => {
    await account();
    double.glossaries.create('Desk', [
      dictionary(['Kreml', 'Kremlin']),
      { ...dictionary(['x', 'y']), target_lang: 'fr' },
    ]);
    await glossary('push', '--name', 'Desk', '--yes');
    expect(inAccount()[0]!.dictionaries.at(-1)!.pairs).toContainEqual({ de: 'Kreml', en: 'Kremlin' });
    expect((await glossary('push', '--name', 'Desk', '--yes')).stderr).toContain('There is nothing to send.');
    await glossary('push', '--name', 'Desk', '--prune', '--yes');
    const [{ dictionaries }] = inAccount() as [ReturnType<typeof inAccount>[0]];
    expect(dictionaries.find(({ target_lang }) => target_lang === 'en')!.pairs).not.toContainEqual({
      de: 'Kreml',
      en: 'Kremlin',
    });
    expect(dictionaries.find(({ target_lang }) => target_lang === 'fr')!.pairs).toHaveLength(1);
  });

  test('makes a glossary of a new name, and the one that translating uses without a name', async () => {
    await account();
    expect(JSON.parse((await glossary('push', '--name', 'Names', '--yes', '--json')).stdout)).toMatchObject({
      pushed: true,
      pairs: 4,
    });
    await glossary('push', '--yes');
    expect(inAccount().map(({ name }) => name)).toEqual(['Names', expect.stringMatching(/^zweispalt [0-9a-f]{8}$/)]);
    const before = calls().length;
    expect((await glossary('push', '--yes')).stderr).toContain('There is nothing to send.');
    expect(calls()).toHaveLength(before);
  });

  test('leaves a full account as it is, and says what to do', async () => {
    await account({ maxGlossaries: 1 });
    double.glossaries.create('of somebody', [dictionary(['a', 'b'])]);
    expect(await glossary('push', '--name', 'Names', '--yes')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('no room'),
    });
    const { stderr } = await glossary('push', '--yes');
    expect(stderr).toContain('“of somebody”');
    expect(stderr).toContain('Nothing was sent.');
    expect(inAccount()).toEqual([{ name: 'of somebody', dictionaries: [dictionary(['a', 'b'])] }]);
  });

  test('asks which is meant where two have one name, and keeps away from those of runs', async () => {
    await account();
    const { glossary_id } = double.glossaries.create('Desk', [dictionary(['a', 'b'])]);
    double.glossaries.create('Desk', [dictionary(['a', 'c'])]);
    double.glossaries.create('zweispalt 01234567', [dictionary(['a', 'c'])]);
    expect(await glossary('push', '--name', 'Desk', '--yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(glossary_id),
    });
    expect((await glossary('push', '--name', 'zweispalt 01234567', '--yes')).code).toBe(2);
    expect(calls()).toEqual([]);
    expect((await glossary('push', '--name', glossary_id, '--yes')).code).toBe(0);
  });
});

describe('pull', () => {
  test('merges what people put there, shown first; what was pushed is known', async () => {
    await account();
    await glossary('push', '--yes');
    double.glossaries.create('Desk', [dictionary(['Toqaev', 'Tokayev'], ['OVKS', 'ODKB'], ['Lawrow', 'Lavrov'])]);
    const dry = await glossary('pull', '--dry-run');
    expect(dry.stdout).toContain('+Lavrov: [Lawrow]');
    expect(dry.stderr).toContain('left out: “OVKS” is “CSTO” in glossary/names.yaml:2:1, not “ODKB”');
    expect(workspace.read('glossary/names.yaml')).toBe(NAMES);
    await glossary('pull', '--yes');
    expect(workspace.read('glossary/names.yaml')).toBe(
      `${NAMES.replace('[Tokajew]', '[Tokajew, Toqaev]')}Lavrov: [Lawrow]\n`,
    );
    const again = await glossary('pull', '--name', inAccount()[0]!.name, '--json', '--yes');
    expect(JSON.parse(again.stdout)).toMatchObject({ taken: 0, known: 4, left: [], written: false });
    expect(calls().filter((line) => !line.startsWith('POST'))).toEqual([]);
  });

  test('names what there is where it is not clear which is meant', async () => {
    await account();
    expect((await glossary('pull')).stderr).toContain('no glossary from German into English');
    double.glossaries.create('One', [dictionary(['a', 'b'])]);
    double.glossaries.create('Two', [dictionary(['a', 'b'])]);
    expect((await glossary('pull')).stderr).toMatch(/“Two” .* “One”/);
    expect((await glossary('pull', '--name', 'Three')).stderr).toContain('no glossary “Three”');
  });

  test('takes no name that the glossary cannot hold, whatever stands in the account', async () => {
    await account();
    double.glossaries.create('Desk', [dictionary(['—', 'Dash'], ['Kreml\u200b', 'Kremlin'], ['Lawrow', 'Lavrov'])]);
    const { stdout, stderr } = await glossary('pull', '--yes');
    expect(stdout).toContain('+Lavrov: [Lawrow]');
    expect(stderr).toContain('left out: “—” holds no letter');
    expect(stderr).toContain('left out: a name holds an invisible character (U+200B)');
  });
});

test('without a key, or with a wrong one, the remedy is told', async () => {
  await account();
  writeFileSync(join(workspace.dir, '.env'), '');
  expect(await runMain(['-C', workspace.dir, 'glossary', 'push', '--dry-run'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('DEEPL_AUTH_KEY'),
  });
  const wrong = { DEEPL_AUTH_KEY: 'wrong', DEEPL_SERVER_URL: double.url };
  const { code, stderr } = await runMain(['-C', workspace.dir, 'glossary', 'pull'], wrong);
  expect({ code, refused: stderr.includes('refuses the key') }).toEqual({ code: 3, refused: true });
});
