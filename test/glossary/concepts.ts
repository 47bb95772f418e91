import type { Concept } from '../../src/domain/concept.ts';
import type { EnforceInput } from '../../src/domain/names.ts';
import { plain } from '../../src/domain/text.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';

/** A concept as the loader would fill it in. */
export function concept(label: string, entry: Partial<Concept>): Concept {
  const { kind } = entry;
  return {
    ...{ label, en: label, de: [], given: [], accept: [], wrong: [], when: [], except: [] },
    ...{ match: 'inflected', case: 'sensitive' },
    enforce: kind === 'place' || kind === 'term' ? 'verify' : 'repair',
    consistency: kind === 'person' ? 'house' : 'accept',
    ...entry,
  };
}

export const csto = concept('CSTO', {
  de: ['OVKS', 'ODKB'],
  kind: 'organisation',
  long: { en: 'Collective Security Treaty Organization', de: ['Organisation des Vertrags über kollektive Sicherheit'] },
});

export const tokayev = concept('Tokayev', {
  de: ['Tokajew', 'Toqaev'],
  kind: 'person',
  given: [{ en: 'Kassym-Jomart', de: ['Kassim-Jomart', 'Kassym-Schomart', 'Qasym-Jomart'] }],
  accept: ['Tokaev'],
  wrong: ['Tokajev'],
});

export const andrei = concept('Serdyukov (Andrei)', {
  ...{ en: 'Serdyukov', de: ['Serdjukow'], kind: 'person', given: [{ en: 'Andrei', de: ['Andrej'] }] },
});
export const anatoly = concept('Serdukov (Anatoly)', {
  ...{ en: 'Serdukov', de: ['Serdjukow'], kind: 'person', given: [{ en: 'Anatoly', de: ['Anatolij'] }] },
});

const pair = ([de, en]: readonly [string, string]): EnforceInput => ({ source: plain(de), target: plain(en) });

/** The English of the last of these paragraphs, held to the concepts, with all that was reported of it. */
export function hold(concepts: readonly Concept[], ...article: readonly (readonly [string, string])[]) {
  const result = compileNames(concepts).enforce(article.map(pair)).at(-1)!;
  return { ...result, text: result.target!.text, statuses: result.mentions.map(({ status }) => status) };
}

/** The English of one paragraph, held to the concepts. */
export const repaired = (concepts: readonly Concept[], de: string, en: string): string => hold(concepts, [de, en]).text;

/** What is found in a German text, as it stands there. */
export const found = (concepts: readonly Concept[], text: string, earlier: readonly string[] = []): string[] =>
  compileNames(concepts)
    .find(text, earlier)
    .map((one) => one.text);
