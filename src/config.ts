import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseEnv } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { TARGET_LANGUAGES } from './domain/bitext.ts';
import { AppError, type Fault } from './domain/errors.ts';
import { SEVERITIES } from './domain/finding.ts';
import { FORMAT_NAMES } from './domain/format.ts';
import { nearestWord } from './domain/nearest-word.ts';
import { faultAt } from './domain/place.ts';
import { ENGINE_CHOICES, FAIL_ON, RETRANSLATE, type Settings } from './domain/settings.ts';

const FILE = 'zweispalt.yaml';

const path = z.string().trim().min(1);
const concurrency = z.number().int().min(1).max(64);
const rate = z.number().positive().max(50);
const formats = z.array(z.enum(FORMAT_NAMES)).min(1);

const maxWait = z
  .number()
  .min(0)
  .max(24 * 60);
const characters = z.number().int().min(0);
const budget = z.strictObject({ run: characters.optional(), month: characters.optional() });
const price = z.strictObject({
  perMillion: z.number().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, such as EUR'),
});

/** A repeated group that is repeated again takes for ever on some texts. */
const RUNAWAY = /\([^()]*[+*][^()]*\)[+*{]/;

const pattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    try {
      new RegExp(source, 'iu');
    } catch (error) {
      context.addIssue({ code: 'custom', message: `no regular expression: ${(error as Error).message}` });
    }
    if (RUNAWAY.test(source)) {
      context.addIssue({ code: 'custom', message: 'a repetition inside a repetition, which can run for ever' });
    }
  });

const furnitureRule = z.strictObject({ name: z.string().min(1), pattern, scope: z.enum(['paragraph', 'inside']) });

const furniture = z.preprocess(
  (value) => (typeof value === 'string' ? { show: value } : value),
  z.strictObject({ show: z.enum(['omit', 'keep']).default('omit'), rules: z.array(furnitureRule).default([]) }),
);

const engine = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    name: z.enum(ENGINE_CHOICES).default('auto'),
    context: z.enum(['article', 'none']).default('article'),
    glossary: z.enum(['on', 'off']).default('on'),
    formality: z.enum(['default', 'prefer_more', 'prefer_less']).optional(),
    model: z.enum(['quality_optimized', 'prefer_quality_optimized', 'latency_optimized']).optional(),
  }),
);

/** What `zweispalt.yaml` may hold; every key is optional. */
const fileSchema = z.strictObject({
  input: path.default('input'),
  output: path.default('output'),
  glossary: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(path).optional()),
  memory: path.default('memory'),
  target: z.enum(TARGET_LANGUAGES).default('en-US'),
  engine: engine.default({ name: 'auto', context: 'article', glossary: 'on' }),
  // What the queue rises to while all goes well. A request of DeepL's takes 0.2 s at best and a second or two when it is
  // full: 32 at once are then 16 to 32 a second, under the 50 a second above which its staff expect refusals
  // (github.com/DeepLcom/deepl-node/issues/33), which `rate` keeps for a batch that is answered faster.
  concurrency: concurrency.default(32),
  rate: rate.default(50),
  formats: formats.default([...FORMAT_NAMES]),
  furniture: furniture.default({ show: 'omit', rules: [] }),
  checks: z.record(z.string(), z.enum([...SEVERITIES, 'off'])).default({}),
  failOn: z.enum(FAIL_ON).default('error'),
  retranslate: z.enum(RETRANSLATE).default('changed'),
  send: z.strictObject({ never: z.array(path).default([]) }).default({ never: [] }),
  budget: budget.default({}),
  price: price.optional(),
  maxWait: maxWait.default(10),
});

type FileSettings = z.infer<typeof fileSchema>;

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
  const { price: cost, ...chosen } = withFlags(file, flags);
  const at = (name: string) => resolve(workspace, name);
  const settings: Settings = {
    ...chosen,
    engine: compact(chosen.engine) as Settings['engine'],
    budget: compact(chosen.budget),
    ...(cost && { price: cost }),
    workspace,
    input: at(chosen.input),
    output: at(chosen.output),
    memory: at(chosen.memory),
    glossary: chosen.glossary?.map(at) ?? glossaryFiles(at('glossary')),
    deepl: deeplSettings(workspace, env),
  };
  refuseOverlap(settings);
  return settings;
}

