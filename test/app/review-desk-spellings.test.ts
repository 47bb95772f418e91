import { describe, expect, test } from 'vitest';
import { spellingsToOffer } from '../../src/app/review-desk-spellings.ts';
import type { Mention, MentionStatus } from '../../src/domain/names.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';

const { concepts } = loadGlossary([
  {
    path: 'names.yaml',
    text: `Tokayev: {de: [Tokajew], accept: [Tokaev], wrong: [Tokajev]}
Nazarbayev: [Nasarbajew]
Nur-Sultan: []
Northern Front: [Nordfront]
CSTO: [OVKS]
Akayev: [Akajew]
Akayev (son): {en: Akayev, de: [Akajew junior]}
`,
  },
]);

const mention = (concept: string, status: MentionStatus = 'missing'): Mention => ({
  occurrence: { concepts: [concept], text: '', form: 'short', start: 0, end: 0 },
  concept,
  status,
  house: concept,
  enforce: 'repair',
});

const offers = (machine: string, final: string, ...labels: readonly string[]) =>
  spellingsToOffer({ machine, final, mentions: labels.map((label) => mention(label)) }, concepts).map(
    ({ concept, spelling, lists }) => `${concept}: ${spelling}, ${lists[0]}`,
  );

describe('a spelling is offered', () => {
  test.each([
    ['in place of the house form', 'Tokayev came.', 'Tokayew came.', 'Tokayev', 'Tokayew, accept'],
    ['with its genitive', 'It is Tokayev’s plan.', 'It is Tokayew’s plan.', 'Tokayev', 'Tokayew, accept'],
    ['that gave way to the house form', 'Then Tokayef came.', 'Then Tokayev came.', 'Tokayev', 'Tokayef, wrong'],
    ['of a name with a hyphen', 'In Nur-Sultan.', 'In Nur-Soltan.', 'Nur-Sultan', 'Nur-Soltan, accept'],
    [
      'of a name of two words, whole',
      'A Northern Front.',
      'A Northerly Front.',
      'Northern Front',
      'Northerly Front, accept',
    ],
    ['of an abbreviation', 'The CSTO met.', 'The ODKB met.', 'CSTO', 'ODKB, accept'],
  ])('%s', (_, machine, final, label, expected) => {
    expect(offers(machine, final, label)).toEqual([`${label}: ${expected}`]);
  });

  test('once, however often it stands there', () => {
    expect(offers('Tokayev and Tokayev.', 'Tokayew and Tokayew.', 'Tokayev', 'Tokayev')).toHaveLength(1);
  });

  test('for each name that was changed', () => {
    expect(offers('Tokayev met Nazarbayev.', 'Tokayew met Nazarbaev.', 'Tokayev', 'Nazarbayev')).toEqual([
      'Tokayev: Tokayew, accept',
      'Nazarbayev: Nazarbaev, accept',
    ]);
  });
});

describe('nothing is offered', () => {
  test.each([
    ['where nothing changed', 'Tokayev came.', 'Tokayev came.', ['Tokayev']],
    ['where other words changed', 'Tokayev came.', 'Tokayev arrived.', ['Tokayev']],
    ['for a word that is no form of the name', 'Tokayev came.', 'President came.', ['Tokayev']],
    ['for a pronoun', 'Then Tokayev came.', 'Then he came.', ['Tokayev']],
    ['where more words came than went', 'Tokayev came.', 'President Tokayew came.', ['Tokayev']],
    ['for a name that the German has not', 'Tokayev came.', 'Tokayew came.', ['CSTO']],
    ['for a form that is accepted', 'Tokayev came.', 'Tokaev came.', ['Tokayev']],
    ['for a form that is known to be wrong', 'Tokajev came.', 'Tokayev came.', ['Tokayev']],
    ['for a German spelling that is known', 'Tokajew came.', 'Tokayev came.', ['Tokayev']],
    ['for the name of another entry', 'Tokayev came.', 'Akayev came.', ['Tokayev']],
    ['where two have the same house form', 'Akayev came.', 'Akaev came.', ['Akayev', 'Akayev (son)']],
    ['for capitals', 'Tokayev came.', 'TOKAYEV came.', ['Tokayev']],
  ])('%s', (_, machine, final, labels) => {
    expect(offers(machine, final, ...labels)).toEqual([]);
  });

  test('where nothing tells who is meant', () => {
    const mentions = [mention('Tokayev', 'ambiguous')];
    expect(spellingsToOffer({ machine: 'Tokayev came.', final: 'Tokayew came.', mentions }, concepts)).toEqual([]);
  });
});
