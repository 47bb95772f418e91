import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fileSchema } from '../../src/config/settings-schema.ts';
import { CONCEPT_KINDS } from '../../src/domain/concept.ts';
import { REVIEW_STATES } from '../../src/domain/review.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { readReviews } from '../../src/review/read-reviews.ts';
import { data, write } from '../glossary/edit/random-yaml.ts';

const folder = join(import.meta.dirname, '../../schema');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const takes = (name: string) => {
  const schema = z.fromJSONSchema(read(name));
  return (text: string): boolean => schema.safeParse(parse(text, { uniqueKeys: false })).success;
};
const loads = (load: () => unknown): boolean => {
  try {
    load();
    return true;
  } catch {
    return false;
  }
};

const takesGlossary = takes('glossary.schema.json');
const loadsGlossary = (text: string) => loads(() => loadGlossary([{ path: 'names.yaml', text }]));

test.each([
  'A: [x, y]',
  'A: x',
  'A:',
  'A: {}',
  'A: {en: B, de: x, kind: person, long: {en: L, de: [l]}, given: {C: [c], D: }, accept: [a], wrong: [w], note: 12 men}',
  'A: {when: [x], except: [y], match: exact, case: insensitive, enforce: off, consistency: house, speaks: [de, kk]}',
  '',
  '# nothing yet',
  'A: {kidn: person}',
  'A: {kind: peron}',
  'A: [1]',
  'A: [true]',
  'A: [""]',
  'A: [" x"]',
  'A: [x, {y: z}]',
  'A: {long: {de: [x]}}',
  'A: {given: [x]}',
  'A: {speaks: german}',
  'A: {enforce: maybe}',
  'A: {note: [x]}',
  'A: null',
  'A: ~',
  'A: {given: {X: null}}',
  'A: {given: }',
  'A: {long: null}',
  '" A": [x]',
  '"A ": [x]',
  '"": [x]',
  '"-": [x]',
  '"(A)": [x, "…", "a b", "O’Brien-Müller", "北京", "C++", "@a"]',
  '"A\\u200b": [x]',
  '"A\\u2028B": [x]',
  'A: ["x\\ty"]',
  'A: ["x\\u00ady"]',
  'A: {given: {" X": [x]}}',
  'A: {given: {"X\\ufeff": [x]}}',
  'A: {wrong: "-"}',
  'A: {de: null}',
  '- A',
  'A',
])('of %j the glossary’s schema thinks as the reader does', (text) => {
  expect(takesGlossary(text)).toBe(loadsGlossary(text));
});

test('every glossary that loads is right by the schema', () => {
  fc.assert(
    fc.property(data, fc.array(fc.nat(9973), { minLength: 20 }), (glossary, seeds) => {
      let at = 0;
      const { text } = write(glossary, (below) => {
        at += 1;
        return (seeds[at % seeds.length]! + at) % below;
      });
      fc.pre(loadsGlossary(text));
      expect(takesGlossary(text.replace(/^\ufeff/, ''))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('the schema knows the kinds of the glossary and the states of a review', () => {
  expect(read('glossary.schema.json').definitions.fields.properties.kind.enum).toEqual(CONCEPT_KINDS);
  expect(read('review.schema.json').definitions.review.properties.state.enum).toEqual(REVIEW_STATES);
});

const review = (fields: string) => `article: a.txt\nlanguage: en-US\nreviews:\n- {source: S, ${fields}}\n`;

test.each([
  '',
  'article: a.txt\nlanguage: en-GB\nreviews: []\n',
  review('target: T'),
  review('target: 12, state: locked, ordinal: 2, comment: c, by: me, at: 2026-11-20T10:15:00Z'),
  review('target: T, state: done'),
  review('target: T, colour: red'),
  review('target: T, ordinal: -1'),
  review('state: edited'),
  'article: a.txt\nlanguage: fr\n',
  'articel: a.txt\n',
  '- a\n',
])('of %j the reviews’ schema thinks as the reader does', (text) => {
  expect(takes('review.schema.json')(text)).toBe(loads(() => readReviews({ file: 'r.yaml', text })));
});

/** Values that may be written short: a text where a map or a list is meant. */
const SHORT: Readonly<Record<string, object>> = {
  engine: { enum: ['auto', 'deepl', 'memory'] },
  furniture: { enum: ['omit', 'keep'] },
  glossary: { type: 'string', minLength: 1 },
};

test('the schema of the settings is what their reader has (write it anew with UPDATE_SCHEMA=1)', () => {
  const { properties, ...schema } = z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-7' });
  const all = Object.entries(properties ?? {}).map(([key, value]) => [
    key,
    SHORT[key] ? { anyOf: [SHORT[key], value] } : value,
  ]);
  const whole = { title: 'Settings of zweispalt', ...schema, properties: Object.fromEntries(all) };
  const file = join(folder, 'settings.schema.json');
  if (process.env.UPDATE_SCHEMA)
    writeFileSync(
      file,
      `${JSON.stringify(whole, undefined, 2)}
`,
    );
  expect(read('settings.schema.json')).toEqual(JSON.parse(JSON.stringify(whole)));
});

test.each(['engine: memory', 'engine: {name: deepl}', 'glossary: a.yaml', 'furniture: keep', 'rate: 900', 'egnine: x'])(
  'of the settings %j the schema thinks as their reader does',
  (text) => {
    expect(takes('settings.schema.json')(text)).toBe(fileSchema.safeParse(parse(text)).success);
  },
);

test('the schemas go along with the package', () => {
  const { files } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'));
  expect(files).toContain('schema');
});
