import { scalarText } from '../edit/yaml-text.ts';
import { capitalEntries, countryEntries, languageEntries } from './cldr-entries.ts';
import { ORGANISATIONS } from './organisation-table.ts';
import { PEOPLES } from './people-table.ts';
import type { StarterEntry } from './starter-entry.ts';

/** Glossaries that come with the package. */
export const STARTER_NAMES = ['countries', 'capitals', 'peoples', 'languages', 'organisations'] as const;
export type StarterName = (typeof STARTER_NAMES)[number];

interface Starter {
  readonly about: string;
  readonly source: string;
  entries(): readonly StarterEntry[];
}

const CLDR = 'Names from Unicode CLDR (licence Unicode-3.0, © Unicode, Inc., https://www.unicode.org/license.txt)';

const STARTERS: Readonly<Record<StarterName, Starter>> = {
  countries: {
    about:
      'Countries and territories. They are only verified, for English may well say it otherwise; German that was left over is repaired.',
    source: `${CLDR}, with other common names.`,
    entries: countryEntries,
  },
  capitals: {
    about: 'Capitals whose German name differs. They are only verified.',
    source: `${CLDR}, with other common names.`,
    entries: capitalEntries,
  },
  peoples: {
    about: 'Peoples. They are only verified.',
    source: 'Written for zweispalt (MIT licence).',
    entries: () =>
      rowsOf(PEOPLES).map(([en = '', de, accept]) => ({ label: en, en, de: list(de), accept: list(accept), ...TERM })),
  },
  languages: {
    about: 'Languages. They are only verified.',
    source: `${CLDR}.`,
    entries: languageEntries,
  },
  organisations: {
    about: 'International organisations. English is repaired where another form stands.',
    source: 'Written for zweispalt (MIT licence); long forms are those of the site beside each.',
    entries: () => rowsOf(ORGANISATIONS).map(organisation),
  },
};

const TERM = { kind: 'term', match: 'exact' } as const;

const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const list = (cell = ''): readonly string[] => (cell === '' ? [] : cell.split(', '));

/** An abbreviation as some British papers write it, Nato for NATO, is not wrong in English. */
function organisation([label = '', de, longEn = '', longDe, accept, site = '']: readonly string[]): StarterEntry {
  const german = list(de);
  const recased = german.filter((one) => one !== label && one.toLowerCase() === label.toLowerCase());
  return {
    ...{ label, en: label, de: german, kind: 'organisation', source: site },
    accept: [...new Set([...list(accept), ...recased, ...otherSpelling(longEn)])],
    ...(longEn !== '' && { long: { en: longEn, de: list(longDe) } }),
  };
}

/** British with z, American with s: the organisation's own name has one of them, and a paper's style may have the other. */
function otherSpelling(name: string): readonly string[] {
  const other = name.replace(/organi[sz]ation/i, (word) => word.replace(/[sz]/, (one) => (one === 's' ? 'z' : 's')));
  return other === name ? [] : [other];
}

/** The file that a workspace gets: loaded before the user's own, so that an entry there with the same label wins. */
export const starterFile = (name: StarterName): string => `glossary/00-${name}.yaml`;

/** A starter glossary as YAML, an entry a line. */
export function starterYaml(name: StarterName): string {
  const { about, source, entries } = STARTERS[name];
  const head = [about, source, 'An entry with the same label in a file that comes later replaces the one here.'];
  return `${head.map((line) => `# ${line}\n`).join('')}\n${entries().map(lineOf).join('')}`;
}

function lineOf({ label, en, de, accept, kind, match, long, source }: StarterEntry): string {
  const names = (all: readonly string[]) => `[${all.map((name) => scalarText(name)).join(', ')}]`;
  const fields = [
    ...(en === label ? [] : [`en: ${scalarText(en)}`]),
    ...(de.length > 0 ? [`de: ${names(de)}`] : []),
    `kind: ${kind}`,
    ...(long ? [`long: {en: ${scalarText(long.en)}${long.de.length > 0 ? `, de: ${names(long.de)}` : ''}}`] : []),
    ...(accept.length > 0 ? [`accept: ${names(accept)}`] : []),
    ...(match ? [`match: ${match}`] : []),
  ];
  return `${scalarText(label)}: {${fields.join(', ')}}${source === undefined ? '' : `   # ${source}`}\n`;
}
