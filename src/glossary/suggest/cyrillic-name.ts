/** Endings of names from the lands of Cyrillic and the Caucasus, as German, English and French spell them. */
const ENDING = new RegExp(
  `(?:${[
    '[^aeiou][oei]w',
    '[^aeiou][oe]v',
    'j[eo][wv]',
    'y?e[wv]a?',
    'ow',
    'o[wv]a',
    '[^aeiou]st?o[ij]',
    '[sz]k(?:i|ij|yj|y|yy|iy|oi|oj|oy|aja|aya|aia)',
    '[eo][wv](?:i|y|ie)(?:tsch|ch)',
    '[wv]na',
    'enk[oa]',
    '(?:tsch|ch)(?:u|y|i)?k(?:o|a)?',
    '[^aeiou]juk',
    '[nls]jak',
    '[^aeiou]nez',
    's(?:ch)?wili',
    'shvili',
    'chvili',
    'd[sz]e',
    '[^aeiou]jan',
    '[^aeiou]yan',
    '[ij]j',
    'yj',
    'ba[jiy]e?[wv]?',
    'tschuk',
    'kow',
    '(?<!ma)schina?',
    '(?:tsch|k|sh|zh|ch)in',
    '(?:tsch|[^aeiou]k)ina',
    '[ao]wina?',
    '[^aeiou]jin(?:a)?',
  ].join('|')})$`,
  'i',
);

/** Letters that only transcriptions from Cyrillic, Arabic or Persian have, in German or English. */
const LETTERS =
  /schtsch|shch|^dsch|[aeiou]dsch[aeiou]|dzh|[bdfgklmnprstvwz]j[aou]|^j(?:ew[dgst]|ek[ia]|el[zt]|erm|uri)|zh|kh|[rn]jew|(?:^|[aeiou])j[aeou].{2,}(?:w|nko|ij)$|tschk|tsch(?:[aeouy](?!$|r$|n$)|i)|iwan/i;

/** German and English words and names that end like Slavic ones. */
const OTHERS =
  /^(?:Modrow|Virchow|Bülow|Flotow|Pankow|Treptow|Teltow|Güstrow|Gadow|Grabow|Rochow|Lützow|Malchow|Below|Basedow|Bellow|Barlow|Bartow|Marlow|Marrow|Barrow|Glasgow|Moscow|Winslow|Harlow|Farrow|Sparrow|Morrow|Ludlow|Snow|Chow|Crow|Show|Flow|Bow|Row|Low|Slow|Window|Yellow|Fellow|Follow|Arrow|Rainbow|Shadow|Meadow|Tomorrow|Iowa|Heathrow|Airshow|Review|View|New|Crew|Drew|Andrew|Matthew|Mathew|Bartholomew|Lew|Ski|Whisky|Husky|Sky|Risky|Bianchi|Zhang|Zhou|Zhao|Zheng|Khan|Khaled|Khalid|Sikh|Berlin|Kevin|Bob|Aladin)$/i;

/**
 * Whether a spelling alone tells that the name comes from Cyrillic, in German transcription or English romanisation. Names
 * with accents are Latin ones.
 */
export const isCyrillicName = (name: string): boolean =>
  name.length > 3 &&
  name.length < 40 &&
  !ACCENT.test(name) &&
  !OTHERS.test(name) &&
  !COMPOUND.test(name) &&
  (ENDING.test(name) || LETTERS.test(name));

const ACCENT = /[^\p{ASCII}äöüß]/iu;

/** German words that put the letters of hushing sounds together: Bildschirm, Wirtschaft, Treibjagd. */
const COMPOUND =
  /\wsch(?:aft|utz|uh|irm|ein|au|ild|wein|uppen|ule|aum|rift|atz|aden|eid|lag|iff|icht|nitt|ritt|luss|reib|merz|nee|loss|nur|nür|eibe|üler)|wirtsch|\wj(?:agd|ahr|ubil|ob|ack|uwel|ugend|ung)|^juris|^jubil/i;
