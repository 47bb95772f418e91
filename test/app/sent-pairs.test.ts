import { expect, test, vi } from 'vitest';
import { pairsByText } from '../../src/app/sent-pairs.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';

const GLOSSARY = 'CSTO: [OVKS, ODKB]\nTokayev: {de: [Tokajew], kind: person}\n';

function setUp() {
  const { concepts } = loadGlossary([{ path: 'names.yaml', text: GLOSSARY }]);
  const compiled = compileNames(concepts);
  const names = { ...compiled, find: vi.fn(compiled.find) };
  return { concepts, names };
}

test('a text goes with the pairs of the names that it mentions', () => {
  const { concepts, names } = setUp();
  const sentWith = pairsByText(names, concepts, names.pairs());
  expect(sentWith('Die OVKS tagte.').map(({ en }) => en)).toEqual(['CSTO', 'CSTO']);
  expect(sentWith('Niemand kam.')).toEqual([]);
});

test('a text’s names are looked up once, whichever pairs are asked for', () => {
  const { concepts, names } = setUp();
  const [one, ...others] = names.pairs();
  const first = pairsByText(names, concepts, [one!]);
  const second = pairsByText(names, concepts, [one!, ...others]);
  expect([first('OVKS'), second('OVKS'), first('OVKS')].map(({ length }) => length)).toEqual([1, 2, 1]);
  expect(names.find).toHaveBeenCalledTimes(1);
});

test('where no pairs are sent no names are looked up', () => {
  const { concepts, names } = setUp();
  expect(pairsByText(names, concepts, [])('OVKS')).toEqual([]);
  expect(names.find).not.toHaveBeenCalled();
});
