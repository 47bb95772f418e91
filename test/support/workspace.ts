import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { composeTranslate } from '../../src/app/compose.ts';
import type { RunEvent } from '../../src/app/events.ts';
import type { WindowSize } from '../../src/app/overview.ts';
import { type TranslateOutcome, translate } from '../../src/app/translate.ts';
import { RULES } from '../../src/check/rules.ts';
import { loadSettings, type SettingsFlags } from '../../src/config.ts';
import type { Clock } from '../../src/queue/clock.ts';

/** A workspace in a temporary folder, with what tests do in one. */
export interface Workspace {
  readonly dir: string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** Every file below a folder with its content. */
  snapshot(name: string): ReadonlyMap<string, string>;
  remove(): void;
  run(options?: RunOptions): Promise<RunResult>;
}

export interface RunOptions {
  readonly flags?: SettingsFlags;
  readonly env?: Readonly<Record<string, string>>;
  readonly paths?: readonly string[];
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly clock?: Clock;
  /** How much of a run is held at once. */
  readonly window?: WindowSize;
  /** Called with every event; may call `stop`. */
  readonly watch?: (event: RunEvent, stop: () => void) => void;
}

export interface RunResult extends TranslateOutcome {
  readonly events: readonly RunEvent[];
  /** Files written, below the output folder. */
  readonly written: readonly string[];
}

export function makeWorkspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const dir = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  };
  mkdirSync(join(dir, 'input'), { recursive: true });
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    dir,
    write,
    read: (name) => readFileSync(join(dir, name), 'utf8'),
    snapshot: (name) => snapshotOf(join(dir, name)),
    remove: () => rmSync(dir, { recursive: true, force: true }),
    run: (options = {}) => runIn(dir, options),
  };
}

function snapshotOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]));
}

async function runIn(dir: string, options: RunOptions): Promise<RunResult> {
  const checks = RULES.map(({ name }) => name);
  const settings = loadSettings({ workspace: dir, flags: options.flags ?? {}, env: options.env ?? {}, checks });
  const events: RunEvent[] = [];
  let stop = (): void => {};
  const watch = (event: RunEvent): void => {
    events.push(event);
    options.watch?.(event, stop);
  };
  const composed = await composeTranslate(settings, {
    watch,
    force: options.force === true,
    ...(options.clock && { clock: options.clock }),
  });
  stop = composed.stop;
  try {
    const paths = options.paths ?? [];
    const files = await composed.findArticles(paths.map((path) => join(dir, path)));
    const window = options.window && { window: options.window };
    const request = { files, whole: paths.length === 0, dryRun: options.dryRun === true, ...window };
    const outcome = await translate(request, composed.tools);
    return { ...outcome, events, written: events.flatMap((event) => (event.type === 'article' ? event.written : [])) };
  } finally {
    composed.close();
  }
}
