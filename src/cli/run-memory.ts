import { resolve } from 'node:path';
import { checkMemory } from '../app/check-memory.ts';
import { composeLockedStore, composePrune, composeStore, memoryFile } from '../app/compose.ts';
import type { RunEvent } from '../app/events.ts';
import { exportMemory } from '../app/export-memory.ts';
import { importMemory } from '../app/import-memory.ts';
import { memoryStats } from '../app/memory-stats.ts';
import type { MemoryStore } from '../app/memory-store.ts';
import { type PrunePlan, planPrune, prune } from '../app/prune-memory.ts';
import { openSettings } from '../app/settings.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { confirm } from './confirm.ts';
import { formatCount, plural } from './format-text.ts';
import { formatHealth, formatImport, formatPlan, formatStats, planForPrograms } from './memory-face.ts';

/** The flags of `zweispalt memory …` as commander hands them over. */
export interface MemoryFlags {
  readonly json?: true | undefined;
  readonly target?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly yes?: true | undefined;
}

/** @returns 2 for a damaged memory */
export function runCheck(workspace: string, { json }: MemoryFlags): ExitCode {
  const settings = openSettings(workspace, {});
  const health = checkMemory(memoryFile(settings), () => composeStore(settings));
  print(json, health, formatHealth(health));
  return health.damage.length > 0 ? EXIT.input : EXIT.done;
}

export function runExport(workspace: string, file: string, { json, target }: MemoryFlags): ExitCode {
  const settings = settingsFor(workspace, target);
  const path = resolve(workspace, file);
  if (!/\.tmx$/i.test(path))
    throw new AppError('usage', `${file} is no TMX file`, { hint: 'Name one that ends in .tmx.' });
  return looking(settings, (store) => {
    if (store === undefined) throw noMemory(settings);
    const result = exportMemory(path, target === undefined ? undefined : settings.target, store);
    print(json, result, [`${plural(result.targets, 'target')} written to ${result.path}`]);
  });
}

export async function runImport(workspace: string, files: readonly string[], flags: MemoryFlags): Promise<ExitCode> {
  const settings = settingsFor(workspace, flags.target);
  const store = await composeLockedStore(settings);
  try {
    const paths = files.map((file) => resolve(workspace, file));
    const results = await importMemory(paths, settings.target, store);
    print(flags.json, results, results.flatMap(formatImport));
    return EXIT.done;
  } finally {
    store.close();
  }
}

export function runStats(workspace: string, { json }: MemoryFlags): ExitCode {
  const settings = openSettings(workspace, {});
  return looking(settings, (store) => {
    const stats = memoryStats(memoryFile(settings), store);
    print(json, stats, formatStats(stats));
  });
}

export async function runPrune(workspace: string, flags: MemoryFlags): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const store = flags.dryRun ? composeStore(settings) : await composeLockedStore(settings);
  try {
    if (store === undefined) throw noMemory(settings);
    const tools = await composePrune(settings, warnOfSkipped);
    const plan = await planPrune(await tools.findArticles([]), { ...tools, store });
    return flags.dryRun ? showPlan(plan, flags) : await carryOut(plan, store, flags);
  } finally {
    store?.close();
  }
}

function showPlan(plan: PrunePlan, { json }: MemoryFlags): ExitCode {
  print(json, planForPrograms(plan, false), [...formatPlan(plan), 'Nothing was dropped.']);
  return EXIT.done;
}

async function carryOut(plan: PrunePlan, store: MemoryStore, { json, yes }: MemoryFlags): Promise<ExitCode> {
  const dropped = plan.unused.length + plan.older.length;
  const texts = plan.gone.length > 0 ? ` and the earlier texts of ${plural(plan.gone.length, 'article')}` : '';
  const question = `Drop ${plural(dropped, 'target')}${texts} and keep ${plural(plan.kept, 'target')}?`;
  const isWanted = dropped + plan.gone.length > 0 && (yes === true || (await confirm(question)));
  const before = store.bytes();
  if (isWanted) prune(plan, store);
  const saved = Math.max(0, before - store.bytes());
  const said = isWanted
    ? `${plural(dropped, 'target')}${texts} dropped, ${formatCount(Math.round(saved / 1000))} kB freed`
    : 'Nothing was dropped.';
  print(json, planForPrograms(plan, isWanted), [said]);
  return EXIT.done;
}

/** A file that is not read may hold what would be dropped: whoever is asked should know. */
const warnOfSkipped = (event: RunEvent): void => {
  if (event.type === 'file-skipped') process.stderr.write(`not looked at: ${event.path}: ${event.reason}\n`);
};

const settingsFor = (workspace: string, target: string | undefined): Settings =>
  openSettings(workspace, target === undefined ? {} : { target });

function looking(settings: Settings, work: (store: MemoryStore | undefined) => void): ExitCode {
  const store = composeStore(settings);
  try {
    work(store);
    return EXIT.done;
  } finally {
    store?.close();
  }
}

const noMemory = (settings: Settings): AppError =>
  new AppError('memory', `There is no memory in ${settings.workspace} yet`, {
    hint: 'The first run makes it: zweispalt translate',
  });

const print = (json: true | undefined, value: unknown, lines: readonly string[]): void => {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
};
