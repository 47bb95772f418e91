import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Concept, EnforceMode, Glossary } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import { faultAt, locate, type Place, type PlacedFault } from '../domain/place.ts';
import { type GlossarySource, readEntry, readName, report, type WrittenEntry } from './glossary-schema.ts';

/** A glossary file as text. */
export interface GlossaryFile {
  readonly path: string;
  readonly text: string;
}

/** An entry that a later file replaces as a whole. */
export interface Override {
  readonly label: string;
  readonly place: Place;
  readonly earlier: Place;
}

export interface LoadedGlossary extends Glossary {
  readonly overrides: readonly Override[];
}

/** A glossary of 100,000 entries has about 8 MB. */
const MAX_LENGTH = 50 * 1024 * 1024;

/**
 * Reads glossary files and merges them: a label in a later file replaces the earlier entry.
 * @throws AppError `glossary` with all faults of all files at once, each with its place
 */
export function loadGlossary(files: readonly GlossaryFile[]): LoadedGlossary {
  const concepts = new Map<string, Concept>();
  const overrides: Override[] = [];
  const faults: PlacedFault[] = [];
  for (const file of files) {
    for (const concept of readFile(file, faults)) {
      const earlier = concepts.get(concept.label)?.place;
      if (earlier) overrides.push({ label: concept.label, place: concept.place!, earlier });
      concepts.set(concept.label, concept);
    }
  }
  if (faults.length > 0) throw glossaryError(faults);
  return { concepts: [...concepts.values()], overrides };
}

function glossaryError(faults: readonly PlacedFault[]): AppError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return new AppError('glossary', `The glossary has ${count}`, { faults, hint: 'Mend them and run again.' });
}

function readFile({ path, text }: GlossaryFile, faults: PlacedFault[]): readonly Concept[] {
  const source: GlossarySource = { file: path, text: text.replace(/^\ufeff/, ''), faults };
  if (source.text.length > MAX_LENGTH) {
    report(source, undefined, 'the file has more than 50 MB', 'Split the glossary into several files.');
    return [];
  }
  const root = parseYaml(source);
  return root ? readConcepts(root, source) : [];
}

/** The map at the top; undefined for an empty file, or when the YAML itself is at fault. */
function parseYaml(source: GlossarySource): YAMLMap | undefined {
  // Keys are compared here, by a set: yaml compares each with every other one.
  const document = parseDocument(source.text, { uniqueKeys: false, prettyErrors: false, stringKeys: false });
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    source.faults.push(
      faultAt(source, { start: pos[0], end: pos[1] }, `not valid YAML: ${message}`, yamlHint(message)),
    );
  }
  if (document.errors.length + document.warnings.length > 0) return undefined;
  const root: unknown = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return undefined;
  if (isMap(root)) return root;
  report(source, root, 'a glossary is a map of labels', 'Write entries such as “Tokayev: [Tokajew, Toqaev]”.');
  return undefined;
}

const yamlHint = (message: string): string =>
  /tab/i.test(message)
    ? 'Indent with blanks, not with tabs.'
    : 'Put names with : # [ ] { } , & * ! | > \' " % @ ` in quotation marks.';

function readConcepts(root: YAMLMap, source: GlossarySource): readonly Concept[] {
  const seen = new Set<string>();
  const at = lineCounter(source.text);
  return root.items.flatMap(({ key, value }) => {
    const label = readName(key, source);
    const entry = readEntry(value, source);
    if (label === undefined || entry === undefined) return [];
    if (seen.has(label))
      report(source, key, `“${label}” stands twice`, 'Join the two entries, or give one another label.');
    seen.add(label);
    return [complete(label, entry, { file: source.file, ...at((key as { range: [number] }).range[0]) })];
  });
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
    ...entry,
    place,
  };
}
