import { expect, test } from 'vitest';
import { editGlossary } from '../../../src/glossary/edit/edit-glossary.ts';
import type { GlossaryEdit } from '../../../src/glossary/edit/glossary-edit.ts';

const edit = (text: string, ...edits: GlossaryEdit[]) => editGlossary([{ path: 'names.yaml', text }], edits);
const edited = (text: string, ...edits: GlossaryEdit[]) => {
  const { files, faults } = edit(text, ...edits);
  expect(faults).toBeUndefined();
  return files?.[0]?.text ?? text;
};
const faultOf = (text: string, ...edits: GlossaryEdit[]) => edit(text, ...edits).faults?.map(({ message }) => message);

const spelling = (label: string, ...spellings: string[]): GlossaryEdit => ({
  type: 'add-spellings',
  label,
  field: 'de',
  spellings,
});
const off = (label: string, ...spellings: string[]): GlossaryEdit => ({
  type: 'remove-spellings',
  label,
  field: 'de',
  spellings,
});

test.each([
  ['in brackets', 'A: [x, y] # why\nB: [z]\n', 'A: [x, y, New] # why\nB: [z]\n'],
  ['alone', 'A: x # why\n', 'A: [x, New] # why\n'],
  ['on lines of their own', 'A:\n- x # why\n- y\n# B\nB: [z]\n', 'A:\n- x # why\n- y\n- New\n# B\nB: [z]\n'],
  ['in quotation marks', 'A: ["x"]\n', 'A: ["x", "New"]\n'],
  ['in other quotation marks', "A: {de: ['x']}\n", "A: {de: ['x', 'New']}\n"],
  ['under a key', 'A:\n  kind: person # who\n  de: [x]\n', 'A:\n  kind: person # who\n  de: [x, New]\n'],
  ['in brackets on several lines', 'A: [\n  x,\n  y # last\n]\n', 'A: [\n  x,\n  y, # last\n  New\n]\n'],
  ['with a comma at the end', 'A: [\n  x,\n  y, # last\n]\n', 'A: [\n  x,\n  y, # last\n  New,\n]\n'],
  ['with Windows line ends', '\ufeffA:\r\n  - x\r\nB: [z]', '\ufeffA:\r\n  - x\r\n  - New\r\nB: [z]'],
  ['not at all', 'A:\nB: [z]\n', 'A: [New]\nB: [z]\n'],
  ['in a file in braces', '{A: [x], B: [z]}\n', '{A: [x, New], B: [z]}\n'],
  ['behind a question mark', '? A\n: - x\n? B\n: z\n', '? A\n: - x\n  - New\n? B\n: z\n'],
  ['in a text over several lines', 'A: >-\n  long\n  name\nB: z\n', 'A: [long name, New]\nB: z\n'],
])('a spelling joins others that are written %s', (_, text, after) => {
  expect(edited(text, spelling('A', 'New'))).toBe(after);
});

test.each([
  ['A: [x, y, z] # why\n', 'A: [x, z] # why\n'],
  ['A: [y, x] # why\n', 'A: [x] # why\n'],
  ['A: [x, y]\n', 'A: [x]\n'],
  ['A: [\n  x, # one\n  y, # two\n]\n', 'A: [\n  x, # one\n]\n'],
  ['A:\n  - x # one\n  # above\n  - y # two\n', 'A:\n  - x # one\n  # above\n'],
  ['A: [y]\n', 'A: []\n'],
  ['A:\n  de: [y]\n  kind: person\n', 'A:\n  kind: person\n'],
])('a spelling goes out of %j and leaves the rest', (text, after) => {
  expect(edited(text, off('A', 'y'))).toBe(after);
});

test('a list becomes a map around the spellings that are there', () => {
  const set: GlossaryEdit = { type: 'set', label: 'A', fields: { kind: 'person', en: 'Ah' } };
  expect(edited('A: [x, y] # why\n', set)).toBe('A: {en: Ah, de: [x, y], kind: person} # why\n');
  expect(edited('A:\n  - x # one\n  - y\n\nB: z\n', set)).toBe(
    'A:\n  en: Ah\n  de:\n  - x # one\n  - y\n  kind: person\n\nB: z\n',
  );
  expect(edited('A:\n- x # one\n- y\n', set)).toBe('A:\n  en: Ah\n  de:\n  - x # one\n  - y\n  kind: person\n');
});

