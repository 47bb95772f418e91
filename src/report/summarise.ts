import type { Bitext, PairState } from '../domain/bitext.ts';
import { allFindings, countFindings, countStates, titleOf } from '../domain/bitext-facts.ts';
import { type Finding, SEVERITIES, type Severity } from '../domain/finding.ts';
import { type NameSummary, summariseNames } from './name-summary.ts';

/** A finding in the list of the batch. */
interface FindingSummary {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Id of the row; absent for a finding on the whole article. */
  readonly segment?: string;
}

/** One article in the list of the batch. Plain JSON, to be kept until the article is produced again. */
export interface ArticleSummary {
  readonly id: string;
  /** Folder of its files below the output folder. */
  readonly folder: string;
  /** File with the English, in the folder. */
  readonly translation: string;
  readonly title: string;
  readonly englishTitle?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly states: Readonly<Record<PairState, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly names: readonly NameSummary[];
  /** The gravest findings, at most `MAX_MESSAGES`. */
  readonly messages: readonly FindingSummary[];
}

/** Findings kept for the list; all of them stand in the article's own files. */
export const MAX_MESSAGES = 50;

/** What the list of the batch says of an article. */
export function summarise(bitext: Bitext): ArticleSummary {
  const { id, format, meta } = bitext.article;
  const title = titleOf(bitext);
  const findings = allFindings(bitext);
  return {
    id,
    folder: id,
    translation: `translation.${format}`,
    title: title.de,
    ...(title.en && { englishTitle: title.en }),
    ...(meta.outlet && { outlet: meta.outlet }),
    ...(meta.date && { date: meta.date }),
    states: countStates(bitext),
    findings: countFindings(findings),
    names: summariseNames(bitext),
    messages: gravest(findings),
  };
}

const gravest = (findings: readonly Finding[]): readonly FindingSummary[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, MAX_MESSAGES)
    .map(({ severity, rule, message, segment }) => ({ severity, rule, message, ...(segment && { segment }) }));
