import type { Token } from './clause.ts';

/** A noun with what belongs to it, or a pronoun: who does something in a clause. */
export interface NounPhrase {
  readonly tokens: readonly Token[];
  readonly pronoun: boolean;
  /** The first words of what is said of it behind a comma. */
  readonly said?: readonly Token[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PREPOSITIONS =
  set(`am an im in ins auf bei beim nach vor zu zum zur mit gegenüber während seit aus von vom über für gegen
unter zwischen ohne wegen trotz um bis durch ab hinter neben anlässlich angesichts binnen laut gemäß gemäss zufolge per via`);
const PRONOUNS = set('er sie ich wir man dieser jener es');
const DETERMINERS =
  set(`der die das den dem des ein eine einer einen einem eines sein seine ihr ihre unser unsere dieser
diese mehrere viele einige zwei drei beide alle`);
/** What may begin a sentence with a capital and is no noun. */
const ADVERBS =
  set(`wie dabei danach zuvor auch doch aber denn und oder so nun dann zudem außerdem ausserdem gestern heute morgen
später bereits noch jedoch dazu daraufhin zugleich gleichzeitig schließlich schliesslich hierzu da als wenn weil dass ob
während nachdem bevor obwohl damals dort hier zuletzt zunächst erst nur schon immer wieder weiter darauf anschließend
kürzlich unterdessen inzwischen mittlerweile derweil allerdings deshalb daher dennoch trotzdem was wer warum wo das dies
ja nein nicht mal einmal etwa vielmehr insgesamt vorher nachher zum laut`);
/** Small words inside names. */
const PARTICLES = set('von van de der den al el bin ibn da di du la le el und');

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isWord = (token: Token | undefined): boolean => token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);

/** The noun phrases of a clause in order, those behind a preposition only if `all`. */
export function nounPhrases(tokens: readonly Token[], all = false): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = 0;
  let bound = false;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const lower = token.text.toLowerCase();
    const phrase = PREPOSITIONS.has(lower) ? undefined : phraseAt(tokens, at);
    if (!phrase) {
      if (PREPOSITIONS.has(lower)) bound = true;
      else if (!isWord(token)) bound = false;
      at += 1;
      continue;
    }
    if (all || !bound) phrases.push(phrase);
    bound = false;
    at += phrase.tokens.length;
  }
  return phrases;
}

/** Determiner and adjectives, then nouns and names, then what they are of: `der Chef des russischen Generalstabs`. */
function phraseAt(tokens: readonly Token[], from: number): NounPhrase | undefined {
  const first = tokens[from]!;
  const lower = first.text.toLowerCase();
  if (first.text === lower || from === 0) {
    if (PRONOUNS.has(lower) && !isNounAhead(tokens, from + 1)) return { tokens: [first], pronoun: true };
  }
  const determined = DETERMINERS.has(lower);
  if (!determined && (!isCapital(first) || ADVERBS.has(lower))) return undefined;
  let at = determined ? afterAdjectives(tokens, from + 1) : from;
  if (!isCapital(tokens[at])) return determined && at === from + 1 ? undefined : undefined;
  at = afterNames(tokens, at);
  at = afterGenitive(tokens, at, determined);
  return { tokens: tokens.slice(from, at), pronoun: false };
}

/** Words that stand between a determiner and its noun. */
const MOST_ADJECTIVES = 6;

function afterAdjectives(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < MOST_ADJECTIVES && isWord(tokens[at]) && !isCapital(tokens[at])) at += 1;
  return at;
}

const isNounAhead = (tokens: readonly Token[], from: number): boolean => {
  const next = tokens[from];
  if (isCapital(next)) return true;
  return next !== undefined && /^\p{Ll}{3,}(?:e|en|er|es)$/u.test(next.text) && isCapital(tokens[from + 1]);
};

function afterNames(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  for (;;) {
    if (isCapital(tokens[at]) && isWord(tokens[at])) at += 1;
    else if (tokens[at]?.text === '.' && isCapital(tokens[at + 1]) && tokens[at - 1]!.text.length <= 4) at += 2;
    else if (PARTICLES.has(tokens[at]?.text ?? '') && isName(tokens, at)) at += 2;
    else return at;
  }
}

/** `Ursula von der Leyen`, `Mohammed bin Salman`: small words between two names, not `Präsident der Ukraine`. */
const isName = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at + 1]) && /^(?:van|de|al|el|bin|ibn|da|di|du|la|le)$/.test(tokens[at]!.text);

/** Who reports what was said is not who said it: `sagte der Minister der Zeitung …`. */
export const MEDIA =
  /(?:zeitung|agentur|zeitschrift|magazin|sender|blatt|presse|nachrichten|fernsehen|radio|portal|medien|dienst|bbc|cnn|afp|dpa|reuters|interfax|tass)$/i;

function afterGenitive(tokens: readonly Token[], from: number, determined: boolean): number {
  const link = tokens[from]?.text;
  if (link === undefined || !(link === 'des' || link === 'von' || (link === 'der' && determined))) return from;
  const noun = afterAdjectives(tokens, from + 1);
  if (!isCapital(tokens[noun]) || MEDIA.test(tokens[noun]!.text)) return from;
  return noun + 1;
}
