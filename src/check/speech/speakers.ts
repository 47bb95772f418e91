import type { Mention, Tongue } from '../../domain/names.ts';
import type { Token } from './clause.ts';
import { tongueOfAdjective, tongueOfNoun } from './nations.ts';
import { MEDIA, type NounPhrase, nounPhrases } from './noun-phrase.ts';

/** Who spoke, as far as the text and the glossary tell. */
export interface Speaker {
  readonly tongue: Tongue | undefined;
  /** As the text has it; absent where a pronoun or a title alone stands for whoever spoke last. */
  readonly name?: string;
}

/** The glossary's names of persons in a paragraph that tell what these speak, by where they begin. */
export type Told = ReadonlyMap<number, Tongue>;

export const toldBy = (mentions: readonly Mention[]): Told =>
  new Map(mentions.flatMap(({ occurrence, tongue }) => (tongue ? [[occurrence.start, tongue] as const] : [])));

/** Somebody of whom nothing is known. */
const NOBODY: Speaker = { tongue: undefined };

const TITLE =
  /(?:präsident|minister|premier|chef|sprecher|politiker|diplomat|botschafter|sekretär|kommandeur|führer|kommissar|abgeordnete|senator|oberhaupt|-jährige)(?:in|r|n)?$|^(?:General|Oberst|Mann|Frau|Monarch|König|Königin|Politiker|Autor|Autorin|Kremlherr)$/i;

/**
 * Tells speakers apart in one article, in its order: who was described once is known by the surname from then on, and
 * `er` or `der Präsident` is who spoke last.
 */
export class Speakers {
  readonly #surnames = new Map<string, Tongue>();
  #last: { readonly speaker: Speaker; readonly row: number } | undefined;

  /** @param row the number of the paragraph @returns who the phrase stands for */
  resolve(phrase: NounPhrase, told: Told, row: number): Speaker {
    const speaker = this.#describe(phrase, told, row);
    this.#last = { speaker, row };
    return speaker;
  }

  /** Who spoke last, unless that is too far back; not by name, for it is a guess. */
  #previous(row: number): Speaker {
    return this.#last && row - this.#last.row <= MEMORY ? { tongue: this.#last.speaker.tongue } : NOBODY;
  }

  #describe(phrase: NounPhrase, told: Told, row: number): Speaker {
    if (phrase.pronoun) return this.#previous(row);
    const tongue = this.#tongueOf(phrase, told);
    if (tongue !== undefined) {
      this.#learn(phrase, tongue);
      return { tongue, name: nameOf(phrase) };
    }
    return isBareTitle(phrase) ? this.#previous(row) : NOBODY;
  }

  /** What the phrase itself tells: the glossary, the nation, or the surname if it was told before. */
  #tongueOf({ tokens, said = [] }: NounPhrase, told: Told): Tongue | undefined {
    const known = tokens.map(({ start }) => told.get(start)).find(Boolean);
    if (known !== undefined) return known;
    for (const { text } of [...tokens, ...said]) {
      const tongue = tongueOfAdjective(text) ?? tongueOfNoun(text) ?? this.#surnames.get(bareName(text));
      if (tongue !== undefined) return tongue;
    }
    return undefined;
  }

  /** Remembers the surnames behind titles that say whose they are: `der russische General Iwan Petrow`. */
  meet(sentence: readonly Token[]): void {
    for (const [at, { text }] of sentence.entries()) {
      if (!/isch|^US-/.test(text)) continue;
      const tongue = tongueOfAdjective(text) ?? tongueOfNoun(text);
      const [phrase] = tongue ? nounPhrases(sentence.slice(text.startsWith('US-') ? at : at + 1, at + REACH)) : [];
      const surname = phrase?.tokens.at(-1)?.text;
      if (tongue === undefined || surname === undefined || phrase!.tokens.length < 2) continue;
      if (isSurname(surname) && phrase!.tokens.some((token) => TITLE.test(token.text))) {
        this.#surnames.set(bareName(surname), tongue);
      }
    }
  }

  #learn({ tokens }: NounPhrase, tongue: Tongue): void {
    const capitals = tokens.filter(({ text }) => /^\p{Lu}/u.test(text));
    const surname = capitals.at(-1)!.text;
    if (capitals.length >= 2 && isSurname(surname)) this.#surnames.set(bareName(surname), tongue);
  }
}

const isSurname = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && !TITLE.test(word) && !MEDIA.test(word) && tongueOfNoun(word) === undefined;

/** Words that a title and a name take at most. */
const REACH = 8;

/** Paragraphs, headings among them, over which `er` still means who spoke last. */
const MEMORY = 3;

const nameOf = ({ tokens }: NounPhrase): string => tokens.map(({ text }) => text).join(' ');
const bareName = (name: string): string => name.replace(/['’]?s$/, '');

/** A title with an article and nothing that tells whose it is. */
const isBareTitle = ({ tokens }: NounPhrase): boolean =>
  tokens.length === 2 && /^(?:der|die|dieser|diese)$/i.test(tokens[0]!.text) && TITLE.test(tokens[1]!.text);
