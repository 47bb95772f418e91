import { describe, expect, test } from 'vitest';
import { AppError, formatFault } from '../../src/domain/errors.ts';
import { readReviews } from '../../src/review/read-reviews.ts';

const read = (text: string) => readReviews({ file: 'reviews/a.txt.yaml', text });

/** Every fault as a user sees it. */
function faultsOf(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return (error as AppError).faults.map((fault) => formatFault(fault).split('\n')[0]!);
  }
  return [];
}

describe('a file of reviews', () => {
  test('gives its entries with all that is said of them', () => {
    expect(
      read(`article: a.txt
language: en-GB
reviews:
- source: Ja.
  ordinal: 2
  target: Yes.
  state: locked
  comment: agreed
  by: Anna
  at: 2026-03-01
`),
    ).toEqual({
      article: 'a.txt',
      language: 'en-GB',
      reviews: [
        { source: 'Ja.', ordinal: 2, target: 'Yes.', state: 'locked', comment: 'agreed', by: 'Anna', at: '2026-03-01' },
      ],
    });
  });

  test.each(['', '# nothing yet\n', 'reviews: []\n', 'article: a.txt\nreviews:\n'])('may hold none: %j', (text) => {
    expect(read(text).reviews).toEqual([]);
  });

  test('takes every value for a text', () => {
    const [one, two] = read('reviews:\n- {source: NO, target: null}\n- {source: 007, target: 1e3}\n').reviews;
    expect([one?.source, one?.target, two?.source, two?.target]).toEqual(['NO', 'null', '007', '1e3']);
  });

  test('may say the same thing twice, as a merge leaves it', () => {
    expect(read('reviews:\n- {source: Ja., target: Yes.}\n- {source: Ja., target: Yes.}\n').reviews).toHaveLength(1);
  });

  test('tells all its faults at once, each with its place', () => {
    expect(
      faultsOf(`article: [a]
language: fr
page: 1
reviews:
- source: Ja.
- source: Nein.
  target: No.
  state: done
  ordinal: one
- text
- source: Gut.
  target: Good.
  target: Fine.
  note: x
`),
    ).toEqual([
      'reviews/a.txt.yaml:1:10: article is a text',
      'reviews/a.txt.yaml:2:11: language is one of en-US, en-GB',
      'reviews/a.txt.yaml:3:1: “page” is not known here',
      'reviews/a.txt.yaml:5:3: the entry has no target',
      'reviews/a.txt.yaml:8:3: state is one of edited, reviewed, locked',
      'reviews/a.txt.yaml:9:3: ordinal is a number: 0 for the first paragraph with this German',
      'reviews/a.txt.yaml:10:3: an entry is a map with source, target and state',
      'reviews/a.txt.yaml:13:3: target stands twice',
      'reviews/a.txt.yaml:14:3: “note” is not known here',
    ]);
  });

  test('with two texts for one paragraph asks which to keep', () => {
    expect(faultsOf('reviews:\n- {source: Ja., target: Yes.}\n- {source: Ja., target: Yeah.}\n')).toEqual([
      'reviews/a.txt.yaml:3:3: this paragraph is decided twice, with two texts',
    ]);
  });

  test('that git could not merge is told as such', () => {
    expect(faultsOf('reviews:\n<<<<<<< HEAD\n- {source: a, target: b}\n=======\n>>>>>>> other\n')).toEqual([
      'reviews/a.txt.yaml:2:1: two versions of the file are not merged',
    ]);
  });

  test.each([
    ['what is no YAML', 'reviews:\n- source: "open\n', 'not valid YAML'],
    ['a second document', 'reviews: []\n---\nreviews: []\n', 'a second document begins'],
    ['what is no map', '- a\n- b\n', 'the file must be a map'],
    ['a list that is none', 'reviews: yes\n', 'reviews is a list'],
    ['references', 'reviews:\n- source: &a Ja.\n  target: *a\n', 'target is a text'],
    ['brackets without end', `reviews: ${'['.repeat(100_000)}`, 'nest too deep'],
    ['dashes without end', `reviews:\n${'- '.repeat(50_000)}`, 'nest too deep'],
  ])('refuses %s', (_, text, message) => {
    expect(faultsOf(text)[0]).toContain(message);
  });

  test('with many keys costs no square of their number', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: x`).join('\n');
    expect(faultsOf(`reviews:\n- source: a\n${keys}\n`)).toHaveLength(100);
  });
});
