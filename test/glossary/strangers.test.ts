import { expect, test } from 'vitest';
import { compileStrangers } from '../../src/glossary/strangers.ts';
import { concept, csto, tokayev } from './concepts.ts';

const look = compileStrangers([
  csto,
  tokayev,
  concept('Nazarbayev', { de: ['Nasarbajew'], kind: 'person' }),
  concept('Kazakhstan', { de: ['Kasachstan'], kind: 'place' }),
]);

test('a spelling that no entry knows is reported with the name it is like', () => {
  const text = 'Gestern traf Nasarbajev den Minister.';
  expect(look(text, [])).toEqual([
    { start: 13, end: 23, text: 'Nasarbajev', concept: 'Nazarbayev', like: 'Nasarbajew' },
  ]);
});

test.each([
  'Tokajew und Tokajews Sprecher',
  'Nasarbajewa ist eine andere',
  'Tokarew auch',
  'die Kasachen in Kasachstans Norden',
  '@Nasarbajev und www.nasarbajev.kz',
])('%s: no stranger', (text) => expect(look(text, [])).toEqual([]));

test('what is a mention already is no stranger', () => {
  expect(look('Nasarbajev', [{ start: 0, end: 10 }])).toEqual([]);
});
