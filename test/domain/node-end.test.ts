import { expect, test } from 'vitest';
import { nodeEnd } from '../../src/domain/node-end.ts';

test('a node ends before the blanks and line breaks behind its text', () => {
  expect(nodeEnd('a: b \t\r\n\n', 3, 9)).toBe(4);
  expect(nodeEnd('a:  \n', 3, 5)).toBe(3);
});

test('white space that YAML does not know is part of the text', () => {
  expect(nodeEnd('a: b\u00a0\n', 3, 6)).toBe(5);
  expect(nodeEnd('a: -\ufeff\n', 3, 6)).toBe(5);
});
