/**
 * Measures what `zweispalt glossary suggest` is made of.
 *
 *   npx tsx bench/suggest.ts [NAMES-DIR [ARTICLES-DIR]]
 *
 * NAMES-DIR holds name-pairs.tsv, lookalikes.tsv and lines.jsonl.gz and stays outside this repository, as do the articles.
 * Always measured: the project's own pairs, of which the first, third … were looked at while the rules were made, and the
 * second, fourth … were not; and 500 made articles, for speed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SuggestText } from '../src/glossary/suggest/gather-names.ts';
import { englishOf } from '../src/glossary/suggest/propose-english.ts';
import { isSameName } from '../src/glossary/suggest/same-name.ts';
import { suggestNames } from '../src/glossary/suggest/suggest-names.ts';
import { worthAnEntry } from '../src/glossary/suggest/suggest-yaml.ts';
import { row, seconds } from './table.ts';

type Row = readonly string[];

const rowsOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const joined = (pairs: readonly Row[]): Row[] => pairs.filter(([one, two]) => isSameName(one!, two!));
const share = (count: number, all: number): string => `${count} of ${all}`;

/** German spellings with the English forms paired with each. */
function formsOf(pairs: readonly Row[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const [german, english] of pairs) forms.set(german!, (forms.get(german!) ?? new Set()).add(english!));
  return forms;
}

/** With what these pairs call the same: Nasarbajew is paired with Nazarbaev, which an en-variant row pairs with Nazarbayev. */
function connected(start: ReadonlySet<string>, pairs: readonly Row[]): Set<string> {
  const all = new Set(start);
  for (let before = 0; before !== all.size; ) {
    before = all.size;
    for (const [one, two] of pairs) {
      if (all.has(one!)) all.add(two!);
      else if (all.has(two!)) all.add(one!);
    }
  }
  return all;
}

function measureOwn(): void {
  const own = join(import.meta.dirname, '../test/glossary/suggest/own-list');
  const pairs = rowsOf(join(own, 'pairs.tsv'));
  const lookalikes = rowsOf(join(own, 'lookalikes.tsv'));
  for (const [name, half] of [
    ['looked at', 0],
    ['held out', 1],
  ] as const) {
    const mine = (rows: readonly Row[]) => rows.filter((_, at) => at % 2 === half);
    row(`own pairs joined (${name})`, share(joined(mine(pairs)).length, mine(pairs).length));
    row(`own lookalikes joined (${name})`, share(joined(mine(lookalikes)).length, mine(lookalikes).length));
    const forms = formsOf(mine(pairs).filter((one) => one[2] === 'translit'));
    const right = [...forms].filter(([german, english]) => english.has(englishOf(german).forms[0]!));
    row(`own English proposed (${name})`, share(right.length, forms.size));
  }
}

function measureShared(directory: string): void {
  const all = rowsOf(join(directory, 'name-pairs.tsv'));
  const pairs = all.filter((one) => ['translit', 'de-variant', 'en-variant'].includes(one[3]!));
  const lookalikes = rowsOf(join(directory, 'lookalikes.tsv'));
  row('pairs joined', share(joined(pairs).length, pairs.length), '≥ 240');
  row('lookalikes joined', share(joined(lookalikes).length, lookalikes.length), '≤ 8');
  const forms = formsOf(all.filter((one) => one[3] === 'translit' && one[2] === 'person'));
  const proposed = [...forms].map(([german, english]) => ({ german, english, forms: englishOf(german).forms }));
  const direct = proposed.filter(({ english, forms: [first] }) => english.has(first!));
  const same = all.filter((one) => one[3] === 'en-variant');
  const wider = proposed.filter(({ english, forms: [first] }) => connected(english, same).has(first!));
  row('English by spelling, strictly as paired', share(direct.length, forms.size), '≥ 65');
  const widest = proposed.filter(({ english, forms: [first] }) => connected(english, pairs).has(first!));
  row('English by spelling, en-variant rows counted', share(wider.length, forms.size), '≥ 65');
  row('English by spelling, all rows of a name counted', share(widest.length, forms.size), '≥ 65');
  measureInContext(directory, forms, same);
}

/** The same where the spelling stands in news, with what machines translated from it. */
function measureInContext(
  directory: string,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  same: readonly Row[],
): void {
  const lines = gunzipSync(readFileSync(join(directory, 'lines.jsonl.gz')))
    .toString()
    .trim()
    .split('\n');
  const texts = lines.map((line, at): SuggestText => {
    const { de, google, set } = JSON.parse(line) as { de: string; google?: string; set: string };
    return { article: set, line: at + 1, german: de, known: [], ...(google && { english: google }) };
  });
  const started = performance.now();
  const found = suggestNames(texts, []);
  row('21,745 lines of news', seconds((performance.now() - started) / 1000));
  const byWord = new Map(found.flatMap((one) => one.spellings.map(({ text }) => [text, one] as const)));
  const seen = [...forms].filter(([german]) => byWord.has(german));
  const direct = seen.filter(([german, english]) => english.has(byWord.get(german)!.english));
  const wider = seen.filter(([german, english]) => connected(english, same).has(byWord.get(german)!.english));
  row('English in context, strictly as paired', share(direct.length, seen.length));
  row('English in context, en-variant rows counted', share(wider.length, seen.length));
}

function measureArticles(directory: string): void {
  const files = readdirSync(directory).filter((file) => /^\d.*\.txt$/.test(file));
  const texts = files.flatMap((article) =>
    readFileSync(join(directory, article), 'utf8')
      .split('\n')
      .map((german, at) => ({ article, line: at + 1, german, known: [] })),
  );
  for (const { english, spellings, given } of suggestNames(texts, []).filter(worthAnEntry)) {
    const givens = given.map((one) => `${one.english}: ${one.spellings.map(({ text }) => text).join(', ')}`);
    row(english, spellings.map(({ text, count }) => `${text} ${count}`).join(', '), givens.join('; '));
  }
}

function measureSpeed(): void {
  const syllables = ['ka', 'mo', 'ti', 'ru', 'scha', 'be', 'li', 'no', 'wa', 'tsche', 'do', 'jan'];
  const nameOf = (at: number) => {
    const name = [at, at * 7 + 3, at * 31 + 5].map((one) => syllables[one % syllables.length]).join('');
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}${['ow', 'enko', 'ski', 'in'][at % 4]}`;
  };
  const texts = Array.from({ length: 500 * 20 }, (_, at): SuggestText => {
    const german = `Der Minister Sergej ${nameOf(at)} sagte am Montag in ${nameOf(at + 1)}, dass ${nameOf(at * 3)} die Truppen abziehe. Die Regierung in Moskau schwieg dazu.`;
    return { article: String(Math.floor(at / 20)), line: at % 20, german, known: [] };
  });
  const started = performance.now();
  const found = suggestNames(texts, []).length;
  row(`500 articles of 20 paragraphs, ${found} names`, seconds((performance.now() - started) / 1000), 'seconds');
}

const [names, articles] = process.argv.slice(2);
measureOwn();
if (names !== undefined) measureShared(names);
measureSpeed();
if (articles !== undefined) measureArticles(articles);
