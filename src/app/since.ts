import { AppError } from '../domain/errors.ts';
import type { TextVersion } from '../domain/memory.ts';
import { visible } from '../domain/visible.ts';

/** What an article is compared with: its last text that differed, or what stood there at a point in time. */
export type Since =
  | { readonly kind: 'previous'; readonly words: string }
  /** `at` in ISO 8601, UTC, as runs are named. */
  | { readonly kind: 'moment'; readonly at: string; readonly words: string };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads `previous`, a date (its first moment), a point in time, or a run by its start or the beginning of it. Times
 * without a zone are UTC, as runs are named.
 * @param runs all runs by their start, oldest first
 * @throws AppError `usage` for what is none of these, or lies before the first run; names what is near
 */
export function resolveSince(asked: string, runs: readonly string[]): Since {
  if (asked === 'previous') return { kind: 'previous', words: 'the previous text' };
  if (DATE.test(asked)) return dateOf(asked, runs);
  const named = runs.filter((run) => asked.length > 0 && run.startsWith(asked));
  if (named.length === 1) return { kind: 'moment', at: named[0]!, words: `the run of ${named[0]}` };
  const moment = momentOf(asked);
  if (moment !== undefined) return sinceMoment(moment, asked, runs);
  throw named.length > 1 ? ambiguous(asked, named) : unknown(asked, runs);
}

function dateOf(date: string, runs: readonly string[]): Since {
  const at = momentOf(`${date}T00:00`);
  if (at === undefined) throw unknown(date, runs);
  // Of the day of the first run nothing stood there in the morning, which is an answer.
  const first = runs[0];
  if (first === undefined || date < first.slice(0, 10)) throw tooEarly(date, first);
  return { kind: 'moment', at, words: date };
}

function sinceMoment(at: string, asked: string, runs: readonly string[]): Since {
  const first = runs[0];
  if (first === undefined || at < first) throw tooEarly(asked, first);
  return { kind: 'moment', at, words: at };
}

/** In UTC; undefined where there is no such day or hour. */
function momentOf(text: string): string | undefined {
  const [, date, time, zone = 'Z'] = MOMENT.exec(text) ?? [];
  const isDay = date !== undefined && isReal(Date.parse(`${date}T00:00Z`), date);
  const at = Date.parse(`${date}T${time}${zone}`);
  return isDay && !Number.isNaN(at) ? new Date(at).toISOString() : undefined;
}

/** JavaScript takes February 30 for a day of March. */
const isReal = (time: number, date: string): boolean =>
  !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);

const NEAR = 3;

const tooEarly = (asked: string, first: string | undefined): AppError =>
  new AppError('usage', `--since ${visible(asked)}: nothing was kept before the first run`, {
    hint:
      first === undefined
        ? 'No run was made yet: zweispalt translate'
        : `The first run was ${first}: name it, or a later time.`,
  });

const ambiguous = (asked: string, named: readonly string[]): AppError =>
  new AppError('usage', `--since ${visible(asked)}: ${named.length} runs begin so`, {
    hint: `Say more of its start: ${named.slice(-NEAR).join(', ')}`,
  });

function unknown(asked: string, runs: readonly string[]): AppError {
  const near = nearest(asked, runs);
  return new AppError('usage', `--since ${visible(asked)}: no run, no date and not “previous”`, {
    hint:
      near.length === 0
        ? 'No run was made yet: zweispalt translate'
        : `Runs near it: ${near.join(', ')}. Dates are written 2026-03-31 or 2026-03-31T10:15 (UTC).`,
  });
}

/** The runs whose name has most of the beginning in common; of equals the newest. */
function nearest(asked: string, runs: readonly string[]): readonly string[] {
  const common = (run: string) => [...run].findIndex((sign, index) => sign !== asked[index]);
  const sorted = runs.toReversed().sort((one, other) => common(other) - common(one));
  return sorted.slice(0, NEAR).sort();
}

/** What stood there at a moment, as far as it is known. */
export type Standing =
  | { readonly kind: 'kept'; readonly version: TextVersion }
  /** The text of then is not kept any more; this one is the nearest. */
  | { readonly kind: 'lost'; readonly version: TextVersion }
  | { readonly kind: 'nothing' };

/** @param versions oldest first, at least one */
export function standingAt(versions: readonly TextVersion[], at: string): Standing {
  const version = versions.findLast(({ run }) => run !== '' && run <= at);
  const next = versions[version ? versions.indexOf(version) + 1 : 0];
  const isSure = version && (next === undefined || next.number === version.number + 1);
  if (isSure) return { kind: 'kept', version };
  if (!version && next?.number === 1 && next.run !== '') return { kind: 'nothing' };
  return { kind: 'lost', version: next ?? version! };
}
