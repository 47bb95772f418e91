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
print(json.dumps({
    "languages": [getattr(store, 'sourcelanguage', None), getattr(store, 'targetlanguage', None)],
    "units": [
        {"source": str(unit.source), "target": str(unit.target or ''), "fuzzy": unit.isfuzzy(),
         "translated": unit.istranslated(), "notes": unit.getnotes(), "locations": unit.getlocations()}
        for unit in store.units if not unit.isheader()
    ],
}))
`;

export interface ToolkitUnit {
  readonly source: string;
  readonly target: string;
  readonly fuzzy: boolean;
  readonly translated: boolean;
  readonly notes: string;
  readonly locations: readonly string[];
}

/** What Translate Toolkit makes of a file. */
export interface ToolkitStore {
  /** Source and target, where the file says so. */
  readonly languages: readonly [string | null, string | null];
  readonly units: readonly ToolkitUnit[];
}

/** What Translate Toolkit reads in a file. */
export function loadStore(name: string, content: string | Uint8Array): ToolkitStore {
  const folder = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    return JSON.parse(execFileSync(python!, ['-c', SCRIPT, file], { encoding: 'utf8' })) as ToolkitStore;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Source and target of each unit. */
export const loadUnits = (name: string, content: string): readonly (readonly [string, string])[] =>
  loadStore(name, content).units.map(({ source, target }) => [source, target]);
