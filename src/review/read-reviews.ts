import { TARGET_LANGUAGES } from '../domain/bitext.ts';
import { AppError } from '../domain/errors.ts';
import { faultAt, type PlacedFault } from '../domain/place.ts';
import { REVIEW_STATES, type Review, type ReviewState } from '../domain/review.ts';
import type { ReviewFile } from '../domain/review-index.ts';
import { normalise } from '../domain/text.ts';
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

/** As many as one sitting mends. */
const MAX_FAULTS = 100;
const MAX_LENGTH = 20 * 1024 * 1024;
const FIELDS = ['source', 'ordinal', 'target', 'state', 'comment', 'by', 'at'];

/**
 * Reads a file of reviews.
 * @param parse what it holds as YAML, where that is known already
 * @throws AppError `review` with all its faults, each with its place
 */
export function readReviews(source: ReviewSource, parse = parseOnce(source)): ReviewFile {
  const faults: PlacedFault[] = [];
  const file = source.text.length > MAX_LENGTH ? tooLong(source, faults) : readFile(source, parse(), faults);
  if (faults.length === 0) return file;
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  throw new AppError('review', `${source.file} has ${count}`, {
    faults: faults.slice(0, MAX_FAULTS),
    hint: 'Mend the file and run again; nothing in it was changed.',
  });
}

const EMPTY: ReviewFile = { reviews: [] };

function tooLong(source: ReviewSource, faults: PlacedFault[]): ReviewFile {
  faults.push(faultAt(source, { start: 0, end: 1 }, 'the file has more than 20 MB'));
  return EMPTY;
}

function readFile(source: ReviewSource, parsed: ParsedYaml, faults: PlacedFault[]): ReviewFile {
  if (parsed.faults) {
    faults.push(...parsed.faults);
    return EMPTY;
  }
  const { contents } = parsed;
  if (contents === null || asText(contents) === '') return EMPTY;
  const map = asMap(contents);
  if (map) return readFields(source, fieldsOf(map), faults);
  faults.push(faultAt(source, span(contents), 'the file must be a map with article, language and reviews'));
  return EMPTY;
}

function readFields(source: ReviewSource, fields: readonly Field[], faults: PlacedFault[]): ReviewFile {
  const fault = (node: unknown, message: string, hint?: string) =>
    faults.push(faultAt(source, span(node), message, hint));
  let file = EMPTY;
  for (const { key, value, start } of fields) {
    if (faults.length >= MAX_FAULTS) break;
    const text = asText(value);
    const language = TARGET_LANGUAGES.find((one) => one === text);
    if (key === 'article' && text !== undefined) file = { ...file, article: text };
    else if (key === 'article') fault(value, 'article is a text');
    else if (key === 'language' && language) file = { ...file, language };
    else if (key === 'language') fault(value, `language is one of ${TARGET_LANGUAGES.join(', ')}`);
    else if (key === 'reviews' && (asSeq(value) || text === ''))
      file = { ...file, reviews: readEntries(source, value, faults) };
    else if (key === 'reviews') fault(value, 'reviews is a list', 'Begin each entry with “- source: …”.');
    else
      faults.push(
        faultAt(
          source,
          { start, end: start + key.length },
          `“${key}” is not known here`,
          'Known are article, language, reviews.',
        ),
      );
  }
  return file;
}

const span = (node: unknown): { start: number; end: number } => {
  const [start, end] = rangeOf(node);
  return { start, end };
};

function readEntries(source: ReviewSource, list: unknown, faults: PlacedFault[]): readonly Review[] {
  const found = new Map<string, Review>();
  for (const item of asSeq(list)?.items ?? []) {
    if (faults.length >= MAX_FAULTS) break;
    const review = readEntry(source, item, faults);
    if (!review) continue;
    const name = `${review.ordinal} ${normalise(review.source)}`;
    const earlier = found.get(name);
    if (earlier && earlier.target !== review.target) faults.push(decidedTwice(source, item));
    else if (!earlier) found.set(name, review);
  }
  return [...found.values()];
}

const decidedTwice = (source: ReviewSource, item: unknown): PlacedFault =>
  faultAt(
    source,
    span(item),
    'this paragraph is decided twice, with two texts',
    'Keep one; for the second paragraph with the same German add “ordinal: 1”.',
  );

/** Undefined where it has a fault. */
function readEntry(source: ReviewSource, item: unknown, faults: PlacedFault[]): Review | undefined {
  const map = asMap(item);
  if (!map) {
    faults.push(faultAt(source, span(item), 'an entry is a map with source, target and state'));
    return undefined;
  }
  const before = faults.length;
  const values = readValues(source, fieldsOf(map), faults);
  for (const name of ['source', 'target']) {
    if (!values.get(name)?.trim()) faults.push(faultAt(source, span(item), `the entry has no ${name}`));
  }
  return faults.length > before ? undefined : toReview(values);
}

function readValues(
  source: ReviewSource,
  fields: readonly Field[],
  faults: PlacedFault[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { key, start, value } of fields) {
    if (faults.length >= MAX_FAULTS) break;
    const text = asText(value);
    const wrong = values.has(key) ? `${key} stands twice` : wrongField(key, text);
    if (wrong === undefined) values.set(key, text!);
    else faults.push(faultAt(source, { start, end: start + key.length }, wrong, `Known are ${FIELDS.join(', ')}.`));
  }
  return values;
}

const wrongField = (key: string, text: string | undefined): string | undefined =>
  !FIELDS.includes(key) ? `“${key}” is not known here` : text === undefined ? `${key} is a text` : badValue(key, text);

function badValue(key: string, text: string): string | undefined {
  if (key === 'state' && !REVIEW_STATES.includes(text as ReviewState))
    return `state is one of ${REVIEW_STATES.join(', ')}`;
  return key === 'ordinal' && !/^\d{1,6}$/.test(text)
    ? 'ordinal is a number: 0 for the first paragraph with this German'
    : undefined;
}

const toReview = (values: ReadonlyMap<string, string>): Review => ({
  source: values.get('source')!,
  ordinal: Number(values.get('ordinal') ?? 0),
  target: values.get('target')!,
  state: (values.get('state') ?? 'edited') as ReviewState,
  ...Object.fromEntries(['comment', 'by', 'at'].flatMap((key) => (values.get(key) ? [[key, values.get(key)]] : []))),
});
