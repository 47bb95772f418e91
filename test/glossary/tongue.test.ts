import { expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { plain } from '../../src/domain/text.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';

/** What the mention in a text tells of the person's language. */
function tongueIn(entry: string, german: string) {
  const { concepts } = loadGlossary([{ path: 'g.yaml', text: entry }]);
  const [enforced] = compileNames(concepts).enforce([{ source: plain(german), target: plain('She spoke.') }]);
  return enforced!.mentions[0]?.tongue;
}

it.each([
  ['Tokayev: {de: [Tokajew], kind: person}', 'Tokajew sprach.', 'other'],
  ['Shoigu: [Schoigu]', 'Schoigu sprach.', 'other'],
  ['Putin: {kind: person, given: {Vladimir: [Wladimir]}}', 'Putin sprach.', 'other'],
  ['Scholz: {kind: person}', 'Scholz sprach.', undefined],
  ['Muller: {de: [Müller], kind: person}', 'Müller sprach.', undefined],
  ['CSTO: {de: [OVKS]}', 'Die OVKS sprach.', undefined],
  ['Bavaria: {de: [Bayern], kind: place}', 'Bayern sprach.', undefined],
  ['Blinken: {kind: person, speaks: [en]}', 'Blinken sprach.', 'english'],
  ['Merkel: {kind: person, speaks: de}', 'Merkel sprach.', 'german'],
  ['Klitschko: {de: [Klytschko], kind: person, speaks: [uk, de]}', 'Klytschko sprach.', 'german'],
  ['Lee: {kind: person, speaks: [ko]}', 'Lee sprach.', 'other'],
])('the entry %s tells what its bearer speaks', (entry, german, tongue) => {
  expect(tongueIn(entry, german)).toBe(tongue);
});

it('a language is written as a code', () => {
  const load = () => loadGlossary([{ path: 'g.yaml', text: 'Lee: {speaks: [Koreanisch]}' }]);
  expect(load).toThrow(AppError);
  try {
    load();
  } catch (error) {
    expect((error as AppError).faults[0]!.message).toBe('“Koreanisch” is no language');
  }
});
