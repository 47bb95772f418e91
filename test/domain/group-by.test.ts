import { expect, test } from 'vitest';
import { groupBy } from '../../src/domain/group-by.ts';

test('items stand by their key, in the order in which they and their keys come', () => {
  const groups = groupBy(['bee', 'ant', 'bug', 'asp'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['b', ['bee', 'bug']],
    ['a', ['ant', 'asp']],
  ]);
});

test('there are no groups of nothing', () => {
  expect(groupBy([], () => 'a').size).toBe(0);
});
