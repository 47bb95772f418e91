import { expect, test } from 'vitest';
import { addNames, reviewNames } from '../../src/report/name-reviews.ts';
import { diffWords } from '../../src/report/word-diff.ts';

const TOKAYEV = { concept: 'Tokayev', house: 'Tokayev' };
const FULL = { concept: 'Tokayev', house: 'Kassym-Jomart Tokayev' };
const CSTO = { concept: 'CSTO', house: 'CSTO' };

const review = (machine: string, final: string, names = [TOKAYEV]) =>
  reviewNames(names, machine, final, diffWords(machine, final));
const changes = (machine: string, final: string) => review(machine, final)[0]?.changes;

test.each([
  ['another spelling', 'Then Tokayev spoke.', 'Then Tokajew spoke.', [{ to: 'Tokajew', count: 1 }]],
  [
    'another spelling among other words',
    'President Tokayev said no.',
    'Mr Tokaev said no.',
    [{ to: 'Tokaev', count: 1 }],
  ],
  ['a pronoun in its place', 'Then Tokayev spoke.', 'Then he spoke.', [{ to: 'he', count: 1 }]],
  ['a sentence put otherwise', 'Tokayev did it.', 'It was done by the head of state in Astana.', [{ count: 1 }]],
  ['left out', 'It was Tokayev here.', 'It was here.', [{ count: 1 }]],
  ['left as it is', 'Tokayev’s men came.', 'Tokayev’s people came.', []],
  ['only moved', '“No,” said Tokayev.', 'Tokayev said: “No.”', []],
  ['twice otherwise', 'Tokayev and Tokayev.', 'Tokaev and Tokaev.', [{ to: 'Tokaev', count: 2 }]],
])('%s', (_, machine, final, expected) => {
  expect(changes(machine, final)).toEqual(expected);
});

test('a name that does not stand in the machine’s text is not counted', () => {
  expect(review('He came.', 'Tokayev came.')).toEqual([]);
  expect(review('Tokayevs came.', 'They came.')).toEqual([]);
});

test('the long form is not the short one inside it', () => {
  const names = review('Kassym-Jomart Tokayev spoke. Tokayev left.', 'K. Tokayev spoke. Tokayev left.', [
    TOKAYEV,
    FULL,
  ]);
  expect(names).toEqual([
    { ...FULL, stood: 1, changes: [{ to: 'K. Tokayev', count: 1 }] },
    { ...TOKAYEV, stood: 1, changes: [] },
  ]);
});

test('several rows are added up by form, the most frequent first', () => {
  const one = review('Tokayev. CSTO.', 'Tokaev. CSTO.', [TOKAYEV, CSTO]);
  const other = review('Tokayev, Tokayev, Tokayev', 'Tokajew, Tokajew, Tokayev');
  expect(addNames(one, other)).toEqual([
    { ...CSTO, stood: 1, changes: [] },
    {
      ...TOKAYEV,
      stood: 4,
      changes: [
        { to: 'Tokajew', count: 2 },
        { to: 'Tokaev', count: 1 },
      ],
    },
  ]);
});

test('names such as those of an object’s own methods are names like all others', () => {
  const odd = [{ concept: '__proto__', house: 'constructor' }];
  expect(review('constructor', 'toString', odd)).toEqual([
    { ...odd[0], stood: 1, changes: [{ to: 'toString', count: 1 }] },
  ]);
});
