import { expect, test } from 'vitest';
import { ALIKE, likeness } from '../../src/glossary/likeness.ts';

test.each([
  ['Tokajew', 'Tokayev'],
  ['Schoigu', 'Shoigu'],
  ['Selenskyj', 'Zelenskyy'],
  ['Jazenjuk', 'Yatsenuk'],
  ['Chruschtschow', 'Khrushchev'],
  ['Huschkadamow', 'Khushkadamov'],
  ['Muchamedschan', 'Mukhamedjan'],
  ['Dschaparow', 'Djaparov'],
])('%s and %s are one name', (one, two) => expect(likeness(one, two)).toBeGreaterThanOrEqual(ALIKE));

test.each([
  ['Tokajew', 'Tokarew'],
  ['Nasarbajew', 'Nasarow'],
  ['Nasarbajew', 'Nasarbajewa'],
  ['Kislow', 'Kozlov'],
  ['Putin', 'Rasputin'],
  ['Chamenei', 'Khomeini'],
  ['Tokio', 'Toyota'],
])('%s and %s are two', (one, two) => expect(likeness(one, two)).toBeLessThan(ALIKE));

test('nothing is like nothing', () => expect(likeness('', '')).toBe(0));
