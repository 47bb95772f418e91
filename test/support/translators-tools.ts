import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function isThere(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const hasXmllint = isThere('xmllint', '--version');
export const hasOmegat = isThere('which', 'omegat');

/** Works in a temporary folder. */
function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws when xmllint does not find the file well-formed; it fetches nothing */
export const lintXml = (bytes: Uint8Array): void =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.xml'), bytes);
    execFileSync('xmllint', ['--nonet', '--noout', join(folder, 'a.xml')], { stdio: 'pipe' });
  });

const project = (target: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>de</source_lang><target_lang>${target}</target_lang><sentence_seg>false</sentence_seg>
</project></omegat>
`;

/** The text as OmegaT translates it with this memory and nothing else. Paragraphs stand on lines of their own. */
export const translateInOmegat = (memory: Uint8Array, text: string, target: string): string =>
  inFolder((folder) => {
    for (const part of ['source', 'target', 'omegat', 'tm/auto', 'glossary', 'dictionary', 'home'])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'omegat.project'), project(target));
    writeFileSync(join(folder, 'tm/auto/memory.tmx'), memory);
    writeFileSync(join(folder, 'source/text.txt'), text);
    const home = join(folder, 'home');
    const args = [folder, '--mode=console-translate', `--config-dir=${home}`];
    execFileSync('omegat', args, { stdio: 'pipe', env: { ...process.env, HOME: home } });
    return readFileSync(join(folder, 'target/text.txt'), 'utf8');
  });
