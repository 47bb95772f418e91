import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherNames, type SuggestText } from '../../../src/glossary/suggest/gather-names.ts';
import { suggestNames } from '../../../src/glossary/suggest/suggest-names.ts';
import { ARTICLES, text, textsOf } from './articles.ts';

const namesIn = (german: string): string[] =>
  gatherNames([text(german)])
    .filter(({ grade }) => grade > 0)
    .map(({ given, name }) => (given === undefined ? name : `${given} ${name}`));
const found = (texts: readonly SuggestText[]) => new Map(suggestNames(texts, []).map((one) => [one.label, one]));
const spelt = (one: { spellings: readonly { text: string }[] } | undefined) =>
  one?.spellings.map((two) => two.text).sort();

describe('gathering', () => {
  test.each([
    ['Der Präsident Anton Bekow sprach.', ['Anton Bekow']],
    ['Vizeaußenministerin Olga Petrenko sprach.', ['Olga Petrenko']],
    ['Heute sagte Bekow nichts.', ['Bekow']],
    ['Die Regierung will die neuen Gesetze und Verordnungen prüfen.', []],
    ['Friedliche Proteste und Unruhen gab es auch in der Hauptstadt.', []],
    ['Auch Ludmila Bekowa und ihr Sohn blieben.', ['Ludmila Bekowa']],
    ['Die OVKS-Truppen ziehen ab.', ['OVKS']],
    ['Das teilte der Flughafen Aktau mit.', ['Aktau']],
    ['Kasachstans Grenze ist offen.', ['Kasachstans']],
    ['Nursultan Bekow kam nach Nur-Sultan.', ['Nursultan Bekow', 'Nur-Sultan']],
    ['Gemeint war Nursultan, nicht Nur-Sultan.', ['Nur-Sultan']],
    ['Er flog nach Nursultan.', ['Nursultan']],
    ['Vitali und Wladimir Klitschko kamen.', ['Vitali Klitschko', 'Wladimir Klitschko']],
    ['Angela Merkel und Wladimir Putin kamen.', ['Angela Merkel', 'Wladimir Putin']],
    ['Das Bündnis, den Stanislaw Bekow führt.', ['Stanislaw Bekow']],
    ['Auch Profi Anatolij Bekow kam.', ['Anatolij Bekow']],
    ['Der Senator George W. Bekow sprach.', ['George Bekow']],
    ['Trainer Julian Nagelsmann schwieg.', ['Julian Nagelsmann']],
    ['Auf dem Bildschirm sieht man Handschuhe und Windjacken.', []],
    ['Foto: Pavel Bekov Weiterlesen', ['Pavel Bekov']],
    ['Mehr auf www.Bekow.de oder @Bekow', []],
  ])('finds in „%s“ %j', (german, names) => {
    expect(namesIn(german)).toEqual(names);
  });

  test('learns from small letters and articles elsewhere that a word is none', () => {
    const texts = [text('Nach dem Wumms kam der Wumms. Ein Wumms sagte viel.'), text('So sagte Wumms.')];
    expect(gatherNames(texts).filter(({ grade }) => grade > 0)).toEqual([]);
  });

  test('leaves out what the glossary knows, and the given name before it', () => {
    const german = 'Präsident Anton Bekow traf Sergej Makarow.';
    const [start, end] = [german.indexOf('Bekow'), german.indexOf('Bekow') + 5];
    const names = gatherNames([{ ...text(german), known: [{ start, end }] }]).filter(({ grade }) => grade > 0.3);
    expect(names.map(({ name }) => name)).toEqual(['Makarow']);
  });
});

