import { existsSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError, EXIT, type ExitCode, exitOf, type Fault, worstExit } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { checkMemory } from './check-memory.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Account } from './usage.ts';

/** One thing that was looked at, and what to do about it. */
export interface Diagnosis {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly message: string;
  readonly remedy?: string;
  readonly faults?: readonly Fault[];
  /** What this alone would make the exit code. */
  readonly exit: ExitCode;
}

/** What is looked at; each may throw AppError. */
export interface DoctorTools {
  readonly workspace: string;
  readonly node: { readonly found: string; readonly required: string };
  settings(): Settings;
  /** The entries that count, and those that a later file has taken the place of. */
  glossary(settings: Settings): Promise<Record<'concepts' | 'overrides', readonly unknown[]>>;
  /** How many files. */
  tmx(settings: Settings): Promise<number>;
  /** How many articles people have decided on. */
  reviews(settings: Settings): Promise<number>;
  articles(settings: Settings): Promise<number>;
  memoryFile(settings: Settings): string;
  store(settings: Settings): MemoryStore | undefined;
  holder(
    settings: Settings,
  ): { readonly pid: number; readonly host: string; readonly started: string } | 'unknown' | undefined;
  account(settings: Settings): Promise<Account | undefined>;
}

type Look = (settings: Settings, tools: DoctorTools) => Promise<readonly Finding[]> | readonly Finding[];
type Finding = Omit<Diagnosis, 'name' | 'exit'> & { readonly exit?: ExitCode };

/** What is looked at once the settings are known, in this order. */
const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['input', lookAtInput],
  ['glossary', lookAtGlossary],
  ['tmx', async (settings, tools) => [ok(`${count(await tools.tmx(settings), 'TMX file')} in ${settings.memory}`)]],
  [
    'reviews',
    async (settings, tools) => [
      ok(`${count(await tools.reviews(settings), 'reviewed article')} in ${settings.reviews}`),
    ],
  ],
  ['memory', lookAtMemory],
  ['lock', lookAtLock],
  ['output', ({ output }) => lookAtFolder(output)],
  ['state', ({ workspace }) => lookAtFolder(join(workspace, '.zweispalt'))],
  ['key', lookAtKey],
  ['service', lookAtService],
];

/** Looks at everything that a run needs and says what to do; changes nothing, and asks the service only for the quota. */
export async function examineWorkspace(tools: DoctorTools): Promise<readonly Diagnosis[]> {
  const [settings, ...findings] = await examineSettings(tools);
  const all = [...named('node', [lookAtNode(tools)]), ...findings];
  if (settings === undefined) return all;
  for (const [name, look] of LOOKS) all.push(...named(name, await attempt(() => look(settings, tools))));
  return all;
}

/** 2 if something of the user's is wrong, 3 if the service cannot be used, else 0. */
export const exitOfDiagnoses = (all: readonly Diagnosis[]): ExitCode => worstExit(all.map(({ exit }) => exit));

const named = (name: string, findings: readonly Finding[]): Diagnosis[] =>
  findings.map((finding) => ({ name, exit: EXIT.done, ...finding }));

const ok = (message: string): Finding => ({ state: 'ok', message });
const warn = (message: string, remedy: string): Finding => ({ state: 'warn', message, remedy });
const fail = (message: string, remedy: string, exit: ExitCode = EXIT.input): Finding => ({
  state: 'fail',
  message,
  remedy,
  exit,
});

/** What work finds, or the fault it ends with. @throws what is no fault of the user's or the service's */
async function attempt(work: () => Promise<readonly Finding[]> | readonly Finding[]): Promise<readonly Finding[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, hint, faults } = error;
    const remedy = hint === undefined ? {} : { remedy: hint };
    return [{ state: 'fail', message, ...remedy, ...(faults.length > 0 && { faults }), exit: exitOf(error) }];
  }
}

async function examineSettings(tools: DoctorTools): Promise<readonly [Settings | undefined, ...Diagnosis[]]> {
  let settings: Settings | undefined;
  const findings = await attempt(() => {
    settings = tools.settings();
    return [ok(`${tools.workspace} and its settings`)];
  });
  return [settings, ...named('settings', findings)];
}

function lookAtNode({ node: { found, required } }: DoctorTools): Finding {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = required.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isEnough ? ok(`Node ${found}`) : fail(`Node ${found} is too old`, `Install Node ${required} or newer.`);
}

