import type { Concept, GivenName } from '../../domain/concept.ts';
import { formatPlace } from '../../domain/place.ts';
import type { LeftTerm, ReadTerm } from '../../domain/term.ts';
import type { GlossaryEdit } from '../edit/glossary-edit.ts';
import { faultOfName, type WrittenEntry } from '../glossary-schema.ts';
import { assembleTerms } from './assemble-terms.ts';
import { readComment, type TermComment } from './term-comment.ts';

/** What another tool's pairs would bring into the glossary. */
export interface TermPlan {
  readonly edits: readonly GlossaryEdit[];
  /** Pairs that would be taken. */
  readonly taken: number;
  /** Pairs that the glossary says already. */
  readonly known: number;
  readonly left: readonly LeftTerm[];
  /** Labels of new entries of which no pair tells the kind. */
  readonly kindless: readonly string[];
}

/**
 * Pairs merged into entries: by what the comment says, else by the English. The glossary wins: a pair that contradicts
 * it is left out with the reason, as is one that no entry can hold.
 */
export function planTerms(concepts: readonly Concept[], terms: readonly ReadTerm[]): TermPlan {
  const planner = new TermPlanner(concepts);
  for (const term of assembleTerms(concepts, terms)) planner.take(term);
  return planner.plan;
}

type Growing = { -readonly [Key in keyof WrittenEntry]: WrittenEntry[Key] };
/** A pair with clean texts, and what its comment says. */
interface Term extends Pick<ReadTerm, 'de' | 'en' | 'others' | 'line'> {
  readonly comment: TermComment;
}
interface Owner {
  readonly label: string;
  readonly en: string;
  readonly where?: string;
}

class TermPlanner {
  readonly #labels: ReadonlyMap<string, Concept>;
  readonly #byEnglish = new Map<string, Concept[]>();
  /** Which entry a German spelling belongs to, today's and new ones. */
  readonly #owners = new Map<string, Owner[]>();
  readonly #entries = new Map<string, Growing>();
  readonly #left: LeftTerm[] = [];
  #taken = 0;
  #known = 0;

