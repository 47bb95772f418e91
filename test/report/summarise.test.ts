import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { plain } from '../../src/domain/text.ts';
import { isMixed, mergeNames, type NameSummary } from '../../src/report/name-summary.ts';
import { MAX_MESSAGES, summarise } from '../../src/report/summarise.ts';
import { bitextOf, everyday, hostile, mention, pair } from '../write/bitext-fixture.ts';

test('an article is summed up in plain JSON', async () => {
  const summary = summarise(everyday);
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  await expect(`${JSON.stringify(summary, undefined, 2)}\n`).toMatchFileSnapshot('golden/everyday/summary.json');
});

test('the gravest findings come first, and only so many', () => {
  const finding = (severity: Finding['severity'], index: number) => ({
    rule: 'r',
    severity,
    message: `${severity} ${index}`,
  });
  const findings = Array.from({ length: 60 }, (_, index) => finding(index < 55 ? 'info' : 'error', index));
  const { messages, findings: counts } = summarise(bitextOf([pair(0, 'a', { findings })]));
  expect(messages).toHaveLength(MAX_MESSAGES);
  expect(messages.slice(0, 6).map(({ severity }) => severity)).toEqual([
    'error',
    'error',
    'error',
    'error',
    'error',
    'info',
  ]);
  expect(messages[0]?.segment).toBe('k0-0');
  expect(counts).toEqual({ error: 5, warning: 0, info: 55 });
});

test('names in rows without English do not count', () => {
  const names = [mention(['OVKS', 'OVKS'], ['', undefined], 'CSTO', 'missing')];
  expect(summarise(bitextOf([pair(0, 'OVKS', { mentions: names })])).names).toEqual([]);
});

test('a name called __proto__ is a name like any other', () => {
  expect(summarise(hostile).names.map(({ concept }) => concept)).toEqual(['__proto__']);
});

describe('names of several articles', () => {
  const of = (german: string, english: string, status: 'house' | 'repaired' | 'accepted' | 'residue') =>
    summarise(
      bitextOf([
        pair(0, german, {
          final: plain(english),
          mentions: [mention([german, german], [english, english], 'Tokayev', status)],
        }),
      ]),
    ).names;

  test('are added up, each spelling with its count', () => {
    const names = mergeNames([
      of('Tokajew', 'Tokayev', 'repaired'),
      of('Toqaev', 'Tokayev', 'house'),
      of('Tokajew', 'Tokaev', 'accepted'),
    ]);
    expect(names).toEqual([
      {
        concept: 'Tokayev',
        house: [{ text: 'Tokayev', count: 3 }],
        strangers: [],
        german: [
          { text: 'Tokajew', count: 2 },
          { text: 'Toqaev', count: 1 },
        ],
        english: [
          { text: 'Tokayev', count: 1, status: 'house' },
          { text: 'Tokayev', count: 1, status: 'repaired' },
          { text: 'Tokaev', count: 1, status: 'accepted' },
        ],
        statuses: [
          { status: 'house', count: 1 },
          { status: 'repaired', count: 1 },
          { status: 'accepted', count: 1 },
        ],
      },
    ]);
  });

  const mixed = (...lists: readonly (readonly NameSummary[])[]) => isMixed(mergeNames(lists)[0]!);

  test('are mixed where a house form stands beside another, or two others beside each other', () => {
    expect(mixed(of('Tokajew', 'Tokayev', 'house'), of('Tokajew', 'Tokaev', 'accepted'))).toBe(true);
    expect(mixed(of('Tokajew', 'Tokajew', 'residue'), of('Tokajew', 'Tokaev', 'accepted'))).toBe(true);
  });

  test('are not mixed where the house form is short here and full there, or one other form stands throughout', () => {
    expect(mixed(of('Tokajew', 'Tokayev', 'repaired'), of('Tokajew', 'Kassym-Jomart Tokayev', 'house'))).toBe(false);
    expect(mixed(of('Tokajew', 'Tokaev', 'accepted'), of('Toqaev', 'Tokaev', 'accepted'))).toBe(false);
  });
});
