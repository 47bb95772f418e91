import { isCyrillicName, keepsItsOw } from './cyrillic-name.ts';
import { speltAs } from './graphemes.ts';
import { KNOWN_PERSONS } from './known-persons.ts';
import { romanise, type Tongue } from './romanise.ts';
import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

/** What a person's name is in English as far as its spelling tells, the likeliest first. */
export interface Romanised {
  readonly forms: readonly string[];
  /** `known`: an established spelling; `rule`: romanised; `same`: English writes it so already, as far as is known. */
  readonly by: 'known' | 'rule' | 'same';
}

/**
 * The English of a name by its spelling alone.
 * @param foreign whether the text tells that the name comes from Cyrillic, or that it does not
 */
export function englishOf(name: string, tongue: Tongue = 'russian', foreign?: boolean): Romanised {
  const known = knownForm(name);
  const isGerman = speltAs(name) !== 'english' && (foreign ?? (isCyrillicName(name) && !keepsItsOw(name)));
  const forms = isGerman ? romanise(name, tongue) : [plainForm(name)];
  if (known !== undefined) return { forms: [...new Set([known, ...forms])], by: 'known' };
  return { forms, by: forms[0] === name ? 'same' : 'rule' };
}

/** English print leaves the dots and ticks of Turkish and South Slavic names. */
const plainForm = (name: string): string =>
  /[ğışşćčđšž]/i.test(name)
    ? name.replace(/đ/g, 'dj').replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '')
    : name;

const BY_SKELETON = new Map<string, { readonly en: string; readonly spelling: string }[]>();
for (const { en, spellings } of KNOWN_PERSONS) {
  for (const spelling of spellings) {
    for (const key of skeletonsOf(spelling)) BY_SKELETON.set(key, [...(BY_SKELETON.get(key) ?? []), { en, spelling }]);
  }
}

/** The established spelling of the person whose name this is written like, the likest if several are. */
function knownForm(name: string): string | undefined {
  const near = skeletonsOf(name)
    .flatMap((key) => BY_SKELETON.get(key) ?? [])
    .filter(({ spelling }) => isSameName(name, spelling));
  const costs = near.map(({ en, spelling }) => ({ en, cost: spellingCost(name, spelling) }));
  return costs.sort((one, two) => one.cost - two.cost)[0]?.en;
}
