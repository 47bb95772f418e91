import type { Concept } from '../../domain/concept.ts';
import { briefly } from '../briefly.ts';
import { shapeOf } from '../fold.ts';
import type { Override } from '../later-files.ts';
import { glossaryPairs } from '../pairs.ts';
import { isTaken, takenWords } from '../taken-words.ts';
import { germanOf, type LintInput, type LintRule, perConcept, quoted, type RawLint } from './lint-rule.ts';

/** Fewer mentions may fail by chance. */
const ENOUGH = 3;

export const neverOccurs: LintRule = {
  name: 'never-occurs',
  about: 'No article mentions the entry.',
  lint: (input) => {
    const { articles, entries } = input.evidence;
    if (articles === 0) return [];
    const unseen = input.concepts.filter(({ enforce, label }) => enforce !== 'off' && !entries.has(label));
    const inAddresses = unseen.flatMap((concept) => inAddressAlone(concept, input));
    const others = unseen.filter((one) => !inAddresses.some(({ concept }) => concept === one));
    const starters = [...new Set(others.flatMap((one) => starterOf(one) ?? []))];
    const inStarter = (file: string) => others.filter((one) => starterOf(one) === file);
    return [
      ...inAddresses,
      ...others.filter((one) => starterOf(one) === undefined).map(unmentioned),
      ...starters.map((file) => unmentionedOf(file, inStarter(file), input)),
    ];
  },
};

function inAddressAlone(concept: Concept, { evidence: { addressWords } }: LintInput): readonly RawLint[] {
  const name = germanOf(concept).find((one) => addressWords.has(one.toLowerCase()));
  if (name === undefined) return [];
  return [
    {
      severity: 'warning',
      concept,
      name,
      message: `${quoted(name)} stands in web and e-mail addresses alone, which are never changed`,
      remedy: 'Take the entry out, or write the name as it stands in the text.',
    },
  ];
}

const unmentioned = (concept: Concept): RawLint => ({
  severity: 'info',
  concept,
  message: `no article mentions ${quoted(concept.label)}`,
  remedy: 'Nothing need be done; if it should be found, look at its spellings.',
});

/** The file of an entry that came with the package: most of its like no article mentions, and one line says so of all. */
const starterOf = ({ place }: Concept): string | undefined =>
  place && /(?:^|[\\/])00-[^\\/]*$/.test(place.file) ? place.file : undefined;

function unmentionedOf(file: string, some: readonly Concept[], { concepts }: LintInput): RawLint {
  const all = concepts.filter(({ place }) => place?.file === file).length;
  return {
    severity: 'info',
    concept: { ...some[0]!, label: '', place: { file } },
    message: `no article mentions ${some.length} of ${all === 1 ? '1 entry' : `${all} entries`}`,
    remedy: 'Nothing need be done; a glossary to start with has more than one desk needs.',
  };
}

export const alwaysFails: LintRule = {
  name: 'always-fails',
  about: 'Every mention of the entry fails: the English has another form, or none.',
  lint: perConcept((concept, { evidence }) => {
    const { failed = 0, right = 0 } = evidence.entries.get(concept.label) ?? {};
    if (failed < ENOUGH || right > 0) return [];
    return [
      {
        severity: 'warning',
        concept,
        message: `all ${failed} translations that should have ${quoted(concept.en)} have something else`,
        remedy: 'Look at them with “zweispalt glossary show”: another form may be right, or another thing be meant.',
      },
    ];
  }),
};

export const noLongForm: LintRule = {
  name: 'no-long-form',
  about: 'An abbreviation has no long form.',
  lint: perConcept((concept) => {
    const isOrganisation = concept.kind === undefined || concept.kind === 'organisation';
    const acronym = [concept.en, ...concept.de].find((name) => /^\p{Lu}{3,}$/u.test(name) && shapeOf(name) === 'upper');
    if (!isOrganisation || concept.long || acronym === undefined || !/^\p{Lu}{2,}$/u.test(concept.en)) return [];
    return [
      {
        severity: 'info',
        concept,
        name: acronym,
        message: `${quoted(acronym)} has no long form: where an article writes it out, that is not understood as the same`,
        remedy: 'Write long: {en: …, de: [ … ]}.',
      },
    ];
  }),
};

export const noKind: LintRule = {
  name: 'no-kind',
  about: 'An entry has no kind.',
  lint: perConcept((concept) =>
    concept.kind === undefined
      ? [
          {
            severity: 'info',
            concept,
            message: `${quoted(concept.label)} has no kind, and is repaired as a person’s name is`,
            remedy: 'Write kind: person, given-name, organisation, event, place or term.',
          },
        ]
      : [],
  ),
};

/** Names of members that every object of JavaScript has: DeepL's client refuses them as doubles. */
const REFUSED = new Set(['constructor', 'toString', 'valueOf', '__proto__']);

/** What an engine's own glossary does not get; the names are repaired here all the same. */
export const deepl: LintRule = {
  name: 'deepl',
  about: 'DeepL’s own glossary cannot take a spelling.',
  lint: (input) => {
    const known = new Set(glossaryPairs(input.concepts).map(({ de }) => de));
    return input.concepts.flatMap((concept) => {
      if (concept.enforce !== 'repair' || concept.when.length > 0 || concept.except.length > 0) return [];
      return germanOf(concept).flatMap((name): RawLint[] => {
        if (known.has(name) && !REFUSED.has(name)) return [];
        return [
          {
            severity: 'info',
            concept,
            name,
            message: `DeepL’s own glossary does not get ${quoted(name)}: ${whyNot(name)}`,
            remedy: 'Nothing need be done: it is repaired here.',
          },
        ];
      });
    });
  },
};

function whyNot(name: string): string {
  if (REFUSED.has(name)) return 'its client refuses the word';
  return name.length <= 2
    ? 'so short a word would be seen in headlines, too'
    : 'it has several English forms, or a condition';
}

/** Lawful, and easily forgotten. */
export const overridden: LintRule = {
  name: 'override',
  about: 'A later file replaces an entry of an earlier one, or takes a spelling of it.',
  lint: ({ overrides, concepts }) => {
    const byLabel = new Map(concepts.map((concept) => [concept.label, concept]));
    return overrides.flatMap((override): RawLint[] => {
      const concept = byLabel.get(override.label);
      if (!concept) return [];
      const words = isTaken(override) ? wordsOfTaken(override, concept) : wordsOfReplaced(override);
      return [{ severity: 'info', concept: { ...concept, place: override.place }, ...words }];
    });
  },
};

type Words = Pick<RawLint, 'message' | 'remedy'>;

const wordsOfReplaced = ({ label, earlier }: Override): Words => ({
  message: `${quoted(label)} takes the place of the entry in ${briefly(earlier)}, as a whole`,
  remedy: 'Nothing need be done if that is meant; what the earlier entry alone had is gone.',
});

function wordsOfTaken(override: Required<Override>, { de, accept, wrong }: Concept): Words {
  const { label, taken } = override;
  const { from, en, left } = taken;
  const isOne = `If the two are one, call this entry ${quoted(from)}, too: then it takes the place of the earlier as a whole.`;
  const isKnown = [...de, ...accept, ...wrong].includes(en);
  const isGone = `Nothing need be done if that is meant${isKnown ? '' : `; list ${quoted(en)} under “wrong” to have it repaired`}.`;
  return { message: `${quoted(label)} ${takenWords(override)}`, remedy: left.length > 0 ? isOne : isGone };
}
