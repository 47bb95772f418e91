import { expect, test } from 'vitest';
import { Drafts } from '../../src/page/service/drafts.ts';
import { FakeStorage } from './fake-storage.ts';

test('drafts are kept by article and row, and outlive the page', () => {
  const storage = new FakeStorage();
  new Drafts(storage).keep('a', 'r1', { target: 'T', version: 'v' });
  new Drafts(storage).keep('ab', 'r1', { comment: 'C', version: 'v' });
  const drafts = new Drafts(storage);
  expect([...drafts.of('a')]).toEqual([['r1', { target: 'T', version: 'v' }]]);
  drafts.drop('a', 'r1');
  expect(new Drafts(storage).of('a').size).toBe(0);
  expect(new Drafts(storage).of('ab').size).toBe(1);
});

test('a full storage stops nobody from typing', () => {
  const storage = new FakeStorage();
  storage.isFull = true;
  const drafts = new Drafts(storage);
  drafts.keep('a', 'r1', { target: 'T', version: 'v' });
  expect(drafts.get('a', 'r1')).toEqual({ target: 'T', version: 'v' });
  expect(drafts.of('a').size).toBe(1);
});

test.each(['', '{', 'null', '[]', '{"target":"T"}', '{"version":3}'])(
  'what others wrote there is no draft: %j',
  (value) => {
    const storage = new FakeStorage();
    storage.setItem('zweispalt draft\na\nr1', value);
    expect(new Drafts(storage).of('a').size).toBe(0);
  },
);
