/**
 * How fast a large batch is: 10,000 paragraphs in 500 articles against a service that takes 200 ms.
 *
 *   npm run bench -- pace        or: npx tsx bench/pace.ts [large]
 *
 * With `large`, 10,000 articles are run through as well. Figures other than ratios depend on the machine.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, STANDARD, writeCorpus } from './corpus.ts';
import { type DoubleProcess, startDoubleProcess } from './double-process.ts';
import { type Measured, measure } from './measure.ts';

const LATENCY = 0.2;
const MAX_TEXTS = 50;
const MAX_BYTES = 128 * 1024;
const rows: string[][] = [['measure', 'figure', 'aim']];

function row(name: string, figure: string, aim = ''): void {
  rows.push([name, figure, aim]);
  console.log(`${name.padEnd(44)} ${figure.padEnd(34)} ${aim}`);
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
const took = ({ seconds: all, cpuSeconds, megabytes, exit }: Measured) =>
  `${seconds(all)}, cpu ${seconds(cpuSeconds)}, ${Math.round(megabytes)} MB${exit === 0 ? '' : ` EXIT ${exit}`}`;

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

async function firstRun(double: DoubleProcess, context: 'article' | 'none'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const settings = `engine: {context: ${context}}\nfailOn: never\n`;
  const characters = writeCorpus(folder, STANDARD, settings);
  row(`context: ${context}`, `${characters} characters`);
  const run = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  const { translations, billedCharacters, maxInFlight } = await double.counters();
  const texts = bytesOf(folder, STANDARD);
  const fewest = context === 'none' ? least(texts.flat()) : texts.reduce((sum, one) => sum + least(one), 0);
  row('  first run', took(run), context === 'none' ? '< 2.5 s' : '< 6 s');
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

async function large(double: DoubleProcess): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const characters = writeCorpus(folder, { ...STANDARD, articles: 10_000 }, 'engine: {context: none}\nfailOn: never\n');
  row('10,000 articles', `${characters} characters`);
  row('  first run', took(await measure(['-C', folder, 'translate', '--quiet'], double.env)), '< 400 MB');
  row('  second run', took(await measure(['-C', folder, 'translate', '--quiet'], double.env)), '< 400 MB');
  rmSync(folder, { recursive: true });
}

const double = await startDoubleProcess(LATENCY * 1000);
try {
  for (const context of ['article', 'none'] as const) {
    const folder = await firstRun(double, context);
    if (context === 'article') await laterRuns(double, folder);
    rmSync(folder, { recursive: true });
  }
  if (process.argv.includes('large')) await large(double);
} finally {
  double.close();
}
