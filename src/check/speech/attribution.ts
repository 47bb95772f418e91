import type { Token } from './clause.ts';
import { MEDIA, type NounPhrase, nounPhrases } from './noun-phrase.ts';
import { isSaying, tellsSource } from './verbs.ts';

/** In a sentence: who says something, and where it says so. */
export interface Attribution {
  readonly phrase: NounPhrase;
  /** Number of the token that says so: the verb, `so`, `laut`, or a colon. */
  readonly at: number;
}

/** Who says something in a sentence, once for each verb of saying, `so X`, `laut X` and `X:`. Linear in the sentence. */
export function attributionsOf(sentence: readonly Token[]): readonly Attribution[] {
  const words = sentence.map(({ text, quotation }) => (quotation === undefined ? text : '“'));
  const found: Attribution[] = [];
  for (let at = 0; at < sentence.length && found.length < MOST; at += 1) {
    const phrase = phraseFor(sentence, words, at);
    // `sagte er laut dpa`: the agency passes it on.
    if (phrase && found.length > 0 && words[at] === 'laut') continue;
    if (phrase && found.at(-1) && words[found.at(-1)!.at] === 'Laut') found.pop();
    if (phrase) found.push({ phrase: withApposition(phrase, sentence), at });
  }
  return found;
}

/** Nobody says more in one sentence; a hostile text might. */
const MOST = 20;
/** How many words around a verb are looked at. */
const REACH = 40;

function phraseFor(sentence: readonly Token[], words: readonly string[], at: number): NounPhrase | undefined {
  const word = words[at]!.toLowerCase();
  if (/^(?:so|laut)$/.test(word)) return named(sentence, words, at);
  if (word === ':') return words[at + 1] === '“' ? labelled(sentence, at) : undefined;
  if (words[at] !== word || !isSaying(words, at)) return undefined;
  return tellsSource(word) ? sourceOf(sentence, words, at) : subjectOf(sentence, words, at);
}

/** `so der Minister`, `laut dem Minister`: right behind a quotation or at the beginning, else `so` means something else. */
function named(sentence: readonly Token[], words: readonly string[], at: number): NounPhrase | undefined {
  const before = words[at - 1];
  const starts = before === undefined || (before === ',' && words[at - 2] === '“') || before === '“';
  if (!starts && words[at] !== 'laut') return undefined;
  const behind = sentence.slice(at + 1, clauseEnd(words, at + 1));
  const [phrase] = nounPhrases(behind, true);
  const isMedium = phrase?.tokens.some(({ text }) => MEDIA.test(text));
  return phrase && phrase.tokens[0] === behind[0] && !isMedium ? phrase : undefined;
}

/** `Putin: „…“` and nothing else before it. */
function labelled(sentence: readonly Token[], at: number): NounPhrase | undefined {
  if (at > REACH) return undefined;
  const before = sentence.slice(0, at);
  const [phrase] = nounPhrases(before);
  return phrase && phrase.tokens.length === before.length ? phrase : undefined;
}

/**
 * The subject of a verb: before it in its clause, else behind it, else before an apposition (`Putin, der Präsident,
 * sagte`).
 */
function subjectOf(sentence: readonly Token[], words: readonly string[], at: number): NounPhrase | undefined {
  const start = clauseStart(words, at);
  const before = nounPhrases(sentence.slice(start, at));
  if (before.length > 0) return before[0];
  const [behind] = nounPhrases(sentence.slice(at + 1, clauseEnd(words, at + 1)));
  if (behind) return behind;
  if (start !== at || words[at - 1] !== ',') return undefined;
  return nounPhrases(sentence.slice(sentenceStart(words, at), at))[0];
}

/** Of `heißt es in einer Erklärung des russischen Ministeriums` the first that is no medium, also behind a preposition. */
function sourceOf(sentence: readonly Token[], words: readonly string[], at: number): NounPhrase | undefined {
  const around = [
    ...nounPhrases(sentence.slice(at + 1, clauseEnd(words, at + 1)), true),
    ...nounPhrases(sentence.slice(clauseStart(words, at), at)),
  ].filter(({ tokens }) => tokens[0]!.text.toLowerCase() !== 'es');
  return around.find(({ tokens }) => !tokens.some(({ text }) => MEDIA.test(text)));
}

/** With what is said of it behind a comma: `Sadun, italienischer Vertreter`, `Kim, Chefin der …`; no clause begins so. */
function withApposition(phrase: NounPhrase, sentence: readonly Token[]): NounPhrase {
  const comma = sentence.indexOf(phrase.tokens.at(-1)!) + 1;
  const [first, second] = [sentence[comma + 1]?.text, sentence[comma + 2]?.text ?? ''];
  if (phrase.pronoun || sentence[comma]?.text !== ',' || first === undefined) return phrase;
  const describes =
    (/^\p{Ll}+er$/u.test(first) && /^\p{Lu}/u.test(second)) ||
    (/^\p{Ll}+e$/u.test(first) && /^\p{Lu}.*in$/u.test(second)) ||
    (/^\p{Lu}/u.test(first) && /^(?:des|der|von)$/.test(second));
  return describes ? { ...phrase, said: sentence.slice(comma + 1, comma + 6) } : phrase;
}

const BOUND = /^[,:;.!?()–—“-]$/;

function clauseStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !BOUND.test(words[start - 1]!)) start -= 1;
  return start;
}

function clauseEnd(words: readonly string[], at: number): number {
  let end = at;
  while (end < words.length && end - at < REACH && !BOUND.test(words[end]!)) end += 1;
  return end;
}

/** As `clauseStart`, but over commas. */
function sentenceStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !/^[:;“]$/.test(words[start - 1]!)) start -= 1;
  return start;
}
