import { describe, expect, test } from 'vitest';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { isSure } from '../../../src/glossary/suggest/suggest-yaml.ts';
import { text } from './articles.ts';

const all = (german: string, english?: string) => suggestNames([text(german, english)], []);
const named = (german: string, wanted: string, english?: string) =>
  all(german, english).find(({ spellings }) => spellings.some((one) => one.text === wanted));

describe('a name that only ends like a Slavic one', () => {
  test('is shown as it is, unsure, with what it would be by rule, where nothing else tells', () => {
    for (const [name, other] of [
      ['Bartanow', 'Bartanov'],
      ['Kalinski', 'Kalinsky'],
    ]) {
      const found = named(`Der Sänger ${name} sprach heute.`, name!);
      expect(found).toMatchObject({ english: name, ground: 'none', german: [] });
      expect(found?.alternatives).toContain(other);
      expect(isSure(found!)).toBe(false);
    }
  });

  test.each([
    ['a Slavic given name', 'Heute kam Sergej Bartanow.'],
    ['one that Croats have too', 'Heute kam Igor Bartanow.'],
    ['what he is called', 'Der russische Sänger Bartanow kam.'],
    ['another spelling', 'Heute kam der Sänger Bartanow. Der Sänger Bartanov schwieg.'],
    ['a strange given name beside names from Cyrillic', 'Heute traf Alijor Bartanow Frau Schtscherbakowa.'],
  ])('is romanised for %s', (_, german) => {
    const found = named(german, 'Bartanow');
    expect(found).toMatchObject({ english: 'Bartanov', german: ['Bartanow'] });
    expect(isSure(found!)).toBe(true);
  });

  test('is romanised for a translation', () => {
    const found = named('Der Sänger Bartanow sprach.', 'Bartanow', 'The singer Bartanov spoke.');
    expect(found).toMatchObject({ english: 'Bartanov', ground: 'translations' });
  });

  test('is romanised, but unsure, for a country or such a name near by alone', () => {
    for (const german of ['Der Sänger Bartanow wohnt in Moskau.', 'Der Sänger Bartanow und Frau Schtscherbakowa.']) {
      const found = named(german, 'Bartanow');
      expect(found?.english).toBe('Bartanov');
      expect(isSure(found!)).toBe(false);
    }
  });

  test.each([
    ['Der Amerikaner Warschanski kam aus Moskau.', 'Warschanski'],
    ['Die SPD-Abgeordnete Bartanow reist nach Russland.', 'Bartanow'],
    ['Frau Sabine Bartanow reist nach Russland.', 'Bartanow'],
    ['Theodore J. Bartanow reist nach Russland.', 'Bartanow'],
    ['Der polnische Stürmer Robert Lewandrowski traf.', 'Lewandrowski'],
    ['Luka Perjisic traf.', 'Perjisic'],
    ['Heute kam McKew.', 'McKew'],
    ['Er wohnt in Pankow.', 'Pankow'],
  ])('stays, and is not asked about, in „%s“', (german, name) => {
    const found = named(german, name);
    if (found !== undefined) expect(found).toMatchObject({ english: name, ground: 'same' });
  });

  test('is taken for Slavic by other letters of the German transcription', () => {
    expect(named('Heute kam Tschumanow.', 'Tschumanow')).toMatchObject({ english: 'Chumanov' });
    expect(named('Heute kam Beljanow.', 'Beljanow')).toMatchObject({ english: 'Belyanov' });
    expect(named('Heute kam Fedorenkow.', 'Fedorenkow')).toMatchObject({ english: 'Fedorenkov' });
    expect(named('Heute kam Michailow.', 'Michailow')).toMatchObject({ english: 'Mikhailov' });
    expect(named('Heute kam Rumakow.', 'Rumakow')).toMatchObject({ english: 'Rumakov' });
  });
});

