import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { Concept, EnforceMode, Glossary } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import { locate, type Place, type PlacedFault } from '../domain/place.ts';
import { leftoversOf } from './country-names.ts';
import { type GlossarySource, readEntry, readName, report, type WrittenEntry } from './glossary-schema.ts';
import { type ParsedPiece, parsePieces } from './glossary-yaml.ts';
import { type FiledConcept, giveToLater, type Override } from './later-files.ts';

/** A glossary file as text. */
export interface GlossaryFile {
  readonly path: string;
  readonly text: string;
}

/** A name that stands twice in a list of an entry, and where it stands again. */
export interface Double {
  readonly label: string;
  readonly name: string;
  readonly place: Place;
}

export interface LoadedGlossary extends Glossary {
  readonly overrides: readonly Override[];
  readonly doubles: readonly Double[];
}

/** A glossary of 100,000 entries has about 8 MB. */
const MAX_LENGTH = 50 * 1024 * 1024;

/** As many as one sitting mends. */
const MAX_FAULTS = 100;

/**
 * Reads glossary files and merges them: a label in a later file replaces the earlier entry, and a spelling there is taken
 * from the earlier one.
 * @throws AppError `glossary` with all faults of all files at once, each with its place
 */
export function loadGlossary(files: readonly GlossaryFile[]): LoadedGlossary {
  const filed = new Map<string, FiledConcept>();
  const replaced: Override[] = [];
  const faults: PlacedFault[] = [];
  const doubles: Double[] = [];
  for (const [file, source] of files.entries()) {
    for (const concept of readFile(source, faults, doubles)) {
      const earlier = filed.get(concept.label)?.concept.place;
      if (earlier) replaced.push({ label: concept.label, place: concept.place!, earlier });
      filed.set(concept.label, { concept, file });
    }
  }
  if (faults.length > 0) throw glossaryError(faults);
  const { concepts, overrides } = giveToLater([...filed.values()]);
  return { concepts, overrides: [...replaced, ...overrides], doubles };
}

function glossaryError(faults: readonly PlacedFault[]): AppError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  const message = faults.length < MAX_FAULTS ? count : `${MAX_FAULTS} faults or more`;
  return new AppError('glossary', `The glossary has ${message}`, { faults, hint: 'Mend this and run again.' });
}

/** The file's entries. Reading stops when there are more faults than anybody reads at once. */
function readFile({ path, text }: GlossaryFile, faults: PlacedFault[], doubles: Double[]): readonly Concept[] {
  const source: GlossarySource = { file: path, text: text.replace(/^\ufeff/, ''), base: 0, faults };
  if (source.text.length > MAX_LENGTH) {
    report(source, undefined, 'the file has more than 50 MB', 'Split the glossary into several files.');
    return [];
  }
  const concepts = new Map<string, Concept>();
  const at = lineCounter(source.text);
  for (const { base, ...piece } of parsePieces(source.text)) {
    readPiece(piece, { ...source, base }, { concepts, doubles, at });
    if (faults.length >= MAX_FAULTS) break;
  }
  faults.splice(MAX_FAULTS);
  return [...concepts.values()];
}

/** What a file is found to hold, piece by piece. */
interface FileRead {
  readonly concepts: Map<string, Concept>;
  readonly doubles: Double[];
  readonly at: ReturnType<typeof lineCounter>;
}

function readPiece({ contents, problems }: ParsedPiece, source: GlossarySource, read: FileRead): void {
  for (const { start, end, message, hint } of problems.slice(0, MAX_FAULTS)) {
    report(source, { range: [start, end] }, message, hint);
  }
  if (problems.length > 0 || contents === null || (isScalar(contents) && contents.value === null)) return;
  if (isMap(contents)) readConcepts(contents, source, read);
  else report(source, contents, 'a glossary is a map of labels', 'Write entries such as “Tokayev: [Tokajew, Toqaev]”.');
}

function readConcepts(root: YAMLMap, source: GlossarySource, { concepts, doubles, at }: FileRead): void {
  for (const { key, value } of root.items) {
    if (source.faults.length >= MAX_FAULTS) return;
    const label = readName(key, source);
    const twice: { name: string; offset: number }[] = [];
    const entry = readEntry(value, { ...source, doubles: twice });
    if (label === undefined || entry === undefined) continue;
    const place = { file: source.file, ...at(source.base + (key as { range: [number] }).range[0]) };
    const earlier = concepts.get(label)?.place;
    const hint = 'Join the two entries, or give one another label.';
    if (earlier) report(source, key, `“${label}” stands twice, first in line ${earlier.line}`, hint);
    const concept = complete(label, entry, place);
    reportContradictions(concept, key, source);
    concepts.set(label, concept);
    for (const { name, offset } of twice) {
      doubles.push({ label, name, place: { file: source.file, ...locate(source.text, offset) } });
    }
  }
}

/** A form that is to be repaired into itself, or is both right and wrong, leaves no answer. */
function reportContradictions({ label, en, accept, wrong, long }: Concept, key: unknown, source: GlossarySource): void {
  const right = new Set([en, long?.en, ...accept]);
  for (const form of wrong.filter((one) => right.has(one))) {
    report(source, key, `“${label}” has “${form}” as right and as wrong`, 'Keep it in one of the two places.');
  }
}

/** Line and column for offsets that only grow: each piece of the text is looked at once. */
function lineCounter(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return offset < start ? locate(text, offset) : { line, column: offset - start + 1 };
  };
}

/** Replacing is safe for persons, organisations and events, and harms more than it mends for places and terms. */
const enforceByKind = (kind: Concept['kind']): EnforceMode =>
  kind === 'place' || kind === 'term' ? 'verify' : 'repair';

function complete(label: string, entry: WrittenEntry, place: Place): Concept {
  return {
    label,
    en: label,
    de: [],
    given: [],
    accept: [],
    wrong: [],
    when: [],
    except: [],
    match: 'inflected',
    case: 'sensitive',
    enforce: enforceByKind(entry.kind),
    consistency: entry.kind === 'person' ? 'house' : 'accept',
    ...leftoversOf(entry),
    ...entry,
    place,
  };
}