describe('suggestions', () => {
  const all = found(textsOf(ARTICLES));

  test('cluster the spellings of one name across articles and inflections', () => {
    expect(spelt(all.get('Tokayev'))).toEqual(['Tokajew', 'Tokajews', 'Toqaev']);
    expect(spelt(all.get('Serdyukov'))).toEqual(['Serdjukow', 'Serdyukov']);
    expect(spelt(all.get('Shoigu'))).toEqual(['Schoigu', 'Shoigu']);
    expect(spelt(all.get('Talasov'))).toEqual(['Talasov', 'Talasow']);
    expect(spelt(all.get('Tokayev')?.given[0])).toEqual(['Kassym-Jomart', 'Kassym-Schomart', 'Qasym-Jomart']);
    expect(spelt(all.get('Talasov')?.given[0])).toEqual(['Muchamedschan', 'Mukhamedzhan']);
  });

  test('count each spelling and say in which articles it stands', () => {
    expect(all.get('Tokayev')?.spellings).toContainEqual({
      text: 'Tokajew',
      count: 2,
      articles: ['nord.txt', 'sued.txt'],
    });
  });

  test('keep feminine surnames apart', () => {
    expect(spelt(all.get('Nazarbayev'))).toEqual(['Nasarbajew']);
    expect(spelt(all.get('Nazarbayeva'))).toEqual(['Nasarbajewa']);
  });

  test('propose genitives to no entry', () => {
    expect(all.get('Tokayev')?.german).toEqual(['Tokajew', 'Toqaev']);
  });

  test('know countries by CLDR and organisations by their abbreviation and long form', () => {
    expect(all.get('Kazakhstan')).toMatchObject({ kind: 'place', ground: 'cldr', german: ['Kasachstan'] });
    expect(all.get('Belarus')).toMatchObject({ german: ['Weißrussland'] });
    expect(all.get('CSTO')).toMatchObject({
      kind: 'organisation',
      german: ['OVKS'],
      long: { de: ['Organisation des Vertrags über kollektive Sicherheit'] },
    });
  });

  test('say of an organisation that its English is not known', () => {
    expect(all.get('AWB')).toMatchObject({ ground: 'none', long: { de: ['Agentur für Wasser und Boden'] } });
  });

  test('show a sentence and where it stands', () => {
    expect(all.get('Shoigu')?.evidence).toMatchObject({ article: 'nord.txt', line: 2 });
    expect(all.get('Shoigu')?.evidence.text).toContain('Sergej Schoigu sagte');
  });

  test('keep two persons apart whose given names differ', () => {
    const texts = [text('Minister Igor Kasarow sprach.'), text('Ministerin Olga Kazarov sprach.')];
    expect(suggestNames(texts, []).length).toBe(2);
  });

  test('do not join names of other scripts that are merely alike', () => {
    const names = found([text('Kanzler Olaf Homburg sagte nichts.'), text('Herr Hamburg sagte nichts.')]);
    expect([...names.values()].map((one) => spelt(one))).toEqual([['Hamburg'], ['Homburg']]);
  });

  test('take the English that stands in the translations for the organisation', () => {
    const texts = [text('Die Agentur für Wasser und Boden (AWB) klagt.', 'The Water and Soil Agency (WSA) complains.')];
    expect(found(texts).get('WSA')).toMatchObject({ ground: 'translations', german: ['AWB'] });
  });

  test('prefer among what the rules allow the form that stands in the translations', () => {
    const german = 'Präsident Igor Sotow sprach.';
    expect(found([text(german)]).has('Sotov')).toBe(true);
    expect(found([text(german, 'President Igor Zotov spoke.')]).get('Zotov')).toMatchObject({ ground: 'translations' });
  });

  test('take the form of an English paragraph', () => {
    const english = { ...text('', 'Photo: Igor Zotov'), german: '' };
    expect(found([text('Präsident Igor Sotow sprach.'), english]).get('Zotov')).toMatchObject({ ground: 'english' });
  });

  test('find a region that has an article as nouns have', () => {
    const places = found([
      text('Die Krim ist besetzt. Auf der Krim und im Kaukasus wird gezählt, auch nach der Krim-Wahl.'),
    ]);
    expect(places.get('Crimea')).toMatchObject({ kind: 'place', ground: 'known', german: ['Krim'] });
    expect(places.get('Caucasus')).toMatchObject({ kind: 'place', german: ['Kaukasus'] });
  });

  test('take regions, and what stands where places do, for places', () => {
    const places = found([text('Er kämpfte in Tschetschenien und floh nach Schtschutschinsk aus Dschawachetien.')]);
    expect(places.get('Chechnya')).toMatchObject({ kind: 'place', ground: 'known', german: ['Tschetschenien'] });
    expect(places.get('Shchuchinsk')).toMatchObject({ kind: 'place', ground: 'rule' });
    expect(places.get('Javakhetia')).toMatchObject({ kind: 'place' });
    const persons = found([text('Das sagte Schtschutschin.')]);
    expect(persons.get('Shchuchin')).toMatchObject({ kind: 'person' });
  });

  test('leave cities alone whose German name English may say too', () => {
    expect(found([text('Er wohnt in Nur-Sultan.')]).get('Nur-Sultan')).toMatchObject({ german: [] });
  });

  test('spell a given name by rule only before a surname from Cyrillic', () => {
    const given = (german: string) => suggestNames([text(german)], [])[0]?.given[0]?.english;
    expect(given('Minister Dmitri Bekow sprach.')).toBe('Dmitry');
    expect(given('Minister Jordi Puig sprach.')).toBe('Jordi');
    expect(given('Minister André Bertin sprach.')).toBe('André');
  });

  test('romanise no name whose bearer is called as people elsewhere are', () => {
    const names = found([text('Frau Sabine Grabenow sprach mit Herrn Igor Grabenew.')]);
    expect([...names.keys()].sort()).toEqual(['Grabenev', 'Grabenow']);
  });
});

describe('whatever the texts are', () => {
  const words = fc.constantFrom(
    ...ARTICLES.flatMap(([, lines]) => lines.flatMap((line) => line.split(' '))),
    '(',
    '__proto__',
    'constructor',
    'ÅÄÖ',
    'Ж',
    'I'.repeat(200),
  );
  const texts = fc
    .array(
      fc.oneof(
        fc.array(words, { maxLength: 15 }).map((all) => all.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      {
        maxLength: 12,
      },
    )
    .map((all) => all.map((german, at): SuggestText => ({ article: `a${at % 3}`, line: at, german, known: [] })));

  test('suggesting never throws, gives every label once, and does not depend on their order', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const suggestions = suggestNames(all, []);
        expect(new Set(suggestions.map(({ label }) => label)).size).toBe(suggestions.length);
        expect(suggestNames([...all].reverse(), [])).toEqual(suggestions);
      }),
      { numRuns: 60 },
    );
  });

  test('a long word or a long row of capitals takes no time to speak of', () => {
    const long = ['I'.repeat(200_000), 'Ja'.repeat(100_000), 'Bekow '.repeat(20_000), '(AB) '.repeat(5_000)];
    expect(() =>
      suggestNames(
        long.map((german) => text(german)),
        [],
      ),
    ).not.toThrow();
  });
});
