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

/** Adjectives and the like by which a person is called just before the name: „der russische General X“. */
const FROM_CYRILLIC =
  /(?<!\p{L})(?:exil)?(?:russ|ukrain|weißruss|weissruss|belaruss|bulgar|mazedon|nordmazedon|kasach|kirgis|usbek|tadschik|turkmen|tschetschen|georgi|armeni|aserbaidschani|sowjet)(?:isch\p{Ll}*|ischstämmig\p{Ll}*|[ei]n?|er(?:in)?|ier(?:in)?)?(?!\p{L})|(?<!\p{L})Kreml/giu;
const FROM_ELSEWHERE =
  /(?<!\p{L})(?:(?:amerikan|brit|engl|schott|deutsch|poln|tschech|slowak|kroat|israel|austral|kanad|österreich|schweiz|französ|span|italien|niederländ|schwed|dän|norweg)(?:isch)?e?[mnrs]?|Amerikaner(?:in)?|Brit(?:e|in)|Engländer(?:in)?|Schotte|Pol(?:e|in)|Kanadier(?:in)?|Schweizer|Österreicher(?:in)?|(?:US|CDU|CSU|SPD|FDP|AfD|Grünen|Linken)-\p{L}+|(?:Bundestag|Landtag)\p{Ll}*)(?!\p{L})/giu;

/** As much of the clause before a name is looked at. */
const BEFORE = 60;

/**
 * Whether the bearer comes from where Cyrillic names do, by what is said of him or her just before the name, the nearest word
 * first; undefined where nothing tells.
 */
export function isCalledForeign(sightings: readonly NameSighting[]): boolean | undefined {
  let balance = 0;
  for (const { text, start } of sightings.slice(0, 50)) {
    const clause = text.german.slice(Math.max(0, start - BEFORE), start).replace(/^.*[,;:.!?()"„“”»«]/su, '');
    const [here, elsewhere] = [lastIn(clause, FROM_CYRILLIC), lastIn(clause, FROM_ELSEWHERE)];
    if (here !== elsewhere) balance += here > elsewhere ? 1 : -1;
  }
  return balance === 0 ? undefined : balance > 0;
}

const lastIn = (clause: string, sign: RegExp): number => [...clause.matchAll(sign)].at(-1)?.index ?? -1;
