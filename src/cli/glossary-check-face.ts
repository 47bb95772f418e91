import type pc from 'picocolors';
import type { LintOutcome } from '../app/lint-glossary.ts';
import { findingWords } from '../domain/bitext-facts.ts';
import type { Severity } from '../domain/finding.ts';
import type { Place } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import type { LintFinding } from '../glossary/lint/lint-glossary.ts';
import { command } from './check-github.ts';
import { pathFrom } from './check-text.ts';
import { plural } from './format-text.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** What a reader calls a severity. */
const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** GitHub's word for it. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const shortPlace = ({ file, line, column }: Place, base: string): string =>
  [visible(pathFrom(base, file)), line, column].filter((part) => part !== undefined).join(':');

/**
 * Findings with their places as terminals link them and what to do; of notes in a row with one remedy it stands below the last.
 * @param base folder that paths begin at
 */
export function formatLint(outcome: LintOutcome, base: string, out: Colours): string[] {
  const colours = { error: out.red, warning: out.yellow, info: out.cyan };
  const lines = outcome.findings.flatMap(({ severity, rule, message, remedy, place, fix }, at, all) => {
    const head = `${place ? `${shortPlace(place, base)}: ` : ''}${colours[severity](WORDS[severity])} ${rule}: ${visible(message)}`;
    if (severity === 'info' && !fix && all[at + 1]?.remedy === remedy) return [head];
    return [head, `    ${out.dim('→')} ${visible(remedy)}${fix ? ' (--fix does it)' : ''}`];
  });
  return [...lines, sumOf(outcome)];
}

const sumOf = ({ entries, articles, counts }: LintOutcome): string =>
  `${entries === 1 ? '1 entry' : `${entries} entries`}, ${plural(articles, 'article')}: ${findingWords(counts) || 'no findings'}`;

/** The same as workflow commands. */
export const formatLintGithub = (outcome: LintOutcome, base: string): string[] => [
  ...outcome.findings.map(({ severity, rule, message, remedy, place }) =>
    command(
      COMMANDS[severity],
      {
        ...(place && { file: pathFrom(base, place.file), line: place.line ?? 1, col: place.column ?? 1 }),
        title: `zweispalt glossary: ${rule}`,
      },
      [visible(message), `→ ${visible(remedy)}`].join('\n'),
    ),
  ),
  sumOf(outcome),
];

/** The same for programs. */
export const lintForPrograms = ({ exit, entries, articles, counts, findings }: LintOutcome, base: string): string =>
  JSON.stringify(
    { exit, counts: { entries, articles, ...counts }, findings: findings.map((finding) => toPlain(finding, base)) },
    undefined,
    2,
  );

const toPlain = ({ rule, severity, label, name, message, remedy, place, fix }: LintFinding, base: string) => ({
  rule,
  severity,
  file: place && pathFrom(base, place.file),
  line: place?.line,
  column: place?.column,
  label,
  name,
  message,
  remedy,
  fixable: fix !== undefined,
});
