import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Room on the disk that is held for what was paid for, so that a disk that fills up meanwhile has some for it. */
export interface Ballast {
  /** Holds so many bytes. @throws AppError `memory` where there is no such room */
  take(bytes: number): void;
  /** Gives the room back. @returns whether any was held */
  drop(): boolean;
}

const MEGABYTE = 1024 * 1024;

/** @param folder that of the memory; what a killed run has left there is taken over */
export function ballastIn(folder: string): Ballast {
  const file = join(folder, 'ballast');
  let isHeld = false;
  const drop = () => {
    const wasHeld = isHeld;
    if (wasHeld) rmSync(file, { force: true });
    isHeld = false;
    return wasHeld;
  };
  return {
    take(bytes) {
      isHeld = true;
      try {
        fill(file, bytes);
      } catch (cause) {
        drop();
        throw noRoom(folder, bytes, cause as Error);
      }
    },
    drop,
  };
}

/**
 * At random: a disk that packs what it keeps would hold no room for noughts. What lies in the file's place goes first: a
 * link would lead to somebody's own file.
 */
function fill(file: string, bytes: number): void {
  const block = randomBytes(Math.min(bytes, MEGABYTE));
  rmSync(file, { force: true, recursive: true });
  const descriptor = openSync(file, 'wx');
  try {
    for (let left = bytes; left > 0; ) left -= writeSync(descriptor, block, 0, Math.min(left, block.length));
  } finally {
    closeSync(descriptor);
  }
}

const noRoom = (folder: string, bytes: number, cause: Error): AppError =>
  new AppError('memory', `The disk has no room for answers: ${(bytes / MEGABYTE).toFixed(1)} MB (${cause.message})`, {
    hint: 'Free some space and run again. Nothing was sent.',
    place: { file: folder },
    cause,
  });
