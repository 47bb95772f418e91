import type { Remembered } from './remembered.ts';

/** Room on the disk that is held. */
interface Ballast {
  /** @returns whether any was held */
  drop(): boolean;
}

/**
 * A memory whose disk may fill up. What cannot be kept for want of room is kept in the room that was held for it, and so
 * is what is still in flight; then the error is thrown, and nothing more is sent.
 */
export const keptAnswers = (memory: Remembered, ballast: Ballast): Remembered => ({
  ...memory,
  commit(entries) {
    try {
      memory.commit(entries);
    } catch (error) {
      if (ballast.drop()) memory.commit(entries);
      throw error;
    }
  },
});

const MOST = 16 * 1024 * 1024;
const LEAST = 256 * 1024;

/** Bytes for the answers that may be in flight, of a run that sends so many characters: pages of a database are not full. */
export const roomFor = (characters: number): number => Math.min(MOST, LEAST + 16 * characters);
