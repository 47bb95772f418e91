import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/page/state/route.ts';

test('an address says in plain words where it leads', () => {
  const filter = { query: 'Tokajew', state: 'open', finding: 'any' } as const;
  expect(formatRoute({ page: 'article', article: 'nau/abzug.html', row: 'a-0', filter })).toBe(
    '#/a/nau/abzug.html?q=Tokajew&state=open&finding=any&row=a-0',
  );
  expect(formatRoute({ page: 'name', concept: 'Georgia (US)' })).toBe('#/n/Georgia%20(US)');
});

test.each(['', '#', '#/', '#/a/', '#/x/y', '#/n/', '#/a/%E0%A4%A', '#/__proto__/x'])('%j leads to the list', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'articles' });
});

test('a state that there is not is left out of the filter', () => {
  expect(parseRoute('#/a/x.txt?state=constructor&q=a')).toMatchObject({ filter: { query: 'a' } });
});

test('every address leads back to its page', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text));
  const filter = fc.record(
    { query: word, state: fc.constantFrom('open' as const, 'todo' as const), finding: word, name: word },
    { requiredKeys: [] },
  );
  const routes = fc.oneof<fc.Arbitrary<Route>[]>(
    fc.constant({ page: 'articles' }),
    fc.constant({ page: 'names' }),
    fc.record({ page: fc.constant('name' as const), concept: word }),
    fc.record(
      { page: fc.constant('article' as const), article: word, row: word, filter },
      { requiredKeys: ['page', 'article', 'filter'] },
    ),
  );
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});
