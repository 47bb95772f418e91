import { describe, expect, test } from 'vitest';
import { nominatives } from '../../../src/glossary/suggest/nominatives.ts';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { text } from './articles.ts';

const longOf = (german: string) =>
  suggestNames([text(german)], []).find(({ kind }) => kind === 'organisation')?.long?.de;

describe('the long form before an abbreviation', () => {
  test.each([
    ['Gestern klagte die Europäische Zentralbank (EZB) wieder.', ['Europäische Zentralbank']],
    ['Das meldet das Bundeskriminalamt (BKA) heute.', ['Bundeskriminalamt']],
    ['Ein Sprecher des Bundeskriminalamtes (BKA) schwieg.', ['Bundeskriminalamt']],
    ['Der Bund für Wasserwirtschaft und Boden (BWB) klagt.', ['Bund für Wasserwirtschaft und Boden']],
    ['Der Spieler aus Kasachstan (KAS) verlor.', undefined],
    ['Heute tagt das Komitee (KOM) wieder.', undefined],
  ])('is found in „%s“: %j', (german, wanted) => {
    expect(longOf(german)).toEqual(wanted);
  });

  test('of a listed organisation is also that of the list, in the nominative', () => {
    expect(longOf('Dort tagt das Internationale Olympische Komitee (IOK) bald.')).toEqual([
      'Internationales Olympisches Komitee',
      'Internationale Olympische Komitee',
    ]);
    expect(longOf('Der Chef des Internationalen Währungsfonds (IWF) kam.')).toEqual(['Internationaler Währungsfonds']);
    expect(longOf('Nur die EZB schwieg.')).toEqual(['Europäische Zentralbank']);
  });
});

describe('a long form’s nominative', () => {
  test.each([
    ['das', 'Nationale Olympische Komitee', ['Nationales Olympisches Komitee', 'Nationale Olympische Komitee']],
    ['des', 'Nationalen Olympischen Komitees', ['Nationales Olympisches Komitee']],
    ['der', 'Deutsche Ruderbund', ['Deutscher Ruderbund', 'Deutsche Ruderbund']],
    ['des', 'Deutschen Ruderbundes', ['Deutscher Ruderbund']],
    ['beim', 'Deutschen Ruderbund', ['Deutscher Ruderbund']],
    ['der', 'Deutschen Ruderunion', ['Deutsche Ruderunion']],
    ['die', 'Deutsche Ruderunion', ['Deutsche Ruderunion']],
    ['des', 'Bündnisses für Boden', ['Bündnis für Boden']],
    ['des', 'Kongresses für Boden', ['Kongress für Boden']],
    ['des', 'Fonds für Boden', ['Fonds für Boden']],
    ['der', 'Gruppe Wasser', ['Gruppe Wasser']],
    [undefined, 'Vereinte Wasserwerke', ['Vereinte Wasserwerke']],
    ['die', 'Grüne', ['Grüne']],
  ])('behind „%s“ of „%s“ is %j', (before, words, wanted) => {
    expect(nominatives(words.split(' '), before)).toEqual(wanted);
  });
});
