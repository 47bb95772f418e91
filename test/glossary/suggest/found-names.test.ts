import { describe, expect, test } from 'vitest';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { worthAnEntry } from '../../../src/glossary/suggest/suggest-yaml.ts';
import { text } from './articles.ts';

const all = (...german: string[]) =>
  suggestNames(
    german.map((one) => text(one)),
    [],
  );
const entryFor = (german: string, wanted: string) =>
  all(german)
    .filter(worthAnEntry)
    .find(({ spellings }) => spellings.some((one) => one.text === wanted));
const spelt = (german: string, wanted: string) => entryFor(german, wanted)?.spellings.map((one) => one.text);

describe('an article before a name', () => {
  test.each([
    ['a title elsewhere', 'Präsident Kasyrow und Minister Bekow. Er ist kein Kasyrow.', 'Kasyrow'],
    ['a given name elsewhere', 'Sergej Kasyrow sprach. Der Kasyrow von heute lacht.', 'Kasyrow'],
    ['the list of known persons', 'Er ist kein Tokajew. Der Tokajew von heute lacht.', 'Tokajew'],
  ])('weighs less than %s', (_, german, name) => {
    expect(entryFor(german, name)).toBeDefined();
  });

  test('weighs more than a title where it comes more often', () => {
    const german = 'Der Kasyrow fiel. Ein Kasyrow rollt. Den Kasyrow hob er. Minister Kasyrow kam.';
    expect(all(german).filter(({ grade }) => grade > 0)).toEqual([]);
  });

  test('tells a noun where nothing else speaks for a name', () => {
    expect(all('Der Wumms war laut. Wumms sagte er.').filter(({ grade }) => grade > 0)).toEqual([]);
  });
});

describe('a name where sentences begin', () => {
  test('counts where it is the spelling of a known person', () => {
    expect(entryFor('Schoigu kam. Schoigu ging. Schoigu sprach.', 'Schoigu')).toMatchObject({
      english: 'Shoigu',
      ground: 'known',
      german: ['Schoigu'],
      kind: 'person',
    });
  });

  test('joins the known person whose English spelling stands inside a sentence', () => {
    expect(spelt('Schoigu kam. Er traf Shoigu.', 'Shoigu')).toEqual(['Schoigu', 'Shoigu']);
  });

  test('joins a name that is one by what stands around it elsewhere', () => {
    const german = 'Heute sprach Minister Sergej Kuschtu. Kushtu ging.';
    expect(spelt(german, 'Kuschtu')).toEqual(['Kuschtu', 'Kushtu']);
  });

  test('does not join it when it differs by more than transcription does', () => {
    expect(spelt('Heute sprach Minister Sergej Kuschtu. Kistu ging.', 'Kuschtu')).toEqual(['Kuschtu']);
  });

  test('counts where it cannot be German and comes again', () => {
    const found = (german: string) => all(german).find(({ label }) => label === 'Mkrtusi');
    expect(found('Mkrtusi kam. Mkrtusi ging.')?.grade).toBeGreaterThanOrEqual(0.5);
    expect(found('Mkrtusi kam.')?.grade).toBeLessThan(0.5);
  });
});

describe('a name that is a city’s too', () => {
  const kinds = (german: string) =>
    all(german)
      .filter(({ spellings }) => spellings.some(({ text: one }) => one.startsWith('Chmelnyzkyj')))
      .map(({ english, kind }) => `${english} ${kind}`);

  test.each([
    ['Der Chef der Partei, Bogdan Chmelnyzkyj, sprach.', ['Khmelnytsky person']],
    ['Dort stand Hetman Chmelnyzkyj. Chmelnyzkyj siegte.', ['Khmelnytsky person']],
    ['Heute kam Sorjan Chmelnyzkyj.', ['Khmelnytsky person']],
    ['Sie reisten nach Chmelnyzkyj.', ['Khmelnytskyi place']],
    ['Die Stadt Chmelnyzkyj ist schön.', ['Khmelnytskyi place']],
    ['Man sah Chmelnyzkyjs Türme.', ['Khmelnytskyi place']],
    ['Hetman Chmelnyzkyj ritt. Er kam nach Chmelnyzkyj.', ['Khmelnytsky person', 'Khmelnytskyi place']],
  ])('is by what stands around it in „%s“ %j', (german, wanted) => {
    expect(kinds(german).sort()).toEqual(wanted);
  });
});

describe('names of other lands', () => {
  test.each([
    ['Trainer Naranjo sprach.', 'Naranjo'],
    ['Der Chinese Li Jinjun gewann. Jinjun lachte.', 'Jinjun'],
    ['Minister Zhengjun sprach.', 'Zhengjun'],
  ])('are not romanised: „%s“', (german, name) => {
    const [found] = all(german).filter(({ spellings }) => spellings.some((one) => one.text === name));
    expect(found).toMatchObject({ english: name, ground: 'same' });
  });

  test('that only look Chinese are', () => {
    expect(entryFor('Minister Sergej Benjukin sprach.', 'Benjukin')).toMatchObject({ english: 'Benyukin' });
  });
});

describe('what is like a place of the lists', () => {
  test.each([
    ['an abbreviation in small letters', 'Minister Kim Bong Un kam. Un schwieg.', 'UN'],
    ['a name in quotation marks that a genitive would be like', 'Der Tanker »Kairos« brannte.', 'Cairo'],
  ])('is none: %s', (_, german, english) => {
    expect(all(german).map((one) => one.english)).not.toContain(english);
  });

  test.each([
    ['Die UN und Kairos Hafen', ['UN', 'Cairo']],
    ['Das Schiff „Russland“ kam.', ['Russia']],
    ['Sie haben Petrowsk verlassen, Bojsk und Bekowohrad gehalten.', ['Petrovsk', 'Boysk', 'Bekovohrad']],
  ])('is one: %s', (german, places) => {
    expect(all(german).map((one) => one.english)).toEqual(expect.arrayContaining(places));
  });
});

test('words from the East that German took over are none', () => {
  expect(all('Es gab Borschtsch, und ein Kasatschok begann.').filter(({ grade }) => grade > 0)).toEqual([]);
});

describe('a name with accents', () => {
  test('counts behind a given name that no list has', () => {
    expect(entryFor('Gestern kam Lumen Bratčić aus Wien.', 'Bratčić')).toMatchObject({
      english: 'Bratcic',
      grade: 0.6,
    });
  });

  test.each([
    ['Präsident Gintas Valėnas kam. Valenas schwieg.', ['Valenas', 'Valėnas']],
    ['Präsident Bartek Wołyński kam. Wolynskis Bruder schwieg.', ['Wolynskis', 'Wołyński']],
    ['Präsident Juraj Šefčoj kam. Sefcoj schwieg. Šefčojs Team blieb.', ['Sefcoj', 'Šefčoj', 'Šefčojs']],
  ])('is the same without, also where a sentence begins: %s', (german, spellings) => {
    const [found] = all(german).filter(({ grade }) => grade > 0.5);
    expect(found?.spellings.map((one) => one.text)).toEqual(spellings);
  });
});
