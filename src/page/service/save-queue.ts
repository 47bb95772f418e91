import type { DeskRow } from '../../domain/desk.ts';
import type { Decision } from '../state/decision.ts';
import type { Fault, SaveAnswer } from './desk-api.ts';

/** A decision on its way. */
export interface SaveJob {
  readonly row: string;
  readonly decision: Decision;
  /** The version that the person saw. */
  readonly base: string;
  readonly isUndo: boolean;
}

export interface SaveListener {
  /** @param isLast no further decision on the row is on its way */
  saved(job: SaveJob, row: DeskRow, isLast: boolean): void;
  conflicted(mine: Decision, row: DeskRow): void;
  failed(job: SaveJob, fault: Fault): void;
}

/**
 * Decisions on one row go one after the other; each is based on what the one before made of the row, so that a quick
 * person never has a conflict with himself. When one does not get through, those behind it are not tried: the last one
 * is told as the one that was wanted.
 */
export class SaveQueue {
  readonly #waiting = new Map<string, SaveJob[]>();
  readonly #send: (job: SaveJob) => Promise<SaveAnswer>;
  readonly #listener: SaveListener;

  constructor(send: (job: SaveJob) => Promise<SaveAnswer>, listener: SaveListener) {
    this.#send = send;
    this.#listener = listener;
  }

  /** Rises whenever something begins or ends: what was read from the server in between may be older than what is known. */
  turn = 0;

  isBusy(row: string): boolean {
    return this.#waiting.has(row);
  }

  async add(job: SaveJob): Promise<void> {
    this.turn += 1;
    const waiting = this.#waiting.get(job.row);
    if (waiting) waiting.push(job);
    else {
      this.#waiting.set(job.row, [job]);
      await this.#drain(job.row);
    }
  }

  async #drain(row: string): Promise<void> {
    let isMore = true;
    while (isMore) {
      const job = this.#waiting.get(row)![0]!;
      const answer = await this.#send(job);
      this.turn += 1;
      isMore = answer.type === 'saved' ? this.#next(job, answer.row) : this.#stop(answer, row);
    }
  }

  #next(job: SaveJob, row: DeskRow): boolean {
    const rest = this.#waiting
      .get(job.row)!
      .slice(1)
      .map((later) => (later.base === job.base ? { ...later, base: row.version } : later));
    if (rest.length > 0) this.#waiting.set(job.row, rest);
    else this.#waiting.delete(job.row);
    this.#listener.saved(job, row, rest.length === 0);
    return rest.length > 0;
  }

  #stop(answer: Exclude<SaveAnswer, { type: 'saved' }>, row: string): false {
    const jobs = this.#waiting.get(row)!;
    this.#waiting.delete(row);
    const wanted = { ...jobs.at(-1)!, base: jobs[0]!.base };
    if (answer.type === 'conflict') this.#listener.conflicted(wanted.decision, answer.row);
    else this.#listener.failed(wanted, answer.fault);
    return false;
  }
}
