import { describe, expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import {
  STARTER_NAMES,
  type StarterName,
  starterFile,
  starterYaml,
} from '../../src/glossary/starter/starter-glossaries.ts';

const files = STARTER_NAMES.map((name) => ({ path: starterFile(name), text: starterYaml(name) }));
const all = loadGlossary(files);
const entriesOf = (name: StarterName) => loadGlossary([{ path: name, text: starterYaml(name) }]).concepts;
const names = compileNames(all.concepts);
const enforce = (de: string, en: string) => names.enforce([{ source: plain(de), target: plain(en) }])[0]!;

test('all starter glossaries load together, and none replaces an entry of another', () => {
  expect(all.overrides).toEqual([]);
  expect(Object.fromEntries(STARTER_NAMES.map((name) => [name, entriesOf(name).length]))).toEqual({
    countries: 137,
    capitals: 45,
    peoples: 92,
    languages: 87,
    organisations: 103,
  });
});

test('a German spelling has one English form, whichever are loaded', () => {
  const english = new Map<string, Set<string>>();
  for (const { en, de, long } of all.concepts) {
    for (const one of de) english.set(one, (english.get(one) ?? new Set()).add(en));
    for (const one of long?.de ?? []) english.set(one, (english.get(one) ?? new Set()).add(long!.en));
  }
  expect([...english].filter(([, forms]) => forms.size > 1)).toEqual([]);
});

test('only organisations are repaired; the others are looked at', () => {
  for (const { kind, enforce: mode } of all.concepts) expect(mode).toBe(kind === 'organisation' ? 'repair' : 'verify');
});

test('each organisation names the site that its form is from, each table its licence', () => {
  const rows = starterYaml('organisations')
    .split('\n')
    .filter((line) => line.includes('kind: organisation'));
  for (const row of rows) expect(row).toMatch(/ {3}# [a-z0-9.-]+\.[a-z]+$/);
  for (const name of ['countries', 'capitals', 'languages'] as const)
    expect(starterYaml(name)).toContain('Unicode-3.0');
});

test.each([
  ['Der IWF und die EZB tagen.', 'The IWF and the EZB are meeting.', 'The IMF and the ECB are meeting.'],
  ['Die OVKS schickt Truppen.', 'The OVKS is sending troops.', 'The CSTO is sending troops.'],
  ['Die OSZE in Wien warnt.', 'The OSZE in Vienna warns.', 'The OSCE in Vienna warns.'],
  ['Das IKRK hilft.', 'The IKRK helps.', 'The ICRC helps.'],
  // What must not be touched: other names with these letters, and forms that are right in some paper's style.
  ['Die EADS baut Flugzeuge.', 'EADS builds aircraft.', 'EADS builds aircraft.'],
  ['Esa-Pekka Salonen dirigiert.', 'Esa-Pekka Salonen conducts.', 'Esa-Pekka Salonen conducts.'],
  ['Die Nato berät.', 'Nato is in talks.', 'Nato is in talks.'],
  [
    'Die Weltgesundheitsorganisation rät.',
    'The World Health Organisation advises.',
    'The World Health Organisation advises.',
  ],
  ['BIS AUF WEITERES', 'UNTIL FURTHER NOTICE', 'UNTIL FURTHER NOTICE'],
  ['Er fuhr nach Kiew.', 'He went to Kiev.', 'He went to Kiev.'],
])('under all of them, “%s” with “%s” becomes “%s”', (de, en, expected) => {
  const { target } = enforce(de, en);
  expect(target!.text).toBe(expected);
});

test.each([
  ['Kasachen und Kirgisen leben in Taschkent.', ['Kazakhs', 'Kyrgyz', 'Tashkent']],
  ['Er spricht Usbekisch, sie kommt aus Tadschikistan.', ['Uzbek (language)', 'Tajikistan']],
  ['Die usbekische Grenze', []],
])('“%s” names %j', (de, labels) => {
  expect(names.find(de).flatMap(({ concepts }) => concepts)).toEqual(labels);
});

describe('an entry of one’s own', () => {
  test('takes the place of a starter’s, whose file comes first in any folder', () => {
    const own = { path: 'glossary/names.yaml', text: 'Kyiv: {en: Kiev, de: [Kiew], kind: place}\n' };
    expect([own.path, ...files.map(({ path }) => path)].sort().at(-1)).toBe(own.path);
    const { concepts, overrides } = loadGlossary([...files, own]);
    expect(concepts.find(({ label }) => label === 'Kyiv')).toMatchObject({ en: 'Kiev', de: ['Kiew'] });
    expect(overrides).toHaveLength(1);
  });
});
