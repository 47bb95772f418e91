import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { CORRECT_PAIRS } from './correct-pairs.ts';
import { bitextOf, findingsOf, row } from './rows.ts';

const WRONG = row('Am 5. Mai kamen 20 Gäste.', 'The  guests came on 6 June.');

describe('runChecks', () => {
  it.each(CORRECT_PAIRS)('has nothing to say of %s', (german, english) => {
    expect(findingsOf(german, english)).toEqual([]);
  });

  it('puts the worst first, then goes by the place in the English', () => {
    const [pair] = runChecks(bitextOf([WRONG]), {}).pairs;
    expect(pair!.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error figures',
      'error figures',
      'warning dates',
      'info typography',
    ]);
    expect(pair!.findings.every(({ segment }) => segment === 'k1-0')).toBe(true);
  });

  it('looks at no skipped row and at none without English', () => {
    const skipped = row('Am 5. Mai kamen 20 Gäste.', 'Am 5. Mai kamen 20 Gäste.', { state: 'skipped' });
    const pending = row('Am 5. Mai kamen 20 Gäste.', undefined, { state: 'pending' });
    expect(runChecks(bitextOf([skipped, pending]), {}).pairs.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('looks at the German of a row without English, and of no skipped one', () => {
    const damaged = 'Am Rathaus ver- sammelten sich die Gäste.';
    const skipped = row(damaged, undefined, { state: 'skipped' });
    const pending = row(damaged, undefined, { state: 'pending' });
    const found = runChecks(bitextOf([skipped, pending]), { pending: 'off' }).pairs.map(({ findings }) =>
      findings.map(({ rule }) => rule),
    );
    expect(found).toEqual([[], ['broken']]);
  });

  it('looks at what a person wrote too', () => {
    expect(findingsOf('Es waren 20.', 'It was 30.', { state: 'reviewed' })).toHaveLength(1);
  });

  it('takes severities from the settings and silences what is off', () => {
    const [pair] = runChecks(bitextOf([WRONG]), { figures: 'off', dates: 'error', typography: 'warning' }).pairs;
    expect(pair!.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error dates',
      'warning typography',
    ]);
  });

  it('leaves a mere note a note, whatever the settings say', () => {
    const found = runChecks(bitextOf([row('Er ist „irgendwie“ da.', 'He is there somehow.')]), { quotes: 'error' });
    expect(found.pairs[0]!.findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('passes over settings for rules that do not exist, with names of the language itself too', () => {
    const odd = JSON.parse('{"__proto__": "error", "constructor": "off", "nothing": "off"}');
    expect(runChecks(bitextOf([WRONG]), odd)).toEqual(runChecks(bitextOf([WRONG]), {}));
  });

  it('changes nothing it is given, and gives the same again', () => {
    const bitext = bitextOf([WRONG]);
    const before = structuredClone(bitext);
    const once = runChecks(bitext, {});
    expect(bitext).toEqual(before);
    expect(runChecks(once, {})).toEqual(once);
  });

  it('names every rule once and says what it is about', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { about, pair, article } of RULES) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      expect(pair ?? article).toBeDefined();
    }
  });

  it('never fails, whatever the texts are, and its places lie in them', () => {
    const piece = fc.constantFrom(
      '„',
      '„ab“ ',
      '“',
      '"',
      '«',
      '1.234',
      '13.1.22',
      'Mai ',
      'May ',
      'der und ist ',
      'the the ',
      '  ',
      ' ,',
      'Nacht zum Montag',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, text, (german, english) => {
        for (const { source, target } of findingsOf(german, english)) {
          for (const [span, whole] of [
            [source, german],
            [target, english],
          ] as const) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
    );
  });

  // A rule that takes quadratic time would need hours for these.
  it.each([
    '1',
    '1.',
    '1,',
    '111 ',
    '1. 1. ',
    '1/',
    '1:11',
    '"',
    '„',
    '„ab“ ',
    '“a ',
    '»a',
    'der ',
    'two and ',
    'a',
    'Mio ',
    'XX ',
    ' ',
    'abcd. ',
    'the ',
  ])(
    'comes to an end on a long text of «%s»',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      expect(findingsOf(text, 'x').length).toBeLessThan(1000);
      expect(findingsOf('x', text).length).toBeLessThan(1000);
    },
    20_000,
  );
});
