import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/domain/review.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { plain, type RichText } from '../../src/domain/text.ts';
import { matchReviews } from '../../src/review/match-reviews.ts';

/** Segments of an article, with ordinals and ids as segmenting gives them. */
function segments(...sources: readonly (string | RichText)[]): readonly Segment[] {
  const counts = new Map<string, number>();
  return sources.map((one, block) => {
    const source = typeof one === 'string' ? plain(one) : one;
    const ordinal = counts.get(source.text) ?? 0;
    counts.set(source.text, ordinal + 1);
    const base = { key: source.text, ordinal, kind: 'paragraph', source, block, line: block + 1 } as const;
    return { ...base, id: `${source.text}-${ordinal}`, span: { start: 0, end: source.text.length } };
  });
}

const review = (source: string, target: string, ordinal = 0): Review => ({
  source,
  ordinal,
  target,
  state: 'reviewed',
});

const texts = (all: ReturnType<typeof matchReviews>) =>
  Object.fromEntries(
    [...all.applied].map(([id, { target, stale }]) => [id, stale ? `${target.text} (${stale.source})` : target.text]),
  );

const LEAD = 'Der Hafen von Kiel bleibt nach dem Sturm bis Freitag geschlossen.';
const LEAD_LATER = 'Der Hafen von Kiel bleibt nach dem Sturm bis Sonntag geschlossen.';

describe('a review', () => {
  test('holds for its paragraph wherever that stands now', () => {
    const matched = matchReviews(segments('Neu.', 'Zwei.', 'Eins.'), [
      review('Eins.', 'One.'),
      review('Zwei.', 'Two.'),
    ]);
    expect(texts(matched)).toEqual({ 'Eins.-0': 'One.', 'Zwei.-0': 'Two.' });
    expect(matched.orphans).toEqual([]);
  });

  test('holds for the paragraph with its ordinal where the same German stands several times', () => {
    const matched = matchReviews(segments('Ja.', 'Nein.', 'Ja.'), [review('Ja.', 'Yes!', 1)]);
    expect(texts(matched)).toEqual({ 'Ja.-1': 'Yes!' });
  });

  test('goes on to the paragraph that is left when the one before it was cut', () => {
    const matched = matchReviews(segments('Ja.'), [review('Ja.', 'Yes!', 1)]);
    expect(texts(matched)).toEqual({ 'Ja.-0': 'Yes!' });
  });

  test('does not mind white space', () => {
    expect(texts(matchReviews(segments('Zwei  \n Wörter.'), [review('Zwei Wörter.', 'Two.')]))).toEqual({
      'Zwei  \n Wörter.-0': 'Two.',
    });
  });

  test('is kept as stale when the German was lightly edited', () => {
    const matched = matchReviews(segments(LEAD_LATER), [review(LEAD, 'The port stays closed.')]);
    expect(texts(matched)).toEqual({ [`${LEAD_LATER}-0`]: `The port stays closed. (${LEAD})` });
  });

  test('of a paragraph that is gone is put on no other', () => {
    const gone = review(LEAD, 'The port stays closed.');
    const matched = matchReviews(segments('Die Wahl in Genf endet am Abend.'), [gone]);
    expect(texts(matched)).toEqual({});
    expect(matched.orphans).toEqual([gone]);
  });

  test('of the very paragraph wins over one of a paragraph like it', () => {
    const matched = matchReviews(segments(LEAD_LATER), [review(LEAD, 'Old.'), review(LEAD_LATER, 'New.')]);
    expect(texts(matched)).toEqual({ [`${LEAD_LATER}-0`]: 'New.' });
    expect(matched.orphans).toEqual([review(LEAD, 'Old.')]);
  });

  test('brings its marks to today’s paragraph', () => {
    const source = { text: 'ein Link', marks: [{ id: 7, start: 4, end: 8 }] };
    const { applied } = matchReviews(segments(source), [review('ein <1>Link</1>', 'a <1>link</1>')]);
    expect([...applied.values()][0]?.target).toEqual({ text: 'a link', marks: [{ id: 7, start: 2, end: 6 }] });
  });

  test('whose tags do not fit keeps its words', () => {
    const source = { text: 'ein Link', marks: [{ id: 7, start: 4, end: 8 }] };
    const { applied } = matchReviews(segments(source), [review('ein <1>Link</1>', 'a <2>link')]);
    expect([...applied.values()][0]?.target).toEqual(plain('a link'));
  });

  test('is never put on a paragraph that is not translated', () => {
    const [only] = segments('Weiterlesen');
    const skipped = { ...only!, skip: { reason: 'furniture', rule: 'more' } } as const;
    expect(matchReviews([skipped], [review('Weiterlesen', 'Go on')]).orphans).toHaveLength(1);
  });

  test('is either put on one paragraph or told to be left over, whatever the article', () => {
    const word = fc.constantFrom('eins', 'zwei', 'drei', 'vier', 'fünf');
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const decided = fc.uniqueArray(fc.tuple(sentence, fc.nat(2)), {
      selector: ([text, ordinal]) => `${ordinal} ${text}`,
    });
    fc.assert(
      fc.property(fc.array(sentence), decided, (article, list) => {
        const reviews = list.map(([source, ordinal], index) => review(source, `text ${index}`, ordinal));
        const { applied, orphans } = matchReviews(segments(...article), reviews);
        const placed = [...applied.values()].map(({ target }) => target.text);
        expect([...placed, ...orphans.map(({ target }) => target)].toSorted()).toEqual(
          reviews.map(({ target }) => target).toSorted(),
        );
      }),
    );
  });
});
