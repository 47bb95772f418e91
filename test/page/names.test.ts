import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NameDesk } from '../../src/page/service/name-desk.ts';
import { excerpts, placesIn, shortened } from '../../src/page/state/excerpts.ts';
import { mergeForms } from '../../src/page/state/mention-rows.ts';
import { type FakeApi, fakeApi } from './fake-api.ts';
import { FakeDesk } from './fake-desk.ts';
import { makeArticle, makeName, makeRow } from './rows.ts';

const named = (number: number, text: string, more = {}) =>
  makeRow(number, { target: text, targetTagged: text, machine: text, names: [makeName()], ...more });

describe('one decision for all mentions of a name', () => {
  let fake: FakeDesk;
  let api: FakeApi;
  let said: string[];
  let desk: NameDesk;

  beforeEach(async () => {
    fake = new FakeDesk([
      makeArticle([named(1, 'Tokayev spoke.'), named(2, 'Tokayev left.', { state: 'reviewed', comment: 'C' })], 'a'),
      makeArticle([named(1, 'Tokayev again.')], 'b'),
    ]);
    api = fakeApi(fake);
    said = [];
    desk = new NameDesk('Tokayev', { api, announce: (words) => said.push(words), changed: () => {} });
    await desk.load();
  });

  const texts = () => [fake.row('a', 'r1'), fake.row('a', 'r2'), fake.row('b', 'r1')].map((row) => row!.target);

  test('is shown before it is taken, and takes what was not left out', async () => {
    desk.try('Tokaev');
    await vi.waitFor(() => expect(desk.rows[0]?.settled).toBe('Tokaev spoke.'));
    expect(texts()[0]).toBe('Tokayev spoke.');
    desk.toggle('b\nr1');
    await desk.settle();
    expect(texts()).toEqual(['Tokaev spoke.', 'Tokaev left.', 'Tokayev again.']);
    expect(said.at(-1)).toBe('2 rows settled.');
  });

  test('can be undone, each row to what it stood at', async () => {
    desk.try('Tokaev');
    await desk.load();
    await desk.settle();
    await desk.undo();
    expect(texts()).toEqual(['Tokayev spoke.', 'Tokayev left.', 'Tokayev again.']);
    expect(fake.row('a', 'r1')).toMatchObject({ state: 'open' });
    expect(fake.row('a', 'r2')).toMatchObject({ state: 'reviewed', comment: 'C' });
    expect(said.at(-1)).toBe('3 rows undone.');
  });

  test('leaves what changed meanwhile, before it and after it', async () => {
    desk.try('Tokaev');
    await desk.load();
    fake.change('a', 'r1', { comment: 'Wait!' });
    await desk.settle();
    expect(said.at(-1)).toBe('2 rows settled. 1 row left as they were.');
    expect(desk.outcome).toHaveLength(1);
    fake.change('b', 'r1', { comment: 'Mine now.' });
    await desk.undo();
    expect(said.at(-1)).toBe('1 row undone. 1 row changed since and stay.');
    expect(texts()).toEqual(['Tokayev spoke.', 'Tokayev left.', 'Tokaev again.']);
  });

  test('is not lost without a server', async () => {
    desk.try('Tokaev');
    await desk.load();
    api.isGone = true;
    await desk.settle();
    expect(desk.form).toBe('Tokaev');
    expect(said.at(-1)).toContain('Not saved');
  });
});

test('a form that was repaired to the house form is the house form to a reader', () => {
  const forms = [
    { form: 'Tokaev', status: 'accepted', count: 4 },
    { form: 'Tokayev', status: 'house', count: 3 },
    { form: 'Tokayev', status: 'repaired', count: 2 },
    { form: 'Tokayev', status: 'ambiguous', count: 1 },
  ] as const;
  expect(mergeForms(forms).map(({ form, status, count }) => `${form} ${status} ${count}`)).toEqual([
    'Tokayev house 5',
    'Tokaev accepted 4',
    'Tokayev ambiguous 1',
  ]);
});

describe('excerpts', () => {
  const long = `${'Ein Satz ohne Namen. '.repeat(20)}Hier steht Tokajew darin. ${'Noch ein Satz. '.repeat(20)}`;
  const start = long.indexOf('Tokajew');

  test('show the sentence of a name in a long text, and all of a short one', () => {
    const shown = excerpts(long, [{ start, end: start + 7 }]);
    expect(shown.map((part) => long.slice(part.start, part.end))).toEqual(['Hier steht Tokajew darin. ']);
    expect(placesIn(shown[0]!, [{ start, end: start + 7 }])).toEqual([{ start: 11, end: 18 }]);
    expect(excerpts('Kurz.', [{ start: 0, end: 4 }])).toEqual([{ start: 0, end: 5 }]);
  });

  test('of a diff cut what stayed to the words next to a change', () => {
    const same = { kind: 'same' as const, text: long };
    const pieces = shortened([same, { kind: 'added', text: 'X' }, same]);
    expect(pieces[0]!.text).toMatch(/^… .{40,70}$/);
    expect(pieces[2]!.text).toMatch(/^.{40,70} …$/);
  });
});
