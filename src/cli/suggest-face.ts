import type { SuggestOutcome } from '../app/suggest-names.ts';
import { toldAt } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import { isAddition } from '../glossary/suggest/addition.ts';
import type { SuggestedGiven, Suggestion } from '../glossary/suggest/suggestion.ts';
import { formatCount, plural } from './format-text.ts';
import { numberedForms } from './suggest-answer.ts';

/** Where in the questions one stands. */
export interface Standing {
  readonly number: number;
  readonly all: number;
  /** What was said to it before, where it comes again. */
  readonly before?: { readonly taken: Suggestion | undefined } | undefined;
}

/** One suggestion as a question on the terminal. */
export function formatQuestion(suggestion: Suggestion, { number, all, before }: Standing): readonly string[] {
  const { english, kind, spellings, because, evidence, given, known, german, long } = suggestion;
  const seen = spellings.map(({ text, count }) => `${text} ${count}×`).join(', ');
  const name = `${number} of ${all}  ${seen} → ${known ?? english}${kind ? ` (${kind})` : ''}`;
  const added = german.length > 0 ? `, without ${german.join(', ')}` : '';
  return [
    '',
    name,
    known === undefined ? `  ${because}` : `  the glossary has ${known}${added}`,
    `  “${evidence.text}” (${evidence.article}, line ${evidence.line})`,
    ...given.map(formatGiven),
    ...(long ? [`  long form: ${long.de.join(', ')} → ${long.en ?? english}`] : []),
    ...(before ? [`  Answered before: ${before.taken ? `taken as ${nameOf(before.taken)}` : 'left'}.`] : []),
    `  ${formatAnswers(suggestion, before !== undefined)}`,
  ].map(visible);
}

const nameOf = ({ known, english }: Suggestion): string => known ?? english;

const formatGiven = ({ spellings, english }: SuggestedGiven): string =>
  `  given name: ${spellings.map(({ text }) => text).join(', ')} → ${english}`;

/** What can be answered, in one line. */
export function formatAnswers(suggestion: Suggestion, isAgain = false): string {
  const { known } = suggestion;
  const others = numberedForms(suggestion)
    .map((text, at) => `${at + 1}: ${text}; `)
    .join('');
  const take = known === undefined ? 'take it' : `add it to ${known}`;
  const leave = isAgain ? 'n: leave it; Enter: as before' : 'n or Enter: leave it';
  return `y: ${take}; ${leave}; ${others}or type the English form; b: back; q: stop; ?: help`;
}

/** What each answer does. */
export const formatHelp = (suggestion: Suggestion): readonly string[] =>
  [
    '',
    isAddition(suggestion)
      ? `  y, j      the spelling is added to ${suggestion.known}; the difference is shown before it is written`
      : `  y, j      an entry ${suggestion.english}`,
    '  n, Enter  no entry (Enter at a question that comes again: as before)',
    ...numberedForms(suggestion).map((text, at) => `  ${String(at + 1).padEnd(10)}an entry ${text}`),
    '  a name    an entry with this English form; the name of an entry of the glossary: the spelling is added to it',
    '  b         back to the question before',
    '  q, Ctrl-D no more questions; what was taken so far is written',
    '  Ctrl-C    nothing is written',
  ].map(visible);

/** What a person reads after the patch was written. */
export function formatOutcome(outcome: SuggestOutcome, path: string | undefined): readonly string[] {
  const { articles, leftOut, suggestions } = outcome;
  const additions = suggestions.filter(isAddition).length;
  const where = path === undefined ? 'at the end' : `at the end of ${path}`;
  return [
    `${plural(suggestions.length, 'name')} of ${plural(articles, 'article')} proposed${path === undefined ? '' : `, in ${path}`}`,
    ...(additions > 0
      ? [`${formatCount(additions)} of them the glossary has in another spelling: the commands ${where} add it`]
      : []),
    ...(leftOut > 0 ? [`${formatCount(leftOut)} other names or words left out: --all shows them`] : []),
    ...formatFaulty(outcome),
  ].map(visible);
}

/** What a person reads after the questions. @param entries how many were taken */
export function formatTaken(outcome: SuggestOutcome, entries: number, path: string | undefined): readonly string[] {
  const made = `${formatCount(entries)} new ${entries === 1 ? 'entry' : 'entries'}${path === undefined ? '' : `, in ${path}`}`;
  const none = path === undefined ? 'No new entry' : `No new entry: ${path} was not made`;
  return [entries === 0 ? none : made, ...formatFaulty(outcome)].map(visible);
}

const formatFaulty = ({ faulty }: SuggestOutcome): readonly string[] =>
  faulty.map(({ path, error }) => `not read: ${toldAt({ file: path }, error.message)}`);
