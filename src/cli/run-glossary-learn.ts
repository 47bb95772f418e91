import { readConcepts, withArticles } from '../app/compose-glossary.ts';
import { planEdits } from '../app/edit-glossary.ts';
import { type Lesson, lessonsOf } from '../app/learn-glossary.ts';
import { SwapCollector } from '../app/name-swaps.ts';
import { openSettings } from '../app/settings.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import { visible } from '../domain/visible.ts';
import { confirm } from './confirm.ts';
import { plural } from './format-text.ts';
import { passedOver, printResult, warn } from './glossary-output.ts';
import { type OfferFlags, offerEdits } from './offer-edits.ts';

/** The flags of `zweispalt glossary learn` as commander hands them over. */
export interface LearnFlags extends OfferFlags {
  readonly min: string;
}

/** Shows each lesson with its evidence; at a terminal asks one by one, and writes what was taken. */
export async function runGlossaryLearn(workspace: string, flags: LearnFlags): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const collector = new SwapCollector();
  await withArticles(settings, passedOver, async (articles) => {
    for await (const bitext of articles) collector.add(bitext);
  });
  const lessons = lessonsOf(collector.swaps, await readConcepts(settings), atLeast(flags.min));
  if (lessons.length === 0) return nothing(flags.json);
  const isAsked = !flags.json && !flags.yes && !flags.dryRun && process.stdin.isTTY === true;
  const taken: Lesson[] = [];
  for (const lesson of lessons) {
    if (!flags.json) for (const line of formatLesson(lesson)) warn(line);
    if (!isAsked || (await confirm('Take this?', 'the glossary stays as it is'))) taken.push(lesson);
  }
  const edits = taken.flatMap((lesson) => lesson.edits);
  // Where nobody can be asked, the difference is all that is wanted.
  const dryRun = flags.dryRun ?? (isAsked || flags.yes ? undefined : (true as const));
  if (edits.length === 0) return EXIT.done;
  return offerEdits(planEdits(settings, edits), settings, { ...flags, dryRun }, { lessons });
}

function nothing(json: true | undefined): ExitCode {
  if (json) printResult(json, { lessons: [], written: false, diff: '', notes: [] }, []);
  else warn('Reviewers changed no name at so many places that the glossary does not know of.');
  return EXIT.done;
}

function atLeast(given: string): number {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new AppError('usage', `--min ${given}: expected a number from 1 on`, {
    hint: 'See zweispalt glossary learn --help',
  });
}

const WORDS: Readonly<Record<Lesson['teaches'], (label: string) => string>> = {
  house: (label) => `the house form becomes “${label}”`,
  wrong: (label) => `a form to be repaired, under “${label}”`,
  new: (label) => `a new entry, “${label}”`,
};
const SHOWN = 5;

function formatLesson({ from, to, places, kept, articles, teaches, label }: Lesson): string[] {
  const left = kept > 0 ? `, left as it was in ${kept}` : '';
  const where = `${plural(places.length, 'place')} in ${plural(articles, 'article')}${left}`;
  return [
    `“${visible(from)}” → “${visible(to)}” at ${where}: ${WORDS[teaches](visible(label))}`,
    ...places
      .slice(0, SHOWN)
      .flatMap(({ article, line, german, before, after }) => [
        `  ${visible(article)}:${line}  ${visible(german)}`,
        `    - ${visible(before)}`,
        `    + ${visible(after)}`,
      ]),
    ...(places.length > SHOWN ? [`  … and ${places.length - SHOWN} more`] : []),
  ];
}