test('a field goes where it usually stands, and comes out with its line', () => {
  const text = 'A:\n  de: [x] # spellings\n  accept: [a]\n';
  const after = 'A:\n  de: [x] # spellings\n  kind: person\n  accept: [a]\n';
  expect(edited(text, { type: 'set', label: 'A', fields: { kind: 'person' } })).toBe(after);
  expect(edited(after, { type: 'set', label: 'A', fields: { kind: null } })).toBe(text);
});

test.each([
  ['lines', 'A:\n  de: [x]\n\nB:\n  de: [y]\n', '\nC:\n  de: [z]\n  kind: person\n'],
  ['lines, four blanks deep', 'A:\n    de: [x]\n', '\nC:\n    de: [z]\n    kind: person\n'],
  ['braces', 'A: {de: [x]}\n', 'C: {de: [z], kind: person}\n'],
  ['quotation marks', '"A": {de: ["x"]}', '\n"C": {de: ["z"], kind: person}\n'],
  ['none where a name needs them', 'A: {de: [x]}\n"No": {de: ["B: C"]}\n', 'C: {de: [z], kind: person}\n'],
  ['Windows lines', 'A:\r\n  de: [x]\r\n# end\r\n', '\r\nC:\r\n  de: [z]\r\n  kind: person\r\n'],
  ['nothing yet', '# names\n', 'C:\n  de: [z]\n  kind: person\n'],
])('a new entry is written as the file writes: %s', (_, text, added) => {
  const entry = { de: ['z'], kind: 'person' } as const;
  expect(edited(text, { type: 'add', label: 'C', entry })).toBe(text + added);
});

test('a new entry stands before the mark that ends a document, and within the braces of a file in braces', () => {
  const add: GlossaryEdit = { type: 'add', label: 'C', entry: { de: ['z'] } };
  expect(edited('A: [x]\n...\n', add)).toBe('A: [x]\nC: [z]\n...\n');
  expect(edited('{A: [x]}\n', add)).toBe('{A: [x], C: [z]}\n');
  expect(edited('{} # none\n', add)).toBe('{C: [z]} # none\n');
  expect(edited('', add)).toBe('C: [z]\n');
});

test('an entry goes with its lines and the comments inside', () => {
  const text = '# head\n\n# about a\nA:\n  de: [x] # why\n  # kind: person\n\nB: [y]\n';
  expect(edited(text, { type: 'remove', label: 'A' })).toBe('# head\n\nB: [y]\n');
  expect(edited('A: [x]\n\nB: [y]\n\nC: [z]\n', { type: 'remove', label: 'B' })).toBe('A: [x]\n\nC: [z]\n');
  expect(edited('{A: [x], B: [y]}', { type: 'remove', label: 'A' })).toBe('{B: [y]}');
});

test.each([
  ['first', '# head\n\n# Ab 4×\n# “Ab kam.”\nAb: [x]\n\nB: [y]\n', '# head\n\nB: [y]\n'],
  ['between others', 'B: [y]\r\n\r\n# Ab 4×\r\nAb:\r\n  de: [x]\r\n\r\nC: [z]\r\n', 'B: [y]\r\n\r\nC: [z]\r\n'],
  ['last', 'B: [y]\n\n# Ab 4×\nAb: [x]\n', 'B: [y]\n\n'],
  ['that names nobody', 'B: [y]\n\n# why\nAb: [x]\n\nC: [z]\n', 'B: [y]\n\nC: [z]\n'],
  ['between comments', 'B: [y]\n# b\nAb: [x]\n# c\nC: [z]\n', 'B: [y]\n# c\nC: [z]\n'],
  ['below another entry', 'B: [y]\n# b\nAb: [x]\n\nC: [z]\n', 'B: [y]\n\nC: [z]\n'],
])('the comment right above a removed entry goes along: %s', (_, text, left) => {
  expect(edited(text, { type: 'remove', label: 'Ab' })).toBe(left);
});

