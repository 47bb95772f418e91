/**
 * Measures names on a set of real machine translation that stays outside this repository.
 *
 *   npx tsx bench/names.ts NAMES-DIR [OUT-DIR]
 *
 * NAMES-DIR holds lines.jsonl.gz, glossary.yaml, verdicts.tsv, cases.jsonl and score.mjs. Writes FINAL-*.jsonl and prints
 * what score.mjs says of each, what was found in the German, and the hard cases.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Concept } from '../src/domain/concept.ts';
import { plain } from '../src/domain/text.ts';
import { loadGlossary } from '../src/glossary/load-glossary.ts';
import { compileNames } from '../src/glossary/name-keeper.ts';
import { STARTER_NAMES, starterYaml } from '../src/glossary/starter/starter-glossaries.ts';
import { conceptOf, conceptsOf } from './glossary-of.ts';

interface Line {
  readonly set: string;
  readonly line: number;
  readonly de: string;
  readonly systems: ReadonlyMap<string, string>;
}

interface Case {
  readonly id: string;
  readonly source: string;
  readonly mt: string;
  readonly glossary: readonly { en: string; variants: readonly string[] }[];
  readonly expected: string;
  readonly also_ok: readonly string[];
  readonly tests: string;
}

type Enforce = (de: string, english: string) => string;

const [directory, chosen] = process.argv.slice(2);
if (directory === undefined) throw new Error('Usage: npx tsx bench/names.ts NAMES-DIR [OUT-DIR]');
const out = chosen ?? mkdtempSync(join(tmpdir(), 'names-'));
mkdirSync(out, { recursive: true });
const rows = (text: string): string[] => text.split('\n').filter(Boolean);
const read = (name: string): string[] => rows(readFileSync(join(directory, name), 'utf8'));

const lines: Line[] = rows(gunzipSync(readFileSync(join(directory, 'lines.jsonl.gz'))).toString()).map((row) => {
  const { set, line, de, ref: _, ...systems } = JSON.parse(row);
  return { set, line, de, systems: new Map(Object.entries<string>(systems).filter(([, text]) => text)) };
});
const concepts = conceptsOf(join(directory, 'glossary.yaml'));

function score(name: string, enforce: Enforce): void {
  const file = join(out, `FINAL-${name}.jsonl`);
  const finals = lines.flatMap(({ set, line, de, systems }) =>
    [...systems].map(([system, raw]) => JSON.stringify({ set, line, system, final: enforce(de, raw) })),
  );
  writeFileSync(file, `${finals.join('\n')}\n`);
  const answer = execFileSync('node', [join(directory!, 'score.mjs'), file, '--list', '1000'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  writeFileSync(join(out, `score-${name}.txt`), answer);
  console.log(`${name.padEnd(16)}${answer.split('\n').find((row) => row.startsWith('all:'))}`);
}

/** Plain replacement of whole words where the spelling stands in the source: what is to be beaten. */
function naive(glossary: readonly Concept[]): Enforce {
  const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rules = glossary.flatMap(({ de, en }) =>
    de.map((spelling) => ({
      spelling,
      en,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${quote(spelling)}(?![\\p{L}\\p{N}])`, 'gu'),
    })),
  );
  return (de, english) =>
    rules
      .filter(({ spelling }) => de.includes(spelling) && english.includes(spelling))
      .reduce((text, { pattern, en }) => text.replace(pattern, en), english);
}

function product(glossary: readonly Concept[]): Enforce {
  const keeper = compileNames(glossary);
  return (de, english) => keeper.enforce([{ source: plain(de), target: plain(english) }])[0]!.target!.text;
}

/** Pairs of name and line: of those whose German holds a listed spelling, how many are found, and how many elsewhere. */
function measureFinding(): void {
  const byKey = new Map(lines.map((line) => [`${line.set}:${line.line}`, line.de]));
  const known = new Set(
    read('verdicts.tsv')
      .slice(1)
      .map((row) => row.split('\t'))
      .map(([set, line, , name]) => `${set}:${line}\t${name}`),
  );
  const spellings = new Map(concepts.map(({ label, en, de }) => [label, [en, ...de]]));
  const listed = [...known].filter((pair) => {
    const [key, name] = pair.split('\t');
    return spellings.get(name!)?.some((spelling) => byKey.get(key!)!.includes(spelling));
  });
  const keeper = compileNames(concepts);
  const found = new Set<string>();
  for (const { set, line, de } of lines) {
    for (const { concepts: labels } of keeper.find(de))
      for (const label of labels) found.add(`${set}:${line}\t${label}`);
  }
  const hit = listed.filter((pair) => found.has(pair)).length;
  const elsewhere = [...found].filter((pair) => !known.has(pair)).length;
  console.log(`found           ${hit} of ${listed.length} pairs, elsewhere ${elsewhere}`);
}

function measureCases(): void {
  const cases = read('cases.jsonl')
    .map((row) => JSON.parse(row) as Case)
    .filter(({ tests }) => tests === 'enforcement');
  const wrong = cases.flatMap((one) => {
    const enforce = product(one.glossary.map((entry) => conceptOf(entry.en, entry)));
    const final = enforce(one.source, one.mt);
    return [one.expected, ...one.also_ok].includes(final)
      ? []
      : [`${one.id}\n  got      ${final}\n  expected ${one.expected}`];
  });
  writeFileSync(join(out, 'cases.txt'), wrong.join('\n'));
  console.log(
    `hard cases      ${cases.length - wrong.length} of ${cases.length}: wrong ${wrong.map((one) => one.slice(0, 4)).join(' ')}`,
  );
}

const byDefault = concepts.filter(({ enforce }) => enforce === 'repair');
const everyKind = concepts.map((concept) => ({ ...concept, enforce: 'repair' as const }));
const own = new Set(concepts.map(({ label }) => label));
const starters = loadGlossary(STARTER_NAMES.map((name) => ({ path: name, text: starterYaml(name) }))).concepts;
measureFinding();
measureCases();
score('default', product(concepts));
score('every-kind', product(everyKind));
score('with-starters', product([...starters.filter(({ label }) => !own.has(label)), ...concepts]));
score('naive-default', naive(byDefault));
score('naive-every-kind', naive(concepts));
console.log(`written to ${out}`);
