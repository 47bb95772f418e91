import { beforeEach, describe, expect, test } from 'vitest';
import { SpellingDesk } from '../../src/page/service/spelling-desk.ts';
import { foresee } from '../../src/page/state/decision.ts';
import { formsToOffer, listWords } from '../../src/page/state/spellings.ts';
import { type FakeApi, fakeApi, GONE } from './fake-api.ts';
import { FakeDesk } from './fake-desk.ts';
import { makeRow } from './rows.ts';

const OFFER = { concept: 'Tokayev', house: 'Tokayev', spelling: 'Tokayew', lists: ['accept', 'wrong', 'de'] } as const;

describe('a spelling on its way into the glossary', () => {
  let fake: FakeDesk;
  let api: FakeApi;
  let said: string[];
  let desk: SpellingDesk;

  beforeEach(() => {
    fake = new FakeDesk([]);
    api = fakeApi(fake);
    said = [];
    desk = new SpellingDesk(OFFER, { api, announce: (words) => said.push(words), changed: () => {} });
  });

  test('is shown before it is written', async () => {
    await desk.preview('wrong');
    expect(desk.step).toEqual({ type: 'shown', list: 'wrong', spelled: { diff: '+Tokayev: {wrong: [Tokayew]}\n' } });
    expect(fake.glossary).toEqual([]);
    await desk.confirm();
    expect(desk.step).toEqual({ type: 'written' });
    expect(fake.glossary).toEqual(['Tokayev: {wrong: [Tokayew]}']);
    expect(said).toEqual(['“Tokayew” is in the glossary.']);
  });

  test('is written only once, and only after it was shown', async () => {
    await desk.confirm();
    expect(fake.glossary).toEqual([]);
    await desk.preview('de');
    await Promise.all([desk.confirm(), desk.confirm()]);
    expect(fake.glossary).toHaveLength(1);
  });

  test('can be left where it is', async () => {
    await desk.preview('accept');
    desk.leave();
    await desk.confirm();
    expect(desk.step).toEqual({ type: 'offered' });
    expect(fake.glossary).toEqual([]);
  });

  test('is told of when it could not be written', async () => {
    await desk.preview('accept');
    api.isGone = true;
    await desk.confirm();
    expect(desk.step).toEqual({ type: 'refused', fault: GONE });
    expect(said[0]).toContain('Not in the glossary');
  });
});

test('a name’s page offers each form once that is not the house form, and an accepted one as German alone', () => {
  const forms = [
    { form: 'Tokayev', status: 'house', count: 9 },
    { form: 'Kassym-Jomart Tokayev', status: 'house', count: 4 },
    { form: 'Tokayev', status: 'repaired', count: 3 },
    { form: 'Tokaev', status: 'accepted', count: 2 },
    { form: 'Tokajew', status: 'residue', count: 1 },
    { form: 'Tokajew', status: 'missing', count: 1 },
    { form: 'Tokay', status: 'ambiguous', count: 1 },
  ] as const;
  expect(formsToOffer({ concept: 'T', house: 'Tokayev', mentions: 20, forms })).toEqual([
    { concept: 'T', house: 'Tokayev', spelling: 'Tokaev', lists: ['de'] },
    { concept: 'T', house: 'Tokayev', spelling: 'Tokajew', lists: ['wrong', 'de', 'accept'] },
  ]);
});

test('each list has its words', () => {
  expect(OFFER.lists.map((list) => listWords(list, OFFER.house))).toEqual([
    'accepted form',
    'wrong form of “Tokayev”',
    'German spelling',
  ]);
});

test('an offer goes with the text that it was made for', () => {
  const row = makeRow(1, { state: 'edited', spellings: [OFFER] });
  const decision = { type: 'text', target: row.targetTagged, state: 'reviewed', comment: '' } as const;
  expect(foresee(row, decision).spellings).toEqual([OFFER]);
  expect(foresee(row, { ...decision, target: 'Another.' }).spellings).toBeUndefined();
});
