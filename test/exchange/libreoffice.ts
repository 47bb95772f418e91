import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isThere = (): boolean => {
  try {
    execFileSync('which', ['soffice'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export const hasLibreOffice = isThere();

/** LibreOffice opens the bytes as a file of the one kind and saves them as the other. */
export function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  try {
    writeFileSync(join(folder, `in.${from}`), bytes);
    // A profile of its own: LibreOffice lets nobody else work with the one that it has open.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = ['--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)];
    execFileSync('soffice', [profile, ...args], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'out', `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What a person does in LibreOffice: the file is opened, a text is changed in the program's own flat XML, and the result
 * saved in the file's format.
 */
export function edit(bytes: Uint8Array, format: 'xlsx' | 'docx', change: (xml: string) => string): Uint8Array {
  const own = format === 'xlsx' ? 'fods' : 'fodt';
  const xml = Buffer.from(convert(bytes, format, own)).toString('utf8');
  return convert(Buffer.from(change(xml)), own, format);
}
