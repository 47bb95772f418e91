import { stringify } from 'yaml';
import type { TargetLanguage } from '../domain/bitext.ts';
import { nodeEnd } from '../domain/node-end.ts';
import type { Review } from '../domain/review.ts';
import { type Edit, normalise, spliceText } from '../domain/text.ts';
import { readReviews } from './read-reviews.ts';
import {
  asMap,
  asSeq,
  asText,
  type Field,
  fieldsOf,
  type ParsedYaml,
  parseOnce,
  type ReviewSource,
  rangeOf,
} from './review-yaml.ts';

type Paragraph = Pick<Review, 'source' | 'ordinal'>;

/** What is to be written into the file of an article. */
export interface ReviewChanges {
  readonly article: string;
  readonly language: TargetLanguage;
  /** Entries that are new or take the place of the one for the same paragraph. */
  readonly put: readonly Review[];
  /** Paragraphs that go back to the engine's text. */
  readonly remove?: readonly Paragraph[];
  /** The article's paragraphs in order: it says where a new entry goes. */
  readonly order: readonly Paragraph[];
}

/** Names a paragraph within its article. */
export const reviewName = ({ source, ordinal }: Paragraph): string => `${ordinal} ${normalise(source)}`;

/**
 * The file with the changes in it. All else stays byte for byte, comments too, so that a version control shows no more
 * than what was decided; only a list in brackets is written anew.
 * @param source the file as it is; an empty text for none
 * @param parse what it holds as YAML, where that is known already
 * @throws AppError `review` when the file as it is has faults
 */
export function writeReviews(source: ReviewSource, changes: ReviewChanges, parse = parseOnce(source)): string {
  const { reviews } = readReviews(source, parse);
  const put = new Set(changes.put.map(reviewName));
  // An entry that another paragraph takes over, since paragraphs before it came or went, is written, not removed.
  const removed = new Set((changes.remove ?? []).map(reviewName).filter((name) => !put.has(name)));
  const entries = findEntries(source.text, parse());
  if (entries) return spliceText(source.text, editsOf(source.text, entries, removed, changes));
  const kept = reviews.filter((one) => !removed.has(reviewName(one)));
  const all = new Map([...kept, ...changes.put].map((one) => [reviewName(one), one]));
  const rankOf = ranks(changes.order);
  return freshFile(
    changes,
    [...all.values()].toSorted((a, b) => rankOf(reviewName(a)) - rankOf(reviewName(b))),
  );
}

/** Where a paragraph stands in the article; what is not in it any more comes last. */
function ranks(order: readonly Paragraph[]): (name: string) => number {
  const places = new Map(order.map((one, index) => [reviewName(one), index]));
  return (name) => places.get(name) ?? order.length;
}

const byRank =
  (rankOf: (name: string) => number) =>
  (a: Paragraph, b: Paragraph): number =>
    rankOf(reviewName(a)) - rankOf(reviewName(b));

function freshFile({ article, language }: ReviewChanges, reviews: readonly Review[]): string {
  const head = [
    '# What people decided on this article. No program changes a text in here; edit it freely.',
    `article: ${scalar(article)}`,
    `language: ${language}`,
    reviews.length > 0 ? 'reviews:' : 'reviews: []',
  ];
  return `${head.join('\n')}\n${reviews.map((review) => newEntry(review, '')).join('')}`;
}

const FIELDS = ['source', 'ordinal', 'target', 'state', 'comment', 'by', 'at'] as const;

/** A review's fields as they are written, in this order; those that say nothing are left out. */
const written = (review: Review): readonly (readonly [string, string])[] =>
  FIELDS.flatMap((key) => {
    const value = key === 'source' ? normalise(review.source) : String(review[key] ?? '');
    return value === '' || (key === 'ordinal' && review.ordinal === 0) ? [] : [[key, value] as const];
  });

const newEntry = (review: Review, indent: string): string =>
  written(review)
    .map(
      ([key, value], index) =>
        `${indent}${index === 0 ? '- ' : '  '}${key}: ${key === 'ordinal' ? value : scalar(value)}\n`,
    )
    .join('');

/** A text on one line, in quotation marks where YAML would take it for something else. */
const scalar = (text: string): string => {
  const yaml = stringify(text, { lineWidth: 0, blockQuote: false });
  const line = yaml.slice(0, nodeEnd(yaml, 0, yaml.length));
  // Signs that some readers take for the end of a line, what no text file can hold, and edges that nobody would see.
  return /^\s|\s$|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\p{Surrogate}]/u.test(line) ? quoted(text) : line;
};

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

interface Entry {
  readonly name: string;
  readonly fields: readonly Field[];
  /** The whole lines of the entry. */
  readonly start: number;
  readonly end: number;
}

