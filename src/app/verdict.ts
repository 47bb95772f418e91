import type { Bitext } from '../domain/bitext.ts';
import { countFindings } from '../domain/bitext-facts.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import type { FailOn, Retranslate } from '../domain/settings.ts';
import type { Delivery } from './ledger.ts';

/** Findings on the article and on its rows. */
export const allFindings = (bitext: Bitext): readonly Finding[] => [
  ...bitext.findings,
  ...bitext.pairs.flatMap(({ findings }) => findings),
];

/** 1 when a finding is at or above the threshold. */
export const exitOfFindings = (bitext: Bitext, failOn: FailOn): ExitCode =>
  exitOfCounts(countFindings(allFindings(bitext)), failOn);

/** The same, from how many findings there are. */
export function exitOfCounts(counts: { readonly error: number; readonly warning: number }, failOn: FailOn): ExitCode {
  const counted = failOn === 'never' ? 0 : counts.error + (failOn === 'warning' ? counts.warning : 0);
  return counted > 0 ? EXIT.findings : EXIT.done;
}

/** What an interrupted run ends with. */
export const interruptedRun = ({ answered, pending }: Delivery, retranslate: Retranslate): AppError =>
  new AppError('interrupted', `Interrupted: ${answered} paragraphs were answered and are kept, ${pending} are open`, {
    hint:
      retranslate === 'all'
        ? 'With --retranslate all another run would send all again: name the articles that are left, or run without it.'
        : 'Run the same command again: what was answered is not sent again.',
  });
