import { expect, test } from 'vitest';
import { gatherEvidence } from '../../../src/app/lint-evidence.ts';
import { plain } from '../../../src/domain/text.ts';
import { LINT_RULES, lintGlossary } from '../../../src/glossary/lint/lint-glossary.ts';
import { namePlaces } from '../../../src/glossary/lint/name-places.ts';
import { type GlossaryFile, loadGlossary } from '../../../src/glossary/load-glossary.ts';
import { compileNames } from '../../../src/glossary/name-keeper.ts';

/** German and English of a paragraph. */
type Row = readonly [german: string, english: string];

function lintFiles(files: readonly GlossaryFile[], rows: readonly Row[] = []) {
  const loaded = loadGlossary(files);
  const names = compileNames(loaded.concepts);
  const evidence = gatherEvidence();
  const found = names.enforce(rows.map(([source, target]) => ({ source: plain(source), target: plain(target) })));
  const mentioned = rows.map(([source, english], at) => ({ source, english, mentions: found[at]!.mentions }));
  if (rows.length > 0) evidence.add(mentioned);
  return lintGlossary({ ...loaded, evidence: evidence.done() }, namePlaces(files));
}

const lint = (text: string, ...rows: Row[]) => lintFiles([{ path: 'names.yaml', text }], rows);
const objections = (text: string, ...rows: Row[]) =>
  lint(text, ...rows)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);

const thrice = (german: string, english: string): Row[] => Array.from({ length: 3 }, () => [german, english]);

test.each<[string, string, string, Row[]?]>([
  [
    'claimed-twice',
    'two persons of one surname',
    'Ivanov (Oleg): {en: Ivanov, de: [Iwanow]}\nIwanow (Bern): {en: Iwanow, de: [Iwanow]}',
  ],
  [
    'claimed-twice',
    'two long forms',
    'A: {long: {en: Alpha, de: [Rat der Weisen]}}\nB: {long: {en: Beta, de: [Rat der Weisen]}}',
  ],
  [
    'claimed-twice',
    'the same given name',
    'A: {kind: person, de: [Sas], given: {Ivan: []}}\nB: {kind: person, de: [Sas], given: {Ivan: []}}',
  ],
  ['target-is-spelling', 'an English form that is a spelling', 'Kiev: [Kiew]\nKyiv: [Kiev]'],
  ['target-is-spelling', 'an English form that is wrong elsewhere', 'Kiev: [Kiew]\nKyiv: {de: [Kyjiw], wrong: [Kiev]}'],
  ['ordinary-word', 'an article', 'Those: [die]'],
  ['ordinary-word', 'a common noun', 'The Federation: [Bund]'],
  ['ordinary-word', 'a name written small', 'Tokayev: [tokajew]'],
  ['office', 'a minister', 'Minister of Health: [Gesundheitsminister]'],
  ['office', 'a ministry', 'Ministry of Culture: [Kulturministerium]'],
  ['office', 'a chancellor', 'Chancellor: [Bundeskanzlerin]'],
  ['rule-made', 'a town in Mecklenburg', 'Teterov: [Teterow]'],
  ['rule-made', 'a politician of Berlin', 'Modrov: {de: [Modrow], kind: person}'],
  ['rule-made', 'a town in England', 'Ludlov: [Ludlow]'],
  ['place-by-rule', 'a part of Berlin, said to be a place', 'Pankov: {de: [Pankow], kind: place}'],
  ['place-by-rule', 'a city that is only verified', 'Glasgov: {de: [Glasgow], kind: place, enforce: verify}'],
  [
    'rule-made',
    'an American with his middle initial',
    'Sadov: [Sadow]',
    [['Es sprach Harvey K. Sadow aus Boston.', 'Harvey K. Sadow of Boston spoke.']],
  ],
  [
    'rule-made',
    'a German with a German given name',
    'Zelnov: [Zelnow]',
    [['Heinz Zelnow gewann.', 'Heinz Zelnow won.']],
  ],
  [
    'rule-made',
    'a name that all translations keep',
    'Kostrov: [Kostrow]',
    thrice('Die Firma Kostrow baute.', 'The Kostrow firm built.'),
  ],
  ['rule-made', 'a person whom the press writes otherwise', 'Klichko: {de: [Klitschko], kind: person}'],
  ['single-letter', 'a letter', 'Group of X: [X]'],
  ['look-alike', 'a Cyrillic letter', 'Tokayev: [Tok\u0430jew]'],
  ['look-alike', 'a Greek letter', '"\u039fdesa": [Odessa]'],
  ['blanks', 'a blank that keeps words together', 'Union of Towns: {de: ["Bund\u00a0der Städte"]}'],
  ['blanks', 'two blanks', 'Union of Towns: {de: ["Bund  der Städte"]}'],
  ['unfindable', 'an English form that is an @handle', '"@Ukraine": [Ukraineredaktion]'],
  ['unfindable', 'a given name that ends in a hyphen', 'Krüger: {kind: person, given: {Grete-: []}}'],
  [
    'never-occurs',
    'a word of addresses alone',
    'The Courier: [Kurierblatt]',
    [['Mehr auf www.kurierblatt.de heute.', 'More today at www.kurierblatt.de.']],
  ],
  [
    'always-fails',
    'an entry that no translation follows',
    'Sobor: [Sabor]',
    thrice('Der Sabor tagte.', 'Parliament met.'),
  ],
])('%s objects to %s', (rule, _, text, rows = []) => {
  expect(objections(text, ...rows)).toContain(rule);
});

