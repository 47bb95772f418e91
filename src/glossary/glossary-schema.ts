import { distance } from 'fastest-levenshtein';
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { CONCEPT_KINDS, type Concept, type GivenName } from '../domain/concept.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import { faultAt, type PlacedFault } from '../domain/place.ts';

/** A glossary file being read; faults are gathered, not thrown. */
export interface GlossarySource {
  readonly file: string;
  readonly text: string;
  /** Where in the text the piece begins whose nodes are being read. */
  readonly base: number;
  readonly faults: PlacedFault[];
  /** Gathers names that stand twice in a list, and where they stand again. */
  readonly doubles?: { readonly name: string; readonly offset: number }[];
}

/** An entry as it is written, before defaults. */
export type WrittenEntry = { -readonly [Key in keyof Omit<Concept, 'label' | 'place' | 'leftovers'>]?: Concept[Key] };

type Reads<Value> = (node: unknown, source: GlossarySource) => Value | undefined;

/** DeepL takes at most 1,024 bytes of UTF-8 on either side of a pair; no name comes near. */
const MAX_BYTES = 1024;

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Soft hyphens, blanks of no width, marks of direction, halves of a pair: pasted along unseen, and never found in a text. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/u;

/** A name, spelling or word: text without edge blanks and control characters. */
export const readName: Reads<string> = (node, source) => {
  const text = readText(node, source);
  if (text === undefined) return undefined;
  const wrong = faultOfName(text);
  if (!wrong) return text.normalize('NFC');
  report(source, node, ...wrong);
  return undefined;
};

