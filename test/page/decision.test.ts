import { describe, expect, test } from 'vitest';
import { changedTo, decisionOf, editedTo, foresee, hasTags, untag, wishFor } from '../../src/page/state/decision.ts';
import { makeFinding, makeName, makeRow } from './rows.ts';

const text = (target: string, state: string, comment = '') => ({ type: 'text', target, state, comment });

describe('what an action means', () => {
  test('accepting signs off the text as it stands, with its comment', () => {
    const row = makeRow(1, { targetTagged: '<1>Yes</1>.', state: 'stale', comment: 'Why?' });
    expect(wishFor('accept', row)).toEqual(text('<1>Yes</1>.', 'reviewed', 'Why?'));
  });

  test('rejecting goes back to the machine’s text, where there is a decision', () => {
    expect(wishFor('reject', makeRow(1, { state: 'edited' }))).toEqual({ type: 'machine' });
    expect(wishFor('reject', makeRow(1))).toMatchObject({ why: 'it has the machine’s text already' });
  });

  test('locking and unlocking signs off', () => {
    expect(wishFor('lock', makeRow(1))).toEqual(text('Sentence 1.', 'locked'));
    expect(wishFor('lock', makeRow(1, { state: 'locked' }))).toEqual(text('Sentence 1.', 'reviewed'));
  });

  test.each([
    [
      'accept',
      makeRow(1, { state: 'pending', target: '', targetTagged: '' }),
      'there is no English yet: press e to write it',
    ],
    ['accept', makeRow(1, { state: 'skipped' }), 'it is not sent and has no English'],
    ['accept', makeRow(1, { state: 'reviewed' }), 'it is accepted already'],
    ['accept', makeRow(1, { state: 'locked' }), 'it is locked: press l to unlock it'],
    ['reject', makeRow(1, { state: 'locked' }), 'it is locked: press l to unlock it'],
  ] as const)('%s is refused with a reason', (action, row, why) => {
    expect(wishFor(action, row)).toEqual({ type: 'none', why });
  });
});

describe('what typing comes to', () => {
  test('a new text makes any row edited, whoever signed it', () => {
    expect(changedTo(makeRow(1, { state: 'reviewed' }), { target: ' New\ntext. ' })).toEqual(
      text('New text.', 'edited'),
    );
  });

  test('a comment alone leaves a signature', () => {
    expect(changedTo(makeRow(1, { state: 'reviewed' }), { comment: 'Hm.' })).toEqual(
      text('Sentence 1.', 'reviewed', 'Hm.'),
    );
  });

  test('nothing new is nothing', () => {
    expect(changedTo(makeRow(1, { comment: 'Hm.' }), { target: 'Sentence 1. ', comment: ' Hm. ' })).toBeUndefined();
    expect(editedTo(makeRow(1), {})).toMatchObject({ type: 'none' });
  });
});

test('undo goes back to the machine where nobody had decided, else to the decision', () => {
  expect(decisionOf(makeRow(1))).toEqual({ type: 'machine' });
  expect(decisionOf(makeRow(1, { state: 'failed' }))).toEqual({ type: 'machine' });
  expect(decisionOf(makeRow(1, { state: 'locked', comment: 'C' }))).toEqual(text('Sentence 1.', 'locked', 'C'));
});

test('a row is shown as decided before the answer comes, without places that may be wrong', () => {
  const row = makeRow(1, { names: [makeName()], findings: [makeFinding({ target: { start: 0, end: 2 }, fix: 'x' })] });
  const seen = foresee(row, { type: 'text', target: 'A <1>new</1> text.', state: 'edited', comment: '' });
  expect(seen).toMatchObject({ target: 'A new text.', targetTagged: 'A <1>new</1> text.', state: 'edited' });
  expect(seen.names[0]).not.toHaveProperty('target');
  expect(seen.findings[0]).not.toHaveProperty('target');
  expect(foresee(seen, { type: 'machine' })).toMatchObject({ target: 'Sentence 1.', state: 'open' });
});

test('tags are told apart from what looks like one', () => {
  expect(untag('a <1>b</1> \\<2> c<3/>')).toBe('a b <2> c');
  expect(hasTags('a \\<1> b')).toBe(false);
  expect(hasTags('a <1/> b')).toBe(true);
});
