import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has Translate Toolkit, if there is one. */
export const python = PYTHONS.find((one) => {
  try {
    execFileSync(one, ['-c', 'import translate.storage.factory'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const SCRIPT = `
import json, sys
from translate.storage import csvl10n, factory
store = csvl10n.csvfile(open(sys.argv[1], 'rb')) if sys.argv[1].endswith('.tsv') else factory.getobject(sys.argv[1])
print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units if not unit.isheader()]))
`;

/** What Translate Toolkit reads in a file: source and target of each unit. */
export function loadUnits(name: string, content: string): readonly (readonly [string, string])[] {
  const folder = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    return JSON.parse(execFileSync(python!, ['-c', SCRIPT, file], { encoding: 'utf8' })) as [string, string][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
