import { addRuns, type MonthSum, NO_RUNS, type RunFigures, type RunLog } from '../domain/memory.ts';
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
    // Runs of before the memory's savings were counted have none.
    const figures = { ...run, runs: 1, savedCharacters: run.savedCharacters ?? 0 };
    months.set(month, { month, ...addRuns(months.get(month) ?? NO_RUNS, figures) });
  }
  return [...months.values()];
}
