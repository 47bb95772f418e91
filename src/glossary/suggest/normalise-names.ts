import { fold } from '../fold.ts';
import { hasAccent, isCyrillicName } from './cyrillic-name.ts';
import type { NameSighting } from './gather-names.ts';
import { hasParticle, shortName, withoutArticle } from './particles.ts';
import { placeName } from './place-name.ts';
import { isKnownPerson } from './propose-english.ts';

/**
 * Genitives to their base where the base is seen or what is left is a name, capitals to the spelling without, and surnames
 * with a particle to those without where the articles call the person so too: „zu Guttenberg“, „Guttenberg“.
 */
export function normalised(sightings: readonly NameSighting[]): readonly NameSighting[] {
  const names = new Set(
    sightings.flatMap(({ name, given }) => [name, withoutArticle(name), ...(given ? [given] : [])]),
  );
  const titles = new Map(
    [...names].filter((name) => name.length > 4 && !/^\p{Lu}+$/u.test(name)).map((name) => [name.toUpperCase(), name]),
  );
  const plain = new Set([...names].filter(hasAccent).map(fold));
  const isSeen = (base: string) => names.has(base) || plain.has(fold(base)) || isKnownPerson(base);
  const based = sightings.map((sighting) =>
    renamed(sighting, baseOf(titles.get(sighting.name) ?? sighting.name, isSeen)),
  );
  const alone = new Set(based.filter(({ grade }) => grade > 0).map(({ name }) => name));
  return based.map((sighting) => renamed(sighting, calledAlso(sighting.name, alone)));
}

const renamed = (sighting: NameSighting, name: string): NameSighting =>
  name === sighting.name ? sighting : { ...sighting, name, surface: sighting.surface ?? sighting.name };

function baseOf(name: string, isSeen: (base: string) => boolean): string {
  if (!/[^sxzß]s$/.test(name) || name.length < 4) return name;
  const base = name.slice(0, -1);
  // „Bin Ladens“, „bin Laden“
  const small = hasParticle(base) ? base.charAt(0).toLowerCase() + base.slice(1) : base;
  if ([base, small].some(isSeen)) return small;
  return placeName(base) !== undefined || (isCyrillicName(base) && !isCyrillicName(name)) ? base : name;
}

function calledAlso(name: string, alone: ReadonlySet<string>): string {
  const short = shortName(name);
  const isNamedSo = isKnownPerson(name) && !isKnownPerson(short);
  return short !== name && alone.has(short) && !isNamedSo ? short : name;
}
