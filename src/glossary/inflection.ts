import type { ConceptKind, MatchMode } from '../domain/concept.ts';
import { fold } from './fold.ts';

/** What German added to a spelling: nothing, a genitive, another case, or the -er of "Wiener". */
export type Ending = 'none' | 'genitive' | 'declined' | 'adjective';

/** Sounds of s, ß scanned as β too; Babiš and Demirtaş end in sch, and take an s. */
const SIBILANT = /[sxzßβ]$/i;
const CONSONANT = /[^aeiouy]$/;
/** Berliner, Moskauer, Almatyer; what ends in another vowel changes it or has none. */
const TAKES_ER = /[^aeio]$/;
const personal = (kind: ConceptKind | undefined): boolean => kind === 'person' || kind === 'given-name';

/**
 * Whether a word is a spelling with a lawful German ending (Duden: genitive -s, after a sibilant an apostrophe only;
 * -es and the dative plural -n not on persons; -er on towns). Nasarbajewa is no form of Nasarbajew: -a is no German ending.
 * @param isAlone whether it is all of the name: a short one is like too many words, „des Auswärtigen Amtes“ is not
 */
export function endingOf(
  written: string,
  own: string,
  kind: ConceptKind | undefined,
  isAlone = true,
): Ending | undefined {
  const [word, spelling] = [fold(written), fold(own)];
  if (word === spelling) return 'none';
  if (!word.startsWith(spelling)) return undefined;
  const rest = word.slice(spelling.length);
  if (rest === 's') return SIBILANT.test(written.slice(0, -1)) ? undefined : 'genitive';
  if (personal(kind) || (isAlone && spelling.length < 4)) return undefined;
  if (rest === 'es') return CONSONANT.test(spelling) ? 'genitive' : undefined;
  if (rest === 'n') return /(?:e|el|er)$/.test(spelling) ? 'declined' : undefined;
  return rest === 'er' && kind === 'place' && TAKES_ER.test(spelling) ? 'adjective' : undefined;
}

/** Whether an inner word of a name is the spelling's word in another case: Vereinte/Vereinten, Vertrags/Vertrages. */
export function sameInnerWord(word: string, spelling: string, kind: ConceptKind | undefined, mode: MatchMode): boolean {
  if (word === spelling) return true;
  if (mode === 'exact' || personal(kind) || word.length < 4) return false;
  return base(word) === base(spelling);
}

const base = (word: string): string => word.replace(/(?:e[nrsm]?|n|s)$/, '');

const DERIVED = /^(?:s|e|en|n|er|ern|erin|erinnen|a|as|ei|ien|iens|i?sch\p{L}*|isch\p{L}*|ist\p{L}*|ismus)$/u;

/** Whether what follows a name inside one word makes a compound of it: "Kremlsprecher", but not "Irakerin", "romanisch". */
export const isCompoundRest = (rest: string): boolean =>
  rest.length >= 4 && /^\p{Ll}/u.test(rest) && !DERIVED.test(rest.replace(/^s(?=\p{L}{4})/u, ''));

/** Nouns that German commonly joins to the name of a place or an institution. */
const HEADS = [
  ...[
    'küste',
    'krieg',
    'konflikt',
    'krise',
    'region',
    'gebiet',
    'grenze',
    'ufer',
    'insel',
    'hafen',
    'kreis',
    'anrainer',
  ],
  ...['reise', 'besuch', 'flug', 'fahrt', 'bahn', 'strecke', 'tour', 'route', 'rückkehr', 'einmarsch', 'invasion'],
  ...['politik', 'wahl', 'regierung', 'verwaltung', 'führung', 'führer', 'führerin', 'spitze', 'chef', 'sprecher'],
  ...['präsident', 'minister', 'abgeordnet', 'mitglied', 'fraktion', 'mandat', 'sitzung', 'debatte', 'beschluss'],
  ...['vertreter', 'beauftragt', 'botschafter', 'experte', 'kenner', 'korrespondent', 'kritiker', 'gegner', 'anhänger'],
  ...['kämpfer', 'truppen', 'armee', 'einsatz', 'mission', 'abkommen', 'vertrag', 'gipfel', 'treffen', 'konferenz'],
  ...['sanktion', 'frage', 'strategie', 'urteil', 'richter', 'entscheidung', 'gebäude', 'ausgabe', 'quellen', 'kreise'],
];

/** Whether what follows a name in a compound begins with such a noun, a linking -s before it allowed. */
export const startsWithHead = (rest: string): boolean =>
  HEADS.some((head) => rest.startsWith(head) || (rest[0] === 's' && rest.startsWith(head, 1)));
