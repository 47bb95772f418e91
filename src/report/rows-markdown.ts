import { countWords } from '../domain/bitext-facts.ts';
import { escapeMarkdown } from '../domain/markdown.ts';
import type { RepairRow } from './diff-article.ts';
import { piecesMarkdown } from './pieces-markdown.ts';
import { countRepairs, formWords, nameWords, REASON_WORDS } from './reasons.ts';
import { type ReviewRow, type ReviewSum, shareWords } from './reviewer-changes.ts';
import type { RevisionRow } from './revisions.ts';
import { type SourceRow, sourceWords } from './source-changes.ts';

/** Each row as paragraphs. @param level of its heading, e.g. `###` */
type Render<Row> = (row: Row, level: string) => readonly string[];

export const repairMarkdown: Render<RepairRow> = (row, level) => [
  `${level} Row ${row.number}`,
  piecesMarkdown(row.pieces),
  ...(row.changes.length > 0 ? [countRepairs(row).map(reason).join('\n')] : []),
];

const reason = ({ concept, rule, before, after, count }: ReturnType<typeof countRepairs>[number]): string =>
  `- ${escapeMarkdown(concept)}: “${escapeMarkdown(before)}” → “${escapeMarkdown(after)}” (${escapeMarkdown(rule)}${
    count > 1 ? `, ${count} times` : ''
  })`;

export const reviewMarkdown: Render<ReviewRow> = (row, level) => [
  `${level} Row ${row.number}: ${shareWords(row)}`,
  piecesMarkdown(row.pieces),
];

/** How much reviewers changed, in all and by name. */
export const reviewedMarkdown = (sum: ReviewSum): readonly string[] => [
  `${countWords(sum.changedRows, 'row')} of ${sum.rows} reviewed changed: ${shareWords(sum)}.`,
  ...(sum.names.some(({ changes }) => changes.length > 0)
    ? [
        [
          '| name | stood | changed to |',
          '| --- | ---: | --- |',
          ...sum.names
            .filter(({ changes }) => changes.length > 0)
            .map((name) => {
              const forms = name.changes.map((change) => escapeMarkdown(formWords(change))).join(', ');
              return `| ${escapeMarkdown(nameWords(name))} | ${name.stood} | ${forms} |`;
            }),
        ].join('\n'),
      ]
    : []),
];

export const revisionMarkdown: Render<RevisionRow> = (row, level) => [
  `${level} ${row.number === undefined ? 'A former row' : `Row ${row.number}`}: ${REASON_WORDS[row.reason]}`,
  ...(row.source.length > 0 ? [`German: ${piecesMarkdown(row.source)}`] : []),
  ...(row.target.length > 0 ? [`English: ${piecesMarkdown(row.target)}`] : []),
];

export const sourceMarkdown: Render<SourceRow> = (row, level) => [
  `${level} ${sourceWords(row)}`,
  piecesMarkdown(row.pieces),
];
