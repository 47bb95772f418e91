import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { marksByName, plain, type RichText } from '../../src/domain/text.ts';
import { loadTmxMemories } from '../../src/memory/tmx-memory.ts';
import { tmx, tu } from './tmx-sample.ts';
import { keyOf, textsOf } from './translation-memory.contract.ts';

const load = (files: Readonly<Record<string, string>>) =>
  loadTmxMemories(
    Object.entries(files).map(([name, body]) => ({ name, text: tmx(body) })),
    keyOf,
  );
const snow = keyOf(plain('Schnee'));

describe('TMX files', () => {
  test('name themselves as the origin of what they know', () => {
    const memory = load({ 'kasachstan.tmx': tu('Schnee', 'snow') });
    expect(memory.lookup([snow], 'en-GB').get(snow)).toEqual([
      { text: plain('snow'), origin: 'kasachstan.tmx', made: '', sent: [] },
    ]);
  });

  test('answer by file name, whatever the order they are read in', () => {
    const memory = load({ 'b.tmx': tu('Schnee', 'b'), 'Z.tmx': tu('Schnee', 'Z'), 'a.tmx': tu('Schnee', 'a') });
    expect(textsOf(memory.lookup([snow], 'en-GB').get(snow))).toEqual(['Z', 'a', 'b']);
  });

  test.each([
    ['en-GB', ['British', 'any', 'American', 'Australian', 'later American']],
    ['en-US', ['American', 'any', 'British', 'Australian', 'later American']],
  ] as const)('give %s first, then English of no country, then any other', (language, order) => {
    const variants =
      tu('Schnee', 'Australian', 'en-AU') + tu('Schnee', 'American', 'en-US') + tu('Schnee', 'any', 'en');
    const memory = load({
      'a.tmx': variants + tu('Schnee', 'British'),
      'b.tmx': tu('Schnee', 'later American', 'en-US'),
    });
    expect(textsOf(memory.lookup([snow], language).get(snow))).toEqual(order);
  });

  test('with a fault in one of them are refused with its name', () => {
    const files = [
      { name: 'good.tmx', text: tmx(tu('a', 'b')) },
      { name: 'bad.tmx', text: '<tmx>' },
    ];
    expect(() => loadTmxMemories(files, keyOf)).toThrow(AppError);
    expect(() => loadTmxMemories(files, keyOf)).toThrow('bad.tmx');
  });
});

describe('a paragraph whose marks a TMX file does not have', () => {
  const linked: RichText = { text: 'Laut TASS fiel Schnee.', marks: [{ id: 5, start: 5, end: 9 }] };

  test('is found by its text, its marks placed where they can be', () => {
    const memory = load({ 'a.tmx': tu('Laut TASS\n fiel Schnee. ', 'Snow fell, TASS says.') });
    expect(memory.lookup([keyOf(linked)], 'en-GB').size).toBe(0);
    const [target] = memory.lookupText(linked, 'en-GB');
    expect(marksByName(linked, target!.text)).toEqual({
      text: 'Snow fell, TASS says.',
      marks: [{ id: 5, start: 11, end: 15 }],
    });
  });

  test('is found by its text where the file has other marks', () => {
    const memory = load({
      'a.tmx': tu('<bpt i="1"/>Laut<ept i="1"/> TASS fiel Schnee.', '<bpt i="1"/>TASS<ept i="1"/>: snow'),
    });
    expect(memory.lookupText(linked, 'en-GB')[0]?.text.marks).toEqual([{ id: 0, start: 0, end: 4 }]);
  });

  test('keeps the marks of the target where only their kind differs', () => {
    const code: RichText = { text: 'Tippe ls ein', marks: [{ id: 2, start: 6, end: 8, opaque: true }] };
    const memory = load({
      'a.tmx': tu('Tippe <bpt i="1" x="3"/>ls<ept i="1"/> ein', 'Type <bpt i="1" x="3"/>ls<ept i="1"/> now'),
    });
    expect(memory.lookupText(code, 'en-GB')[0]?.text.marks).toEqual([{ id: 0, start: 5, end: 7, opaque: true }]);
  });

  test('gets no marks where it has none itself', () => {
    const memory = load({ 'a.tmx': tu('<bpt i="1"/>Schnee<ept i="1"/>', '<bpt i="1"/>snow<ept i="1"/>') });
    expect(memory.lookupText(plain('Schnee'), 'en-GB')[0]?.text).toEqual(plain('snow'));
  });

  test('is not found by another text', () => {
    expect(load({ 'a.tmx': tu('Schnee', 'snow') }).lookupText(plain('schnee'), 'en-GB')).toEqual([]);
  });
});
