/**
 * How fast a large batch is: 10,000 paragraphs in 500 articles against a service that takes 200 ms. To compare, on the
 * same work: DeepL's own command line makes 31 requests one after another in 7.3 s, a second run takes 0.7 s, and for
 * one edited word it is billed a whole file.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, STANDARD, writeCorpus } from './corpus.ts';
import { type DoubleProcess, startDoubleProcess } from './double-process.ts';
import { measure } from './measure.ts';
import { row, seconds, took } from './table.ts';

const LATENCY = 0.2;
const MAX_TEXTS = 50;
const MAX_BYTES = 128 * 1024;

/** The encoded texts of the corpus, article by article. */
function bytesOf(folder: string, { articles }: Corpus): number[][] {
  return Array.from({ length: articles }, (_, number) => {
    const text = readFileSync(join(folder, 'input', `part-${number % 10}`, `article-${number}.txt`), 'utf8');
    return text
      .trim()
      .split('\n\n')
      .map((one) => `&text=${new URLSearchParams({ a: one }).toString().slice(2)}`.length);
  });
}

const least = (texts: readonly number[]): number =>
  Math.max(Math.ceil(texts.length / MAX_TEXTS), Math.ceil(texts.reduce((sum, one) => sum + one, 0) / MAX_BYTES));

interface Way {
  readonly context: 'article' | 'none';
  /** The default unless given. */
  readonly concurrency?: number;
  /** Seconds that the first run is to take at most. */
  readonly target?: number;
}

/** With eight at once the service is what takes the time, and not this machine: how well the queue keeps it busy. */
const WAYS: readonly Way[] = [
  { context: 'article', target: 6 },
  { context: 'none', target: 2.5 },
  { context: 'article', concurrency: 8 },
];

async function firstRun(double: DoubleProcess, { context, concurrency, target }: Way): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const limit = concurrency === undefined ? '' : `concurrency: ${concurrency}\n`;
  const characters = writeCorpus(folder, STANDARD, `engine: {context: ${context}}\nfailOn: never\n${limit}`);
  row([`context: ${context}`, limit.trim()].filter(Boolean).join(', '), `${characters} characters`);
  const run = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  const { translations, billedCharacters, maxInFlight } = await double.counters();
  const texts = bytesOf(folder, STANDARD);
  const fewest = context === 'none' ? least(texts.flat()) : texts.reduce((sum, one) => sum + least(one), 0);
  row('  first run', took(run), target === undefined ? '' : `< ${target} s`);
  row('  requests ÷ least', `${translations} ÷ ${fewest} = ${(translations / fewest).toFixed(3)}`, '≤ 1.05');
  const floor = (translations * LATENCY) / maxInFlight;
  row(
    '  time ÷ (requests × latency ÷ concurrency)',
    `${seconds(run.seconds)} ÷ ${seconds(floor)} (${maxInFlight} at once)`,
    '≤ 1.15',
  );
  row('  billed ÷ characters', (billedCharacters / characters).toFixed(3), '≤ 1');
  return folder;
}

async function laterRuns(double: DoubleProcess, folder: string): Promise<void> {
  const again = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  row('  second run', took(again), '< 1 s, < 300 MB');
  row('    requests', String((await double.counters()).requests), '0');
  const file = join(folder, 'input', 'part-7', 'article-7.txt');
  const text = readFileSync(file, 'utf8');
  const edited = text.split('\n\n').map((one, index) => (index === 3 ? one.replace('Die ', 'Jede ') : one));
  writeFileSync(file, edited.join('\n\n'));
  const word = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  const { texts, billedCharacters } = await double.counters();
  row('  one edited word', took(word));
  row('    texts, characters billed', `${texts}, ${billedCharacters}`, `1, ${edited[3]!.length}`);
  const dry = await measure(['-C', folder, 'translate', '--dry-run', '--quiet'], double.env);
  row('  dry run', took(dry));
}

const double = await startDoubleProcess(LATENCY * 1000);
const folders: string[] = [];
try {
  for (const way of WAYS) {
    folders.push(await firstRun(double, way));
    if (folders.length === 1) await laterRuns(double, folders[0]!);
  }
} finally {
  double.close();
  // Not before: the disk is busy for a while after so many files were removed.
  for (const folder of folders) rmSync(folder, { recursive: true });
}