test.each([
  ['the head of the file', '# Ab and others\nAb: [x]\n\nB: [y]\n', '# Ab and others\n\nB: [y]\n'],
  ['the head below a mark', '---\n# head\nAb: [x]\n\nB: [y]\n', '---\n# head\n\nB: [y]\n'],
  ['one with a blank line below', 'B: [y]\n\n# Abroad\n\nAb: [x]\n\nC: [z]\n', 'B: [y]\n\n# Abroad\n\nC: [z]\n'],
  ['that of several entries', 'B: [y]\n\n# Ab and others\nAb: [x]\nC: [z]\n', 'B: [y]\n\n# Ab and others\nC: [z]\n'],
])('another comment above a removed entry stays: %s', (_, text, left) => {
  expect(edited(text, { type: 'remove', label: 'Ab' })).toBe(left);
});

test('a comment at the end of a file stays apart from a new entry', () => {
  const add: GlossaryEdit = { type: 'add', label: 'C', entry: { de: ['z'] } };
  expect(edited('A: [x]\nB: [y]\n# the end', add)).toBe('A: [x]\nB: [y]\n# the end\n\nC: [z]\n');
  expect(edited('A: [x]\nB: [y]\n# the end\n', add)).toBe('A: [x]\nB: [y]\n# the end\n\nC: [z]\n');
});

test.each([
  ['Tokajew', 'It is a form of “Tokayev”, which is the label.'],
  ['tokayev', 'Did you mean “Tokayev”?'],
  ['Nobody', 'A label is written as it stands in the file: see zweispalt glossary list'],
])('of a label that is not there it is told what may be meant: %s', (label, hint) => {
  const { faults } = edit('Tokayev: [Tokajew]\n', { type: 'remove', label });
  expect(faults).toEqual([{ message: `there is no entry “${label}”`, hint }]);
});

test('a label changes alone, or keeps the English that it gave', () => {
  const rename: GlossaryEdit = { type: 'rename', label: 'A', to: 'Ah: so' };
  expect(edited('"A": [x] # why\n', rename)).toBe('"Ah: so": [x] # why\n');
  expect(edited('A: {de: [x]}\n', { ...rename, to: 'A (2)', keepEnglish: true })).toBe('A (2): {en: A, de: [x]}\n');
});

test('the English form that goes may stay as a German spelling', () => {
  const rename: GlossaryEdit = { type: 'rename', label: 'Tokayev', to: 'Tokaev', keepSpelling: true };
  const set: GlossaryEdit = { type: 'set', label: 'Tokayev', fields: { en: 'Tokaev' }, keepSpelling: true };
  expect(edited('Tokayev: [Tokajew] # why\n', rename)).toBe('Tokaev: [Tokajew, Tokayev] # why\n');
  expect(edited('Tokayev: {kind: person}\n', rename)).toBe('Tokaev: {de: [Tokayev], kind: person}\n');
  expect(edited('Tokayev: [Tokajew]\n', set)).toBe('Tokayev: {en: Tokaev, de: [Tokajew, Tokayev]}\n');
  expect(edited('Tokayev: {en: Tokaev, de: [T]}\n', { ...set, fields: { en: null } })).toBe(
    'Tokayev: {de: [T, Tokaev]}\n',
  );
});

test.each([
  ['is one already', 'Tokaev: [Tokayev]\n', 'Tokayev: [Tokayev]\n', {}],
  ['stays the English form', 'Tokaev:\n  en: Tokayev\n', 'Tokayev:\n', { keepEnglish: true }],
  ['is no form but a label', 'Tokaev: [x]\n', 'Tokayev (Kassym): [x]\n', { label: 'Tokayev (Kassym)' }],
])('no spelling is made of what %s', (_, wanted, text, more) => {
  const rename: GlossaryEdit = { type: 'rename', label: 'Tokayev', to: 'Tokaev', keepSpelling: true, ...more };
  expect(edited(text, rename)).toBe(wanted);
});

