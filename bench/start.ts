/** How long the command takes to start, and the sample from memory. The best of five: other work on the machine only adds. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measure } from './measure.ts';
import { row, took } from './table.ts';

const TIMES = 5;

async function best(run: () => Promise<Measured>): Promise<Measured> {
  let least = await run();
  for (let time = 1; time < TIMES; time += 1) {
    const next = await run();
    if (next.seconds < least.seconds) least = next;
  }
  return least;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const root = join(import.meta.dirname, '..');
for (const name of ['input', 'glossary', 'memory']) cpSync(join(root, name), join(folder, name), { recursive: true });
const sample = ['-C', folder, 'translate', '--engine', 'memory', '--quiet'];

row('zweispalt --help', took(await best(() => measure(['--help']))), '< 0.2 s');
const first = await best(() => {
  for (const name of ['output', '.zweispalt']) rmSync(join(folder, name), { recursive: true, force: true });
  return measure(sample);
});
row('the sample, first run', took(first), '< 2 s');
row('the sample, second run', took(await best(() => measure(sample))));
rmSync(folder, { recursive: true });
