import pc from 'picocolors';
import type { AppliedFile, ApplyOutcome } from '../app/apply-reviews.ts';
import type { ExportOutcome } from '../app/export-reviews.ts';
import { formatFault } from '../domain/errors.ts';
import { toldAt } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import { diffWords } from '../report/word-diff.ts';
import { formatPieces } from './diff-face.ts';
import { plural } from './format-text.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** What was exported, and what was left alone. */
export function formatExported({ articles, rows, written, edited }: ExportOutcome, folder: string): string[] {
  const same = articles - written.length - edited.length;
  return [
    ...written.map((path) => `written  ${visible(path)}`),
    ...edited.map((path) => `edited   ${visible(path)}: left as it is; apply it first, or write it anew with --force`),
    `${plural(articles, 'article')}, ${plural(rows, 'row')} in ${visible(folder)}${same > 0 ? `; ${same} were there already` : ''}`,
    'Edit the English, then take it back with: zweispalt apply FILES…',
  ];
}

/** What was taken from each file and what was not, for a terminal. */
export function formatApplied({ applied, refused }: ApplyOutcome, dryRun: boolean, hasColour: boolean): string[] {
  const out = pc.createColors(hasColour);
  const taken = applied.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const left = applied.reduce((sum, { refusals }) => sum + refusals.length, 0);
  return [
    ...applied.flatMap((file) => formatFile(file, out)),
    ...refused.flatMap(({ error }) => [
      `${out.red('not taken')}  ${visible(toldAt(undefined, error.message))}`,
      ...error.faults.map(formatFault),
      ...(error.hint ? [`  → ${visible(error.hint)}`] : []),
    ]),
    `${plural(taken, 'review')} ${dryRun ? 'would be' : taken === 1 ? 'was' : 'were'} written${left + refused.length > 0 ? `, ${plural(left, 'row')} and ${plural(refused.length, 'file')} not taken` : ''}`,
    ...(taken > 0 && !dryRun ? ['Write the English with them: zweispalt translate'] : []),
  ];
}

function formatFile({ file, article, decisions, refusals, unchanged, missing }: AppliedFile, out: Colours): string[] {
  return [
    `${out.bold(visible(article))}  from ${visible(file)}`,
    ...decisions.flatMap(({ review, place, before }) => [
      out.cyan(`  ${place}: ${review.state}${review.comment ? `, “${visible(review.comment)}”` : ''}`),
      `    ${formatPieces(diffWords(before, review.target), out)}`,
    ]),
    ...refusals.flatMap(({ place, reason, remedy }) => [
      `  ${out.yellow(`${visible(place)}: not taken: ${visible(reason)}`)}`,
      `    → ${remedy}`,
    ]),
    ...(missing.length > 0
      ? [`  not in the file: ${plural(missing.length, 'paragraph')} (line ${shortList(missing)})`]
      : []),
    out.dim(`  ${plural(unchanged, 'row')} as exported`),
  ];
}

const shortList = (lines: readonly number[]): string =>
  `${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' and further' : ''}`;

/** The same for programs. */
export const appliedForPrograms = ({ exit, applied, refused }: ApplyOutcome, dryRun: boolean) => ({
  exit,
  dryRun,
  applied,
  refused: refused.map(({ file, error }) => ({ file, message: error.message, hint: error.hint ?? null })),
});
