import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/domain/names.ts';
import { findingsOf } from './rows.ts';

const GERMAN = 'Tokajew traf Schoigu.';

const mention = (more: Partial<Mention>): Mention => ({
  occurrence: { start: 0, end: 7, text: 'Tokajew', concepts: ['Tokayev'], form: 'short' },
  concept: 'Tokayev',
  status: 'missing',
  house: 'Tokayev',
  enforce: 'repair',
  ...more,
});

const names = (english: string, more: Partial<Mention>) => findingsOf(GERMAN, english, { mentions: [mention(more)] });

describe('names', () => {
  it.each(['house', 'accepted', 'repaired'] as const)('has nothing to say of a name that is %s', (status) => {
    expect(names('Tokayev met Shoigu.', { status })).toEqual([]);
  });

  it('warns of a missing name, with its German place, the house form and what to do', () => {
    expect(names('He met Shoigu.', { reason: 'A pronoun stands there.' })).toEqual([
      {
        rule: 'names',
        severity: 'warning',
        segment: 'k1-0',
        concept: 'Tokayev',
        source: { start: 0, end: 7 },
        message: '“Tokajew” of the German has no “Tokayev” in the English. A pronoun stands there.',
        remedy: expect.stringContaining('Write “Tokayev”'),
      },
    ]);
  });

  it('calls a German spelling left in the English an error and points at it', () => {
    const [finding] = names('Tokajew met Shoigu.', {
      status: 'residue',
      found: 'Tokajew',
      target: { start: 0, end: 7 },
    });
    expect(finding).toMatchObject({ severity: 'error', target: { start: 0, end: 7 } });
    expect(finding!.message).toBe('“Tokajew” stands in the English instead of “Tokayev”.');
    expect(finding!.remedy).toContain('“accept”');
  });

  it.each([
    [['Kyrgyzstan'], 'zweispalt glossary set Kyrgyzstan enforce repair'],
    [['Georgia (US)'], 'zweispalt glossary set "Georgia (US)" enforce repair'],
    [['The "$" of O’Brien\'s'], `zweispalt glossary set 'The "$" of O’Brien'\\''s' enforce repair`],
    [['A', 'B'], 'zweispalt glossary set A enforce repair && zweispalt glossary set B enforce repair'],
  ])('names the command that has %j repaired, where only its entry’s policy keeps it', (concepts, command) => {
    const occurrence = { start: 0, end: 7, text: 'Tokajew', concepts, form: 'short' } as const;
    const residue = { status: 'residue', found: 'Tokajew', enforce: 'verify', occurrence } as const;
    const [finding] = names('Tokajew met Shoigu.', { ...residue, byPolicy: true });
    expect(finding!.remedy!.endsWith(`: ${command}`)).toBe(true);
    expect(names('Tokajew met Shoigu.', residue)[0]!.remedy).not.toContain('zweispalt');
  });

  it('warns where several entries could be meant', () => {
    const [finding] = names('Georgia.', { status: 'ambiguous', concept: 'Georgia / Georgia (US)' });
    expect(finding).toMatchObject({ severity: 'warning', concept: 'Georgia / Georgia (US)' });
    expect(finding!.message).toContain('Georgia / Georgia (US)');
  });

  it('only notes what is wrong under an entry that says verify', () => {
    for (const status of ['missing', 'residue', 'ambiguous'] as const) {
      expect(names('x', { status, enforce: 'verify' }).map(({ severity }) => severity)).toEqual(['info']);
    }
  });
});