function readSettingsFile(workspace: string, checks: readonly string[]): FileSettings {
  const name = join(workspace, FILE);
  const text = existsSync(name) ? readFileSync(name, 'utf8').replace(/^\ufeff/, '') : '';
  const document = parseDocument(text, { prettyErrors: false, maxAliasCount: 0 } as object);
  const source = { file: FILE, text };
  const broken = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    faultAt(source, { start: pos[0], end: pos[1] }, `not valid YAML: ${message}`),
  );
  if (broken.length > 0) throw settingsError(broken);
  const value: unknown = toPlain(document) ?? {};
  const parsed = fileSchema.safeParse(value);
  const faults = parsed.success ? [] : parsed.error.issues.flatMap((issue) => describeIssue(issue, document, source));
  const unknown = Object.keys((value as { checks?: object }).checks ?? {}).filter((check) => !checks.includes(check));
  for (const check of unknown) {
    faults.push(faultFor(['checks', check], document, source, `there is no check “${check}”`, suggest(check, checks)));
  }
  if (!parsed.success || faults.length > 0) throw settingsError(faults);
  return parsed.data;
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new AppError('settings', `${FILE}: references (*name) are not taken`, {
      hint: 'Write the value out.',
      cause,
    });
  }
}

const settingsError = (faults: readonly Fault[]): AppError =>
  new AppError('settings', `${FILE} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}`, {
    faults,
    hint: 'Mend them and run again; `zweispalt init` in an empty folder writes a file that explains every key.',
  });

type Document = ReturnType<typeof parseDocument>;
type Source = Parameters<typeof faultAt>[0];
type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, document: Document, source: Source): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultFor([...issue.path, key], document, source, `“${key}” is no setting`, suggest(key, knownKeys(issue.path))),
    );
  }
  return [faultFor(issue.path, document, source, `${issue.path.join('.') || FILE}: ${expectation(issue)}`)];
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** The keys that may stand at a path of the file. */
function knownKeys(at: readonly PropertyKey[]): readonly string[] {
  if (at.length === 0) return Object.keys(fileSchema.shape);
  if (at[0] === 'engine') return ['name', 'context', 'glossary', 'formality', 'model'];
  if (at[0] === 'budget') return ['run', 'month'];
  if (at[0] === 'send') return ['never'];
  if (at[0] === 'price') return ['perMillion', 'currency'];
  return at.length > 1 ? ['name', 'pattern', 'scope'] : ['show', 'rules'];
}

