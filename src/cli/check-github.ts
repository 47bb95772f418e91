import type { CheckedFinding, CheckOutcome } from '../app/check.ts';
import { findingWords } from '../domain/bitext-facts.ts';
import { SEVERITIES, type Severity } from '../domain/finding.ts';
import { visible } from '../domain/visible.ts';
import { pathFrom } from './check-text.ts';
import { plural } from './format-text.ts';

/** GitHub's word for a severity. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands, the gravest first: GitHub shows ten of a kind a step.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @param base the checked out folder
 */
export function formatGithub({ articles, faulty, counts }: CheckOutcome, base: string): string[] {
  const all = articles.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ finding, file: pathFrom(base, path) })),
  );
  return [
    ...faulty.map(({ path, error }) =>
      command('error', { file: pathFrom(base, path), line: 1, title: 'zweispalt: article' }, error.message),
    ),
    ...SEVERITIES.flatMap((severity) =>
      all
        .filter(({ finding }) => finding.severity === severity)
        .map(({ finding, file }) =>
          command(
            COMMANDS[severity],
            { file, line: finding.line, title: `zweispalt: ${finding.rule}` },
            messageOf(finding),
          ),
        ),
    ),
    `${plural(articles.length, 'article')}: ${findingWords(counts) || 'no findings'}`,
  ];
}

const messageOf = ({ message, remedy }: CheckedFinding): string =>
  [message, ...(remedy === undefined ? [] : [`→ ${remedy}`])].map(visible).join('\n');

/** `::error file=…,line=…::…`, escaped as the runner undoes it: @actions/core, `command.ts`. */
export function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(data)}`;
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
