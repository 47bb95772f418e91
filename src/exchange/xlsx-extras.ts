import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { REVIEW_STATES } from '../domain/review.ts';
import { LAYOUT, STATE_COLUMN } from './xlsx-layout.ts';

/** What the package can write; it has no name for it. */
type FileContent = Stream | Buffer | Blob;

/**
 * What the package has no option for: arrows to sort and filter by, a list of states to choose from, pages as wide as
 * the table, rows that grow with what is typed into them. The order of elements is the standard's (CT_Worksheet).
 * @param height of the table, with its headings
 */
export function reviewExtras(height: number): Feature<FileContent> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    sheetIndex > 0
      ? xml
      : xml
          .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
          .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${letter(LAYOUT.length)}${height}"/>`)
          .replace('<pageMargins', `${choiceOfStates(height)}<pageMargins`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform, transformElementAttributes } } } };
}

type Attributes = Record<string, string | number>;

function transformElementAttributes(name: string, attributes: Attributes): Attributes {
  if (name === 'pageSetup') return { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 };
  if (name !== 'row') return attributes;
  // A height of a person's own would stay as it is, however long the text becomes.
  const { customHeight: _, ...rest } = attributes;
  return rest;
}

function choiceOfStates(height: number): string {
  const column = letter(STATE_COLUMN);
  return (
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="State" ' +
    `error="Leave it empty, or choose ${REVIEW_STATES.join(', ')}." sqref="${column}2:${column}${Math.max(2, height)}">` +
    `<formula1>"${REVIEW_STATES.join(',')}"</formula1></dataValidation></dataValidations>`
  );
}

const letter = (column: number): string => String.fromCharCode(64 + column);
