import { z } from 'zod';
import { TARGET_LANGUAGES } from '../domain/bitext.ts';
import { SEVERITIES } from '../domain/finding.ts';
import { FORMAT_NAMES } from '../domain/format.ts';
import { ENGINE_CHOICES, FAIL_ON, RETRANSLATE } from '../domain/settings.ts';
import { isRunaway } from './runaway-pattern.ts';

const number = (from: number, to: number) => {
  const expected = `Expected a number from ${from} to ${to}`;
  return z.number(expected).min(from, expected).max(to, expected);
};

const wholeNumber = (from: number, to: number) => {
  const expected = `Expected a whole number from ${from} to ${to.toLocaleString('en-US')}`;
  return z.number(expected).int(expected).min(from, expected).max(to, expected);
};

/** A path or a name of one. */
export const path = z.string().trim().min(1);
export const concurrency = wholeNumber(1, 64);
const rate = number(0.01, 50);
export const formats = z.array(z.enum(FORMAT_NAMES)).min(1);

export const maxWait = number(0, 24 * 60);
export const characters = wholeNumber(0, 1e12);
const limits = { run: characters.optional(), month: characters.optional() };
/** `characters` holds the same limits, for those who look for them under what they count. */
const budget = z
  .strictObject({ ...limits, characters: z.strictObject(limits).optional() })
  .transform(({ characters: others, ...own }) => ({ ...others, ...own }));
const withheld = path.regex(/^(?:[^*]*|(?:[^*]*[\\/])?\*{1,2})$/, 'Expected an article or a folder, without *');
const price = z.strictObject({
  perMillion: number(0, 1e6),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Expected three capital letters, such as EUR'),
});

const pattern = z
  .string()
  .min(1)
  .max(1000, 'Expected no more than 1,000 letters')
  .superRefine((source, context) => {
    try {
      new RegExp(source, 'iu');
    } catch (error) {
      context.addIssue({ code: 'custom', message: `no regular expression: ${(error as Error).message}` });
    }
    if (isRunaway(source)) {
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
export const fileSchema = z.strictObject({
  input: path.default('input'),
  output: path.default('output'),
  glossary: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(path).optional()),
  memory: path.default('memory'),
  reviews: path.default('reviews'),
  exchange: path.default('exchange'),
  reviewer: z.string().trim().min(1).max(100).optional(),
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
  send: z.strictObject({ never: z.array(withheld).default([]) }).default({ never: [] }),
  budget: budget.default({}),
  price: price.optional(),
  maxWait: maxWait.default(10),
});

export type FileSettings = z.infer<typeof fileSchema>;

/** The keys that may stand at a path of the file. */
export function knownKeys(at: readonly PropertyKey[]): readonly string[] {
  if (at.length === 0) return Object.keys(fileSchema.shape);
  if (at[0] === 'engine') return ['name', 'context', 'glossary', 'formality', 'model'];
  if (at[0] === 'budget') return at.length > 1 ? ['run', 'month'] : ['run', 'month', 'characters'];
  if (at[0] === 'send') return ['never'];
  if (at[0] === 'price') return ['perMillion', 'currency'];
  return at.length > 1 ? ['name', 'pattern', 'scope'] : ['show', 'rules'];
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
};

/** What would have been right, in a few words. */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && !issue.message.startsWith('Expected'))
    return `expected ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && !issue.message.startsWith('Expected'))
    return issue.origin === 'array' ? 'expected one at least' : 'expected something, not nothing';
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
