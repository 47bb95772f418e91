import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { anatoly, andrei, concept, csto, tokayev } from './concepts.ts';

const keeper = compileNames([
  csto,
  tokayev,
  andrei,
  anatoly,
  concept('East Germany', { de: ['DDR', 'German Democratic Republic'] }),
  concept('Germany', { de: ['Deutschland'], enforce: 'repair', kind: 'place' }),
  concept('Der Spiegel', { de: ['Spiegel'] }),
  concept('Prague', { de: ['Prag', 'Prager'], kind: 'place', enforce: 'repair' }),
  concept('Vladimir', { de: ['Wladimir'], kind: 'given-name' }),
  concept('Putin', { kind: 'person', given: [{ en: 'Vladimir', de: ['Wladimir'] }] }),
  concept('ILO', { de: ['OIT'] }),
  concept('CDU/CSU', { de: ['Union'] }),
  concept('twin city', { de: ['Zwillingstown'] }),
  concept('eurozone', { de: ['Euro-Zone'], accept: ['euro area'], consistency: 'house' }),
]);

const words = fc.constantFrom(
  ...[
    'OVKS',
    'ODKB',
    'CSTO',
    'Tokajew',
    'Tokajews',
    'Toqaev',
    'Tokaev',
    'Tokayev',
    'Tokayef',
    'Kassym-Schomart',
    'Serdjukow',
  ],
  ...[
    'Andrej',
    'Anatoly',
    'Serdyukov',
    'DDR',
    'the',
    'a',
    'an',
    'An',
    'of',
    'and',
    'und',
    'Germany',
    'Deutschland',
    'East',
  ],
  ...[
    'Spiegel',
    'Der',
    'Prag',
    'Prague',
    'Prager',
    'Wladimir',
    'Vladimir',
    'Euro-Zone',
    'eurozone',
    'euro',
    'area',
    'is',
  ],
  ...['Putin', 'Putins', 'OIT', 'Union', 'African', 'Afrikanische', 'Zwillingstowns', 'Tokajews', 'Anatolij', 'des'],
  ...[
    'Organization',
    'Organisation',
    'des',
    'Vertrags',
    'über',
    'kollektive',
    'Sicherheit',
    'Collective',
    'Security',
    'Treaty',
  ],
);
const joints = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', ' (', ') ', "'s ", '’ ', ' – ', ' „', '“ ');
const text = fc
  .array(fc.tuple(words, joints), { maxLength: 14 })
  .map((parts) => parts.map(([word, joint]) => word + joint).join(''));

const enforce = (de: string, en: string) => keeper.enforce([{ source: plain(de), target: plain(en) }])[0]!;

test('enforcing twice is enforcing once', () => {
  fc.assert(
    fc.property(text, text, (de, en) => {
      const once = enforce(de, en).target!.text;
      const twice = enforce(de, once);
      expect(twice.target!.text).toBe(once);
      expect(twice.changes).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('text whose German names nothing is untouched', () => {
  fc.assert(
    fc.property(text, (en) => {
      const target = plain(en);
      expect(enforce('Es regnet seit gestern.', en)).toMatchObject({ target, changes: [], mentions: [] });
    }),
  );
});

test('spans always point at what they name', () => {
  fc.assert(
    fc.property(text, text, (de, en) => {
      const { target, changes, mentions, occurrences } = enforce(de, en);
      for (const one of occurrences) expect(de.slice(one.start, one.end)).toBe(one.text);
      for (const one of changes) {
        expect(en.slice(one.raw.start, one.raw.end)).toBe(one.before);
        expect(target!.text.slice(one.final.start, one.final.end)).toBe(one.after);
      }
      for (const one of mentions) {
        if (one.target) expect(target!.text.slice(one.target.start, one.target.end)).toBe(one.found);
      }
    }),
    { numRuns: 2000 },
  );
});

test('changes replayed on the raw text give the final one', () => {
  fc.assert(
    fc.property(text, text, (de, en) => {
      const { target, changes } = enforce(de, en);
      const replayed = [...changes]
        .reverse()
        .reduce((all, { raw, after }) => all.slice(0, raw.start) + after + all.slice(raw.end), en);
      expect(replayed).toBe(target!.text);
    }),
  );
});

test('any text can be looked at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (de, en) => {
      enforce(`${de} OVKS ${de} Tokajew`, `${en} OVKS ${en}Tokajew`);
    }),
  );
});
