import type { NameSighting } from './gather-names.ts';
import type { Tongue } from './romanise.ts';

const SIGNS: readonly (readonly [Tongue, RegExp])[] = [
  ['ukrainian', /ukrain/gi],
  ['belarusian', /bel[ao]russ?|weißruss|weissruss/gi],
  ['kazakh', /kasach|kirgis|usbek|tadschik|turkmen/gi],
  ['russian', /(?<!bela|bjelo|weiß|weiss)russ(?:isch|land)|moskau|kreml/gi],
];

/** Most of a long paragraph tells nothing of a name in it. */
const AROUND = 80;

/** What the name's bearer likely speaks, by the countries that are named beside it; undefined where nothing tells. */
export function tongueOf(sightings: readonly NameSighting[]): Tongue | undefined {
  const counts = new Map<Tongue, number>();
  for (const { text, start, end } of sightings.slice(0, 50)) {
    const around = text.german.slice(Math.max(0, start - AROUND), end + AROUND);
    for (const [tongue, sign] of SIGNS)
      counts.set(tongue, (counts.get(tongue) ?? 0) + (around.match(sign)?.length ?? 0));
  }
  const best = [...counts].sort(([, one], [, two]) => two - one)[0];
  return best && best[1] > 0 ? best[0] : undefined;
}
