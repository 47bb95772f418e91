import { resolve } from 'node:path';
import pc from 'picocolors';
import { applyReviews } from '../app/apply-reviews.ts';
import { composeApply, composeExport, reviewerOf } from '../app/compose-reviews.ts';
import type { RunEvent } from '../app/events.ts';
import { exportReviews } from '../app/export-reviews.ts';
import { openSettings } from '../app/settings.ts';
import { AppError, type ExitCode } from '../domain/errors.ts';
import { EXCHANGE_NAMES, type ExchangeName } from '../domain/exchange.ts';
import { loadExchange } from '../exchange/registry.ts';
import { appliedForPrograms, formatApplied, formatExported } from './reviews-face.ts';

/** The flags of `zweispalt export` as commander hands them over. */
export interface ExportFlags {
  readonly format: string;
  readonly to?: string | undefined;
  readonly target?: string | undefined;
  readonly force?: true | undefined;
  readonly json?: true | undefined;
}

/** The flags of `zweispalt apply`. */
export interface ApplyFlags {
  readonly dryRun?: true | undefined;
  readonly accept?: true | undefined;
  readonly by?: string | undefined;
  readonly force?: true | undefined;
  readonly json?: true | undefined;
}

/** @returns 2 where a file that was edited was left as it is */
export async function runExportReviews(
  workspace: string,
  paths: readonly string[],
  flags: ExportFlags,
): Promise<ExitCode> {
  const name = formatName(flags.format);
  const chosen = openSettings(workspace, flags.target === undefined ? {} : { target: flags.target });
  const settings = flags.to === undefined ? chosen : { ...chosen, exchange: resolve(workspace, flags.to) };
  const composed = await composeExport(settings, warnOfSkipped, flags.force === true);
  try {
    const files = await composed.findArticles(paths.map((path) => resolve(workspace, path)));
    const outcome = await exportReviews(files, await loadExchange(name), composed.tools);
    print(flags.json, outcome, formatExported(outcome, settings.exchange));
    return outcome.exit;
  } finally {
    composed.close();
  }
}

/** @returns 2 where a row or a file was not taken */
export async function runApply(workspace: string, files: readonly string[], flags: ApplyFlags): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const by = flags.by ?? reviewerOf(settings);
  const composed = await composeApply(settings, warnOfSkipped);
  try {
    const request = {
      files: files.map((file) => resolve(workspace, file)),
      dryRun: flags.dryRun === true,
      accept: flags.accept === true,
      force: flags.force === true,
      ...(by !== undefined && { by }),
    };
    const outcome = await applyReviews(request, composed.tools);
    print(
      flags.json,
      appliedForPrograms(outcome, request.dryRun),
      formatApplied(outcome, request.dryRun, pc.isColorSupported && process.stdout.isTTY === true),
    );
    return outcome.exit;
  } finally {
    composed.close();
  }
}

function formatName(given: string): ExchangeName {
  const name = EXCHANGE_NAMES.find((one) => one === given);
  if (name) return name;
  throw new AppError('usage', `--format ${given}: expected one of ${EXCHANGE_NAMES.join(', ')}`, {
    hint: 'See zweispalt export --help',
  });
}

const warnOfSkipped = (event: RunEvent): void => {
  if (event.type === 'file-skipped') process.stderr.write(`not looked at: ${event.path}: ${event.reason}\n`);
};

const print = (json: true | undefined, value: unknown, lines: readonly string[]): void => {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
};