test.each([
  'Tokayev: {de: [Tokajew, Toqaev], kind: person, given: {Kassym-Jomart: [Kassim-Jomart]}, accept: [Tokaev], wrong: [Tokajev]}',
  'Shoigu: [Schoigu]',
  'Zas: {de: [Sas], kind: person}',
  'Lukashenko: {de: [Lukaschenko], kind: person}',
  'Ivanov: {de: [Iwanow], kind: person, given: {Sergei: [Sergej]}}',
  'Sorokova: {de: [Sorokowa], kind: person}',
  'Borisov (Boyko): {en: Borisov, de: [Borissow], given: {Boyko: [Bojko]}}\nBorissow (Anna): {en: Borissova, de: [Borissow], given: {Anna: []}}',
  'Georgia: {de: [Georgien], kind: place}\nGeorgia (US): {en: Georgia, de: [Georgia], kind: place, when: [Atlanta]}',
  'CSTO: {de: [OVKS, ODKB], kind: organisation, long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags]}}',
  'NATO: {de: [Nato], kind: organisation}',
  'EU: {de: [EU], kind: organisation}',
  'United Nations: {de: [Vereinte Nationen, UNO], accept: [UN], kind: organisation}',
  'Prague: {de: [Prag], kind: place}',
  'Kremlin: [Kreml]',
  'Rome: [Rom]',
  'Belgrade: [Belgrad]',
  'Germany: {de: [Deutschland], kind: place}',
  'Black Forest: [Schwarzwald]',
  'Iceland: {de: [Island], kind: place}',
  'Bavaria: {de: [Bayern], kind: place, except: [FC Bayern]}',
  'Lower Saxony: {de: [Niedersachsen], kind: place}',
  'Der Spiegel: [Spiegel]',
  'Die Zeit: [Zeit]',
  'minister of finance: {de: [Finanzminister], kind: term}',
  'Secretary of State: {de: [Außenminister], when: [Washington, US-Regierung]}',
  'ceasefire: {de: [Waffenruhe], kind: term}',
  'Left Party: {de: [Die Linke], kind: organisation}',
  'European Championship: [Europameisterschaft, EM]',
  'World Cup: {de: [Weltmeisterschaft], kind: event}',
  'Klitschko: {kind: person, given: {Vitali: [Witali], Wladimir: [Wladimir]}}',
  'Modrow: {kind: person}',
  'Odesa: {de: [Odessa], kind: place}\nOdessa (US): {en: Odessa, kind: place, when: [Texas]}',
  'Novak: {de: [Nowak], kind: person, given: {Petra: []}}\nNowak: {kind: person, given: {Adam: []}}',
  'Lange: {de: [Lange], kind: person, given: {Bernd: []}}',
  'Zelensky: {de: [Selenskyj, Zelenskyy], kind: person}',
  'Teltow: {kind: place}',
  'Glasgow: {kind: place}',
  'Makarov: {de: [Makarow], kind: person}',
  'Dmitry: {de: [Dmitrij, Dmitri], kind: given-name}',
  'Kyiv: {de: [Kiew], wrong: [Kiev], kind: place}',
  'Москва́: {en: Moscow, de: [Moskau], kind: place}',
  'Côte d’Ivoire: {de: [Elfenbeinküste], kind: place}',
  'Vance: {kind: person, given: {J. D.: [JD]}}',
  'U.S.: {de: [US], kind: place}',
  'Yahoo!: {de: [Jahu], kind: organisation}',
  '"E.ON": {de: ["E.on"], kind: organisation}',
  'St. Petersburg: {de: [Sankt Petersburg, Petersburg], kind: place}',
  'Zhiguli: [Schiguli]',
  'Kazakhstan: {de: [Kasachstan], kind: place}\nKazakhs: {de: [Kasachen], kind: term}',
])('nothing is said against %s', (text) => {
  expect(objections(text)).toEqual([]);
});