/** The entries, if there are any and each stands in lines of its own. */
function findEntries(text: string, { contents }: ParsedYaml): readonly Entry[] | undefined {
  const map = asMap(contents ?? null);
  const list = map && asSeq(fieldsOf(map).find(({ key }) => key === 'reviews')?.value);
  if (!list || list.flow || list.items.length === 0) return undefined;
  const maps = list.items.map(asMap);
  return maps.every((one) => one && !one.flow) ? maps.map((one) => toEntry(text, one!)) : undefined;
}

function toEntry(text: string, node: NonNullable<ReturnType<typeof asMap>>): Entry {
  const fields = fieldsOf(node);
  const value = (name: string) => asText(fields.find(({ key }) => key === name)?.value);
  const name = reviewName({ source: value('source') ?? '', ordinal: Number(value('ordinal') ?? 0) });
  return { name, fields, start: lineStart(text, fields[0]!.start), end: lineEnd(text, rangeOf(node)[1]) };
}

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** Where the line ends that holds the last sign before an offset, its line break included. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', text.slice(0, offset).trimEnd().length);
  return end === -1 ? text.length : end + 1;
}

function editsOf(
  text: string,
  entries: readonly Entry[],
  removed: ReadonlySet<string>,
  { put, order }: ReviewChanges,
): readonly Edit[] {
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  const rankOf = ranks(order);
  const indent = /^ */.exec(text.slice(entries[0]!.start))![0];
  const fresh = put.filter((review) => !known.has(reviewName(review))).toSorted(byRank(rankOf));
  const edits = [
    ...entries.filter(({ name }) => removed.has(name)).map(({ start, end }) => ({ start, end, text: '' })),
    ...put.flatMap((review) => changeEntry(text, known.get(reviewName(review)), review)),
    ...fresh.map((review) => insertion(text, entries, rankOf, review, indent)),
  ];
  // The sort is stable: new entries at one place stay in the order of the article.
  return joinInsertions(edits.toSorted((a, b) => a.start - b.start || a.end - b.end));
}

/** Edits at one place become one: a splice takes none that touch. */
const joinInsertions = (edits: readonly Edit[]): readonly Edit[] =>
  edits.reduce<Edit[]>((joined, edit) => {
    const last = joined.at(-1);
    if (last && last.start === edit.start && last.end === edit.start)
      joined[joined.length - 1] = { ...edit, text: last.text + edit.text };
    else joined.push(edit);
    return joined;
  }, []);

/** Before the first entry that stands later in the article, else after the last. */
function insertion(
  text: string,
  entries: readonly Entry[],
  rankOf: (name: string) => number,
  review: Review,
  indent: string,
): Edit {
  const rank = rankOf(reviewName(review));
  const next = entries.find(({ name }) => rankOf(name) > rank);
  const at = next ? next.start : entries.at(-1)!.end;
  const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: gap + newEntry(review, indent) };
}

/** Only the fields whose value differs. */
function changeEntry(text: string, entry: Entry | undefined, review: Review): readonly Edit[] {
  if (!entry) return [];
  const wanted = new Map(written(review).filter(([key]) => key !== 'source' && key !== 'ordinal'));
  const edits = entry.fields.flatMap((field): readonly Edit[] => {
    const value = wanted.get(field.key);
    wanted.delete(field.key);
    if (field.key === 'source' || field.key === 'ordinal' || value === asText(field.value)) return [];
    return [value === undefined ? withoutField(text, field) : withValue(text, field, value)];
  });
  return [...edits, ...newFields(text, entry, wanted)];
}

function withValue(text: string, { value }: Field, wanted: string): Edit {
  const [start, stop] = rangeOf(value);
  // A text in lines of its own ends with the break of its last line.
  return { start, end: nodeEnd(text, start, stop), text: `${text[start - 1] === ':' ? ' ' : ''}${scalar(wanted)}` };
}

/** The field's lines; of the entry's first field, which stands behind the dash, only the value. */
function withoutField(text: string, field: Field): Edit {
  const start = lineStart(text, field.start);
  if (text.slice(start, field.start).trim() !== '') return withValue(text, field, '');
  return { start, end: lineEnd(text, rangeOf(field.value)[1]), text: '' };
}

function newFields(text: string, { fields, end }: Entry, wanted: ReadonlyMap<string, string>): readonly Edit[] {
  if (wanted.size === 0) return [];
  const column = fields[0]!.start - lineStart(text, fields[0]!.start);
  const lines = [...wanted].map(([key, value]) => `${' '.repeat(column)}${key}: ${scalar(value)}\n`);
  return [{ start: end, end, text: `${text[end - 1] === '\n' ? '' : '\n'}${lines.join('')}` }];
}
