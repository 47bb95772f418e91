import { beforeAll, describe, expect, test } from 'vitest';
import { type DetectLanguage, isEnglish, loadLanguageDetector } from '../../src/segment/language.ts';

let detect: DetectLanguage;
beforeAll(async () => {
  detect = await loadLanguageDetector();
});

describe.each([
  ['with the detector', () => detect],
  ['by words alone', () => undefined],
])('%s', (_, detector) => {
  test.each([
    'You must be logged in to post here.',
    'This article was first published by the news service and is used with permission.',
    'Sign up for our newsletter and you will get the stories of the day, before they are told by others.',
  ])('English: %s', (text) => {
    expect(isEnglish(text, detector())).toBe(true);
  });

  test.each([
    ['a German sentence', 'Die Lage in der Stadt war am Abend so ruhig wie an keinem Tag der Woche.'],
    ['words that both languages have', 'So war die Hand am Arm'],
    ['names', 'Bank of America, Bank of England, House of Lords'],
    ['a title', 'The Voice of the Steppe'],
    ['a quotation alone', '“We are going home and you will be with us.”'],
    [
      'a long English quotation in a German sentence',
      `Er rief den Leuten zu: “${'We are the people of this land. '.repeat(20)}”`,
    ],
    ['German with English names', 'Das Magazin The Economist und der Sender Voice of America berichten über die Lage.'],
    ['nothing', ''],
    ['one word', 'Please'],
  ])('not English: %s', (_name, text) => {
    expect(isEnglish(text, detector())).toBe(false);
  });
});

test('where the detector is sure that a text is German, it is', () => {
  const german: DetectLanguage = () => ({ language: 'de', reliable: true });
  expect(isEnglish('You must be logged in to post here.', german)).toBe(false);
});
