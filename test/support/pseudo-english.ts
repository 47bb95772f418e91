import type { GlossaryPair } from '../../src/domain/names.ts';

/** German function words and a few others of the news, word for word. What is not here is kept: names above all. */
const WORDS = new Map(
  (
    'der=the die=the das=the den=the dem=the des=of_the ein=a eine=a einen=a einem=a einer=a eines=of_a und=and oder=or ' +
    'aber=but nicht=not ist=is sind=are war=was waren=were hat=has haben=have hatte=had hatten=had wird=is_being ' +
    'werden=be wurde=was wurden=were in=in im=in_the am=on_the an=at auf=on aus=from bei=near mit=with nach=after von=of ' +
    'vom=of_the vor=before zu=to zum=to_the zur=to_the für=for gegen=against um=around über=about unter=under durch=by ' +
    'ohne=without zwischen=between seit=since bis=until dass=that weil=because wenn=if als=than wie=as auch=also noch=still ' +
    'nur=only schon=already sehr=very mehr=more er=he sie=she es=it wir=we ich=I sein=his ihre=their sich=itself man=one ' +
    'dies=this diese=this dieser=this dieses=this kein=no keine=no alle=all heute=today gestern=yesterday am=on_the ' +
    'Präsident=President Regierung=government Land=country Stadt=city Menschen=people Truppen=troops Soldaten=soldiers ' +
    'Proteste=protests Demonstranten=protesters Polizei=police Minister=minister General=general Armee=army Krieg=war ' +
    'Frieden=peace Russland=Russia Kasachstan=Kazakhstan Deutschland=Germany Moskau=Moscow Januar=January Februar=February ' +
    'März=March Mai=May Juni=June Juli=July Oktober=October Dezember=December Montag=Monday Dienstag=Tuesday ' +
    'Mittwoch=Wednesday Donnerstag=Thursday Freitag=Friday Samstag=Saturday Sonntag=Sunday Jahr=year Jahre=years ' +
    'Million=million Millionen=million Milliarde=billion Milliarden=billion Uhr=o’clock sagte=said erklärte=declared ' +
    'habe=has sei=is soll=is_to sollen=are_to kann=can können=can muss=must neue=new neuen=new erste=first ersten=first'
  )
    .split(' ')
    .map((pair) => pair.replaceAll('_', ' ').split('=') as [string, string]),
);

/**
 * Deterministic English of a sort: glossary entries first, then word by word; names, figures and tags stay, German
 * quotation marks and figures become English ones.
 */
export function pseudoEnglish(text: string, pairs: readonly GlossaryPair[] = []): string {
  return text
    .split(/(<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : translatePlain(part, pairs)))
    .join('');
}

function translatePlain(text: string, pairs: readonly GlossaryPair[]): string {
  const terms = new Map(pairs.map(({ de, en }) => [de, en]));
  const longest = [...terms.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const token = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...longest, '\\p{L}+'].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text
    .replace(token, (word) => terms.get(word) ?? wordInEnglish(word))
    .replace(/(\d)\.(\d{3})(?!\d)/g, '$1,$2')
    .replace(/„([^“”"]*)[“”"]/g, '“$1”');
}

function wordInEnglish(word: string): string {
  const exact = WORDS.get(word);
  if (exact !== undefined) return exact;
  const lower = WORDS.get(word.toLowerCase());
  if (lower === undefined) return word;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
