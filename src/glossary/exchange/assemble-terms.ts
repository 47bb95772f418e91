import type { Concept } from '../../domain/concept.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ReadTerm } from '../../domain/term.ts';
import { isGivenName } from '../suggest/is-given-name.ts';
import { initialsOf } from './initials.ts';

/** A pair that may be a given name before a surname of another pair. */
interface FullName {
  readonly term: ReadTerm;
  readonly first: { readonly de: string; readonly en: string };
  readonly last: { readonly de: string; readonly en: string };
}

/**
 * Pairs without a comment as what they were made of, where that is safe to tell: “Qasym-Jomart Tokajew” beside “Tokajew” is a
 * given name of Tokayev, and a name whose initials are an abbreviation among them is its long form. Engines' own glossaries
 * are given full names, and hold no comments. Other pairs stay what they are.
 */
export function assembleTerms(concepts: readonly Concept[], terms: readonly ReadTerm[]): readonly ReadTerm[] {
  const spellings = spellingsByEnglish(concepts, terms);
  const full = terms.flatMap((term) => fullName(term, spellings) ?? []);
  const owners = groupBy(concepts, ({ en }) => en);
  const comments = new Map<ReadTerm, ReadTerm>([...longForms(owners, terms), ...givenNames(full, owners, terms)]);
  return terms.map((term) => comments.get(term) ?? term);
}

type Owners = ReadonlyMap<string, readonly Concept[]>;

type Spellings = ReadonlyMap<string, ReadonlySet<string>>;

/** The German spellings of each English form, here and in the glossary. */
function spellingsByEnglish(concepts: readonly Concept[], terms: readonly ReadTerm[]): Spellings {
  const spellings = new Map<string, Set<string>>();
  const add = (en: string, de: string) => spellings.set(en, (spellings.get(en) ?? new Set()).add(de));
  for (const { en, de } of concepts) for (const one of [en, ...de]) add(en, one);
  for (const { en, de } of terms) add(en, de);
  return spellings;
}

/** As many words has a surname with its particles: Ursula von der Leyen. */
const MOST_WORDS = 4;

function fullName(term: ReadTerm, spellings: Spellings): FullName | undefined {
  const words = term.en.split(' ');
  if (term.comment !== '' || words.length < 2) return undefined;
  for (let at = Math.max(1, words.length - MOST_WORDS); at < words.length; at += 1) {
    const en = words.slice(at).join(' ');
    const de = [...(spellings.get(en) ?? [])].find((one) => term.de.endsWith(` ${one}`));
    if (de === undefined) continue;
    const first = { de: term.de.slice(0, -de.length - 1), en: words.slice(0, at).join(' ') };
    return { term, first, last: { de, en } };
  }
  return undefined;
}

function givenNames(
  full: readonly FullName[],
  owners: Owners,
  terms: readonly ReadTerm[],
): readonly (readonly [ReadTerm, ReadTerm])[] {
  const persons = groupBy(full, ({ first, last }) => JSON.stringify([first.en, last.en]));
  const surnames = groupBy(terms, ({ en }) => en);
  return [...persons.values()].flatMap((names) => {
    const { first, last } = names[0]!;
    const owner = labelOf(first.en, last.en, owners);
    const own = surnames.get(last.en) ?? [];
    if (owner === undefined || !isPerson(names, own)) return [];
    const comment = `person; given name of ${owner}`;
    return [
      ...names.map(({ term, first: { de, en } }) => [term, { ...term, de, en, comment }] as const),
      ...own.filter((term) => term.comment === '').map((term) => [term, { ...term, comment: 'person' }] as const),
    ];
  });
}

/** The label of the entry that a given name belongs to; undefined where several may be meant, or it is no person's. */
function labelOf(given: string, surname: string, all: Owners): string | undefined {
  const owners = all.get(surname) ?? [];
  if (owners.length === 0) return surname;
  const named = owners.filter((one) => one.given.some(({ en }) => en === given));
  const owner = owners.length === 1 ? owners[0] : named.length === 1 ? named[0] : undefined;
  return owner?.kind === undefined || owner.kind === 'person' ? owner?.label : undefined;
}

/**
 * Whether it is a given name that stands before the surname, and not “New” before Jersey: it is known as one, or all its
 * spellings, that of English too, stand before all spellings of the surname, as they do in what is made of an entry.
 */
function isPerson(names: readonly FullName[], own: readonly ReadTerm[]): boolean {
  const { en } = names[0]!.first;
  if (isGivenName(en)) return true;
  const firsts = new Set(names.map(({ first }) => first.de));
  const lasts = own.map(({ de }) => de);
  const there = new Set(names.map(({ term }) => term.de));
  const isWhole = [...firsts].every((first) => lasts.every((last) => there.has(`${first} ${last}`)));
  return isWhole && firsts.size > 1 && firsts.has(en) && lasts.length > 0;
}

/** An abbreviation that one name alone has the initials of, and that has no other long form. */
function longForms(owners: Owners, terms: readonly ReadTerm[]): readonly (readonly [ReadTerm, ReadTerm])[] {
  const bare = terms.filter(({ comment }) => comment === '');
  const short = new Set([...owners.keys(), ...bare.map(({ en }) => en)].filter((en) => /^\p{Lu}{3,}$/u.test(en)));
  const names = new Map<string, Set<string>>();
  for (const { en } of bare) {
    const initials = initialsOf(en);
    if (short.has(initials)) names.set(initials, (names.get(initials) ?? new Set()).add(en));
  }
  return bare.flatMap((term) => {
    const initials = initialsOf(term.en);
    const [owner, other] = owners.get(initials) ?? [];
    const isFree = !other && (owner?.long?.en ?? term.en) === term.en && !owners.has(term.en);
    if (names.get(initials)?.size !== 1 || !isFree) return [];
    return [[term, { ...term, comment: `long form of ${owner?.label ?? initials}` }] as const];
  });
}