describe('a spelling of the articles that may be English', () => {
  test('is English where the rules make it of another spelling', () => {
    const found = named('Generalsekretär Stanislaw Sas sprach. Generalsekretär Stanislav Zas schwieg.', 'Sas');
    expect(found).toMatchObject({ english: 'Zas', ground: 'articles', german: ['Sas'] });
  });

  test('is whatever it is alone: neither is made English by rule', () => {
    expect(named('Generalsekretär Stanislaw Sas sprach.', 'Sas')).toMatchObject({
      english: 'Sas',
      alternatives: ['Zas'],
    });
  });
});

describe('an established spelling', () => {
  test('is told from another English one that stands in the articles', () => {
    expect(named('Herr Karim Masimov wurde verhaftet.', 'Masimov')).toMatchObject({
      english: 'Massimov',
      because: 'established spelling, beside Masimov, which is English too, 1×',
      alternatives: ['Masimov'],
    });
  });
});

describe('a translation', () => {
  test('does not respell, by itself, a person who is called as people of the West are', () => {
    const [german, english] = ['Die Richterin Louise Arbour sprach.', 'The judge Louise Arbor spoke.'];
    expect(named(german, 'Arbour', english)).toMatchObject({ english: 'Arbour', ground: 'same' });
  });

  test('does not make the genitive an entry', () => {
    expect(named('Das ist Louise Arburgs Haus.', 'Arburgs', 'This is Louise Arburg’s house.')).toMatchObject({
      english: 'Arburg',
      german: [],
    });
  });
});

describe('given names', () => {
  test('of two persons of one surname are told apart, each with its sentence', () => {
    const german = 'Igor und Olga Makarow kamen. Der Sohn Boris Makarow blieb.';
    const found = named(german, 'Makarow');
    expect(found?.given.map(({ english }) => english)).toEqual(['Boris', 'Igor', 'Olga']);
    expect(found?.given.map(({ evidence }) => evidence.text)).toEqual([
      'Der Sohn Boris Makarow blieb.',
      'Igor und Olga Makarow kamen.',
      'Igor und Olga Makarow kamen.',
    ]);
  });

  test('do not become Slavic by themselves before a surname that is not', () => {
    expect(named('Heute kam Jaroslav Hořín.', 'Hořín')?.given[0]).toMatchObject({ english: 'Jaroslav' });
  });

  test('that are at home in the West stay, whatever the surname is', () => {
    expect(named('Minister Benjamin Netanjahu kam.', 'Netanjahu')?.given[0]).toMatchObject({ english: 'Benjamin' });
  });

  test('that Germans and Russians share do not keep a surname German whose letters are Russian', () => {
    expect(named('Heute kam Alexander Grischtschuk.', 'Grischtschuk')).toMatchObject({ english: 'Grishchuk' });
    for (const name of ['Schwarz', 'Grabow', 'Dobrinscheid']) {
      const found = named(`Heute kam Alexander ${name}.`, name);
      expect(found).toMatchObject({ english: name, given: [{ english: 'Alexander' }] });
    }
  });

  test('stay where the bearer keeps the German spelling of the surname', () => {
    const found = named('Dort boxte Wladimir Klitschko.', 'Klitschko');
    expect(found).toMatchObject({ english: 'Klitschko', given: [{ english: 'Wladimir', ground: 'same' }] });
  });

  test('of wives and daughters go with the surname of the known man', () => {
    expect(named('Dort sprach Raissa Gorbatschowa.', 'Gorbatschowa')).toMatchObject({
      english: 'Gorbacheva',
      ground: 'known',
      given: [{ english: 'Raisa' }],
    });
  });
});

describe('a given name that Russian and Ukrainian write otherwise', () => {
  const german = (surname: string) =>
    `Präsident Wolodymyr ${surname} kam. Wladimir ${surname.replace('kyj', 'kij')} ging.`;

  test('is the bearer’s own where the person is known', () => {
    expect(named(german('Selenskyj'), 'Selenskij')).toMatchObject({
      german: ['Selenskij', 'Selenskyj'],
      given: [{ english: 'Volodymyr' }],
    });
  });

  test('may be that of two persons where nobody is', () => {
    expect(named(german('Bartanskyj'), 'Bartanskij')).toMatchObject({
      german: ['Bartanskij'],
      given: [{ english: 'Vladimir' }],
    });
  });
});