/** What is wrong with a name, and what to do; undefined for a good one. */
export function faultOfName(text: string): readonly [string, string] | undefined {
  if (text.trim() === '') return ['a name is empty', 'Write the name, or remove the item.'];
  if (text.trim() !== text) return [`“${text}” has a blank at its edge`, 'Remove the blank.'];
  if (CONTROL.test(text)) return ['a name holds a control character or a line break', 'Write it on one line.'];
  const unseen = INVISIBLE.exec(text)?.[0].codePointAt(0);
  if (unseen !== undefined) {
    const code = unseen.toString(16).toUpperCase().padStart(4, '0');
    return [`a name holds an invisible character (U+${code})`, 'Remove it, or write the name anew.'];
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return [`“${text}” holds no letter`, 'Write a name.'];
  if (Buffer.byteLength(text) > MAX_BYTES) return ['a name is longer than 1,024 bytes', 'Shorten it.'];
  return undefined;
}

const readText: Reads<string> = (node, source) => {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  if (isScalar(node)) report(source, node, `expected text, not ${describe(node.value)}`, quoteHint(node, source));
  else if (!reportAlias(node, source)) report(source, node, 'expected text', 'Write one word or phrase.');
  return undefined;
};

const describe = (value: unknown): string => (value === null ? 'nothing' : `the ${typeof value} ${String(value)}`);

function quoteHint(node: Node, { text, base }: GlossarySource): string {
  const [start, end] = node.range ?? [0, 0];
  const written = text.slice(base + start, base + end);
  return written === ''
    ? 'Write a name, or remove the line.'
    : `Put it in quotation marks if it is a name: "${written}"`;
}

/** `[a, b]`, or one name alone. Doubles are dropped. */
const readNames: Reads<readonly string[]> = (node, source) => {
  if (!isSeq(node)) {
    const one = readName(node, source);
    return one === undefined ? undefined : [one];
  }
  const names = new Set<string>();
  for (const item of node.items) {
    const name = readName(item, source);
    if (name === undefined) continue;
    const offset = source.base + ((item as Ranged).range?.[0] ?? 0);
    if (names.has(name)) source.doubles?.push({ name, offset });
    names.add(name);
  }
  return [...names];
};

/** `[de, ru]`, or one language alone: as ISO 639 writes them. */
const readLanguages: Reads<readonly string[]> = (node, source) => {
  const languages = readNames(node, source);
  const wrong = languages?.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (wrong === undefined) return languages;
  report(source, node, `“${wrong}” is no language`, 'Write two letters: de, en, ru, kk, uk, fr …');
  return undefined;
};

const oneOf =
  <Value extends string>(values: readonly Value[]): Reads<Value> =>
  (node, source) => {
    const text = readText(node, source);
    if (text === undefined) return undefined;
    if ((values as readonly string[]).includes(text)) return text as Value;
    report(source, node, `“${text}” is none of ${values.join(', ')}`, suggestion(text, values));
    return undefined;
  };

const suggestion = (word: string, known: readonly string[]): string => {
  const near = nearestWord(word, known, distance);
  return near === undefined ? `Write one of: ${known.join(', ')}.` : `Did you mean “${near}”?`;
};

/** `{Kassym-Jomart: [Kassim-Jomart, …]}` */
const readGiven: Reads<readonly GivenName[]> = (node, source) =>
  readPairs(node, source, 'a map of given names')?.flatMap(({ key, value }) => {
    const en = readName(key, source);
    const de = isEmpty(value) ? [] : readNames(value, source);
    return en === undefined || de === undefined ? [] : [{ en, de }];
  });

const readLong: Reads<NonNullable<Concept['long']>> = (node, source) => {
  const long = readFields<{ en?: string; de?: readonly string[] }>(node, source, { en: readName, de: readNames });
  if (!long) return undefined;
  if (long.en !== undefined) return { en: long.en, de: long.de ?? [] };
  report(source, node, 'the long form has no English', 'Write long: {en: …, de: [ … ]}.');
  return undefined;
};

type Fields<Entry> = { readonly [Key in keyof Required<Entry>]: Reads<NonNullable<Entry[Key]>> };

/** Every key of an entry and how its value is read. */
const FIELDS: Fields<WrittenEntry> = {
  en: readName,
  de: readNames,
  kind: oneOf(CONCEPT_KINDS),
  long: readLong,
  given: readGiven,
  accept: readNames,
  wrong: readNames,
  when: readNames,
  except: readNames,
  match: oneOf(['exact', 'inflected', 'compound'] as const),
  case: oneOf(['sensitive', 'insensitive'] as const),
  enforce: oneOf(['repair', 'verify', 'off'] as const),
  consistency: oneOf(['house', 'accept'] as const),
  note: readText,
  speaks: readLanguages,
};

/** What stands behind a label: a map of fields, a list of German spellings, one spelling, or nothing. */
export const readEntry: Reads<WrittenEntry> = (node, source) => {
  if (isMap(node)) return readFields<WrittenEntry>(node, source, FIELDS);
  if (isEmpty(node)) return {};
  const de = readNames(node, source);
  return de && { de };
};

/** Null and NULL may be meant for the German word. */
const isEmpty = (node: unknown): boolean =>
  node == null || (isScalar(node) && node.value === null && ['', '~', 'null'].includes(node.source ?? ''));

function readFields<Entry extends object>(
  node: unknown,
  source: GlossarySource,
  fields: Fields<Entry>,
): Entry | undefined {
  const known = new Map<string, Reads<unknown>>(Object.entries(fields));
  const entry = new Map<string, unknown>();
  for (const { key, value } of readPairs(node, source, 'a map') ?? []) {
    const name = String(isScalar(key) ? key.value : key);
    const reads = known.get(name);
    if (!reads) report(source, key, `“${name}” is no key here`, suggestion(name, [...known.keys()]));
    else if (entry.has(name)) report(source, key, `“${name}” stands twice`, 'Keep one of them.');
    else if (value === null) report(source, key, `“${name}” has no value`, 'Write one, or remove the key.');
    else entry.set(name, reads(value, source));
  }
  return Object.fromEntries([...entry].filter(([, value]) => value !== undefined)) as Entry;
}

function readPairs(node: unknown, source: GlossarySource, expected: string): readonly Pair[] | undefined {
  if (isMap(node)) return (node as YAMLMap).items;
  if (!reportAlias(node, source))
    report(source, node, `expected ${expected}`, 'See the README for the form of an entry.');
  return undefined;
}

function reportAlias(node: unknown, source: GlossarySource): boolean {
  if (!isAlias(node)) return false;
  report(source, node, 'references (*name) are not taken in a glossary', 'Write the value out.');
  return true;
}

interface Ranged {
  readonly range?: readonly [number, number, ...unknown[]] | null;
}

/** Adds a fault at a node. */
export function report(source: GlossarySource, node: unknown, message: string, hint: string): void {
  const [start, end] = (node as Ranged | null | undefined)?.range ?? [0, 1];
  source.faults.push(faultAt(source, { start: source.base + start, end: source.base + end }, message, hint));
}
