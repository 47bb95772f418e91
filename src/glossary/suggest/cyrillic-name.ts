import { keepsOw } from '../lint/keeps-ow.ts';
import { cyrillicGivenName } from './is-given-name.ts';

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
    '[eo]wsk',
    '[aeio]jsk',
    'o[gh]rad',
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

/** Beginnings and ends that no German word has: Usyk, Kokoigu, Qaani, Mkrtumjan. */
const NO_GERMAN =
  /^(?:kh|zh|dzh|dsch(?!ung|iha|inn|unk)|tk|mk|mr(?!d)|vl(?!ies)|wl|tl|sdr|hr|gj|bj)|q(?!u)|[ho]i?gu$|[szt]yk$|[iy]j$|jj/i;

/** Whether a word cannot be German by its letters, wherever it comes from. */
export const isNoGerman = (word: string): boolean => NO_GERMAN.test(word) && /\p{Ll}/u.test(word);

/** Letters of the languages of Eastern Europe and of Turkish, which no word has that German took over. */
const FOREIGN_LETTER = /[ąćčďđėęěğģıįķłļľńņňőřśşșšťțůűųźżž]/i;

export const hasForeignLetter = (word: string): boolean => FOREIGN_LETTER.test(word);

/** Letters that only transcriptions from Cyrillic, Arabic or Persian have, in German or English. */
const LETTERS =
  /schtsch|shch|^dsch|[aeiou]dsch[aeiou]|dzh|[bdfgklmnprstvwz]j(?:[au]|o(?!s?$))|^j(?:ew[dgst]|ek[ia]|el[zt]|erm(?!ai)|uri)|zh|kh|[rn]jew|(?:^|[aeiou])j[aeou].{2,}(?:w|nko|ij)$|tschk|tsch(?:[aeouy](?!$|r$|n$)|i)|iwan/i;

/** English words and names that end like Slavic ones or have such letters, beside those that keep their -ow. */
const OTHERS =
  /^(?:Moscow|Show|Flow|Row|Slow|Window|Yellow|Fellow|Follow|Arrow|Shadow|Meadow|Tomorrow|Iowa|Airshow|Review|View|New|Crew|Drew|Andrew|Agnew|Matthew|Mathew|Bartholomew|Lew|Ski|Whisky|Husky|Sky|Risky|Bianchi|Zhang|Zhou|Zhao|Zheng|Khan|Khaled|Khalid|Sikh|Berlin|Kevin|Bob|Aladin)$/i;

/**
 * Whether a spelling alone tells that the name comes from Cyrillic, in German transcription or English romanisation. Names
 * with accents are Latin ones.
 */
export const isCyrillicName = (name: string): boolean =>
  name.length > 3 && name.length < 40 && !isOther(name) && hasSigns(name.replace(BEFORE, ''));

const hasSigns = (name: string): boolean => ENDING.test(name) || LETTERS.test(name);

const isOther = (name: string): boolean =>
  hasAccent(name) || OTHERS.test(name) || COMPOUND.test(name) || LATIN.test(name) || keepsOw(name) || isPinyin(name);

/** Particles of western names, McKew, and the unaccented -ić of names that were never Cyrillic in German: Modric. */
const LATIN = /^\p{L}+ |^Ma?c\p{Lu}|i[cć]$/u;

/** The initials and finals of Chinese syllables, as pinyin writes them. */
const SYLLABLE =
  '(?:[jqx](?:i(?:ang|an|ao|ong|a|e|ng|n|u)?|u(?:an|e|n)?)|(?:[zcs]h?|r)(?:ang|an|ai|ao|a|eng|en|ei|e|i|ong|ou|uang|uan|uai|un|ui|uo|ua|u)|[bpmfdtnlgkh](?:ang|an|ai|ao|a|eng|en|ei|e|iang|ian|iao|ie|ing|in|iu|i|ong|ou|o|uang|uan|uai|un|ui|uo|ua|u)|y(?:ang|an|ao|a|e|ing|in|i|ong|ou|uan|ue|un|u)|w(?:ang|an|ai|a|eng|en|ei|o|u))';
const PINYIN = new RegExp(`^${SYLLABLE}{2,3}$`, 'i');

/** Jinjun, Zhengfei: what German would take for the transcription of Cyrillic stands where two such syllables meet. */
const isPinyin = (name: string): boolean => PINYIN.test(name) && /[jqxz]/i.test(name) && !/[szc]h?in$/i.test(name);

/** The Arabic article. */
const BEFORE = /^\p{Ll}{2,4}-/u;

/** Endings that names of the lands east of the Elbe, of Poland, England and America have as well. */
const WEAK = /(?:(?<!j|sch|tsch)[eo]w|[sz]k[iy])$/i;

/** What else tells of Cyrillic: hushing sounds and glides as German transcribes them, and what precedes most Russian -ow. */
const SIGN = /sch|dj|[bdfgklmnprstvwz]j|^j[aeou]|[aeou]j[aeou]|(?:[aeiou]|en)kow$|iwan|zh|kh/i;

/** Whether only the ending speaks for Cyrillic, as that of Bartow, Grabow and Kinski does; Petrow and Michailow are made of given names. */
export const isWeaklyCyrillic = (name: string): boolean =>
  isCyrillicName(name) &&
  WEAK.test(name) &&
  !SIGN.test(name) &&
  cyrillicGivenName(name.replace(WEAK, '')) === undefined;

/** Whether its bearer may be called so for generations: Warschawski, not Tschertschessow. */
export const mayBeWestern = (name: string): boolean => WEAK.test(name) && !/tsch|j/i.test(name);

const ACCENT = /[^\p{ASCII}äöüß]/iu;

/** Whether a word has letters that neither German nor a transcription has. */
export const hasAccent = (word: string): boolean => ACCENT.test(word);

/** German words that put the letters of hushing sounds together: Bildschirm, Wirtschaft, Treibjagd. */
const COMPOUND =
  /\wsch(?:aft|utz|uh|irm|ein|au|ild|wein|uppen|ule|aum|rift|atz|aden|eid|lag|iff|icht|nitt|ritt|luss|reib|merz|nee|loss|nur|nür|eibe|üler)|wirtsch|\wj(?:agd|ahr|ubil|ob|ack|uwel|ugend|ung)|^juris|^jubil/i;
