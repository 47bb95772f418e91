import { resolve } from 'node:path';
import { readConcepts, shortPath } from '../app/compose-glossary.ts';
import { planEdits } from '../app/edit-glossary.ts';
import { exportGlossary, formatNamed } from '../app/export-glossary.ts';
import { planImport } from '../app/import-glossary.ts';
import { openSettings } from '../app/settings.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import type { LeftTerm } from '../domain/term.ts';
import { visible } from '../domain/visible.ts';
import { plural } from './format-text.ts';
import { printResult, warn } from './glossary-output.ts';
import { type OfferFlags, offerEdits } from './offer-edits.ts';
import { idleWords, termWords } from './term-words.ts';

/** The flags of `zweispalt glossary export` as commander hands them over. */
export interface GlossaryExportFlags {
  readonly format?: string | undefined;
  readonly target?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly json?: true | undefined;
}

/** The flags of `zweispalt glossary import`. */
export interface GlossaryImportFlags extends OfferFlags {
  readonly format?: string | undefined;
  readonly file?: string | undefined;
}

export async function runGlossaryExport(
  workspace: string,
  file: string,
  { format, target, glossary, json }: GlossaryExportFlags,
): Promise<ExitCode> {
  const settings = openSettings(workspace, { ...(target !== undefined && { target }), ...(glossary && { glossary }) });
  const request = { path: resolve(workspace, file), target: settings.target, ...(format !== undefined && { format }) };
  const { advice, ...result } = await exportGlossary(await readConcepts(settings), request);
  const entries = `${result.entries} ${result.entries === 1 ? 'entry' : 'entries'}`;
  printResult(json, result, [`${plural(result.pairs, 'pair')} of ${entries} written to ${result.path}`]);
  if (advice !== undefined) warn(advice);
  return EXIT.done;
}

export async function runGlossaryImport(
  workspace: string,
  file: string,
  flags: GlossaryImportFlags,
): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const path = resolve(workspace, file);
  const { edits, ...plan } = await planImport(path, formatNamed(flags.format, path), settings);
  const { taken, known, left } = plan;
  const into = edits.map((edit) => (flags.file === undefined ? edit : { ...edit, file: flags.file }));
  const lines = [...left.map(formatLeft), ...termWords(shortPath(workspace, path), plan)];
  for (const line of lines) warn(line);
  return offerEdits(planEdits(settings, into), settings, flags, { path, taken, known, left }, idleWords(plan));
}

const formatLeft = ({ line, reason }: LeftTerm): string => `left out, line ${line}: ${visible(reason)}`;
