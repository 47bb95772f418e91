import { describe, expect, test } from 'vitest';
import type { Concept } from '../../src/domain/concept.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { anatoly, andrei, concept, csto, found, tokayev } from './concepts.ts';

const all = [
  csto,
  tokayev,
  concept('Nazarbayev', { de: ['Nasarbajew'], kind: 'person' }),
  concept('Zas', { de: ['Sas'], kind: 'person' }),
  concept('Belarus', { de: ['Weißrussland'], kind: 'place' }),
  concept('Austria', { de: ['Österreich'], kind: 'place' }),
  concept('Vienna', { de: ['Wien'], kind: 'place' }),
  concept('Netherlands', { de: ['Niederlande'], kind: 'place' }),
  concept('United Nations', { de: ['Vereinte Nationen'], kind: 'organisation' }),
  concept('White House', { de: ['Weißes Haus'], kind: 'organisation' }),
  concept('Kremlin', { de: ['Kreml'], kind: 'organisation' }),
  concept('Crimea', { de: ['Krim'], kind: 'place' }),
  concept('Babiš', { kind: 'person' }),
  concept('Foreign Office', { de: ['Auswärtiges Amt'], kind: 'organisation' }),
  concept('Zug', { kind: 'organisation' }),
];

describe('German endings and compounds', () => {
  test.each([
    ['Tokajews Rede', ['Tokajews']],
    ['die Rede Toqaevs', ['Toqaevs']],
    ['Sas’ Antwort kam spät', ['Sas']],
    ['Sass flog ab', []],
    ['Babišs Partei und die BABIŠS', ['Babišs', 'BABIŠS']],
    ['Babiss Partei', []],
    ['die Flugzeuge der ODKBS', []],
    ['SOLDATEN DES ODKBS', ['ODKBS']],
    ['die Soldaten des ODKBs', ['ODKBs']],
    ['OVKS-Truppen landen', ['OVKS']],
    ['Anti-OVKS-Proteste', ['OVKS']],
    ['ein Ex-OVKS-General', ['OVKS']],
    ['OVKS- und andere Truppen', ['OVKS']],
    ['mit den Vereinten Nationen', ['Vereinten Nationen']],
    ['im Weißen Haus', ['Weißen Haus']],
    ['des Weißen Hauses', ['Weißen Hauses']],
    ['des Auswärtigen Amtes', ['Auswärtigen Amtes']],
    ['die Zuges fehlen', []],
    ['aus den Niederlanden', ['Niederlanden']],
    ['die Wiener Börse', ['Wiener']],
    ['„Wiens“ Kapitän fuhr nach „Wien“', ['Wien']],
    ['die „Tokajews“', ['Tokajews']],
    ['die Wiener feiern', []],
    ['der Kremlsprecher', ['Kreml']],
    ['die Krimküste', ['Krim']],
    ['die Kriminalität', []],
    ['eine Tokajewregierung', []],
  ])('%s', (text, names) => expect(found(all, text)).toEqual(names));

  test('a feminine surname is another person, a genitive is not', () => {
    expect(found(all, 'Nasarbajewa sprach über Nasarbajews Erbe.')).toEqual(['Nasarbajews']);
  });

  test('closed compounds of a person are found where the entry allows them', () => {
    expect(found([{ ...tokayev, match: 'compound' }], 'eine Tokajewregierung')).toEqual(['Tokajew']);
  });

  test('exact entries take no ending', () => {
    expect(found([{ ...csto, match: 'exact' }], 'zwei ODKBs und eine ODKB')).toEqual(['ODKB']);
  });
});

describe('the letters of a text', () => {
  test.each([
    ['Toka\u00adjew kam', ['Toka\u00adjew']],
    ['Toka-\njew kam', ['Toka-\njew']],
    ['im Weißen\u00a0Haus', ['Weißen\u00a0Haus']],
    ['in Weissrussland und Weißrußland', ['Weissrussland', 'Weißrußland']],
    ['in O\u0308sterreich und Oesterreich', ['O\u0308sterreich', 'Oesterreich']],
    ['TOKAJEW DANKT DER OVKS', ['TOKAJEW', 'OVKS']],
    ['Die SAS fliegt nach Sassuolo', []],
    ['O’Sas und d’Sas', []],
  ])('%j', (text, names) => expect(found(all, text)).toEqual(names));

  test('addresses, handles and tags are no mentions', () => {
    const text = 'www.tokajew.kz, Tokajew.kz, @Tokajew, #Tokajew, Tokajew@example.org, https://example.org/Tokajew.';
    expect(found(all, text)).toEqual([]);
    expect(found(all, 'So sprach Tokajew. Dann ging er; Tokajew/Nasarbajew.')).toHaveLength(3);
  });

  test('an accent that the spelling lacks makes it a name of another language', () => {
    const ivan = concept('Ivan', { de: ['Iwan'], kind: 'given-name' });
    expect(found([ivan], 'Iván und Iwan')).toEqual(['Iwan']);
    expect(found([concept('Erdoğan', { kind: 'person' })], 'Erdogan sprach')).toEqual(['Erdogan']);
  });
});

