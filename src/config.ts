import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { DEFAULT_FILE } from './config/default-file.ts';
import { deeplSettings } from './config/environment.ts';
import { readSettingsFile } from './config/settings-file.ts';
import {
  characters,
  concurrency,
  expectation,
  type FileSettings,
  formats,
  maxWait,
  path,
} from './config/settings-schema.ts';
import { TARGET_LANGUAGES } from './domain/bitext.ts';
import { AppError } from './domain/errors.ts';
import { ENGINE_CHOICES, FAIL_ON, RETRANSLATE, type Settings } from './domain/settings.ts';

/** Flags, where given, as the user wrote them; paths as relative to the workspace. */
export interface SettingsFlags {
  readonly input?: string;
  readonly output?: string;
  readonly glossary?: readonly string[];
  readonly engine?: string;
  readonly target?: string;
  readonly concurrency?: string;
  readonly formats?: readonly string[];
  readonly failOn?: string;
  readonly maxCharacters?: string;
  readonly maxWait?: string;
  readonly retranslate?: string;
}

export interface SettingsSources {
  /** Absolute. */
  readonly workspace: string;
  readonly flags: SettingsFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names of all checks, so that a mistyped one is an error. */
  readonly checks: readonly string[];
}

/**
 * All settings: a flag wins over the environment, that over `.env`, that over `zweispalt.yaml`, that over the default.
 * @throws AppError `settings` with all faults of the file, or `usage` for a flag
 */
export function loadSettings({ workspace, flags, env, checks }: SettingsSources): Settings {
  if (!existsSync(workspace) || !statSync(workspace).isDirectory()) {
    throw new AppError('usage', `There is no folder ${workspace}`, { hint: 'Make one with: zweispalt init DIR' });
  }
  const file = readSettingsFile(workspace, checks);
  const { price: cost, reviewer, ...chosen } = withFlags(file, flags);
  const at = (name: string) => resolve(workspace, name);
  const settings: Settings = {
    ...chosen,
    engine: compact(chosen.engine) as Settings['engine'],
    budget: compact(chosen.budget),
    ...(cost && { price: cost }),
    ...(reviewer !== undefined && { reviewer }),
    workspace,
    input: at(chosen.input),
    output: at(chosen.output),
    memory: at(chosen.memory),
    reviews: at(chosen.reviews),
    exchange: at(chosen.exchange),
    glossary: chosen.glossary?.map(at) ?? glossaryFiles(at('glossary')),
    send: {
      never: chosen.send.never.map(withoutPattern),
      below: [...new Set([file.input, chosen.input, '.'].map(at))],
    },
    deepl: deeplSettings(workspace, env),
  };
  refuseOverlap(settings);
  return settings;
}

/** What people add who know patterns from elsewhere: a folder stands for all that is in it. */
const withoutPattern = (entry: string): string => entry.replaceAll('\\', '/').replace(/(?:^|\/)\*{1,2}$/, '') || '.';

type Given = string | readonly string[] | undefined;

function withFlags(file: FileSettings, flags: SettingsFlags): FileSettings {
  const flag = <Value>(name: string, schema: z.ZodType<Value>, given: Given, otherwise: Value, read = asIs): Value => {
    if (given === undefined) return otherwise;
    const parsed = schema.safeParse(read(given));
    if (parsed.success) return parsed.data;
    const expected = parsed.error.issues[0] ? expectation(parsed.error.issues[0]) : 'another value';
    throw new AppError('usage', `--${name} ${String(given)}: ${expected}`, {
      hint: 'The command’s --help shows what there is.',
    });
  };
  return {
    ...file,
    input: flag('input', path, flags.input, file.input),
    output: flag('output', path, flags.output, file.output),
    glossary: flag('glossary', z.array(path).optional(), flags.glossary, file.glossary),
    target: flag('target', z.enum(TARGET_LANGUAGES), flags.target, file.target),
    engine: { ...file.engine, name: flag('engine', z.enum(ENGINE_CHOICES), flags.engine, file.engine.name) },
    concurrency: flag('concurrency', concurrency, flags.concurrency, file.concurrency, toNumber),
    formats: flag('formats', formats, flags.formats, file.formats),
    failOn: flag('fail-on', z.enum(FAIL_ON), flags.failOn, file.failOn),
    retranslate: flag('retranslate', z.enum(RETRANSLATE), flags.retranslate, file.retranslate),
    maxWait: flag('max-wait', maxWait, flags.maxWait, file.maxWait, toNumber),
    budget: {
      ...file.budget,
      run: flag('max-characters', characters.optional(), flags.maxCharacters, file.budget.run, toNumber),
    },
  };
}

const asIs = (given: string | readonly string[]): unknown => given;

/** What is no plain number stays a text, which no schema of numbers takes. */
const toNumber = (given: string | readonly string[]): unknown =>
  /^\d+(?:\.\d+)?$/.test(String(given)) ? Number(given) : given;

/** Without the keys whose value is undefined. */
const compact = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

function glossaryFiles(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
  return names.sort().map((name) => join(folder, name));
}

/** What is written must not land among the articles, nor around them. */
function refuseOverlap({ input, output, workspace }: Settings): void {
  const inside = relative(output, input);
  const contains = inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`));
  const within = !relative(input, output).startsWith('..');
  if (!contains && !within && output !== workspace && output !== dirname(workspace)) return;
  throw new AppError('settings', `The output folder ${output} overlaps with the input folder or the workspace`, {
    hint: 'Choose a folder of its own, for example output.',
  });
}

/** The file that `zweispalt init` writes: every key, explained, at its default. */
export const defaultSettingsYaml = (): string => DEFAULT_FILE;
