/**
 * How fast 100,000 spellings are compiled and found in 10 MB of German, beside one big regular expression.
 *
 *   npx tsx --expose-gc bench/find-speed.ts
 */
import type { Concept } from '../src/domain/concept.ts';
import { compileNames } from '../src/glossary/name-keeper.ts';
import { conceptOf } from './glossary-of.ts';

const SPELLINGS = 100_000;
const MEGABYTES = 10;
const SYLLABLES = 'ka ro tschew lin bar sche now di schu ma wit to ser gej pol ja kin vor ul ta me dwe cho kow'.split(
  ' ',
);
const WORDS =
  `der die und in den von zu das mit sich des auf für ist im dem nicht ein Die eine als auch es an werden aus er hat dass sie nach
  wird bei einer Der um am sind noch wie einem über einen Das so Sie zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei
  Präsident Regierung Land Soldaten Hauptstadt Minister Vertrag Truppen Grenze Woche Sprecher Lage Flughafen Bericht`.split(
    /\s+/,
  );

/** The same numbers every time (mulberry32). */
let seed = 42;
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function name(): string {
  const text = Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
  return text[0]!.toUpperCase() + text.slice(1) + SYLLABLES[random(SYLLABLES.length)];
}

function concepts(): Concept[] {
  const spellings = new Set<string>();
  while (spellings.size < SPELLINGS) spellings.add(random(4) === 0 ? `${name()} ${name()}` : name());
  const all = [...spellings];
  return Array.from({ length: SPELLINGS / 4 }, (_, at) =>
    conceptOf(`Concept ${at}`, { de: all.slice(at * 4, at * 4 + 4), kind: 'person' }),
  );
}

function paragraphs(glossary: readonly Concept[]): string[] {
  const all: string[] = [];
  for (let size = 0; size < MEGABYTES * 1_000_000; ) {
    const words = Array.from({ length: 80 }, () =>
      random(40) === 0 ? glossary[random(glossary.length)]!.de[random(4)]! : WORDS[random(WORDS.length)]!,
    );
    const text = `${words.join(' ')}.`;
    size += text.length;
    all.push(text);
  }
  return all;
}

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const heap = (): number => process.memoryUsage().heapUsed / 1e6;

const glossary = concepts();
const texts = paragraphs(glossary);
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
collect();
const before = heap();
let start = performance.now();
const keeper = compileNames(glossary);
console.log(`compiled ${SPELLINGS} spellings in ${Math.round(performance.now() - start)} ms`);
collect();
console.log(`memory   ${Math.round(heap() - before)} MB`);
for (const round of ['cold', 'warm']) {
  start = performance.now();
  const found = texts.reduce((sum, text) => sum + keeper.find(text).length, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(`found    ${found} in ${size.toFixed(1)} MB at ${(size / seconds).toFixed(1)} MB/s (${round})`);
}
const pattern = new RegExp(`\\b(?:${glossary.flatMap(({ de }) => de).join('|')})s?\\b`, 'g');
const sample = texts.slice(0, 4).join('\n');
start = performance.now();
const found = sample.match(pattern)?.length ?? 0;
const speed = sample.length / 1e3 / (performance.now() - start);
console.log(`RegExp   ${found} in ${(sample.length / 1e6).toFixed(2)} MB at ${speed.toFixed(4)} MB/s`);
