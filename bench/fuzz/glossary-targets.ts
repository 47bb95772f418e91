import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Concept } from '../../src/domain/concept.ts';
import { AppError } from '../../src/domain/errors.ts';
import { plain } from '../../src/domain/text.ts';
import { fold } from '../../src/glossary/fold.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { GLOSSARIES, TEXTS } from './documents.ts';
import { type FuzzTarget, fuzzTarget, inTime } from './target.ts';
import { anyText, harmed } from './texts.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Tokajew',
    'Tokayev',
    'OVKS',
    'CSTO',
    'Ost-Ghuta',
    'Al-Bab',
    'NO',
    'null',
    '1',
    '~',
    '__proto__',
    'de',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const names = fc.array(name, { maxLength: 4 });
const choice = (...values: readonly string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...values) }, name);

/** The grammar of an entry, with a value of another kind here and there. */
const entry = fc.oneof(
  names,
  fc.record(
    {
      en: name,
      de: fc.oneof({ weight: 9, arbitrary: names }, name),
      kind: choice('person', 'given-name', 'organisation', 'event', 'place', 'term'),
      long: fc.record({ en: name, de: names }, { requiredKeys: [] }),
      given: fc.dictionary(name, fc.oneof(names, name), { maxKeys: 3 }),
      accept: names,
      wrong: names,
      when: names,
      except: names,
      match: choice('exact', 'inflected', 'compound'),
      case: choice('sensitive', 'insensitive'),
      enforce: choice('repair', 'verify', 'off'),
      consistency: choice('house', 'accept'),
      note: name,
    },
    { requiredKeys: [] },
  ),
);
/** As JSON, which is YAML. */
const grammatical = fc
  .array(fc.tuple(name, entry), { maxLength: 6 })
  .map((entries) => entries.map(([label, value]) => `${JSON.stringify(label)}: ${JSON.stringify(value)}\n`).join(''));

const yaml = fc.oneof(anyText, harmed(...GLOSSARIES), grammatical, grammatical);

/** The concepts, or undefined where every fault has its place and the file is refused. */
function load(text: string): readonly Concept[] | undefined {
  try {
    return loadGlossary([{ path: 'names.yaml', text }]).concepts;
  } catch (error) {
    assert(error instanceof AppError && error.code === 'glossary' && error.hint, error as Error);
    assert(error.faults.length > 0, 'faults are named');
    const lines = text.split('\n').length;
    for (const { place } of error.faults)
      assert(place?.line && place.line <= lines && place.column, 'a fault has its place');
    return undefined;
  }
}

const german = fc.oneof(anyText, harmed(...TEXTS.flatMap((text) => text.split('\n\n'))));

/** An English that holds some of the names, right and wrong. */
const english = fc.tuple(german, names, anyText).map(([text, some, any]) => `${text} ${some.join(' ')} ${any}`);

export const GLOSSARY_TARGETS: readonly FuzzTarget[] = [
  fuzzTarget(
    'glossary loader',
    fc.property(yaml, (text) => {
      const concepts = inTime(text.length, () => load(text)) ?? [];
      assert.equal(new Set(concepts.map(({ label }) => label)).size, concepts.length, 'labels are unique');
      for (const { label, en } of concepts) assert(label !== '' && en !== '', 'an entry has a name');
    }),
  ),
  fuzzTarget(
    'matcher and enforcer',
    fc.property(yaml, german, english, (text, de, en) => {
      const concepts = load(text);
      if (!concepts) return;
      const some = concepts.flatMap((one) => [...one.de, one.en, ...one.wrong]).slice(0, 8);
      checkNames(concepts, `${de} ${some.join(' ')} ${some.join('s, ')}`, `${en} ${some.toReversed().join(' ')}`);
    }),
  ),
];

/** Whether two entries claim one form: which of them a text means may change with what is repaired around it. */
function isContested(concepts: readonly Concept[]): boolean {
  const forms = concepts.flatMap(({ en, de, accept, wrong, long, given }) => {
    const all = [en, ...de, ...accept, ...wrong, ...(long ? [long.en, ...long.de] : [])];
    return [...new Set([...all, ...given.flatMap((one) => [one.en, ...one.de])].map(fold))];
  });
  return new Set(forms).size < forms.length;
}

/** Finding points into the text; enforcing is pure, and done when it was done once. */
function checkNames(concepts: readonly Concept[], de: string, en: string): void {
  inTime(de.length + en.length, () => {
    const keeper = compileNames(concepts);
    const found = keeper.find(de);
    for (const { start, end, text } of found) assert.equal(de.slice(start, end), text);
    assert.deepEqual(keeper.find(de), found, 'finding is pure');
    keeper.strangers(de, found);
    keeper.pairs();
    const input = [{ source: plain(de), target: plain(en) }];
    const [once] = keeper.enforce(input);
    assert.deepEqual(input, [{ source: plain(de), target: plain(en) }], 'the input stays');
    assert.deepEqual(keeper.enforce(input), [once], 'enforcing is pure');
    if (!isContested(concepts)) {
      const [twice] = keeper.enforce([{ source: plain(de), target: once!.target! }]);
      assert.equal(twice!.target!.text, once!.target!.text, 'enforcing is idempotent');
    }
    for (const { raw, before, final, after } of once!.changes) {
      assert.equal(en.slice(raw.start, raw.end), before);
      assert.equal(once!.target!.text.slice(final.start, final.end), after);
    }
  });
}