test('a form that another entry has stays with that one, and this is told', () => {
  const rename: GlossaryEdit = { type: 'rename', label: 'A', to: 'B', keepSpelling: true };
  const { files, notes } = edit('A: [x]\nC: {de: [y], accept: [A]}\n', rename);
  expect(files![0]!.text).toBe('B: [x]\nC: {de: [y], accept: [A]}\n');
  expect(notes).toContainEqual({ label: 'B', message: expect.stringContaining('“A” is not kept as a spelling: “C”') });
});

test('a new name that mixes alphabets is told, one that stands there is not told again', () => {
  const { notes } = edit('A: [Serg\u0435]\n', { type: 'add', label: 'B', entry: { de: ['S\u0435rg'] } });
  expect(notes).toEqual([{ label: 'B', message: expect.stringContaining('“S\u0435rg” mixes alphabets') }]);
});

test.each(['A: ~ # none\n', 'A: null # none\n', 'A: # none\n'])('an entry that says nothing is filled: %j', (text) => {
  expect(edited(text, { type: 'add', label: 'A', entry: { kind: 'place' } })).toContain('kind: place');
  expect(edited(text, { type: 'add', label: 'A', entry: { kind: 'place' } })).toContain('# none');
});

test('adding to a label that is there merges', () => {
  const text = 'A:\n  de: [x] # why\n  given: {Anna: [Änna]}\n';
  const entry = { de: ['x', 'new'], given: [{ en: 'Anna', de: ['Ana'] }], long: { en: 'Long', de: ['Lang'] } };
  expect(edited(text, { type: 'add', label: 'A', entry })).toBe(
    'A:\n  de: [x, new] # why\n  long: {en: Long, de: [Lang]}\n  given: {Anna: [Änna, Ana]}\n',
  );
});

test('what says nothing new changes nothing', () => {
  const text = 'A: {de: [ x,y ], accept: []}\n';
  expect(edit(text, { type: 'add', label: 'A', entry: { en: 'A', de: ['y'] } })).toEqual({ files: [], notes: [] });
});

test('the entry that counts is changed: that of the last file which has it', () => {
  const files = [
    { path: 'base.yaml', text: 'A: [x]\nB: [b]\n' },
    { path: 'client.yaml', text: 'A: [z]\n' },
  ];
  const change = (one: GlossaryEdit) => editGlossary(files, [one]).files?.map(({ path, text }) => [path, text]);
  expect(change(spelling('A', 'New'))).toEqual([['client.yaml', 'A: [z, New]\n']]);
  expect(change(spelling('B', 'New'))).toEqual([['base.yaml', 'A: [x]\nB: [b, New]\n']]);
  expect(change({ type: 'add', label: 'C', entry: { de: ['c'] } })).toEqual([['client.yaml', 'A: [z]\nC: [c]\n']]);
  const asked = { type: 'add', label: 'B', entry: { de: ['New'] }, file: 'client.yaml' } as const;
  expect(change(asked)).toEqual([['client.yaml', 'A: [z]\nB: [b, New]\n']]);
  expect(editGlossary(files, [asked]).notes).toEqual([
    { label: 'B', message: 'takes the place of the entry in base.yaml' },
  ]);
  expect(editGlossary(files, [{ type: 'remove', label: 'A' }]).notes?.[0]?.message).toContain('base.yaml counts');
  expect(editGlossary(files, [{ ...asked, label: 'A', file: 'base.yaml' }]).faults?.[0]?.message).toContain(
    'no effect',
  );
});

test('a spelling that another entry has is told', () => {
  const { notes } = edit('A: [x]\nB: [y]\n', spelling('B', 'x', 'A'));
  expect(notes?.map(({ message }) => message)).toEqual([
    '“x” is also a spelling of “A” (names.yaml:1): without “when” or given names nothing tells which is meant',
    '“A” is also the English of “A” (names.yaml:1): without “when” or given names nothing tells which is meant',
  ]);
});

