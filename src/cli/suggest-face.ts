import type { SuggestOutcome } from '../app/suggest-names.ts';
import { visible } from '../domain/visible.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { formatCount, plural } from './format-text.ts';

/** One suggestion as a question on the terminal. */
export function formatQuestion(suggestion: Suggestion, number: number, all: number): readonly string[] {
  const { english, kind, spellings, because, alternatives, evidence, given, known } = suggestion;
  const seen = spellings.map(({ text, count }) => `${text} ${count}×`).join(', ');
  const others = alternatives.map((text, at) => `${at + 1} ${text}`).join(', ');
  const names = given.map((one) => `${one.spellings.map(({ text }) => text).join(', ')} → ${one.english}`);
  return [
    '',
    `${number} of ${all}  ${seen} → ${english}${kind ? ` (${kind})` : ''}`,
    `  ${because}`,
    `  “${evidence.text}” (${evidence.article}, line ${evidence.line})`,
    ...names.map((name) => `  given name: ${name}`),
    ...(known === undefined ? [] : [`  the glossary has it as ${known}`]),
    `  y: take it; n or Enter: leave it${others ? `; ${others}` : ''}; or type the English form; q: stop here`,
  ].map(visible);
}

/** What a person reads after the patch was written. */
export function formatOutcome(outcome: SuggestOutcome, written: number, path: string | undefined): readonly string[] {
  const { articles, leftOut, faulty } = outcome;
  return [
    `${plural(written, 'name')} of ${plural(articles, 'article')} proposed${path === undefined ? '' : `, in ${path}`}`,
    ...(leftOut > 0 ? [`${formatCount(leftOut)} other names or words left out: --all shows them`] : []),
    ...faulty.map(({ path: file, error }) => `not read: ${file}: ${error.message}`),
  ].map(visible);
}
