import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { AppError, formatFault } from '../../src/domain/errors.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';

const load = (text: string) => loadGlossary([{ path: 'names.yaml', text }]);

function faultsOf(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'glossary') return error.faults.map(formatFault).join('\n');
    throw error;
  }
  return '';
}

test('every form of an entry is read, with defaults by kind', () => {
  const { concepts } = load(`
CSTO:
  de: [OVKS, ODKB]
  kind: organisation
  long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags über kollektive Sicherheit]}
Tokayev: {de: [Tokajew], kind: person, given: {Kassym-Jomart: [Qasym-Jomart]}, accept: [Tokaev], wrong: [Tokajev]}
Shoigu: [Schoigu]
Zas: Sas
Bavaria: {de: [Bayern], kind: place, except: [FC Bayern]}
Georgia (US): {en: Georgia, de: [Georgia], when: [Atlanta], enforce: off, match: exact, case: insensitive}
NATO:
`);
  const [csto, tokayev, shoigu, zas, bavaria, georgia, nato] = concepts;
  expect(csto).toMatchObject({
    label: 'CSTO',
    en: 'CSTO',
    de: ['OVKS', 'ODKB'],
    enforce: 'repair',
    consistency: 'accept',
  });
  expect(csto?.long).toEqual({
    en: 'Collective Security Treaty Organization',
    de: ['Organisation des Vertrags über kollektive Sicherheit'],
  });
  expect(tokayev).toMatchObject({ enforce: 'repair', consistency: 'house', accept: ['Tokaev'], wrong: ['Tokajev'] });
  expect(tokayev?.given).toEqual([{ en: 'Kassym-Jomart', de: ['Qasym-Jomart'] }]);
  expect(shoigu).toMatchObject({ de: ['Schoigu'], enforce: 'repair', match: 'inflected', case: 'sensitive' });
  expect(zas?.de).toEqual(['Sas']);
  expect(bavaria).toMatchObject({ enforce: 'verify', except: ['FC Bayern'] });
  expect(georgia).toMatchObject({
    en: 'Georgia',
    enforce: 'off',
    match: 'exact',
    case: 'insensitive',
    when: ['Atlanta'],
  });
  expect(nato?.de).toEqual([]);
  expect(tokayev?.place).toEqual({ file: 'names.yaml', line: 6, column: 1 });
});

test('a later file replaces an entry as a whole and says so', () => {
  const { concepts, overrides } = loadGlossary([
    { path: 'base.yaml', text: 'Kyiv: [Kiew]\nZas: [Sas]\n' },
    { path: 'client.yaml', text: '\nKyiv: {en: Kiev, de: [Kiew, Kyjiw]}\n' },
  ]);
  expect(concepts.map(({ en }) => en)).toEqual(['Kiev', 'Zas']);
  expect(overrides).toEqual([
    {
      label: 'Kyiv',
      place: { file: 'client.yaml', line: 2, column: 1 },
      earlier: { file: 'base.yaml', line: 1, column: 1 },
    },
  ]);
});

test('all faults of all files are reported together, each with file, line, column, caret and remedy', () => {
  const files = [
    { path: 'one.yaml', text: 'A:\n  kidn: person\n' },
    { path: 'two.yaml', text: 'B: {kind: peron, de: [x, 7]}\n' },
  ];
  const thrown = (() => {
    try {
      loadGlossary(files);
    } catch (error) {
      return error as AppError;
    }
  })();
  const text = thrown!.faults.map(formatFault).join('\n');
  expect(thrown!.faults).toHaveLength(3);
  expect(text).toContain('one.yaml:2:3: “kidn” is no key here\n      kidn: person\n      ^^^^');
  expect(text).toContain('two.yaml:1:11: “peron” is none of');
  expect(text).toContain('Did you mean “person”?');
  expect(text).toContain('two.yaml:1:26: expected text, not the number 7');
});

test.each([
  ['a label twice', 'A: [x]\nA: [y]\n', 'stands twice'],
  ['a key twice in an entry', 'A: {de: [x], de: [y]}\n', 'stands twice'],
  ['a list at the top', '- A\n', 'a map of labels'],
  ['nothing as a spelling', 'A: [null]\n', 'not nothing'],
  ['a truth value as a spelling', 'A: [true]\n', 'not the boolean true'],
  ['a number as a label', '7: [x]\n', 'not the number 7'],
  ['an empty spelling', 'A: [""]\n', 'empty'],
  ['a blank at the edge', 'A: [" x"]\n', 'blank at its edge'],
  ['a line break in a name', 'A: ["x\\ny"]\n', 'line break'],
  ['a name of 2,000 letters', `A: [${'x'.repeat(2000)}]\n`, 'longer than 1,024 bytes'],
  ['an alias', 'A: &a [x]\nB: *a\n', 'references'],
  ['a tab as indentation', 'A:\n\tde: [x]\n', 'not with tabs'],
  ['a long form without English', 'A: {long: {de: [x]}}\n', 'no English'],
  ['a map as a spelling', 'A: {de: [{x: y}]}\n', 'expected text'],
  ['an unknown tag', 'A: !run [x]\n', 'not valid YAML'],
  ['a key without a value', 'A: {de}\n', 'names.yaml:1:5: “de” has no value'],
  ['a soft hyphen in a name', 'A: ["Organi\\u00adsation"]\n', 'U+00AD'],
  ['a name without a letter', 'A: ["-"]\n', 'holds no letter'],
  ['a wrong form that is the house form', 'A: {wrong: [A]}\n', 'as right and as wrong'],
  ['a wrong form that is accepted', 'A: {accept: [b], wrong: [b]}\n', 'as right and as wrong'],
  ['YAML 1.1', '%YAML 1.1\n---\nNorway: [NO]\n', 'directives'],
  ['a second document', 'A: [x]\n---\nB: [y]\n', 'names.yaml:2:1: a second document'],
  ['a text that is all brackets', `A: ${'['.repeat(100_000)}`, 'nest too deep'],
  ['keys within keys', '? '.repeat(100_000), 'nest too deep'],
  ['one list of a megabyte', `[${'a, '.repeat(400_000)}]`, 'no line begins with a label'],
])('%s is a fault', (_, text, message) => {
  expect(faultsOf(text)).toContain(message);
});

