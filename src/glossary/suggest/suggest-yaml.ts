import { type Addition, additionCommand, isAddition } from './addition.ts';
import { isWrittenAlike, LIKELY } from './suggest-names.ts';
import type { Evidence, SuggestedGiven, SuggestedSpelling, Suggestion } from './suggestion.ts';

/** From here on an entry may go into the glossary after a look; below, it is only shown. */
const SURE = 0.5;

const HEAD = `# Names that the glossary lacks, proposed by “zweispalt glossary suggest”. Look at each, mend or delete it, and put the
# file into glossary/. Entries behind a # are uncertain: take the # away where they are right.
`;

const ADDITIONS_HEAD = `# Spellings of names that the glossary has. An entry here would take the place of the one there, so each has the command
# that adds it.
`;

/** A glossary file with an entry for each suggestion, and above it where it stands and why it is proposed. */
export function suggestionsYaml(suggestions: readonly Suggestion[]): string {
  const additions = suggestions.filter(isAddition);
  const entries = suggestions.filter((one) => !isAddition(one));
  const parts = [HEAD, ...entries.map(entryYaml)];
  if (additions.length > 0) parts.push(ADDITIONS_HEAD, ...additions.map(additionYaml));
  return parts.join('\n');
}

/** Whether an entry is sure enough to count when the file is put into the glossary as it is. */
export const isSure = (suggestion: Suggestion): boolean =>
  suggestion.confidence >= SURE &&
  suggestion.grade >= LIKELY &&
  suggestion.ground !== 'none' &&
  !mayBeRespelt(suggestion);

/** „Sas“ stands for Sas and for Zas: an entry that keeps the one would spoil the other where the engine knows it. */
const mayBeRespelt = ({ ground, alternatives }: Suggestion): boolean => ground === 'same' && alternatives.length > 0;

function entryYaml(suggestion: Suggestion): string {
  const lines = entryLines(suggestion).map((line) => (isSure(suggestion) ? line : `# ${line}`));
  return `${[...commentLines(suggestion).map((line) => `# ${line}`), ...lines].join('\n')}\n`;
}

const commentLines = (suggestion: Suggestion): string[] => {
  const { english, spellings, because, confidence, alternatives, evidence } = suggestion;
  const other = alternatives.length > 0 ? `; or ${alternatives.join(', ')}` : '';
  return [
    `${spellings.map(counted).join(', ')} in ${articlesOf(spellings)}`,
    `${english}: ${because} (${percent(confidence)})${other}`,
    quoted(evidence),
    ...personLines(suggestion),
  ].map(oneLine);
};

const quoted = ({ text, article, line }: Evidence): string => `“${text}” (${article}, line ${line})`;

/** As many persons of one surname are told apart. */
const MOST_PERSONS = 5;

/** An entry for each given name: whether they are several persons is left to who reads the file. */
function personLines(suggestion: Suggestion): readonly string[] {
  const { given, english, german, kind } = suggestion;
  if (given.length < 2) return [];
  const names = given.map((one) => `${one.english} ${one.spellings.reduce((sum, { count }) => sum + count, 0)}×`);
  return [
    `${names.join(', ')}: several persons? Then put an entry for each in place of the one below:`,
    ...given
      .slice(0, MOST_PERSONS)
      .flatMap((one) => [
        `${scalar(`${english} (${one.english})`)}: {en: ${scalar(english)}, de: ${list(german)}${
          kind === undefined ? '' : `, kind: ${kind}`
        }, given: {${givenEntry(one)}}}`,
        `  ${quoted(one.evidence)}`,
      ]),
  ];
}

const counted = ({ text, count }: SuggestedSpelling): string => `${text} ${count}×`;

const articlesOf = (spellings: readonly SuggestedSpelling[]): string => {
  const { size } = new Set(spellings.flatMap(({ articles }) => articles));
  return size === 1 ? '1 article' : `${size} articles`;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a text could end a comment with is made visible. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

function entryLines({ label, english, kind, german, given, long }: Suggestion): string[] {
  const givens = given.filter((one) => one.spellings.some(({ text }) => text !== one.english));
  return [
    `${scalar(label)}:`,
    ...(label === english ? [] : [`  en: ${scalar(english)}`]),
    `  de: ${list(german)}`,
    ...(kind === undefined ? [] : [`  kind: ${kind}`]),
    ...(kind === 'person' && givens.length > 0 ? [`  given: {${givens.map(givenEntry).join(', ')}}`] : []),
    ...(long ? [`  long: {en: ${scalar(long.en ?? english)}, de: ${list(long.de)}}`] : []),
  ];
}

const givenEntry = ({ english, spellings }: SuggestedGiven): string =>
  `${scalar(english)}: ${list(spellings.map(({ text }) => text).filter((text) => text !== english))}`;

const list = (names: readonly string[]): string => `[${names.map(scalar).join(', ')}]`;

const PLAIN = /^\p{L}[\p{L}\p{M}’.-]*(?: [\p{L}\p{M}(][\p{L}\p{M}’.()-]*)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A name as YAML reads it back: quoted where it could be taken for something else. */
const scalar = (name: string): string => (PLAIN.test(name) && !RESERVED.test(name) ? name : JSON.stringify(name));

const additionYaml = (addition: Addition): string => {
  const { spellings, evidence } = addition;
  const seen = `${spellings.map(counted).join(', ')} in ${articlesOf(spellings)}`;
  const lines = [seen, quoted(evidence), additionCommand(addition)];
  return lines.map((line) => `# ${oneLine(line)}\n`).join('');
};

/** Those that an entry would change something for, or might: what only ends like a Slavic name is shown as it is. */
export const worthAnEntry = (suggestion: Suggestion): boolean =>
  suggestion.grade >= LIKELY &&
  (suggestion.known !== undefined || !isWrittenAlike(suggestion) || suggestion.ground === 'none');
