/**
 * Measures the linter on glossaries of a set that stays outside this repository: of the bad ones it should object to most,
 * of the good ones to few. An objection is a warning or an error.
 *
 *   npm run bench -- lint=DIR
 *
 * DIR holds cases.jsonl.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { gatherEvidence } from '../src/app/lint-evidence.ts';
import { plain } from '../src/domain/text.ts';
import { lintGlossary } from '../src/glossary/lint/lint-glossary.ts';
import { namePlaces } from '../src/glossary/lint/name-places.ts';
import { loadGlossary } from '../src/glossary/load-glossary.ts';
import { compileNames } from '../src/glossary/name-keeper.ts';

interface Case {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly mt: string;
  readonly glossary: readonly { en: string; variants: readonly string[] }[];
  readonly tests?: string;
}

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('Usage: npx tsx bench/glossary-lint.ts DIR');
const cases = readFileSync(join(directory, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((row): Case => JSON.parse(row));

function objections({ source, mt, glossary }: Case): readonly string[] {
  const text = stringify(Object.fromEntries(glossary.map(({ en, variants }) => [en, { de: variants }])));
  const files = [{ path: 'names.yaml', text }];
  const loaded = loadGlossary(files);
  const [enforcement] = compileNames(loaded.concepts).enforce([{ source: plain(source), target: plain(mt) }]);
  const row = { source, english: mt, mentions: enforcement?.mentions ?? [] };
  const evidence = gatherEvidence();
  evidence.add([row]);
  return lintGlossary({ ...loaded, evidence: evidence.done() }, namePlaces(files))
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const count = { bad: [0, 0], good: [0, 0] };
for (const one of cases) {
  const isBad = one.tests === 'glossary-lint';
  const found = objections(one);
  const counted = count[isBad ? 'bad' : 'good'];
  counted[1]! += 1;
  if (found.length > 0) counted[0]! += 1;
  if (isBad || found.length > 0)
    console.log(`${isBad ? 'bad ' : 'good'} ${one.id} ${one.type}\n       ${found.join('\n       ') || '-'}`);
}
console.log(`objected to ${count.bad.join(' of ')} bad glossaries, and to ${count.good.join(' of ')} good ones`);
