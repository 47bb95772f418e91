import type { MonthSum, RunFigures, RunLog } from '../domain/memory.ts';
import type { Database } from './database.ts';

const KEEP = 'INSERT OR REPLACE INTO run (started, figures) VALUES (?, ?)';
const ALL = 'SELECT figures FROM run ORDER BY started';

/** What each run did and cost. */
export function runLog(database: Database): RunLog {
  const keep = database.prepare(KEEP);
  const all = database.prepare(ALL);
  const list = (): readonly RunFigures[] =>
    database.attempt(() => (all.all() as { figures: string }[]).map(({ figures }) => JSON.parse(figures)));

  return {
    // After every answer, so not flushed to the disk each time: a killed process loses none of it, a power cut the last.
    record: (figures) => database.transaction(() => void keep.run(figures.started, JSON.stringify(figures))),
    list,
    months: () => sumByMonth(list()),
  };
}

function sumByMonth(runs: readonly RunFigures[]): readonly MonthSum[] {
  const months = new Map<string, MonthSum>();
  for (const run of runs) {
    const month = run.started.slice(0, 7);
    months.set(month, add(months.get(month) ?? nothing(month), run));
  }
  return [...months.values()];
}

const nothing = (month: string): MonthSum => ({
  month,
  runs: 0,
  segments: 0,
  remembered: 0,
  sent: 0,
  requests: 0,
  characters: 0,
  billedCharacters: 0,
  savedCharacters: 0,
});

const add = (sum: MonthSum, run: RunFigures): MonthSum => ({
  month: sum.month,
  runs: sum.runs + 1,
  segments: sum.segments + run.segments,
  remembered: sum.remembered + run.remembered,
  sent: sum.sent + run.sent,
  requests: sum.requests + run.requests,
  characters: sum.characters + run.characters,
  billedCharacters: sum.billedCharacters + run.billedCharacters,
  savedCharacters: sum.savedCharacters + (run.savedCharacters ?? 0),
});
