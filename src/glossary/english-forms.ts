import type { Concept } from '../domain/concept.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { addsAccents, fold, shapeOf } from './fold.ts';
import { sameInnerWord } from './inflection.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { plural, pluralOfPersons } from './plural.ts';
import { sameCase, sameGap, standsAlone, type TextFacts } from './spelling.ts';
import { gapAfter, plainGap, tokensOf, wordAt } from './tokens.ts';

export type Role = 'house' | 'accepted' | 'wrong';

/** A form in which a concept may stand in English, and what is to be thought of it. */
export interface EnglishForm {
  readonly text: string;
  readonly concept: Concept;
  readonly role: Role;
  /** The rule that a repair of it is reported under. */
  readonly rule: 'house' | 'accept' | 'variant' | 'wrong' | 'superseded';
  readonly long: boolean;
  /** The entry lists a German genitive or plural (Aljonas) as a spelling of its own. */
  readonly withS: boolean;
}

const matchers = new WeakMap<Concept, Matcher<EnglishForm>>();

/** The English side of one concept, compiled when first needed: most concepts of a glossary never are. */
export function englishMatcher(concept: Concept): Matcher<EnglishForm> {
  const known = matchers.get(concept);
  if (known !== undefined) return known;
  const made = buildMatcher(formsOf(concept), () => true);
  matchers.set(concept, made);
  return made;
}

function formsOf(concept: Concept): EnglishForm[] {
  const listed = new Set([concept.en, ...concept.de, ...concept.accept, ...concept.wrong]);
  const seen = new Set<string>();
  const forms: EnglishForm[] = [];
  const add = (texts: readonly string[], role: Role, rule: EnglishForm['rule'], long = false) => {
    for (const text of texts) {
      if (seen.has(text)) continue;
      seen.add(text);
      const withS = role === 'wrong' && text.endsWith('s') && listed.has(text.slice(0, -1));
      forms.push({ text, concept, role, rule, long, withS });
    }
  };
  add([concept.en], 'house', 'house');
  const isPerson = concept.kind === 'person' || concept.kind === 'given-name';
  const inPlural = (text: string) => {
    const several = isPerson ? pluralOfPersons(text) : plural(text);
    return several === `${text}s` ? [] : [several];
  };
  add(inPlural(concept.en), 'house', 'house');
  if (concept.long) add([concept.long.en, ...inPlural(concept.long.en)], 'house', 'house', true);
  add(concept.accept, 'accepted', 'accept');
  add(concept.wrong, 'wrong', 'wrong');
  add(concept.de, 'wrong', 'variant');
  if (concept.long) add(concept.long.de, 'wrong', 'variant', true);
  return forms;
}

/** House forms of earlier glossaries: a pair was sent with a spelling of the concept, and its English is no form of it now. */
export function supersededForms(concept: Concept, sent: readonly GlossaryPair[]): EnglishForm[] {
  const { german, english } = spellingsOf(concept);
  return sent
    .filter(({ de, en }) => !english.has(en) && german.has(fold(de)))
    .map(({ en }) => ({ text: en, concept, role: 'wrong', rule: 'superseded', long: false, withS: false }));
}

const spellings = new WeakMap<Concept, ReturnType<typeof listSpellings>>();

function spellingsOf(concept: Concept): ReturnType<typeof listSpellings> {
  const known = spellings.get(concept);
  if (known !== undefined) return known;
  const made = listSpellings(concept);
  spellings.set(concept, made);
  return made;
}

/** The German spellings of a concept, folded, and its English forms. */
const listSpellings = (concept: Concept) => ({
  german: new Set([...concept.de, ...(concept.long?.de ?? [])].map(fold)),
  english: new Set(formsOf(concept).map(({ text }) => text)),
});

/** How an English text writes a form. */
export interface EnglishFit {
  /** An s without an apostrophe: a German genitive left standing, or a plural. */
  readonly withS: boolean;
  /** Letter for letter, capitals and hyphens aside. */
  readonly exact: boolean;
  /** Sign for sign. */
  readonly literal: boolean;
  /** An accent of the form is lost, or its umlaut written otherwise. */
  readonly lost: boolean;
}

/** Whether the words `from` to `to` are this form, as English may write it. */
export function fitEnglish(form: EnglishForm, facts: TextFacts, from: number, to: number): EnglishFit | undefined {
  const mine = tokensOf(form);
  const last = to - from;
  let exact = true;
  let lost = false;
  let literal = true;
  for (let at = 0; at <= last; at += 1) {
    const [word, own] = [wordAt(facts.tokens, from + at), wordAt(mine, at)];
    if (at < last && !sameGap(gapAfter(facts.tokens, from + at), gapAfter(mine, at))) return undefined;
    if (at < last && !sameWord(form, fold(word), fold(own))) return undefined;
    if (!fitsCase(form, word, own, facts)) return undefined;
    literal &&=
      word.startsWith(own) && (at === last || sameBlank(gapAfter(facts.tokens, from + at), gapAfter(mine, at)));
    exact &&= word.toLowerCase().startsWith(own.toLowerCase());
    lost ||= !exact && !addsAccents(word, own);
    if (form.role === 'wrong' && addsAccents(word, own)) return undefined;
  }
  if (!standsAlone(facts.tokens, from, to)) return undefined;
  const [word, own] = [fold(wordAt(facts.tokens, to)), fold(wordAt(mine, last))];
  if (word === own) return { withS: form.withS, exact, literal, lost };
  if (!word.startsWith(own)) return undefined;
  const rest = word.slice(own.length);
  if (rest === 's' && !/[sxz]$/i.test(wordAt(mine, last))) return { withS: true, exact, literal, lost };
  const personal = form.concept.kind === 'person' || form.concept.kind === 'given-name';
  return rest === 'n' && form.role === 'wrong' && !personal && own.endsWith('e')
    ? { withS: false, exact, literal, lost }
    : undefined;
}

const sameBlank = (gap: string, own: string): boolean => plainGap(gap) === plainGap(own);

const sameWord = (form: EnglishForm, word: string, own: string): boolean =>
  form.role === 'wrong' ? sameInnerWord(word, own, form.concept.kind, 'inflected') : word === own;

/** What is right is recognised in any case, but for short abbreviations (IS, US); what is to be replaced only in its own. */
function fitsCase(form: EnglishForm, word: string, own: string, facts: TextFacts): boolean {
  if (form.role === 'wrong') return form.concept.case === 'insensitive' || sameCase(word, own, facts);
  return shapeOf(own) !== 'upper' || own.length > 5 || sameCase(word, own, facts);
}
