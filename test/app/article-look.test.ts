import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArticleLook, type LookTools } from '../../src/app/article-look.ts';
import { composeLook, type Look } from '../../src/app/compose.ts';
import type { OpenArticle } from '../../src/app/open-article.ts';
import { CHECKS } from '../../src/app/settings.ts';
import { loadSettings } from '../../src/config.ts';
import type { Target } from '../../src/domain/bitext.ts';
import { REVIEW_STATES, type Review, reviewSource } from '../../src/domain/review.ts';
import { plain } from '../../src/domain/text.ts';
import { matchReviews } from '../../src/review/match-reviews.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const GERMAN = [
  'Kassim-Jomart Tokajew kam am 5. Januar.',
  'Tokajew sprach: „Die OVKS geht.“',
  'Ja.',
  'Ja.',
  'Die OVKS zählt 2500 Soldaten.',
];
const ENGLISH = [
  'Tokajew came on 5 January.',
  'Tokayev spoke: “The ODKB goes.”',
  'Ja.',
  'The CSTO has 2,500 soldiers',
  '',
];

let workspace: Workspace;
let look: Look;
let open: OpenArticle;
beforeAll(async () => {
  workspace = makeWorkspace({
    'input/a.txt': `${GERMAN.join('\n\n')}\n`,
    'glossary/names.yaml':
      'Tokayev: {de: [Tokajew], kind: person, given: {Kassym-Jomart: [Kassim-Jomart]}}\nCSTO: [OVKS, ODKB]\n',
  });
  const settings = loadSettings({ workspace: workspace.dir, flags: {}, env: {}, checks: CHECKS });
  look = await composeLook(settings, () => {});
  open = await look.tools.open((await look.findArticles([]))[0]!);
});
afterAll(() => {
  look.close();
  workspace.remove();
});

/** What is known at one moment: by segment, an English text, a decision, and a suggestion; none is likely. */
const row = fc.record({
  english: fc.option(fc.constantFrom(...ENGLISH)),
  review: fc.option(
    fc.record({ target: fc.constantFrom('Yes.', ...ENGLISH), state: fc.constantFrom(...REVIEW_STATES) }),
  ),
  suggestion: fc.option(fc.constantFrom('Yes.', 'So.')),
});
const moments = fc.array(fc.array(row, { minLength: GERMAN.length, maxLength: GERMAN.length }), { maxLength: 6 });
type Moment = readonly {
  readonly english: string | null;
  readonly review: Pick<Review, 'target' | 'state'> | null;
  readonly suggestion: string | null;
}[];

function targetsAt(moment: Moment): ReadonlyMap<string, Target> {
  return new Map(
    open.segments.flatMap(({ key }, at) => {
      const english = moment[at]!.english;
      return english ? [[key, { text: plain(english), origin: 'x', made: '', sent: [] }] as const] : [];
    }),
  );
}

function decidedAt(moment: Moment): ReturnType<LookTools['reviews']['of']> {
  const reviews = open.segments.flatMap(({ source, ordinal }, at): Review[] => {
    const review = moment[at]!.review;
    return review?.target ? [{ source: reviewSource(source), ordinal, ...review }] : [];
  });
  const suggestions = new Map(
    open.segments.flatMap(({ id }, at) => {
      const text = moment[at]!.suggestion;
      return text ? [[id, [{ article: 'b.txt', target: plain(text), state: 'reviewed' as const }]] as const] : [];
    }),
  );
  return { ...matchReviews(open.segments, reviews), suggestions };
}

const toolsAt = (now: () => Moment): LookTools => ({
  ...look.tools,
  reviews: { of: () => decidedAt(now()) },
});

test('looking again shows the same as looking for the first time, whatever has changed', () => {
  fc.assert(
    fc.property(moments, (all) => {
      let now: Moment = [];
      const tools = toolsAt(() => now);
      const again = new ArticleLook(open, tools);
      for (const moment of all) {
        now = moment;
        const targets = targetsAt(moment);
        expect(again.look(targets, new Map())).toEqual(new ArticleLook(open, tools).look(targets, new Map()));
      }
    }),
    { numRuns: 60 },
  );
});

test('a row of which nothing has changed is not made anew', () => {
  const quiet = { english: ENGLISH[0]!, review: null, suggestion: null };
  let now: Moment = GERMAN.map(() => quiet);
  const again = new ArticleLook(
    open,
    toolsAt(() => now),
  );
  const before = again.look(targetsAt(now), new Map()).pairs;
  now = now.map((one, at) => (at === 1 ? { ...one, review: { target: 'He spoke.', state: 'edited' } } : one));
  const after = again.look(targetsAt(now), new Map()).pairs;
  const isKept = after.map(
    (pair, at) => pair.mentions === before[at]!.mentions && pair.changes === before[at]!.changes,
  );
  expect(isKept).toEqual([true, false, true, true, true]);
});
