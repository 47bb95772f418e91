import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { AppError, type Fault } from '../domain/errors.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import { faultAt } from '../domain/place.ts';
import { readOptional } from './read-optional.ts';
import { expectation, type FileSettings, fileSchema, knownKeys } from './settings-schema.ts';
import { tooDeepAt } from './yaml-depth.ts';

const FILE = 'zweispalt.yaml';

/**
 * What the workspace's settings file says, defaults filled in.
 * @param checks names of all checks
 * @throws AppError `settings` with all faults, each with its place
 */
export function readSettingsFile(workspace: string, checks: readonly string[]): FileSettings {
  const source = { file: FILE, text: readOptional(join(workspace, FILE)) };
  const deep = tooDeepAt(source.text);
  if (deep !== undefined)
    throw settingsError([faultAt(source, { start: deep, end: deep + 1 }, 'brackets or lists nest too deep')]);
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'error' });
  const broken = [...yamlFaults(document, source), ...aliasFaults(document, source)];
  if (broken.length > 0) throw settingsError(broken);
  const value: unknown = document.toJS() ?? {};
  const parsed = fileSchema.safeParse(value);
  const wrong = parsed.success ? [] : parsed.error.issues.flatMap((issue) => describeIssue(issue, document, source));
  const faults = [...wrong, ...unknownChecks(value, checks, document, source)];
  if (!parsed.success || faults.length > 0) throw settingsError(faults);
  return parsed.data;
}

const yamlFaults = ({ errors, warnings }: Document, source: Source): readonly Fault[] =>
  [...errors, ...warnings].map(({ message, pos }) =>
    faultAt(source, { start: pos[0], end: pos[1] }, `not valid YAML: ${message}`),
  );

/** A few references to references can stand for more than memory holds. */
function aliasFaults(document: Document, source: Source): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      const [start, end] = range ?? [0, 1];
      faults.push(faultAt(source, { start, end }, 'references (*name) are not taken', 'Write the value out.'));
    },
  });
  return faults;
}

function unknownChecks(value: unknown, known: readonly string[], document: Document, source: Source): readonly Fault[] {
  const checks = (value as { checks?: unknown }).checks;
  if (typeof checks !== 'object' || checks === null || Array.isArray(checks)) return [];
  return Object.keys(checks)
    .filter((check) => !known.includes(check))
    .map((check) =>
      faultFor(['checks', check], document, source, `there is no check “${check}”`, suggest(check, known)),
    );
}

const settingsError = (faults: readonly Fault[]): AppError =>
  new AppError('settings', `${FILE} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}`, {
    faults,
    hint: 'Mend this and run again; `zweispalt init` in an empty folder writes a file that explains every key.',
  });

type Document = ReturnType<typeof parseDocument>;
type Source = Parameters<typeof faultAt>[0];
type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function describeIssue(issue: Issue, document: Document, source: Source): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultFor([...issue.path, key], document, source, `“${key}” is no setting`, suggest(key, knownKeys(issue.path))),
    );
  }
  const [start, end] = valueRange(document, issue.path);
  return [faultAt(source, { start, end }, `${issue.path.join('.') || FILE}: ${expectation(issue)}`)];
}

const suggest = (word: string, known: readonly string[]): string => {
  const near = nearestWord(word, known, distance);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean “${near}”?`;
};

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}

/** A fault at the key that a path leads to, or at the item of a list; where there is none, at what should hold it. */
function faultFor(at: Path, document: Document, source: Source, message: string, hint?: string): Fault {
  const [start, end] = rangeOf(document, at);
  return faultAt(source, { start, end }, message, hint);
}

function rangeOf(document: Document, at: Path): readonly [number, number] {
  if (at.length === 0) return firstTwo(document.contents as Ranged | null) ?? [0, 1];
  return keyRange(document, at) ?? firstTwo(nodeAt(document, at)) ?? rangeOf(document, at.slice(0, -1));
}

/** Where the value at a path stands; its key where there is no value. */
const valueRange = (document: Document, at: Path): readonly [number, number] => {
  const range = at.length > 0 ? firstTwo(nodeAt(document, at)) : undefined;
  return range && range[1] > range[0] ? range : rangeOf(document, at);
};

const firstTwo = (node: Ranged | null | undefined): readonly [number, number] | undefined =>
  node?.range ? [node.range[0], node.range[1]] : undefined;

const nodeAt = (document: Document, at: Path): Ranged | undefined =>
  at.length === 0 ? undefined : (document.getIn(at, true) as Ranged | undefined);

/** Where the key at the end of a path stands; undefined for an item of a list. */
function keyRange(document: Document, at: Path): readonly [number, number] | undefined {
  const parent: unknown = at.length > 1 ? nodeAt(document, at.slice(0, -1)) : document.contents;
  const items = (parent as { items?: readonly { key?: Ranged & { value?: unknown } }[] } | null | undefined)?.items;
  return firstTwo(items?.find(({ key }) => key?.value === at.at(-1))?.key);
}
