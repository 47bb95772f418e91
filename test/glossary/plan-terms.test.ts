import { expect, test } from 'vitest';
import type { ReadTerm } from '../../src/domain/term.ts';
import { editGlossary } from '../../src/glossary/edit/edit-glossary.ts';
import { planTerms } from '../../src/glossary/exchange/plan-terms.ts';
import { termPairs } from '../../src/glossary/exchange/term-pairs.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { glossaryPairs } from '../../src/glossary/pairs.ts';

const GLOSSARY = `CSTO:
  de: [OVKS]
  kind: organisation
  long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags über kollektive Sicherheit]}
Tokayev: {de: [Tokajew, Toqaev], kind: person, given: {Kassym-Jomart: [Kassim-Jomart]}}
Serdyukov (Andrei): {en: Serdyukov, de: [Serdjukow], kind: person, given: {Andrei: [Andrej]}}
Serdyukov (Anatoly): {en: Serdyukov, de: [Serdjukow], kind: person, given: {Anatoly: [Anatoli]}, note: "a minister; once"}
KNB:
Minsk: {de: [Mensk], enforce: off}
`;
const load = (text: string) => loadGlossary([{ path: 'names.yaml', text }]).concepts;
const concepts = load(GLOSSARY);
const term = (de: string, en: string, more: Partial<ReadTerm> = {}): ReadTerm => ({
  ...{ de, en, comment: '', others: [], line: 1 },
  ...more,
});
const plan = (...terms: readonly ReadTerm[]) => planTerms(concepts, terms);

test('each spelling, long form and given name is a pair, with its entry in the comment', () => {
  expect(termPairs(concepts)).toEqual([
    { de: 'OVKS', en: 'CSTO', comment: 'organisation' },
    {
      de: 'Organisation des Vertrags über kollektive Sicherheit',
      en: 'Collective Security Treaty Organization',
      comment: 'organisation; long form of CSTO',
    },
    { de: 'Tokajew', en: 'Tokayev', comment: 'person' },
    { de: 'Toqaev', en: 'Tokayev', comment: 'person' },
    { de: 'Kassim-Jomart', en: 'Kassym-Jomart', comment: 'person; given name of Tokayev' },
    { de: 'Serdjukow', en: 'Serdyukov', comment: 'person; spelling of Serdyukov (Andrei)' },
    { de: 'Andrej', en: 'Andrei', comment: 'person; given name of Serdyukov (Andrei)' },
    { de: 'Serdjukow', en: 'Serdyukov', comment: 'person; spelling of Serdyukov (Anatoly); a minister; once' },
    { de: 'Anatoli', en: 'Anatoly', comment: 'person; given name of Serdyukov (Anatoly); a minister; once' },
    { de: 'KNB', en: 'KNB', comment: '' },
  ]);
});

const asRead = termPairs(concepts).map((pair, index) => ({ ...pair, others: [], line: index + 1 }));

test('what was exported is known when it comes back', () => {
  expect(planTerms(concepts, asRead)).toEqual({ edits: [], taken: 0, known: 10, left: [], kindless: [] });
});

test('what was exported makes the same entries in an empty glossary', () => {
  const { edits } = planTerms([], asRead);
  const [file] = editGlossary([{ path: 'new.yaml', text: '' }], edits).files!;
  const said = (text: string) =>
    load(text)
      .filter(({ enforce }) => enforce !== 'off')
      .map(({ label, en, de, long, given, kind, note }) => ({
        label,
        en,
        de: de.length > 0 ? de : [en],
        long,
        given,
        kind,
        note,
      }));
  expect(said(file!.text)).toEqual(said(GLOSSARY));
});

test('a spelling joins the entry of its English, a long form that of its own', () => {
  const { edits, taken } = plan(
    term('ODKB', 'CSTO'),
    term('Vertragsorganisation', 'Collective Security Treaty Organization'),
    term('Schoigu', 'Shoigu', { comment: 'minister' }),
    term('Sojgu', 'Shoigu', { others: ['Shoygu', 'Shoigu'] }),
  );
  expect(taken).toBe(4);
  expect(edits).toEqual([
    {
      type: 'add',
      label: 'CSTO',
      entry: { de: ['ODKB'], long: { en: 'Collective Security Treaty Organization', de: ['Vertragsorganisation'] } },
    },
    { type: 'add', label: 'Shoigu', entry: { de: ['Schoigu', 'Sojgu'], note: 'minister', accept: ['Shoygu'] } },
  ]);
});