const suggest = (word: string, known: readonly string[]): string => {
  const near = nearestWord(word, known, distance);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean “${near}”?`;
};

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}

/** A fault at the key or value that a path leads to. */
function faultFor(
  at: readonly PropertyKey[],
  document: Document,
  source: Source,
  message: string,
  hint?: string,
): Fault {
  const node = at.length === 0 ? document.contents : document.getIn(at as unknown[], true);
  const [start, end] = keyRange(document, at) ?? (node as Ranged | undefined)?.range ?? [0, 1];
  return faultAt(source, { start, end }, message, hint);
}

/** Where the key at the end of a path stands; undefined for an item of a list. */
function keyRange(document: Document, at: readonly PropertyKey[]): readonly [number, number] | undefined {
  const parent = at.length > 1 ? document.getIn(at.slice(0, -1) as unknown[], true) : document.contents;
  const items = (parent as { items?: readonly { key?: Ranged & { value?: unknown } }[] } | null)?.items ?? [];
  const range = items.find(({ key }) => key?.value === at.at(-1))?.key?.range;
  return range ? [range[0], range[1]] : undefined;
}

function withFlags(file: FileSettings, flags: SettingsFlags): FileSettings {
  const flag = <Value>(name: string, schema: z.ZodType<Value>, given: unknown, otherwise: Value): Value => {
    if (given === undefined) return otherwise;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    const expected = parsed.error.issues[0] ? expectation(parsed.error.issues[0]) : 'another value';
    throw new AppError('usage', `--${name} ${String(given)}: ${expected}`, { hint: 'See zweispalt translate --help' });
  };
  return {
    ...file,
    input: flag('input', path, flags.input, file.input),
    output: flag('output', path, flags.output, file.output),
    glossary: flag('glossary', z.array(path).optional(), flags.glossary, file.glossary),
    target: flag('target', z.enum(TARGET_LANGUAGES), flags.target, file.target),
    engine: { ...file.engine, name: flag('engine', z.enum(ENGINE_CHOICES), flags.engine, file.engine.name) },
    concurrency: flag('concurrency', concurrency, toNumber(flags.concurrency), file.concurrency),
    formats: flag('formats', formats, flags.formats, file.formats),
    failOn: flag('fail-on', z.enum(FAIL_ON), flags.failOn, file.failOn),
    retranslate: flag('retranslate', z.enum(RETRANSLATE), flags.retranslate, file.retranslate),
    maxWait: flag('max-wait', maxWait, toNumber(flags.maxWait), file.maxWait),
    budget: {
      ...file.budget,
      run: flag('max-characters', characters.optional(), toNumber(flags.maxCharacters), file.budget.run),
    },
  };
}

/** NaN for what is no number, which no schema takes. */
const toNumber = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Without the keys whose value is undefined. */
const compact = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

function glossaryFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
  return names.sort().map((name) => join(folder, name));
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function deeplSettings(workspace: string, env: SettingsSources['env']): Settings['deepl'] {
  const file = join(workspace, '.env');
  const all = { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...compact(env) } as typeof env;
  const authKey = all.DEEPL_AUTH_KEY?.trim();
  const serverUrl = all.DEEPL_SERVER_URL?.trim();
  if (serverUrl) refuseOpenHttp(serverUrl);
  return { ...(authKey && { authKey }), ...(serverUrl && { serverUrl }) };
}

/** The key travels in a header: over plain http anybody on the way reads it. */
function refuseOpenHttp(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new AppError('settings', `DEEPL_SERVER_URL must be an https address (http on this machine only)`, {
    hint: 'Remove it to use DeepL’s own address, or begin it with https://',
  });
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

const DEFAULT_FILE = `# Settings of zweispalt. Every line is optional; what stands here are the defaults. Flags win over this file.

# Folders, relative to this file.
#input: input
#output: output
#memory: memory                 # TMX files to lean on, read-only

# Glossary files; later ones win. Without this line: all of glossary/*.yaml.
#glossary: [glossary/names.yaml]

#target: en-US                  # or en-GB

#engine:
#  name: auto                   # deepl if DEEPL_AUTH_KEY is set, else memory
#  context: article             # title and lead go along with each request; none: nothing does, and requests fill up
#  glossary: on                 # names are handed to DeepL as a glossary of its own
#  formality: default           # prefer_more, prefer_less
#  model: quality_optimized     # prefer_quality_optimized, latency_optimized

#concurrency: 32                # requests at once, at most: it begins with 8 and slows down when DeepL asks for it
#rate: 50                       # requests a second at most, on average over ten seconds

#formats: [html, md, tsv, tmx, jsonl]

# What is recognised as furniture of a web page is never sent. \`keep\` leaves it in translation.txt and .md, in German.
#furniture:
#  show: omit
#  rules:
#    - {name: our-teaser, pattern: '^Jetzt abonnieren', scope: paragraph}

# Severity of a check: error, warning, info or off.
#checks: {repeated: off}

# What may be sent again: missing (only what has no text), changed (also what the glossary cannot repair here), all.
#retranslate: changed

# Articles or folders below input/ whose text must not leave the house.
#send: {never: [confidential]}

# Characters that may be billed: a run stops before either limit is passed.
#budget: {run: 1000000, month: 5000000}     # none by default

# What a million characters cost, to show costs in money.
#price: {perMillion: 20, currency: EUR}     # none by default

#maxWait: 10                    # minutes to wait out an outage of the service

#failOn: error                  # exit 1 on findings of this severity: error, warning or never
`;
