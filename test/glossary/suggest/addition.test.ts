import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../../src/glossary/load-glossary.ts';
import { addedTo, additionCommand, fitToEntry } from '../../../src/glossary/suggest/addition.ts';
import type { SuggestedGiven, Suggestion } from '../../../src/glossary/suggest/suggestion.ts';

const entry = (text: string) => loadGlossary([{ path: 'a.yaml', text }]).concepts[0]!;
const seen = (text: string) => ({ text, count: 1, articles: ['a.txt'] });
const evidence = { article: 'a.txt', line: 1, text: 'Tokajew kam.' };
const english = (form: string) => ({
  english: form,
  ground: 'rule' as const,
  because: 'romanised by rule',
  confidence: 0.8,
  alternatives: [],
});
const given = (form: string, ...spellings: string[]): SuggestedGiven => ({
  ...english(form),
  spellings: spellings.map(seen),
  evidence,
});
const suggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
  ...english('Tokayev'),
  label: 'Tokayev',
  kind: 'person',
  grade: 0.9,
  spellings: ['Toqaev', 'Tokajew'].map(seen),
  german: ['Toqaev', 'Tokajew'],
  given: [],
  evidence,
  ...more,
});

describe('what a suggestion adds to an entry', () => {
  test('is what the entry lacks', () => {
    const added = fitToEntry(suggestion(), entry('Tokayev: {de: [Tokajew]}'));
    expect(addedTo(added)).toEqual({ de: ['Toqaev'] });
  });

  test('is the English form too where the German articles have it and the entry has another', () => {
    const one = suggestion({ spellings: ['Toqaev', 'Tokayev'].map(seen), german: ['Toqaev'] });
    expect(fitToEntry(one, entry('Tokaev: []')).german).toEqual(['Toqaev', 'Tokayev']);
  });

  test('has given names under the form of the entry', () => {
    const one = suggestion({ given: [given('Qasym-Jomart', 'Qasym-Jomart', 'Kassim-Jomart')] });
    const added = fitToEntry(one, entry('Tokayev: {de: [Tokajew], given: {Kassym-Jomart: [Kassim-Jomart]}}'));
    expect(addedTo(added).given).toEqual([{ en: 'Kassym-Jomart', de: ['Qasym-Jomart'] }]);
  });

  test('has no given name that the entry has', () => {
    const one = suggestion({ given: [given('Igor', 'Igor')] });
    expect(addedTo(fitToEntry(one, entry('Tokayev: {de: [Tokajew], given: {Igor: []}}')))).toEqual({ de: ['Toqaev'] });
  });

  test('has a long form under the English that the entry has for it', () => {
    const one = suggestion({ german: ['OVKS'], long: { en: 'Other', de: ['Lange Form', 'Alte Form'] } });
    const added = fitToEntry(one, entry('CSTO: {long: {en: Treaty, de: [Alte Form]}}'));
    expect(addedTo(added)).toEqual({ de: ['OVKS'], long: { en: 'Treaty', de: ['Lange Form'] } });
  });
});

test('the command says all of it, safe for a shell', () => {
  const one = suggestion({
    given: [given('Igor', 'Ihor', 'Igor'), given('Anton', 'Anton')],
    long: { en: "People's Treaty", de: ['Vertrag der Völker'] },
  });
  expect(additionCommand(fitToEntry(one, entry("O'Hara: []")))).toBe(
    "zweispalt glossary add 'Toqaev, Tokajew' 'O'\\''Hara' --given 'Igor=Ihor' 'Anton' --long 'People'\\''s Treaty=Vertrag der Völker'",
  );
});
