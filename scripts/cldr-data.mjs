/**
 * Writes src/glossary/cldr-data.ts from the npm packages cldr-localenames-full and cldr-dates-full, unpacked.
 *
 *   npm pack cldr-localenames-full cldr-dates-full, unpack both, then
 *   node scripts/cldr-data.mjs LOCALENAMES-DIR DATES-DIR > src/glossary/cldr-data.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [names, dates] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const part = (language, file) =>
  Object.values(read(names, 'main', language, `${file}.json`).main[language].localeDisplayNames)[0];

function joined(file, isWanted) {
  const [de, en] = [part('de', file), part('en', file)];
  const keys = Object.keys(de).sort((one, two) => (one < two ? -1 : 1));
  return keys
    .filter((key) => en[key] !== undefined && isWanted(key, de[key], en[key]))
    .map((key) => `${key.replace(/-alt-.*/, '')}|${de[key]}|${en[key]}`);
}

function cities() {
  const zones = (language) =>
    read(dates, 'main', language, 'timeZoneNames.json').main[language].dates.timeZoneNames.zone;
  const found = new Map();
  const walk = (de, en, name) => {
    if (de?.exemplarCity) found.set(de.exemplarCity, en?.exemplarCity ?? name.replaceAll('_', ' '));
    else if (typeof de === 'object') for (const key of Object.keys(de)) walk(de[key], en?.[key], key);
  };
  walk(zones('de'), zones('en'), '');
  return [...found]
    .sort()
    .filter(([de]) => !/\d|unbekannt/i.test(de))
    .map(([de, en]) => `|${de}|${en}`);
}

const list = (name, about, rows) =>
  `/** ${about} */\nexport const ${name} = \`\n${[...new Set(rows)].join('\n')}\n\`;\n`;
const { version } = read(names, 'package.json');
const licence = readFileSync(join(names, 'LICENSE'), 'utf8').trim();
process.stdout.write(
  [
    `/*\n * From Unicode CLDR ${version} by scripts/cldr-data.mjs; not edited by hand. SPDX-License-Identifier: Unicode-3.0\n *\n${licence.replace(/^/gm, ' * ').replace(/[ \t]+$/gm, '')}\n */\n`,
    list(
      'TERRITORIES',
      'Code, German and English name of countries and regions.',
      joined('territories', (key) => !/^(?:XA|XB|ZZ|EZ|QO)/.test(key)),
    ),
    list(
      'LANGUAGES',
      'Code, German and English name of languages that the two call differently.',
      joined('languages', (key, de, en) => de !== en && !/[()]/.test(de) && /^[a-z]{2,3}$/.test(key)),
    ),
    list('CITIES', 'German and English name of cities that time zones are called by.', cities()),
  ].join('\n'),
);
