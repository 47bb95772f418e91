import type pc from 'picocolors';
import type { Impact, ImpactRow } from '../app/impact.ts';
import { toldAt } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import { diffWords } from '../report/word-diff.ts';
import { formatPieces } from './diff-face.ts';
import { formatCount, formatSnippet, plural } from './format-text.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** A unified diff, in colour where there is any. */
export function formatDiff(diff: string, out: Colours): string[] {
  const colourOf = (line: string) => {
    if (line.startsWith('+')) return out.green;
    if (line.startsWith('-')) return out.red;
    return line.startsWith('@') ? out.cyan : (text: string) => text;
  };
  const lines = diff.replace(/\n$/, '').split('\n');
  return lines.map((line) => colourOf(line)(visible(line.replace(/\r$/, '')).replace(UNSEEN, written)));
}

/** Blanks and marks that look like others or like nothing, and letters of another alphabet in a Latin word. */
const UNSEEN =
  /[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000]|(?<!^[ +-])\ufeff|(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu;

const written = (sign: string): string => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;

/** What whoever edits should know. */
export const formatNotes = (notes: readonly { readonly label: string; readonly message: string }[]): string[] =>
  notes.map(({ label, message }) => `note: ${visible(label)}: ${visible(message)}`);

/** What the articles would become, by article, and the sums. */
export function formatImpact(impact: Impact, out: Colours): string[] {
  const { articles, labels, faulty } = impact;
  if (labels.length === 0) return ['The entries are the same: nothing changes in any article.'];
  return [
    ...articles.flatMap(({ article, rows }) => [
      out.bold(visible(article)),
      ...rows.flatMap((row) => formatRow(row, out)),
      '',
    ]),
    ...faulty.map(({ path, message }) => `not looked at: ${visible(toldAt({ file: path }, message))}`),
    ...sums(impact),
  ];
}

const EFFECTS: Readonly<Record<ImpactRow['effect'], string>> = {
  repaired: 'repaired here',
  resent: 'to be sent again',
  kept: 'need not be sent again any more',
  reported: 'stays as it is',
};

function formatRow(row: ImpactRow, out: Colours): string[] {
  const { line, effect, reviewed, before = '', after = '', characters, raised, settled, source } = row;
  const cost = effect === 'resent' ? `, ${plural(characters, 'character')}` : '';
  const who = reviewed ? ': a person’s text' : '';
  const text = before === after ? formatSnippet(source, 100) : formatPieces(diffWords(before, after), out);
  return [
    out.cyan(`  line ${line}: ${EFFECTS[effect]}${cost}${who}`),
    `    ${text}`,
    ...raised.map((message) => `    ${out.yellow('new finding:')} ${visible(message)}`),
    ...settled.map((message) => `    ${out.green('settled:')} ${visible(message)}`),
  ];
}

function sums({ labels, read, compared, repaired, resent, kept, reported, characters, articles }: Impact): string[] {
  const entries = labels.length === 1 ? '1 entry differs' : `${formatCount(labels.length)} entries differ`;
  const named = `named in ${formatCount(compared)} of ${plural(read, 'article')}`;
  if (articles.length === 0) return [`${entries}; ${named}: none would change`];
  const parts = [
    `${plural(repaired, 'paragraph')} repaired here at no cost`,
    `${formatCount(resent)} to be sent again${resent > 0 ? ` (${plural(characters, 'character')})` : ''}`,
    ...(kept > 0 ? [`${formatCount(kept)} not to be sent again any more`] : []),
    `${formatCount(reported)} with other findings alone`,
  ];
  return [`${entries}; ${named}, touched: ${formatCount(articles.length)}`, parts.join(', ')];
}
