import { groupBy } from '../../domain/group-by.ts';
import type { Figure } from './figure.ts';

/** Where the figures of two texts differ. */
export interface FigureDifference {
  /** Figures of the German with what stands in their stead. */
  readonly changed: readonly (readonly [Figure, Figure])[];
  readonly lost: readonly Figure[];
  readonly extra: readonly Figure[];
}

/** Whether all figures of either side stand on the other: there is no difference then, whatever else stands there. */
export const agree = (source: readonly Figure[], target: readonly Figure[]): boolean =>
  missing(source, keysOf(target)).length === 0 && missing(target, keysOf(source)).length === 0;

/**
 * Compares figures by what they mean. Each value of one side must stand on the other, in digits or in words; that it
 * stands there as often is asked only where the other side has a figure too many, since a text may repeat itself.
 */
export function compareFigures(source: readonly Figure[], target: readonly Figure[]): FigureDifference {
  const extra = missing(target, keysOf(source));
  const lost = missing(source, keysOf(target));
  const rarer = lost.length < extra.length ? surplus(source, target) : [];
  return paired([...new Set([...lost, ...rarer])], extra, lost);
}

function keysOf(figures: readonly Figure[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (figure: Figure): void => {
    for (const key of figure.keys) keys.add(key);
    figure.parts?.forEach(add);
  };
  figures.forEach(add);
  return keys;
}

const missing = (figures: readonly Figure[], keys: ReadonlySet<string>): readonly Figure[] =>
  figures.filter((figure) => !figure.soft && !stands(figure, keys));

const agrees = (figure: Figure, keys: ReadonlySet<string>): boolean => figure.keys.some((key) => keys.has(key));

const stands = (figure: Figure, keys: ReadonlySet<string>): boolean =>
  agrees(figure, keys) || figure.parts?.every((part) => part.soft || agrees(part, keys)) === true;

/** Plain figures that stand more often in the source than in the target. */
function surplus(source: readonly Figure[], target: readonly Figure[]): Figure[] {
  const left = new Map<string, number>();
  for (const key of target.flatMap((figure) => figure.keys)) left.set(key, (left.get(key) ?? 0) + 1);
  return source.filter((figure) => {
    const key = figure.keys[0];
    if (figure.soft || figure.parts || key === undefined) return false;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Pairs what was lost with what came in its stead: the same digits first, then in order. */
function paired(missing: readonly Figure[], extra: readonly Figure[], lost: readonly Figure[]): FigureDifference {
  const changed: (readonly [Figure, Figure])[] = [];
  // From the last, so that pop takes the first.
  const byDigits = groupBy(extra.toReversed(), digitsOf);
  const taken = new Set<Figure>();
  const take = (figure: Figure, other: Figure | undefined) => {
    if (!other) return;
    changed.push([figure, other]);
    taken.add(figure).add(other);
  };
  for (const figure of missing) take(figure, byDigits.get(digitsOf(figure))?.pop());
  const rest = extra.filter((figure) => !taken.has(figure)).values();
  for (const figure of missing) if (!taken.has(figure)) take(figure, rest.next().value);
  return {
    changed: changed.sort(([a], [b]) => a.start - b.start),
    lost: lost.filter((figure) => !taken.has(figure)),
    extra: extra.filter((figure) => !taken.has(figure)),
  };
}

const digitsOf = (figure: Figure): string => figure.text.replace(/\D+/g, '');
