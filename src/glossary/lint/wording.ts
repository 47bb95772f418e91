import type { Concept } from '../../domain/concept.ts';
import { isEnglishWord } from '../english-words.ts';
import { shapeOf } from '../fold.ts';
import { isFunctionWord, isNoun } from '../suggest/german-nouns.ts';
import { isPlace } from './is-place.ts';
import { germanOf, type LintRule, perConcept, quoted, type RawLint, repairsAlways } from './lint-rule.ts';

/** Offices and ministries: what they are called in English depends on the country. */
const OFFICE =
  /(?:minister(?:in|innen|s)?|ministeriums?|staatssekretär(?:in|innen|s)?|kanzler(?:in|s)?|kanzleramts?|parlamentspräsident(?:in|en)?|staatsanwalt|staatsanwältin|staatsanwaltschaft|bürgermeister(?:in|s)?|gouverneur(?:in|s)?|generalstabschef|innenressort|außenressort)$/i;

const isWord = (text: string): boolean => /^\p{L}+$/u.test(text);

/** A minister is a Secretary in Washington and a Minister in Paris; no entry without a condition can know. */
export const office: LintRule = {
  name: 'office',
  about: 'An office or a ministry, which English names otherwise from country to country.',
  lint: perConcept((concept) =>
    repairsAlways(concept)
      ? concept.de
          .filter((name) => isWord(name.replace(/-/g, '')) && OFFICE.test(name))
          .slice(0, 1)
          .map((name) => ({
            severity: 'warning',
            concept,
            name,
            message: `${quoted(name)} is an office, no name: English calls it otherwise from country to country`,
            remedy: 'Say with “when” in which country it is this, or set “kind: term”: then it is only looked at.',
          }))
      : [],
  ),
};

/** Long words end like nouns and may be names all the same (Deutschland): of them it is only noted. */
const SHORT = 8;

function ordinary(concept: Concept, name: string): readonly RawLint[] {
  if (!isWord(name)) return [];
  const say = (severity: RawLint['severity'], what: string, remedy: string): readonly RawLint[] => [
    { severity, concept, name, message: `${quoted(name)} is ${what}`, remedy },
  ];
  const condition = 'Say with “when” where this entry is meant, with “except” where it is not, or set “kind: term”.';
  const isPlain = shapeOf(name) !== 'upper' && shapeOf(name) !== 'mixed';
  if (isPlain && isFunctionWord(name)) {
    // Bernd Lange is called so, and an entry that leaves his spelling out finds it all the same.
    return concept.kind === 'person' && name === concept.en
      ? say('info', 'an ordinary German word, too', condition)
      : say('error', 'one of the commonest German words', 'Take it out.');
  }
  if (/^\p{Ll}/u.test(name) && concept.kind !== 'term') {
    return say(
      'warning',
      'written small, as no German name is',
      'Write it as it stands in the articles, or take it out.',
    );
  }
  // „Russland“ ends as nouns do, and „Essen“ is one: whoever enters a place knows.
  if (!isPlain || !repairsAlways(concept) || OFFICE.test(name) || isPlace(concept)) return [];
  // “Die Presse” is a paper, and says so in English.
  const isKept = concept.en.split(/[^\p{L}]+/u).includes(name);
  if (isNoun(name))
    return say(name.length < SHORT && !isKept ? 'warning' : 'info', 'an ordinary German word, too', condition);
  if (isEnglishWord(name)) return say('info', 'an English word, too', condition);
  return [];
}

/** Names that are words leave no answer to what is meant. */
export const ordinaryWord: LintRule = {
  name: 'ordinary-word',
  about: 'A spelling is an ordinary German or English word.',
  lint: perConcept((concept) => [...new Set(concept.de)].flatMap((name) => ordinary(concept, name))),
};

/** One letter stands for too much. */
export const singleLetter: LintRule = {
  name: 'single-letter',
  about: 'A name is a single letter.',
  lint: perConcept((concept) =>
    [...new Set([concept.en, ...germanOf(concept), ...concept.accept, ...concept.wrong])]
      .filter((name) => [...name.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')].length === 1)
      .map((name) => ({
        severity: 'warning',
        concept,
        name,
        message: `${quoted(name)} is a single letter, which stands in every text`,
        remedy: 'Take it out, or write more of the name.',
      })),
  ),
};

/** Understood, and repaired once: a note for whoever wonders. */
export const beginsTarget: LintRule = {
  name: 'begins-target',
  about: 'A spelling is the beginning of its own English form.',
  lint: perConcept((concept) =>
    germanOf(concept)
      .filter((name) => name !== concept.en && concept.en.startsWith(name) && name.length > 1)
      .map((name) => ({
        severity: 'info',
        concept,
        name,
        message: `${quoted(name)} begins ${quoted(concept.en)}: other tools would write the rest twice`,
        remedy: 'Nothing is to be done here; take care where you hand the glossary on.',
      })),
  ),
};
