import type { Place } from '../domain/place.ts';

/** A place as it is named in a sentence: the file without its folders. */
export const briefly = ({ file, line }: Place): string =>
  `${file.split(/[\\/]/).at(-1)}${line === undefined ? '' : `:${line}`}`;
