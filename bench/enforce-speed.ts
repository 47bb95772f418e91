/**
 * What enforcement adds to a run: 10,000 paragraphs held to the glossary, beside a whole run of the same paragraphs of which
 * every one is remembered but has to be written anew.
 *
 *   npm run build && npx tsx bench/enforce-speed.ts
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain } from '../src/domain/text.ts';
import { loadGlossary } from '../src/glossary/load-glossary.ts';
import { compileNames } from '../src/glossary/name-keeper.ts';
import { STANDARD, writeCorpus } from './corpus.ts';
import { startDoubleProcess } from './double-process.ts';
import { measure } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
writeCorpus(folder, STANDARD, 'failOn: never\n');

/** The paragraphs by article, each with an English that keeps the German names. */
const articles = readdirSync(join(folder, 'input'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .map((path) =>
    readFileSync(join(folder, 'input', path), 'utf8')
      .trim()
      .split('\n\n'),
  )
  .map((paragraphs) => paragraphs.map((text) => ({ source: plain(text), target: plain(text.replace(/Die/g, 'The')) })));

function enforceAll(): number {
  const path = join(folder, 'glossary', 'names.yaml');
  const keeper = compileNames(loadGlossary([{ path, text: readFileSync(path, 'utf8') }]).concepts);
  const start = process.cpuUsage();
  const changes = articles.flatMap((article) => keeper.enforce(article)).flatMap((one) => one.changes).length;
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(
    `enforced  ${articles.flat().length} paragraphs in ${seconds.toFixed(3)} s of the processor, ${changes} changes`,
  );
  return seconds;
}

const cold = enforceAll();
const warm = Math.min(enforceAll(), enforceAll());
const double = await startDoubleProcess(0);
try {
  const first = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  for (const output of ['output', join('.zweispalt', 'state')])
    rmSync(join(folder, output), { recursive: true, force: true });
  const again = await measure(['-C', folder, 'translate', '--quiet'], double.env);
  const { cpuSeconds } = again;
  console.log(`a run     from memory ${cpuSeconds.toFixed(2)} s of the processor (exit ${first.exit}, ${again.exit})`);
  const share = (seconds: number) => `${((100 * seconds) / cpuSeconds).toFixed(1)} %`;
  console.log(`share     ${share(cold)} in a fresh process, ${share(warm)} when warm (aim: below 5 %)`);
} finally {
  double.close();
  rmSync(folder, { recursive: true });
}
