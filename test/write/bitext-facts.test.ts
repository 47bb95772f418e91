import { expect, test } from 'vitest';
import { dateWords, gapWords, titleOf } from '../../src/domain/bitext-facts.ts';
import { plain } from '../../src/domain/text.ts';
import { bitextOf, everyday, pair } from './bitext-fixture.ts';

test('the title is the file’s own, then that of the title’s row, then a heading at the top, then the id', () => {
  expect(titleOf(everyday)).toEqual({ de: 'Truppen ziehen ab', en: 'Troops are withdrawing' });
  const furniture = pair(0, 'Anzeige', { skip: { reason: 'furniture', rule: 'ad' } });
  const lead = pair(1, 'Erster Satz.', { final: plain('First sentence.') });
  const title = pair(2, 'Der Titel', { kind: 'title' });
  expect(titleOf(bitextOf([furniture, lead, title]))).toEqual({ de: 'Der Titel' });
  const heading = pair(1, 'Oben', { kind: 'heading', final: plain('On top') });
  expect(titleOf(bitextOf([furniture, heading, lead]))).toEqual({ de: 'Oben', en: 'On top' });
  expect(titleOf(bitextOf([furniture, lead, heading]))).toEqual({ de: 'post/abzug.txt' });
  expect(titleOf(bitextOf([furniture]))).toEqual({ de: 'post/abzug.txt' });
  expect(titleOf(bitextOf([lead], { meta: { title: 'Von der Datei' } }))).toEqual({ de: 'Von der Datei' });
});

test('a long title is cut at the end of a word', () => {
  const { de } = titleOf(bitextOf([pair(0, 'Wort '.repeat(100), { kind: 'title' })]));
  expect(de).toMatch(/^(?:Wort ){20,24}…$/);
});

test('of a point in time the day is shown, anything else as it is', () => {
  expect(dateWords('2022-01-14T06:30:00+01:00')).toBe('2022-01-14');
  expect(dateWords('14. Januar 2022')).toBe('14. Januar 2022');
  expect(dateWords(undefined)).toBeUndefined();
});

test('a failed row says why even where the engine did not', () => {
  expect(gapWords(pair(0, 'a', { state: 'failed' }))).toMatch(/^The engine refused it\. Run/);
  expect(gapWords(pair(0, 'a', { state: 'failed', fault: 'Too long...' }))).toMatch(/^Too long\. Run/);
});
