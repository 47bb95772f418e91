import type { Bitext } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import { EXIT, type ExitCode, type Fault } from '../domain/errors.ts';
import { SEVERITIES, type Severity } from '../domain/finding.ts';
import type { Settings } from '../domain/settings.ts';
import { mendNames } from '../glossary/edit/mend-names.ts';
import { faultsIn } from '../glossary/faults-in.ts';
import { type LintFinding, lintGlossary } from '../glossary/lint/lint-glossary.ts';
import { namePlaces } from '../glossary/lint/name-places.ts';
import { type GlossaryFile, loadGlossary } from '../glossary/load-glossary.ts';
import { type PassedOver, withArticles } from './compose-glossary.ts';
import { gatherEvidence, type MentionedRow } from './lint-evidence.ts';
import { exitOfCounts } from './verdict.ts';
import { readGlossaryFiles } from './workspace-files.ts';

/** What the linter found. */
export interface LintOutcome {
  readonly exit: ExitCode;
  /** The gravest first. */
  readonly findings: readonly LintFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly entries: number;
  /** Articles that were read for evidence. */
  readonly articles: number;
}

/**
 * Lints the glossary, with the articles as evidence. Of files that do not load the faults are the findings, and the exit
 * code is 2.
 */
export async function lintWorkspace(settings: Settings, passedOver: PassedOver): Promise<LintOutcome> {
  const files = await readGlossaryFiles(settings.glossary);
  const faults = faultsIn(files);
  return faults.length > 0 ? unreadable(files, faults) : lintLoaded(files, settings, passedOver);
}

/** Faults that are gone once names are mended are those that `--fix` does. */
function unreadable(files: readonly GlossaryFile[], faults: readonly Fault[]): LintOutcome {
  const keyOf = ({ message, place }: Fault) => JSON.stringify([message, place?.file, place?.line]);
  const left = new Set(faultsIn(mendNames(files)).map(keyOf));
  const findings = faults.map((fault): LintFinding => {
    const { message, hint = 'Mend it.', place } = fault;
    return {
      ...{ rule: 'unreadable', severity: 'error', label: '', message, remedy: hint },
      ...(place && { place }),
      ...(!left.has(keyOf(fault)) && { fix: 'mend' }),
    };
  });
  const counts = { error: findings.length, warning: 0, info: 0 };
  return { exit: EXIT.input, findings, counts, entries: 0, articles: 0 };
}

async function lintLoaded(
  files: readonly GlossaryFile[],
  settings: Settings,
  passedOver: PassedOver,
): Promise<LintOutcome> {
  const loaded = loadGlossary(files);
  const evidence = await withArticles(settings, passedOver, async (articles) => {
    const gathered = gatherEvidence();
    for await (const bitext of articles) gathered.add(rowsOf(bitext));
    return gathered.done();
  });
  const findings = lintGlossary({ ...loaded, evidence }, namePlaces(files));
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const counts = Object.fromEntries(SEVERITIES.map((one) => [one, count(one)])) as LintOutcome['counts'];
  const exit = exitOfCounts(counts, settings.failOn);
  return { exit, findings, counts, entries: loaded.concepts.length, articles: evidence.articles };
}

const rowsOf = ({ pairs }: Bitext): readonly MentionedRow[] =>
  pairs.flatMap((pair) => {
    if (pair.state === 'skipped') return [];
    const english = pair.state === 'reviewed' ? finalText(pair) : pair.raw;
    const { source } = pair.segment;
    return [{ source: source.text, mentions: pair.mentions, ...(english && { english: english.text }) }];
  });
