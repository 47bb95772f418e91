import type { Tongue } from '../../domain/names.ts';
import { onceByWord } from '../words.ts';

/**
 * An adjective without its ending, the country, and the people where the word is another. Left out: words that are
 * something else as well (Tschad, Oman, Togo), and of countries where German is at home those that are not German.
 */
const OTHER = `
afghanisch Afghanistan Afghane|ägyptisch Ägypten Ägypter|albanisch Albanien Albaner|algerisch Algerien Algerier
angolanisch Angola Angolaner|argentinisch Argentinien Argentinier|armenisch Armenien Armenier
aserbaidschanisch Aserbaidschan Aserbaidschaner|äthiopisch Äthiopien Äthiopier|bangladeschisch Bangladesch
belarussisch Belarus Belarusse|belarusisch Belarus|weißrussisch Weißrussland Weißrusse|weissrussisch Weissrussland
belgisch Belgien Belgier|bolivianisch Bolivien Bolivianer|bosnisch Bosnien Bosnier|brasilianisch Brasilien Brasilianer
bulgarisch Bulgarien Bulgare|chilenisch Chile Chilene|chinesisch China Chinese|dänisch Dänemark Däne
estnisch Estland Este|finnisch Finnland Finne|französisch Frankreich Franzose|georgisch Georgien Georgier
griechisch Griechenland Grieche|guatemaltekisch Guatemala|haitianisch Haiti Haitianer|honduranisch Honduras
indisch Indien Inder|indonesisch Indonesien Indonesier|irakisch Irak Iraker|iranisch Iran Iraner
isländisch Island Isländer|israelisch Israel Israeli|italienisch Italien Italiener|japanisch Japan Japaner
jemenitisch Jemen Jemenit|jordanisch Jordanien Jordanier|kambodschanisch Kambodscha|kasachisch Kasachstan Kasache
kasachstanisch Kasachstan|katarisch Katar Katarer|kirgisisch Kirgisistan Kirgise|kirgisisch Kirgistan
kolumbianisch Kolumbien Kolumbianer|kongolesisch Kongo Kongolese|kosovarisch Kosovo Kosovare|kroatisch Kroatien Kroate
kubanisch Kuba Kubaner|kurdisch Kurdistan Kurde|kuwaitisch Kuwait|laotisch Laos|lettisch Lettland Lette
libanesisch Libanon Libanese|libysch Libyen Libyer|litauisch Litauen Litauer|malaysisch Malaysia|malisch Mali
marokkanisch Marokko Marokkaner|mazedonisch Mazedonien Mazedonier|nordmazedonisch Nordmazedonien
mexikanisch Mexiko Mexikaner|moldauisch Moldau Moldauer|moldawisch Moldawien|mongolisch Mongolei Mongole
montenegrinisch Montenegro|mosambikanisch Mosambik|nepalesisch Nepal Nepalese|nicaraguanisch Nicaragua
niederländisch Niederlande Niederländer|holländisch Holland Holländer|nordkoreanisch Nordkorea Nordkoreaner
norwegisch Norwegen Norweger|pakistanisch Pakistan Pakistaner|palästinensisch Palästina Palästinenser
panamaisch Panama|paraguayisch Paraguay|peruanisch Peru Peruaner|polnisch Polen Pole|portugiesisch Portugal Portugiese
ruandisch Ruanda|rumänisch Rumänien Rumäne|russisch Russland Russe|sowjetisch Sowjetunion
saudi-arabisch Saudi-Arabien|saudisch Saudi-Arabien|schwedisch Schweden Schwede|senegalesisch Senegal
serbisch Serbien Serbe|simbabwisch Simbabwe|slowakisch Slowakei Slowake|slowenisch Slowenien Slowene
somalisch Somalia Somalier|spanisch Spanien Spanier|katalanisch Katalonien Katalane|baskisch Baskenland Baske
srilankisch Sri-Lanka|sudanesisch Sudan Sudanese|südkoreanisch Südkorea Südkoreaner|syrisch Syrien Syrer
tadschikisch Tadschikistan Tadschike|taiwanisch Taiwan|taiwanesisch Taiwan|tansanisch Tansania
thailändisch Thailand Thailänder|tibetisch Tibet Tibeter|tschechisch Tschechien Tscheche|tschetschenisch Tschetschenien
tunesisch Tunesien Tunesier|türkisch Türkei Türke|turkmenisch Turkmenistan|ukrainisch Ukraine Ukrainer
ungarisch Ungarn Ungar|uruguayisch Uruguay|usbekisch Usbekistan Usbeke|venezolanisch Venezuela Venezolaner
vietnamesisch Vietnam Vietnamese|zypriotisch Zypern Zypriot|zyprisch Zypern|kenianisch Kenia Kenianer
nigerianisch Nigeria Nigerianer|philippinisch Philippinen Philippiner|abchasisch Abchasien|burmesisch Burma
myanmarisch Myanmar|emiratisch Emirate|arabisch Arabien Araber|sambisch Sambia|ghanaisch Ghana`;