test('a Russian whose name an engine left in German is no reason to leave it', () => {
  expect(objections('Kostrov: [Kostrow]', ...thrice('Dmitrij Kostrow kam.', 'Dmitrij Kostrow came.'))).not.toContain(
    'rule-made',
  );
  const text = 'Kostrov: {de: [Kostrow], given: {Dmitry: [Dmitrij]}}';
  expect(objections(text, ...thrice('Kostrow kam.', 'Kostrow came.'))).not.toContain('rule-made');
});

test.each([
  ['Armenia: {de: [Armenien], kind: place, enforce: repair}', 'Armenien'],
  ['Tajikistan: [Tadschikistan]', 'Tadschikistan'],
  ['Shchuchinsk: {de: [Schtschutschinsk], kind: place, enforce: repair}', 'Schtschutschinsk'],
])('that engines leave a place in German is nothing against its English: %s', (text, german) => {
  const found = lint(text, ...thrice(`In ${german} schneit es.`, `In ${german} it snows.`)).map(({ rule }) => rule);
  expect(found).not.toContain('rule-made');
});

test.each([
  'Russia: {de: [Russland], kind: place, enforce: repair}',
  'Belarus: [Weißrussland]',
  'Iceland: [Island]',
  'Essen: {de: [Essen], kind: place, enforce: repair}',
])('a place may be called as an ordinary word is: %s', (text) => {
  expect(lint(text).map(({ rule }) => rule)).not.toContain('ordinary-word');
});

test('of a glossary to start with one note counts the entries that no article mentions', () => {
  const files = [
    { path: '/desk/glossary/00-countries.yaml', text: 'Chad: [Tschad]\nPeru: {kind: place}\nFrance: [Frankreich]\n' },
    { path: 'C:\\desk\\00-peoples.yaml', text: 'Finns: [Finnen]\n' },
    { path: '/desk/00-desk/names.yaml', text: 'Zas: [Sas]\n' },
  ];
  const notes = lintFiles(files, [['Frankreich siegte.', 'France won.']]).filter(({ rule }) => rule === 'never-occurs');
  expect(notes.map(({ message, place, label }) => [message, place, label])).toEqual([
    ['no article mentions “Zas”', { file: '/desk/00-desk/names.yaml', line: 1, column: 1 }, 'Zas'],
    ['no article mentions 2 of 3 entries', { file: '/desk/glossary/00-countries.yaml' }, ''],
    ['no article mentions 1 of 1 entry', { file: 'C:\\desk\\00-peoples.yaml' }, ''],
  ]);
});

