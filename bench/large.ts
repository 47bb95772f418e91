/**
 * Whether memory in use stays flat: 10,000 articles of 7,500 characters. Takes some minutes.
 *
 *   npm run bench -- large                 10,000 articles
 *   npm run bench -- large=1000,4000       other numbers, one after the other
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDARD, writeCorpus } from './corpus.ts';
import { startDoubleProcess } from './double-process.ts';
import { measure } from './measure.ts';
import { row, took } from './table.ts';

const SETTINGS = 'engine: {context: none}\nfailOn: never\n';

async function runTwice(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const double = await startDoubleProcess(20);
  try {
    const characters = writeCorpus(folder, { ...STANDARD, articles }, SETTINGS);
    row(`${articles} articles`, `${characters} characters`);
    for (const which of ['first', 'second']) {
      const run = await measure(['-C', folder, 'translate', '--quiet'], double.env);
      const { translations, billedCharacters } = await double.counters();
      row(`  ${which} run`, took(run), '< 400 MB');
      row('    requests, characters billed', `${translations}, ${billedCharacters}`);
    }
  } finally {
    double.close();
    rmSync(folder, { recursive: true });
  }
}

const [sizes = '10000'] = process.argv.slice(2);
for (const size of sizes.split(',')) await runTwice(Number(size));