test.each([
  ['another English', term('Tokajew', 'Tokaev'), '“Tokajew” is “Tokayev” in names.yaml:5:1, not “Tokaev”'],
  ['an English that two entries have', term('Serdiukow', 'Serdyukov'), /is the English of “Serdyukov \(Andrei\)” and/],
  ['another long form', term('X', 'Y', { comment: 'long form of CSTO' }), /the long form of “CSTO” is/],
  [
    'another English for a label',
    term('X', 'Y', { comment: 'spelling of CSTO' }),
    '“CSTO” is “CSTO” in English, not “Y”',
  ],
  ['a control character', term('To\u0007k', 'Tok'), 'a name holds a control character or a line break'],
  ['no letters', term('—', 'Tok'), '“—” holds no letter'],
  ['1,025 bytes', term('x'.repeat(1025), 'Tok'), 'a name is longer than 1,024 bytes'],
])('a pair with %s is left out with the reason', (_, pair, reason) => {
  const { edits, left } = plan(pair);
  expect(edits).toEqual([]);
  expect(left).toEqual([{ line: 1, reason: expect.stringMatching(reason) }]);
});

test('of two English forms for one German the first counts', () => {
  const { taken, left } = plan(term('Schoigu', 'Shoigu'), term('Schoigu', 'Shoygu', { line: 2 }));
  expect(taken).toBe(1);
  expect(left).toEqual([{ line: 2, reason: '“Schoigu” is “Shoigu” in this file, not “Shoygu”' }]);
});

test('names of objects are names like others', () => {
  const { edits } = plan(term('__proto__', 'constructor'), term('toString', 'hasOwnProperty'));
  expect(edits.map(({ label }) => label)).toEqual(['constructor', 'hasOwnProperty']);
});

const pairs = (text: string): readonly ReadTerm[] =>
  glossaryPairs(load(text)).map(({ de, en }, at) => term(de, en, { line: at + 1 }));
const made = (terms: readonly ReadTerm[], text = '') => {
  const { edits } = planTerms(text === '' ? [] : load(text), terms);
  return editGlossary([{ path: 'names.yaml', text }], edits).files?.[0]?.text;
};

test('pairs that an engine was given become the entries that they were made of, in any order', () => {
  const text =
    'Tokayev:\n  de: [Tokajew, Toqaev]\n  kind: person\n  given: {Kassym-Jomart: [Kassim-Jomart, Qasym-Jomart]}\n\n' +
    'CSTO:\n  de: [OVKS]\n  long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags]}\n\n' +
    'Masimov: [Masimov]\n';
  expect(made(pairs(text))).toBe(text);
  expect(
    load(made(pairs(text).toReversed())!)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['CSTO', 'Masimov', 'Tokayev']);
});

test('a full name in another spelling is a given name of the entry that is there', () => {
  const text = 'Tokayev: {de: [Tokajew], kind: person, given: {Kassym-Jomart: [Kassim-Jomart]}}\n';
  expect(made([term('Qasym-Jomart Tokajew', 'Kassym-Jomart Tokayev')], text)).toBe(
    text.replace('[Kassim-Jomart]', '[Kassim-Jomart, Qasym-Jomart]'),
  );
  expect(made([term('Andrej Serdjukow', 'Andrei Serdyukov')], 'Serdyukov: [Serdjukow]\n')).toContain(
    'given: {Andrei: [Andrej]}',
  );
});

test.each([
  ['a place', [term('New Jersey', 'New Jersey'), term('Jersey', 'Jersey')]],
  ['an organisation', [term('Europäische Union', 'European Union'), term('Union', 'Union')]],
  ['initials of two names', [term('ABC', 'ABC'), term('x', 'Alpha Beta Corps'), term('y', 'Able Baker Club')]],
  ['a pair with a comment', [term('ABC', 'ABC'), term('x', 'Alpha Beta Corps', { comment: 'ours' })]],
  ['a name whose surname is none', [term('Angela Merkel', 'Angela Merkel')]],
])('%s is not taken apart', (_, terms) => {
  const { edits } = planTerms([], terms);
  expect(edits.map(({ label }) => label)).toEqual(terms.map(({ en }) => en));
});

test('a full name beside an entry that is no person stays an entry', () => {
  const { edits } = planTerms(load('Washington: {de: [Washington], kind: place}\n'), [
    term('George Washington', 'George Washington'),
  ]);
  expect(edits).toEqual([{ type: 'add', label: 'George Washington', entry: { de: ['George Washington'] } }]);
});
