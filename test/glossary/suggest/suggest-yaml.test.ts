import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../../src/glossary/load-glossary.ts';
import { joinedByLabel, oneByHand } from '../../../src/glossary/suggest/one-by-hand.ts';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { suggestionsYaml, worthAnEntry } from '../../../src/glossary/suggest/suggest-yaml.ts';
import type { Suggestion } from '../../../src/glossary/suggest/suggestion.ts';
import { ARTICLES, textsOf } from './articles.ts';

const suggestions = suggestNames(textsOf(ARTICLES), []);
const load = (text: string) => loadGlossary([{ path: 'new.yaml', text }]).concepts;

const one = (more: Partial<Suggestion>): Suggestion => ({
  label: 'Bekov',
  english: 'Bekov',
  ground: 'rule',
  because: 'romanised by rule',
  confidence: 0.8,
  alternatives: [],
  kind: 'person',
  grade: 0.9,
  spellings: [{ text: 'Bekow', count: 1, articles: ['a.txt'] }],
  german: ['Bekow'],
  given: [],
  evidence: { article: 'a.txt', line: 1, text: 'Bekow kam.' },
  ...more,
});

describe('the patch', () => {
  test('is the file that people have seen', () => {
    const golden = readFileSync(join(import.meta.dirname, 'golden', 'patch.yaml'), 'utf8');
    expect(suggestionsYaml(suggestions.filter(worthAnEntry))).toBe(golden);
  });

  test('is a glossary file with an entry for each sure suggestion', () => {
    const concepts = load(suggestionsYaml(suggestions.filter(worthAnEntry)));
    expect(concepts.find(({ label }) => label === 'Tokayev')).toMatchObject({
      de: ['Tokajew', 'Toqaev'],
      kind: 'person',
      given: [{ en: 'Kassym-Jomart', de: ['Kassym-Schomart', 'Qasym-Jomart'] }],
    });
    expect(concepts.find(({ label }) => label === 'CSTO')).toMatchObject({
      long: { en: 'Collective Security Treaty Organization' },
    });
  });

  test('suggests nothing more once its entries are in the glossary', () => {
    const concepts = load(suggestionsYaml(suggestions.filter(worthAnEntry)));
    const again = suggestNames(textsOf(ARTICLES), concepts).filter(worthAnEntry);
    expect(again.filter(({ ground }) => ground !== 'none')).toEqual([]);
  });

  test('keeps what is uncertain behind a #', () => {
    expect(load(suggestionsYaml([one({ confidence: 0.3 })]))).toEqual([]);
    expect(load(suggestionsYaml([one({ grade: 0.3 })]))).toEqual([]);
    expect(suggestionsYaml([one({ confidence: 0.3 })])).toContain('\n# Bekov:\n#   de: [Bekow]\n');
  });

  test('keeps behind a # a name that may be spelt as in German or otherwise, until a person takes it', () => {
    const alike = one({ english: 'Sas', label: 'Sas', german: [], ground: 'same', confidence: 0.6 });
    expect(load(suggestionsYaml([{ ...alike, alternatives: ['Zas'] }]))).toEqual([]);
    expect(load(suggestionsYaml([alike]))).toMatchObject([{ label: 'Sas' }]);
    const taken = oneByHand({ ...alike, alternatives: ['Zas'] }, 'Sas');
    expect(load(suggestionsYaml([taken]))).toMatchObject([{ label: 'Sas' }]);
  });

  test('tells of a name that the glossary has which command adds its spelling', () => {
    const text = suggestionsYaml([one({ known: "Beko'v", german: ['Bekow', 'Bekoff'] })]);
    expect(text).toContain(`# zweispalt glossary add 'Bekow, Bekoff' 'Beko'\\''v'\n`);
    expect(load(text)).toEqual([]);
  });

  test('asks whether several given names are several persons, and has an entry ready for each', () => {
    const given = ['Igor', 'Anton'].map((english, at) => ({
      ...one({}),
      english,
      spellings: [{ text: english, count: at + 1, articles: ['a.txt'] }],
      evidence: { article: 'a.txt', line: at + 7, text: `${english} Bekow kam.` },
    }));
    const text = suggestionsYaml([one({ given })]);
    expect(text).toContain('# Igor 1×, Anton 2×: several persons? Then put an entry for each');
    expect(text).toContain('#   “Anton Bekow kam.” (a.txt, line 8)\n');
    expect(load(text).map(({ label }) => label)).toEqual(['Bekov']);
    const split = text.replace(/^# (?=Bekov \()/gmu, '').replace(/^Bekov:\n(?: .*\n)+/m, '');
    expect(load(split)).toMatchObject([
      { label: 'Bekov (Igor)', en: 'Bekov', de: ['Bekow'], given: [{ en: 'Igor' }] },
      { label: 'Bekov (Anton)', en: 'Bekov', de: ['Bekow'], given: [{ en: 'Anton' }] },
    ]);
  });

  test('shows as it is, behind a #, what only ends like a Slavic name', () => {
    const unsure = one({ english: 'Bekow', label: 'Bekow', german: [], ground: 'none', confidence: 0.3 });
    expect(worthAnEntry(unsure)).toBe(true);
    expect(load(suggestionsYaml([unsure]))).toEqual([]);
  });

  test('loads whatever names, articles and sentences hold, and reads them back', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `B${text.replace(/[\p{C}\p{Z}\s]/gu, '')}`.normalize('NFC'));
    fc.assert(
      fc.property(word, word, fc.string({ unit: 'grapheme' }), (english, german, sentence) => {
        fc.pre(english !== german && !/[\p{Cf}\p{Cs}]/u.test(english + german));
        const evidence = { article: sentence, line: 1, text: sentence };
        const text = suggestionsYaml([one({ label: english, english, german: [german], evidence })]);
        expect(load(text)).toMatchObject([{ label: english, de: [german] }]);
      }),
    );
  });
});

describe('what a person accepts', () => {
  test('is sure, and says that a person wrote it', () => {
    expect(oneByHand(one({ confidence: 0.1, ground: 'none' }), 'Bekov')).toMatchObject({ confidence: 1, grade: 1 });
    const changed = oneByHand(one({ label: 'Bekov (2)' }), 'Bekoff');
    expect(changed).toMatchObject({ label: 'Bekoff', english: 'Bekoff', german: ['Bekow'], because: 'written by you' });
  });

  test('keeps the first English form as a spelling where it stands in the articles, and no genitives', () => {
    const spellings = ['Bekow', 'Bekov', 'Bekows'].map((text) => ({ text, count: 1, articles: ['a.txt'] }));
    expect(oneByHand(one({ spellings }), 'Bekoff').german).toEqual(['Bekow', 'Bekov']);
  });

  test('under one name twice becomes one entry', () => {
    const twice = [one({}), one({ label: 'Bekoff', english: 'Bekoff', german: ['Bekoffs', 'Bekow'] })];
    const joined = joinedByLabel(twice.map((suggestion) => oneByHand(suggestion, 'Bekov')));
    expect(joined).toHaveLength(1);
    expect(load(suggestionsYaml(joined))).toMatchObject([{ label: 'Bekov', de: ['Bekow', 'Bekoffs'] }]);
  });
});
