import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { AppError } from '../domain/errors.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';
import { storeError } from './store-error.ts';

/** How long a write waits for another process's write. */
const BUSY_MILLISECONDS = 5000;

/** A memory file that is open: every failure of SQLite leaves here as an AppError `memory`. */
export class Database {
  readonly file: string;
  readonly #sqlite: DatabaseSyncInstance;

  /**
   * Opens or creates the file and brings it to this version.
   * @param readOnly the file must be there, and is left as it is
   * @throws AppError `memory`
   */
  constructor(file: string, { readOnly = false } = {}) {
    this.file = file;
    this.#sqlite = this.attempt(() => (readOnly ? openToRead(file) : openToWrite(file)));
    try {
      this.attempt(() => (readOnly ? this.#ourVersion() : this.#prepareFile()));
    } catch (error) {
      this.#sqlite.close();
      throw error;
    }
  }

  prepare(sql: string): StatementSyncInstance {
    return this.attempt(() => this.#sqlite.prepare(sql));
  }

  /** Does work on the file. @throws AppError `memory` for what SQLite throws */
  attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(this.file, error);
    }
  }

  /** All of the work or nothing. A power cut may take it back, a killed process does not. */
  transaction<T>(work: () => T): T {
    return this.attempt(() => {
      this.#sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** As `transaction`, and on the disk before it returns: for what was paid for. */
  durably<T>(work: () => T): T {
    this.attempt(() => this.#sqlite.exec('PRAGMA synchronous = FULL'));
    try {
      return this.transaction(work);
    } finally {
      this.attempt(() => this.#sqlite.exec('PRAGMA synchronous = NORMAL'));
    }
  }

  /** How many migrations the file has been through; 0 for one that holds nothing yet. */
  version(): number {
    return this.attempt(() => Number(this.#pragma('user_version')));
  }

  /** Rewrites the file without the room of what was removed. */
  compact(): void {
    this.attempt(() => this.#sqlite.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /**
   * The driver holds the file until its statements are garbage, at the latest until the process ends; so what lies in
   * the log beside the file is brought into it here, as far as no other process reads it.
   */
  close(): void {
    if (!this.#sqlite.isOpen) return;
    try {
      this.#sqlite.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // The log keeps it all; whoever opens the file next finds it.
    }
    this.attempt(() => this.#sqlite.close());
  }

  #prepareFile(): void {
    const version = this.#ourVersion();
    // Only the first time: the mode stays with the file, and switching needs it alone.
    if (this.#pragma('journal_mode') !== 'wal') this.#sqlite.exec('PRAGMA journal_mode = WAL');
    this.#sqlite.exec('PRAGMA synchronous = NORMAL');
    if (version < MIGRATIONS.length) this.durably(() => this.#migrate());
  }

  /** Looks before anything is changed: a file from elsewhere or from a newer version stays as it is. */
  #ourVersion(): number {
    const version = Number(this.#pragma('user_version'));
    if (version > MIGRATIONS.length) throw newer(this.file, version);
    const isOurs = this.#pragma('application_id') === APPLICATION_ID;
    const isEmpty = this.#sqlite.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    if (!isOurs && !isEmpty) throw foreign(this.file);
    return version;
  }

  /** Inside a transaction, and so from the version that another process may have brought the file to meanwhile. */
  #migrate(): void {
    for (const migration of MIGRATIONS.slice(this.#ourVersion())) this.#sqlite.exec(migration);
    this.#sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
  }

  #pragma(name: string): unknown {
    const row = this.#sqlite.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined;
    return row?.[name];
  }
}

function openToWrite(file: string): DatabaseSyncInstance {
  makeFolder(dirname(file));
  return new DatabaseSync(file, { timeout: BUSY_MILLISECONDS });
}

/** Where nothing can be written, SQLite cannot share the file with a run, and reads it as one that nobody changes. */
const openToRead = (file: string): DatabaseSyncInstance =>
  new DatabaseSync(isWritable(dirname(file)) ? file : `${pathToFileURL(file).href}?immutable=1`, {
    timeout: BUSY_MILLISECONDS,
    readOnly: true,
  });

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder of the memory, which is not for git. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const newer = (file: string, version: number): AppError =>
  new AppError('memory', `The memory ${file} is of version ${version}; this zweispalt knows ${MIGRATIONS.length}`, {
    hint: 'It was written by a newer zweispalt: use that one, or move the file away.',
    place: { file },
  });

const foreign = (file: string): AppError =>
  new AppError('memory', `${file} is a database, but no memory of zweispalt`, {
    hint: 'Move it away and run again.',
    place: { file },
  });