test('a name that stands twice in a list is told where it stands again', () => {
  const text = 'Zas: [Sas, Sass, Sas]\nTokayev:\n  de: [T]\n  given: {Kassym: [Kasim, "Kasim"]}\n';
  const found = lintFiles([{ path: 'a.yaml', text }], []).filter(({ rule }) => rule === 'redundant');
  expect(found.map(({ message, severity, place }) => [severity, message, place])).toEqual([
    ['info', '“Sas” stands twice in a list of “Zas”', { file: 'a.yaml', line: 1, column: 18 }],
    ['info', '“Kasim” stands twice in a list of “Tokayev”', { file: 'a.yaml', line: 4, column: 27 }],
  ]);
});

test('notes tell what is lawful and worth knowing', () => {
  const files = [
    { path: '/desk/base.yaml', text: 'Prague: [Prag]\nOPCW: [OVCW]\n' },
    { path: '/desk/client.yaml', text: '\nPrague: {de: [Prag], accept: [Prague, Praha], kind: place}\n' },
  ];
  const notes = lintFiles(files, [['Nichts.', 'Nothing.']]).map(({ rule, severity, message, place }) => [
    rule,
    severity,
    message,
    place?.line,
  ]);
  expect(notes).toEqual([
    ['never-occurs', 'info', 'no article mentions “Prague”', 2],
    ['never-occurs', 'info', 'no article mentions “OPCW”', 2],
    ['begins-target', 'info', '“Prag” begins “Prague”: other tools would write the rest twice', 2],
    ['redundant', 'info', '“Prague” is the English form already, and need not be accepted', 2],
    [
      'no-long-form',
      'info',
      '“OPCW” has no long form: where an article writes it out, that is not understood as the same',
      2,
    ],
    ['no-kind', 'info', '“OPCW” has no kind, and is repaired as a person’s name is', 2],
    ['override', 'info', '“Prague” takes the place of the entry in base.yaml:1, as a whole', 2],
  ]);
});

test('what DeepL cannot take is noted', () => {
  const said = (text: string) =>
    lint(text)
      .filter(({ rule }) => rule === 'deepl')
      .map(({ name }) => name);
  expect(said('A: {de: [x1, constructor]}\nB: {de: [x1, y1]}\n')).toEqual(['x1', 'constructor', 'x1']);
  expect(said('European Championship: [EM]\n')).toEqual(['EM']);
});

test('a finding stands where the name stands, across lines and pieces of a file', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `Name ${at}:\n  de: [Nahme ${at}]\n`).join('');
  const [finding] = lint(`\ufeff${many}Last:\n  kind: person\n  de:\n    - Fine\n    - "Tok\u0430jew"\n`);
  expect(finding).toMatchObject({ rule: 'look-alike', place: { file: 'names.yaml', line: 10_005, column: 7 } });
});

test('a finding says whether mending is safe: not where a label would stand twice, or a form be right and wrong', () => {
  const fixes = (text: string) => lint(text).map(({ fix }) => fix);
  expect(fixes('T\u043ekayev: {kind: person}')).toEqual(['mend']);
  expect(fixes('T\u043ekayev: {kind: person}\nTokayev: {kind: person}')).toEqual([undefined]);
  expect(fixes('Tokayev: {kind: person, wrong: ["T\u043ekayev"]}')).toEqual([undefined]);
});

test('every rule has a name of its own and says what it finds', () => {
  expect(new Set(LINT_RULES.map(({ name }) => name)).size).toBe(LINT_RULES.length);
  for (const { about } of LINT_RULES) expect(about).toMatch(/^[A-Z].*\.$/);
});
