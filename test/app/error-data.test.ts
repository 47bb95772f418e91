import { expect, test } from 'vitest';
import { errorData, errorOf } from '../../src/app/error-data.ts';
import { AppError } from '../../src/domain/errors.ts';

const sent = (thrown: unknown): Error => errorOf(structuredClone(errorData(thrown)));

test('an error of ours arrives as it was thrown', () => {
  const error = new AppError('review', 'The reviews have a fault', {
    hint: 'Mend it.',
    place: { file: 'reviews/a.yaml', line: 3 },
    faults: [{ message: 'Unknown key', excerpt: 'x\n^' }],
    service: 'connection',
    cause: new TypeError('why', { cause: 'no error at all' }),
  });
  const arrived = sent(error);
  expect(arrived).toBeInstanceOf(AppError);
  expect({ ...arrived }).toEqual({ ...error });
  expect(arrived.message).toBe(error.message);
  expect(arrived.stack).toBe(error.stack);
  expect(arrived.cause).toMatchObject({ name: 'TypeError', message: 'why' });
  expect((arrived.cause as Error).cause).toMatchObject({ message: 'no error at all' });
});

test('a fault of the program keeps its name and its place in the code', () => {
  const error = new RangeError('too far');
  const arrived = sent(error);
  expect(arrived).not.toBeInstanceOf(AppError);
  expect([arrived.name, arrived.message, arrived.stack]).toEqual(['RangeError', 'too far', error.stack]);
});

test('causes that go in a circle come to an end', () => {
  const error = new Error('one');
  error.cause = new Error('other', { cause: error });
  expect(sent(error).cause).toMatchObject({ message: 'other', cause: { message: 'one' } });
});

test('what cannot travel itself travels as its words', () => {
  expect(sent('a word').message).toBe('a word');
  const error = Object.assign(new Error('with a method'), { method: () => {}, cause: { toString: () => 'odd' } });
  expect(sent(error)).toMatchObject({ message: 'with a method', cause: { message: 'odd' } });
});
