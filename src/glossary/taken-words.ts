import { briefly } from './briefly.ts';
import type { Override } from './later-files.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What an entry of a later file takes from one with another label, in words. */
export function takenWords({ earlier, taken }: Required<Override>): string {
  const { from, spellings, left } = taken;
  const rest = left.length === 0 ? 'which has no other, and is gone' : `which keeps ${quoted(left)}`;
  return `takes ${quoted(spellings)} from “${from}” (${briefly(earlier)}), ${rest}`;
}

/** Whether it is one with another label. */
export const isTaken = (override: Override): override is Required<Override> => override.taken !== undefined;