  constructor(concepts: readonly Concept[]) {
    this.#labels = new Map(concepts.map((concept) => [concept.label, concept]));
    for (const concept of concepts) {
      for (const en of new Set([concept.en, concept.long?.en ?? concept.en])) push(this.#byEnglish, en, concept);
      for (const owned of ownedBy(concept)) push(this.#owners, owned.de, owned);
    }
  }

  get plan(): TermPlan {
    const edits = [...this.#entries].map(
      ([label, entry]) => ({ type: 'add', label, entry: this.#whole(label, entry) }) as const,
    );
    const isKindless = ([label, { kind }]: [string, Growing]) => kind === undefined && !this.#labels.has(label);
    const kindless = [...this.#entries].filter(isKindless).map(([label]) => label);
    return { edits, taken: this.#taken, known: this.#known, left: this.#left, kindless };
  }

  /** An entry with nothing to say has the spelling that it was taken for. */
  #whole(label: string, entry: Growing): Growing {
    const isBare = !this.#labels.has(label) && !entry.de?.length && !entry.long && !entry.given;
    return isBare ? { ...entry, de: [entry.en ?? label] } : entry;
  }

  take(read: ReadTerm): void {
    const term = { ...read, de: clean(read.de), en: clean(read.en), comment: readComment(read.comment) };
    const reason = faultOfTerm(term) ?? this.#place(term);
    if (reason !== undefined) this.#left.push({ line: read.line, reason });
  }

  /** @returns why the pair is left out */
  #place(term: Term): string | undefined {
    const owners = this.#owners.get(term.de) ?? [];
    const { label: meant } = term.comment;
    const says = ({ label, en }: Owner) => en === term.en && (meant === undefined || label === meant);
    if (owners.some(says) || this.#isSameName(term)) {
      this.#known += 1;
      return undefined;
    }
    const other = owners[0];
    if (other && meant === undefined)
      return `“${term.de}” is “${other.en}” in ${other.where ?? 'this file'}, not “${term.en}”`;
    const label = this.#labelFor(term);
    if (Array.isArray(label)) return `“${term.en}” is the English of ${label.map(quote).join(' and ')}`;
    return this.#add(label as string, term);
  }

  /** The English form is understood in German text as it is. */
  #isSameName({ de, en }: Term): boolean {
    return de === en && (this.#byEnglish.has(en) || this.#entries.has(en));
  }

  /** The labels, where there are several. */
  #labelFor({ en, comment }: Term): string | readonly string[] {
    if (comment.label !== undefined) return comment.label;
    const known = this.#byEnglish.get(en) ?? [];
    if (this.#labels.get(en)?.en === en || known.length === 0) return en;
    return known.length === 1 ? known[0]!.label : known.map(({ label }) => label);
  }

  #add(label: string, term: Term): string | undefined {
    const concept = this.#labels.get(label);
    const entry = this.#entries.get(label) ?? {};
    const isLong = term.comment.role === 'long form' || (concept?.long?.en === term.en && concept.en !== term.en);
    const fault = isLong
      ? addLong(label, entry, concept, term)
      : term.comment.role === 'given name'
        ? addGiven(entry, term)
        : addSpelling(label, entry, concept, term);
    if (fault !== undefined) return fault;
    if (!concept) describe(entry, term);
    this.#entries.set(label, entry);
    push(this.#owners, term.de, { label, en: term.en });
    this.#taken += 1;
    return undefined;
  }
}

function ownedBy({ label, en, de, long, given, place }: Concept): readonly (Owner & { readonly de: string })[] {
  const where = place ? formatPlace(place) : 'the glossary';
  return [
    ...de.map((one) => ({ de: one, label, en, where })),
    ...(long?.de ?? []).map((one) => ({ de: one, label, en: long!.en, where })),
    ...given.flatMap((name) => [
      ...[name.en, ...name.de].map((one) => ({ de: one, label, en: name.en, where })),
      // An engine's own glossary is given full names.
      ...[name.en, ...name.de].flatMap((first) =>
        [en, ...de].map((last) => ({ de: `${first} ${last}`, label, en: `${name.en} ${en}`, where })),
      ),
    ]),
  ];
}

function addLong(label: string, entry: Growing, concept: Concept | undefined, { de, en }: Term): string | undefined {
  const now = entry.long?.en ?? concept?.long?.en ?? en;
  if (now !== en) return `the long form of ${quote(label)} is “${now}”, not “${en}”`;
  entry.long = { en, de: [...(entry.long?.de ?? []), de] };
  return undefined;
}

function addGiven(entry: Growing, { de, en }: Term): undefined {
  const names = entry.given ?? [];
  const more = de === en ? [] : [de];
  const grown = (name: GivenName): GivenName => (name.en === en ? { en, de: [...name.de, ...more] } : name);
  entry.given = names.some((name) => name.en === en) ? names.map(grown) : [...names, { en, de: more }];
}

function addSpelling(
  label: string,
  entry: Growing,
  concept: Concept | undefined,
  { de, en }: Term,
): string | undefined {
  const isFirst = concept === undefined && entry.de === undefined && entry.en === undefined;
  const now = concept?.en ?? entry.en ?? (isFirst ? en : label);
  if (now !== en) return `${quote(label)} is “${now}” in English, not “${en}”`;
  if (isFirst && en !== label) entry.en = en;
  entry.de = de === en ? (entry.de ?? []) : [...(entry.de ?? []), de];
  return undefined;
}

/** What only a new entry takes over. */
function describe(entry: Growing, { en, others, comment: { kind, note } }: Term): void {
  if (kind) entry.kind ??= kind;
  if (note !== undefined) entry.note ??= note;
  const accept = others.map(clean).filter((one) => one !== en && !entry.accept?.includes(one) && !faultOfName(one));
  if (accept.length > 0) entry.accept = [...(entry.accept ?? []), ...accept];
}

function faultOfTerm({ de, en, comment: { label = en } }: Term): string | undefined {
  const fault = faultOfName(de) ?? faultOfName(en) ?? faultOfName(label);
  return fault?.[0];
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const quote = (label: string): string => `“${label}”`;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
