import type { Price } from '../domain/settings.ts';

/** What characters cost, to the hundredth part. */
export const costOf = (characters: number, { perMillion }: Price): number =>
  Math.round((characters * perMillion) / 10_000) / 100;