const ENGLISH = `
amerikanisch Amerika Amerikaner|us-amerikanisch USA US-Amerikaner|britisch Großbritannien Brite|britisch Grossbritannien
englisch England Engländer|schottisch Schottland Schotte|walisisch Wales Waliser|irisch Irland Ire|nordirisch Nordirland
kanadisch Kanada Kanadier|australisch Australien Australier|neuseeländisch Neuseeland Neuseeländer`;

const GERMAN = `
deutsch Deutschland Deutscher|bundesdeutsch Bundesrepublik|österreichisch Österreich Österreicher
schweizerisch Schweiz Schweizer|liechtensteinisch Liechtenstein Liechtensteiner|luxemburgisch Luxemburg Luxemburger
südtirolerisch Südtirol Südtiroler|bayerisch Bayern|sächsisch Sachsen`;

const adjectives = new Map<string, Tongue>();
const names = new Map<string, Tongue>();

for (const [table, tongue] of [
  [OTHER, 'other'],
  [ENGLISH, 'english'],
  [GERMAN, 'german'],
] as const) {
  for (const row of table.trim().split(/[|\n]/)) {
    const [adjective = '', country = '', people] = row.trim().split(' ');
    adjectives.set(adjective, tongue);
    for (const name of [country, people]) if (name !== undefined) names.set(name, tongue);
  }
}

const ENDING = /(?:e|en|er|es|em|)$/;

/** What `russische`, `US-amerikanischen` tell of whom they describe. */
export const tongueOfAdjective: (word: string) => Tongue | undefined = onceByWord((word) =>
  adjectives.get(word.toLowerCase().replace(ENDING, '')),
);

/**
 * What a country or one of its people tells: `Russland`, `Russlands`, `die Russin`, `den Kasachen`, `US-General`,
 * `Kremlsprecher`.
 */
export const tongueOfNoun: (word: string) => Tongue | undefined = onceByWord((word) => {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const bare = BARE.map((ending) => names.get(word.replace(ending, ''))).find(Boolean);
  return bare ?? PREFIXES.find(([prefix]) => prefix.test(word))?.[1];
});

/** Endings that a name takes: none, genitive, plural and case, a woman of the people. */
const BARE = [/(?!)/, /s$/, /n$/, /in$/, /innen$/, /nen$/];

/** Beginnings of titles: whose they are. */
const PREFIXES: readonly (readonly [RegExp, Tongue])[] = [
  [/^(?:US|USA|UK)-\p{L}/u, 'english'],
  [/^(?:Kreml|Sowjet)-?\p{L}/u, 'other'],
  [/^Bundes(?:kanzler|präsident|minister|innen|außen|aussen|finanz|justiz|rat|tags|anwalt)/u, 'german'],
  [/^(?:Altbundes|Vize)?[Kk]anzler/u, 'german'],
];
