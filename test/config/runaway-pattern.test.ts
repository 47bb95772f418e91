import { expect, test } from 'vitest';
import { isRunaway } from '../../src/config/runaway-pattern.ts';

test.each(['(a+)+', '((a+))*b', '(?:a*b)+$', '(a{2,})*', '(a+){2,}', '(?:x|y+)*', '(a{1,50}){1,50}', '(?<n>[ab]+)+'])(
  '%s repeats what repeats',
  (pattern) => {
    expect(isRunaway(pattern)).toBe(true);
  },
);

test.each([
  '^Jetzt abonnieren',
  'a+b+',
  '(?:ab)+',
  '(a+)?',
  '(a+){2}',
  '([+*])+',
  '(\\+)+',
  '(?:Mehr|Weiter)\\s*lesen',
  ')+',
])('%s does not', (pattern) => {
  expect(isRunaway(pattern)).toBe(false);
});
