import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { AppError } from '../domain/errors.ts';
import { makeFolder } from './database.ts';
import { storeError } from './store-error.ts';

/** A workspace that is ours until released. Keep hold of it: a lock that is garbage is no longer held. */
export interface Lock {
  release(): void;
}

/** Who holds a workspace. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly started: string;
}

/**
 * What a lock keeps others away from. `run`: the memory and the output folder. `reviews`: the files that people's texts are
 * in, which are written while a run is at work, too.
 */
export type LockName = 'run' | 'reviews';

export interface LockOptions {
  /** `run` unless given. */
  readonly name?: LockName;
  /** Milliseconds to wait for another run to end. */
  readonly wait?: number;
  /** Called once when there is something to wait for; the holder is unknown if it has just begun. */
  readonly onWait?: (holder: LockHolder | undefined) => void;
}

const POLL_MILLISECONDS = 100;

/** How a lock's files begin. */
const FILES: Readonly<Record<LockName, string>> = { run: 'lock', reviews: 'reviews-lock' };

/**
 * Takes a workspace for one run, or one of its other locks. The lock is an open SQLite transaction, so the system itself gives it back when the
 * process dies, however it dies; a file beside it only tells others who holds it.
 * @param folder usually `.zweispalt` in the workspace
 * @throws AppError `memory` naming the other run, or when the folder cannot be written
 */
export async function lockWorkspace(folder: string, options: LockOptions = {}): Promise<Lock> {
  const { wait = 0, onWait, name = 'run' } = options;
  const info = join(folder, `${FILES[name]}.json`);
  for (let left = wait, first = true; ; left -= POLL_MILLISECONDS, first = false) {
    const lock = tryLock(join(folder, `${FILES[name]}.sqlite`), info);
    if (lock) return lock;
    if (left <= 0) throw held(name, folder, readHolder(info));
    if (first) onWait?.(readHolder(info));
    await pause(Math.min(left, POLL_MILLISECONDS));
  }
}

/**
 * Who is at work in a workspace, without taking it; nothing if nobody is. What a killed run left behind does not count.
 * @returns `'unknown'` for a run that has not written its name yet
 */
export function workspaceHolder(folder: string): LockHolder | 'unknown' | undefined {
  const file = join(folder, 'lock.sqlite');
  if (!existsSync(file)) return undefined;
  try {
    return isFree(file) ? undefined : (readHolder(join(folder, 'lock.json')) ?? 'unknown');
  } catch (error) {
    throw (error as { errcode?: number }).errcode === SQLITE_NOTADB ? noLock(file) : storeError(file, error);
  }
}

/** Whether the file can be read: an exclusive transaction of another process keeps everyone out. */
function isFree(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 0, readOnly: true });
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  } finally {
    database.close();
  }
}

function tryLock(file: string, info: string): Lock | undefined {
  try {
    makeFolder(dirname(file));
    const database = exclusive(file);
    if (!database) return undefined;
    writeFileSync(info, `${JSON.stringify(ourselves())}\n`);
    return { release: () => release(database, info) };
  } catch (error) {
    throw (error as { errcode?: number }).errcode === SQLITE_NOTADB ? noLock(file) : storeError(file, error);
  }
}

/** The lock's file in an exclusive transaction, or nothing if another process has it. */
function exclusive(file: string): DatabaseSyncInstance | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/** The name goes first: once the lock is free, it belongs to the next. */
function release(database: DatabaseSyncInstance, info: string): void {
  if (!database.isOpen) return;
  rmSync(info, { force: true });
  database.close();
}

const ourselves = (): LockHolder => ({
  pid: process.pid,
  host: hostname(),
  started: new Date().toISOString(),
});

/** Nothing if the holder has not written its name yet. */
function readHolder(info: string): LockHolder | undefined {
  try {
    const { pid, host, started } = JSON.parse(readFileSync(info, 'utf8'));
    return typeof pid === 'number' ? { pid, host: String(host), started: String(started) } : undefined;
  } catch {
    return undefined;
  }
}

function held(name: LockName, folder: string, holder: LockHolder | undefined): AppError {
  const who = holder ? ` (process ${holder.pid} on ${holder.host}, since ${holder.started})` : '';
  const { message, hint } = HELD[name];
  return new AppError('memory', `${message}${who}`, { hint, place: { file: folder } });
}

const HELD: Readonly<Record<LockName, { readonly message: string; readonly hint: string }>> = {
  run: {
    message: 'Another run is at work in this workspace',
    hint: 'Wait until it has ended and run again, or end it first: what it has translated is kept.',
  },
  reviews: {
    message: 'Another program is writing reviews in this workspace',
    hint: 'Try again once it is done: “zweispalt apply” and the review desk write one after the other.',
  },
};

const noLock = (file: string): AppError =>
  new AppError('memory', `The lock ${file} is damaged`, {
    hint: 'Delete it while no run is at work: nothing is kept in it.',
    place: { file },
  });
