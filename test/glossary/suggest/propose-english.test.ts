import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCyrillicName } from '../../../src/glossary/suggest/cyrillic-name.ts';
import { cyrillicGivenName } from '../../../src/glossary/suggest/is-given-name.ts';
import { englishOf } from '../../../src/glossary/suggest/propose-english.ts';
import { romanise } from '../../../src/glossary/suggest/romanise.ts';

describe('romanising', () => {
  test.each([
    ['Serdjukow', 'Serdyukov'],
    ['Schtscherbakow', 'Shcherbakov'],
    ['Jarmolenko', 'Yarmolenko'],
    ['Sawizkaja', 'Savitskaya'],
    ['Kudryzkyj', 'Kudrytsky'],
    ['Winogradow', 'Vinogradov'],
    ['Abischew', 'Abishev'],
    ['Schdanow', 'Zhdanov'],
    ['Beisenbekowa', 'Beizenbekova'],
    ['Rimski-Korsakow', 'Rimsky-Korsakov'],
    ['Lyssyk', 'Lysyk'],
    ['Bursyk', 'Bursyk'],
    ['Husyk', 'Husyk'],
    ['Dschemilew', 'Dzhemilev'],
    ['Chasbulatow', 'Khasbulatov'],
    ['Markosjan', 'Markosyan'],
    ['Sintschuk', 'Zinchuk'],
  ])('turns %s into %s or names it among the alternatives', (german, english) => {
    const forms = romanise(german);
    expect(forms.length).toBeLessThanOrEqual(6);
    expect(forms).toContain(english);
  });

  test('names both letters that German writes alike', () => {
    expect(romanise('Schukin')).toEqual(expect.arrayContaining(['Shukin', 'Zhukin']));
    expect(romanise('Sotow')).toEqual(expect.arrayContaining(['Sotov', 'Zotov']));
  });

  test('never throws, and makes few forms of whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (name) => {
        expect(romanise(name).length).toBeLessThanOrEqual(6);
        expect(englishOf(name).forms.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the English of a name', () => {
  test.each([
    ['Schoigu', 'Shoigu', 'known'],
    ['Gorbatschow', 'Gorbachev', 'known'],
    ['Gaddafi', 'Gadhafi', 'known'],
    ['Kolumbus', 'Columbus', 'known'],
    ['Alexijewitsch', 'Alexievich', 'known'],
    ['Nasarbajewa', 'Nazarbayeva', 'known'],
    ['Chodorkowskaja', 'Khodorkovskaya', 'known'],
    ['Usyk', 'Usyk', 'known'],
    ['Dschingis Khan', 'Genghis Khan', 'known'],
    ['al-Gaddafi', 'Gadhafi', 'known'],
    ['Makarow', 'Makarov', 'rule'],
    ['Schuchow', 'Shukhov', 'rule'],
    ['Dschawachetien', 'Javakhetia', 'rule'],
    ['Merkel', 'Merkel', 'same'],
    ['Scholz', 'Scholz', 'same'],
    ['Westerwelle', 'Westerwelle', 'same'],
    ['Modrow', 'Modrow', 'same'],
    ['Shaimukhambetov', 'Shaimukhambetov', 'same'],
  ])('of %s is %s: %s', (german, english, by) => {
    expect(englishOf(german)).toMatchObject({ by });
    expect(englishOf(german).forms[0]).toBe(english);
  });

  test('is left alone where given names say that the name is not from Cyrillic', () => {
    expect(englishOf('Basedow', 'russian', false).forms[0]).toBe('Basedow');
    expect(englishOf('Basedow', 'russian', true).forms[0]).toBe('Bazedov');
  });

  test('of a given name is the usual one, and names of elsewhere are none of these', () => {
    expect(cyrillicGivenName('Wladimir')).toBe('Vladimir');
    expect(cyrillicGivenName('Kassym-Schomart')).toBe('Kassym-Jomart');
    expect(cyrillicGivenName('Dschochar')).toBe('Dzhokhar');
    expect(cyrillicGivenName('Olexander')).toBe('Oleksandr');
    expect(cyrillicGivenName('Alexandr')).toBe('Alexander');
    expect(cyrillicGivenName('George')).toBeUndefined();
  });

  test('is not looked for in words that only end like Slavic names', () => {
    expect(['Interview', 'Window', 'Whisky', 'Berlin', 'Brown', 'Čech'].filter(isCyrillicName)).toEqual(['Interview']);
  });
});
