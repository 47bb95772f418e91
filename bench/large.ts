/** Whether memory in use stays flat: 10,000 articles of 7,500 characters. Takes some minutes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDARD, writeCorpus } from './corpus.ts';
import { startDoubleProcess } from './double-process.ts';
import { measure } from './measure.ts';
import { row, took } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const double = await startDoubleProcess(20);
const run = () => measure(['-C', folder, 'translate', '--quiet'], double.env);
try {
  const settings = 'engine: {context: none}\nfailOn: never\n';
  const characters = writeCorpus(folder, { ...STANDARD, articles: 10_000 }, settings);
  row('10,000 articles', `${characters} characters`);
  row('  first run', took(await run()), '< 400 MB');
  row('  second run', took(await run()), '< 400 MB');
} finally {
  double.close();
  rmSync(folder, { recursive: true });
}