async function lookAtInput(settings: Settings, { articles }: DoctorTools): Promise<readonly Finding[]> {
  if (!existsSync(settings.input)) {
    return [fail(`There is no folder ${settings.input}`, 'Make a workspace with: zweispalt init')];
  }
  const found = await articles(settings);
  return [
    found > 0
      ? ok(`${count(found, 'article')} in ${settings.input}`)
      : warn(`There are no articles in ${settings.input}`, 'Put .txt, .md, .html or .docx files there.'),
  ];
}

async function lookAtGlossary(settings: Settings, { glossary }: DoctorTools): Promise<readonly Finding[]> {
  const { concepts, overrides } = await glossary(settings);
  const files = count(settings.glossary.length, 'file');
  const replaced = `, ${overrides.length} in place of an earlier file’s (zweispalt glossary check names them)`;
  return [
    concepts.length > 0
      ? ok(
          `${count(concepts.length, 'glossary entry', 'glossary entries')} in ${files}${overrides.length > 0 ? replaced : ''}`,
        )
      : warn('The glossary is empty: names are not held to one form', 'Write entries into glossary/names.yaml.'),
  ];
}

function lookAtMemory(settings: Settings, { memoryFile, store }: DoctorTools): readonly Finding[] {
  const health = checkMemory(memoryFile(settings), () => store(settings));
  if (!health.exists) return [ok('There is no memory yet: the first run makes it')];
  if (health.damage.length > 0) {
    return [fail(`The memory cannot be used: ${health.damage[0]}`, health.remedy ?? 'Run: zweispalt memory check')];
  }
  return [ok(`${count(health.targets, 'target')} remembered, the file is whole`)];
}

function lookAtLock(settings: Settings, { holder }: DoctorTools): readonly Finding[] {
  const who = holder(settings);
  if (who === undefined) return [ok('No run is at work')];
  const name = who === 'unknown' ? '' : ` (process ${who.pid} on ${who.host}, since ${who.started})`;
  return [warn(`A run is at work in this workspace${name}`, 'Wait until it has ended before you start another.')];
}

/** Really makes something there: permissions alone do not tell, on a read-only disk for instance. */
async function lookAtFolder(folder: string): Promise<readonly Finding[]> {
  const there = nearestFolder(folder);
  try {
    await rmdir(await mkdtemp(join(there, '.zweispalt-doctor-')));
    return [ok(there === folder ? `${folder} can be written` : `${folder} can be made`)];
  } catch (error) {
    const { message } = error as Error;
    return [fail(`${folder} cannot be written: ${message}`, 'Change its permissions, or choose another folder.')];
  }
}

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

async function lookAtKey(settings: Settings, { account }: DoctorTools): Promise<readonly Finding[]> {
  const found = await account(settings);
  if (found) return [ok(`A key is set, of a ${found.free ? 'Free account (it ends in :fx)' : 'Pro account'}`)];
  if (settings.engine.name === 'memory') return [ok('No key is needed: the settings let only the memory answer')];
  const remedy = 'Set DEEPL_AUTH_KEY in the environment or in the workspace’s .env file.';
  return [
    settings.engine.name === 'deepl'
      ? fail('No key is set', remedy)
      : warn('No key is set: only the memory answers', remedy),
  ];
}

/** Nothing is asked without a key. */
async function lookAtService(settings: Settings, tools: DoctorTools): Promise<readonly Finding[]> {
  const account = await tools.account(settings);
  if (!account) return [];
  try {
    const usage = await account.usage();
    return [
      ok(`${account.host} answers`),
      usage ? lookAtQuota(usage.used, usage.limit) : ok('The account has no limit'),
    ];
  } catch (error) {
    if (!(error instanceof AppError) || error.service !== 'auth') throw error;
    return [ok(`${account.host} answers`), fail(error.message, error.hint ?? 'Check DEEPL_AUTH_KEY.')];
  }
}

function lookAtQuota(used: number, limit: number): Finding {
  const left = Math.max(0, limit - used);
  const message = `${left.toLocaleString('en-US')} of ${count(limit, 'character')} left`;
  if (left === 0) return fail(message, 'Wait for the next billing period, or raise the limit.', EXIT.unavailable);
  return left * 10 < limit ? warn(message, 'See what a run needs with: zweispalt translate --dry-run') : ok(message);
}

const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? noun : plural}`;