test('that nothing tells two entries apart is told only where it is so', () => {
  const told = (text: string) => edit(text, spelling('B', 'x')).notes?.[0]?.message.includes('nothing tells');
  expect(told('A: [x]\nB: {de: [y], when: [near]}\n')).toBe(false);
  expect(told('A: {de: [x], given: {Eva: []}}\nB: {de: [y], given: {Uwe: []}}\n')).toBe(false);
  expect(told('A: {de: [x], given: {Eva: []}}\nB: {de: [y], given: {Eva: []}}\n')).toBe(true);
});

test.each([
  ['a label that is not there', spelling('C', 'x'), 'there is no entry “C”'],
  ['a spelling that is not there', off('A', 'q'), '“A” has no “q” under de'],
  ['a blank at the edge', spelling('A', ' x'), '“A”: “ x” has a blank at its edge'],
  ['a line break', spelling('A', 'x\ny'), '“A”: a name holds a control character or a line break'],
  ['an invisible sign', spelling('A', 'x\u00ady'), '“A”: a name holds an invisible character (U+00AD)'],
  ['half a letter', spelling('A', 'x\ud800'), '“A”: a name holds an invisible character (U+D800)'],
  ['another kind', { type: 'add', label: 'B', entry: { kind: 'place' } }, '“B” has kind “person”, not “place”'],
  ['no kind', { type: 'set', label: 'A', fields: { kind: 'x' as 'person' } }, '“A”: “x” is none of person, given-name'],
  ['another English', { type: 'add', label: 'A', entry: { en: 'Ah' } }, '“A” has en “A”, not “Ah”'],
  ['what is right and wrong', { type: 'set', label: 'A', fields: { wrong: ['A'] } }, '“A” has “A” as right'],
  ['a label that is taken', { type: 'rename', label: 'A', to: 'B' }, 'there is an entry “B” already, in names.yaml'],
  ['a file that is not there', { ...spelling('A', 'y'), file: 'x.yaml' }, 'x.yaml is no file of the glossary'],
] as const)('%s is a fault, and nothing is changed', (_, wrong, message) => {
  const faults = faultOf('A: [x]\nB: {kind: person}\n', spelling('A', 'fine'), wrong as GlossaryEdit);
  expect(faults).toEqual([expect.stringContaining(message)]);
});

test('a glossary with faults is not edited: its faults are shown', () => {
  const { faults } = edit('A: {kidn: person}\n', spelling('A', 'x'));
  expect(faults?.[0]).toMatchObject({ message: expect.stringContaining('kidn'), place: { line: 1 } });
});

test('labels that are names of object members are labels like others', () => {
  const add: GlossaryEdit = { type: 'add', label: '__proto__', entry: { de: ['constructor'] } };
  expect(edited('toString: [x]\n', add, spelling('toString', 'valueOf'))).toBe(
    'toString: [x, valueOf]\n"__proto__": [constructor]\n',
  );
});

test('what YAML could take for something else is put in quotation marks', () => {
  const odd = ['NO', 'null', '12', 'a: b', 'a #b', '- c', '"q"', "it's", '@x', 'a,b', '*x', '𠮷野', 'x\\y'];
  expect(edited('A: [x]\n', spelling('A', ...odd))).toBe(
    `A: [x, "NO", "null", "12", "a: b", "a #b", "- c", "\\"q\\"", it's, "@x", "a,b", "*x", 𠮷野, "x\\\\y"]\n`,
  );
});

test('a thousand edits of a glossary with ten thousand entries take seconds, not minutes', { timeout: 20_000 }, () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `Name ${at}:\n  de: [Nahme ${at}] # ${at}\n`).join('');
  const edits = Array.from({ length: 1000 }, (_, at) => spelling(`Name ${at * 9}`, `Nam ${at}`));
  const after = edited(text, ...edits);
  expect(after.length).toBe(text.length + edits.reduce((sum, _, at) => sum + `, Nam ${at}`.length, 0));
});