test('an open quote or bracket in one entry hides no fault of the next', () => {
  const faults = faultsOf('A: "x\nB: [1]\nC: [x\nD: {kidn: person}\n');
  expect(faults.match(/names\.yaml:\d+/g)).toEqual(['names.yaml:1', 'names.yaml:2', 'names.yaml:3', 'names.yaml:4']);
  expect(faults).toContain('A quotation mark in this entry is not closed.');
  expect(faults).toContain('A bracket in this entry is not closed.');
});

test('places are right and doubles are found across a long file', () => {
  const lines = Array.from({ length: 9_000 }, (_, index) => `Name ${index}:\n  de: [Nahme ${index}]\n`);
  const { concepts } = load(lines.join(''));
  expect(concepts).toHaveLength(9_000);
  expect(concepts[8_999]).toMatchObject({ label: 'Name 8999', place: { line: 17_999, column: 1 } });
  expect(faultsOf(`${lines.join('')}Name 0: [x]\nB: [2]\n`)).toMatch(
    /^names\.yaml:18001:1: “Name 0” stands twice, first in line 1\n(?:.*\n)*names\.yaml:18002:5: expected text/,
  );
});

test('comments, a first ---, flow form and Windows line ends are read', () => {
  for (const text of ['# a\r\n---\r\n# b\r\nA: [x]\r\nB: y\r\n', '{A: [x],\nB: y}\n', '? A\n: [x]\n? B\n: y\n']) {
    expect(load(text).concepts.map(({ label, de }) => [label, de])).toEqual([
      ['A', ['x']],
      ['B', ['y']],
    ]);
  }
});

test('a fault on the first line is shown even where that line is empty', () => {
  expect(faultsOf('\n'.repeat(2_000_000))).toContain('names.yaml:1:1: more than 1 MB');
});

test('what a fault quotes cannot command the terminal', () => {
  const faults = faultsOf('A: "\u001b[31m\u202e x "\n');
  expect(faults).toContain('A: "·[31m· x "');
  expect(faults).not.toMatch(/[\u001b\u202e]/);
});

test('no more than a hundred faults are reported', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: [1]\n`).join('');
  expect(() => load(text)).toThrow(
    expect.objectContaining({
      message: 'The glossary has 100 faults or more',
      faults: expect.toSatisfy((all: readonly unknown[]) => all.length === 100),
    }),
  );
});

test('YAML 1.2 reads NO and on as names', () => {
  expect(load('Norway: [NO, on, yes]\n').concepts[0]?.de).toEqual(['NO', 'on', 'yes']);
});

test('labels that are names of object members are labels like others', () => {
  const labels = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const { concepts } = load(labels.map((label) => `${label}: [x]`).join('\n'));
  expect(concepts.map(({ label }) => label)).toEqual(labels);
});

test('an empty file is an empty glossary', () => {
  for (const text of ['', '\n# nothing yet\n', '\ufeff']) expect(load(text).concepts).toEqual([]);
});

test('spellings are composed, and doubles dropped', () => {
  expect(load('A: [Jäger, Ja\u0308ger]\n').concepts[0]?.de).toEqual(['Jäger']);
});

test('a bomb of aliases expands nothing', () => {
  const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`)].join('\n');
  expect(faultsOf(bomb)).toContain('references');
});

const name = fc
  .stringMatching(/^[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9 :#'"-]{0,12}[A-Za-z]$/)
  .map((one) => one.normalize('NFC'));

test('a glossary written as YAML is read back as it was', () => {
  const entries = fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { noNullPrototype: true });
  fc.assert(
    fc.property(entries, (glossary) => {
      const { concepts } = load(stringify(glossary, { defaultStringType: 'QUOTE_DOUBLE' }));
      expect(concepts.map(({ label, de }) => [label, de])).toEqual(Object.entries(glossary));
    }),
  );
});

test('no text makes it throw anything but glossary faults', () => {
  const yamlish = fc.string({ unit: fc.constantFrom(...'ab:[]{},&*!|>-?#"\' \n\té\0'), maxLength: 60 });
  fc.assert(
    fc.property(yamlish, (text) => {
      faultsOf(text);
    }),
    { numRuns: 500 },
  );
});

test('a faulty entry whose label begins with a letter beyond the first 65,536 is reported as any other', () => {
  expect(faultsOf('Shoigu: [Schoigu\n𠮷野: [Yoshino\n')).toContain('names.yaml:2');
  expect(load('𠮷野: [Yoshino]\n').concepts.map(({ label }) => label)).toEqual(['𠮷野']);
});
