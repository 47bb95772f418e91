import { expect, test } from 'vitest';
import { jsonlFormat } from '../../src/write/jsonl.ts';
import { everyday, hostile } from './bitext-fixture.ts';

const rows = (text: string) =>
  text
    .trimEnd()
    .split(/[\n\u0085\u2028\u2029]/)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every line is an object with the same keys, even where a text holds line separators', () => {
  for (const bitext of [everyday, hostile]) {
    const all = rows(jsonlFormat.render(bitext));
    expect(all).toHaveLength(bitext.pairs.length);
    for (const row of all) {
      expect(Object.keys(row)).toEqual([
        'id',
        'source',
        'raw',
        'target',
        'origin',
        'state',
        'review',
        'suggestions',
        'skipped',
        'names',
        'findings',
      ]);
    }
  }
});

test('the texts come back to the letter', () => {
  expect(rows(jsonlFormat.render(hostile)).map(({ source }) => source)).toEqual(
    hostile.pairs.map(({ segment }) => segment.source.text),
  );
});

test('a row tells the engine’s text from the final one, and what became of its names', () => {
  expect(rows(jsonlFormat.render(everyday))[2]).toMatchObject({
    raw: 'OVKS troops are leaving Almaty, Tokajew said.',
    target: 'CSTO troops are leaving Almaty, Tokayev said.',
    names: [{ concept: 'CSTO', de: 'OVKS', en: 'CSTO', status: 'repaired' }, {}, { status: 'accepted' }],
  });
});

test('a reviewed row says who decided what, and a row offers what was decided elsewhere', () => {
  const all = rows(jsonlFormat.render(everyday));
  expect(all[6]).toMatchObject({
    state: 'reviewed',
    review: { state: 'locked', by: 'Anna', comment: 'as agreed with the desk', staleSource: null },
  });
  expect(all[3]).toMatchObject({ suggestions: [{ article: 'post/gestern.txt', target: 'What the soldiers say' }] });
});

test('a skipped row says why, and a failed one has no English', () => {
  const all = rows(jsonlFormat.render(everyday));
  expect(all[1]).toMatchObject({ state: 'skipped', skipped: { reason: 'furniture', rule: 'issued-on' }, target: null });
  expect(all[5]).toMatchObject({ state: 'failed', skipped: null, target: null });
});
