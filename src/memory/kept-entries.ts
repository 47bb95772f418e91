import type { TargetLanguage } from '../domain/bitext.ts';
import { type Exact, KEPT_PROPS, shownText } from '../domain/kept-tmx.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { type Mark, marksByOrder, type RichText } from '../domain/text.ts';
import type { BitextReader } from './bitext-readers.ts';
import { type LeftOut, readTmx, type TmxEntry, type TmxFile } from './tmx-reader.ts';

/** What a file holds for one's own memory. */
export interface KeptEntries {
  /** In the file's order. */
  readonly entries: readonly MemoryEntry[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a bilingual file for one's own memory. Units that the memory was written to come back as they were; where a person
 * changed their text, the text counts. Units of other files get the file's name as origin.
 * @param language what English without a country is taken for
 * @throws AppError `memory` when the file is not what the reader reads
 */
export function readKeptEntries(
  file: TmxFile,
  keyOf: (source: RichText) => string,
  language: TargetLanguage,
  read: BitextReader = readTmx,
): KeptEntries {
  const leftOut: LeftOut[] = [];
  const units = read(file, (unit) => leftOut.push(unit));
  const entries = units.flatMap((unit) => {
    const kept = keptProps(unit.own?.props, file.name);
    if (kept !== undefined) return entriesOf(unit, kept, keyOf, language);
    leftOut.push({ reason: 'its properties x-zweispalt-… cannot be read', line: unit.own?.line ?? 0 });
    return [];
  });
  return { entries, leftOut: leftOut.toSorted((a, b) => a.line - b.line) };
}

interface KeptProps {
  readonly origin: string;
  readonly made: string;
  readonly sent: readonly GlossaryPair[];
  readonly exact: Exact;
}

/** Undefined where a person or a tool has broken them. */
function keptProps(props: ReadonlyMap<string, string> | undefined, name: string): KeptProps | undefined {
  const sent = parse(props?.get(KEPT_PROPS.sent) ?? '[]');
  const exact = parse(props?.get(KEPT_PROPS.exact) ?? '{}');
  if (!isPairs(sent) || !isExact(exact)) return undefined;
  const origin = exact.origin ?? props?.get(KEPT_PROPS.origin) ?? name;
  return { origin, made: exact.made ?? props?.get(KEPT_PROPS.made) ?? '', sent, exact };
}

function entriesOf(
  { source, targets }: TmxEntry,
  { origin, made, sent, exact }: KeptProps,
  keyOf: (source: RichText) => string,
  language: TargetLanguage,
): readonly MemoryEntry[] {
  const german = whereSame(exact.source, source);
  return targets.map(({ lang, text }) => ({
    key: keyOf(german),
    language: targetLanguage(lang) ?? language,
    source: german,
    target: { text: whereSame(exact.target, marksByOrder(source, text)), origin, made, sent },
  }));
}

/** The exact text, unless the one that can be seen was changed since. */
const whereSame = (exact: RichText | undefined, seen: RichText): RichText =>
  exact !== undefined && shownText(exact.text) === seen.text ? exact : seen;

const targetLanguage = (lang: string): TargetLanguage | undefined =>
  lang === 'en-us' ? 'en-US' : lang === 'en-gb' ? 'en-GB' : undefined;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPairs = (value: unknown): value is readonly GlossaryPair[] =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && typeof one.de === 'string' && typeof one.en === 'string');

const isExact = (value: unknown): value is Exact =>
  isObject(value) &&
  [value.source, value.target].every((one) => one === undefined || isRichText(one)) &&
  [value.origin, value.made].every((one) => one === undefined || typeof one === 'string');

const isRichText = (value: unknown): value is RichText =>
  isObject(value) && typeof value.text === 'string' && Array.isArray(value.marks) && areMarks(value.marks, value.text);

/** In document order and inside the text, none across the edge of another. */
function areMarks(values: readonly unknown[], { length }: string): boolean {
  const ends: number[] = [];
  let at = 0;
  return values.every((value) => {
    if (!isMark(value) || value.start < at || value.end > length) return false;
    at = value.start;
    while (ends.length > 0 && ends.at(-1)! <= value.start) ends.pop();
    const inside = ends.length === 0 || value.end <= ends.at(-1)!;
    ends.push(value.end);
    return inside;
  });
}

const isMark = (value: unknown): value is Mark =>
  isObject(value) &&
  [value.id, value.start, value.end].every((one) => Number.isSafeInteger(one) && (one as number) >= 0) &&
  (value.start as number) <= (value.end as number) &&
  (value.opaque === undefined || typeof value.opaque === 'boolean');