describe('who is meant', () => {
  test('a full name is one mention, patronymic and all', () => {
    const [one] = compileNames(all).find('Präsident Kassym-Schomart Kemelewitsch Tokajew sprach');
    expect(one).toMatchObject({ form: 'full', text: 'Kassym-Schomart Kemelewitsch Tokajew', concepts: ['Tokayev'] });
  });

  test('a long form with its abbreviation is one mention', () => {
    const [one, two] = compileNames(all).find('Die Organisation des Vertrages über kollektive Sicherheit (OVKS) tagt.');
    expect(one).toMatchObject({ form: 'both', text: 'Organisation des Vertrages über kollektive Sicherheit (OVKS)' });
    expect(two).toBeUndefined();
  });

  test('persons of one surname are told apart by given name, or by the full name before', () => {
    const keeper = compileNames([andrei, anatoly]);
    const who = (text: string, earlier: string[] = []) => keeper.find(text, earlier)[0]!.concepts;
    expect(who('Anatolij Serdjukow kam')).toEqual(['Serdukov (Anatoly)']);
    expect(who('Serdjukow ging', ['Andrej Serdjukow kam'])).toEqual(['Serdyukov (Andrei)']);
    expect(who('Serdjukow ging')).toHaveLength(2);
    expect(who('Serdjukow ging', ['Andrej Serdjukow traf Anatolij Serdjukow'])).toHaveLength(2);
  });

  test('a conditional entry needs its condition, anywhere in the article', () => {
    const state = concept('Georgia (US)', { en: 'Georgia', de: ['Georgia'], when: ['Atlanta', 'US-Bundesstaat'] });
    expect(found([state], 'In Georgia schneit es')).toEqual([]);
    expect(found([state], 'In Georgia schneit es', ['Ein Gericht in Atlanta entschied.'])).toEqual(['Georgia']);
  });

  test('an expression in `except` is no mention, and the longest spelling wins', () => {
    const bavaria = concept('Bavaria', { de: ['Bayern'], kind: 'place', except: ['FC Bayern', 'Bayern München'] });
    expect(found([bavaria], 'Der FC Bayern und Bayern München spielen in Bayern')).toHaveLength(1);
    const two = [concept('Saxony', { de: ['Sachsen'] }), concept('Saxony-Anhalt', { de: ['Sachsen-Anhalt'] })];
    expect(compileNames(two).find('in Sachsen-Anhalt')[0]!.concepts).toEqual(['Saxony-Anhalt']);
  });

  test('a piece of a foreign name is no mention', () => {
    const france = concept('France', { de: ['Frankreich'], kind: 'place' });
    expect(found([france], 'Die Tour de France führt durch Frankreich; France Télécom wirbt.')).toEqual(['Frankreich']);
  });

  test('an entry that is off is not reported, yet it shields its words', () => {
    const club = concept('FC Wien', { enforce: 'off' });
    expect(found([...all, club], 'Der FC Wien spielt in Wien')).toEqual(['Wien']);
  });

  test('an entry that is off leaves a spelling to another, but for where a condition speaks for it', () => {
    const foundAs = (off: Partial<Concept>, text: string) =>
      compileNames([concept('Kyiv', { de: ['Kiew'], enforce: 'off', ...off }), concept('Kiev', { de: ['Kiew'] })])
        .find(text)
        .map((one) => one.concepts);
    expect(foundAs({}, 'Er kam aus Kiew.')).toEqual([['Kiev']]);
    expect(foundAs({ when: ['Dorf'] }, 'Er kam aus dem Dorf Kiew.')).toEqual([]);
  });
});

test('names of JavaScript objects are names like others', () => {
  expect(found([concept('constructor', {}), concept('__proto__', {})], 'constructor und __proto__')).toHaveLength(2);
});

test('a place that German calls as English does is found beside other nouns', () => {
  const names = compileNames([concept('Almaty', { kind: 'place' })]);
  for (const text of ['Der Flughafen Almaty ist zu.', 'In Almaty Anfang Januar.', 'Die Stadt Almaty schweigt.']) {
    expect(names.find(text).map((one) => one.text)).toEqual(['Almaty']);
  }
});
