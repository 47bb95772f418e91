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
    '[wv](?:i|y|ie)(?:tsch|ch|cz)',
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
    '(?:sch|tsch|k|sh|zh|ch)in(?:a)?',
    '[wv]in(?:a)?',
    '[^aeiou]jin(?:a)?',
  ].join('|')})$`,
  'i',
);

/** Letters that only transcriptions from Cyrillic, Arabic or Persian have, in German or English. */
const LETTERS =
  /schtsch|shch|dsch|dzh|[bdfgklmnprstvwz]j[aou]|^j(?:ew|ev|ek|el[zt]|er[mo]|ur)|zh|kh|lz|[rn]jew|(?:^|[aeiou])j[aeou].*(?:w|nko|ij?)$|tschk|tsch(?:[aeouy](?!$|r$|n$)|i)|iwan|oigu/i;

/** Whether a spelling alone tells that the name comes from Cyrillic, in German transcription or English romanisation. */
export const isCyrillicName = (name: string): boolean => name.length > 3 && (ENDING.test(name) || LETTERS.test(name));

/** German surnames of Slavic descent that keep their -ow: no rule may touch them where nothing else tells. */
const GERMAN_OW =
  /^(?:Modrow|Virchow|Bülow|Flotow|Pankow|Treptow|Teltow|Güstrow|Gadow|Grabow|Rochow|Lützow|Malchow|Below|Bellow|Barlow|Bartow|Marlow|Glasgow|Moscow|Winslow|Harlow|Farrow|Sparrow|Morrow|Snow|Chow|Crow)$/i;

export const keepsItsOw = (name: string): boolean => GERMAN_OW.test(name);
