import { AppError } from '../domain/errors.ts';

/** What stands above the columns that are read back. */
export const HEADINGS = {
  id: 'ID',
  source: 'German',
  target: 'English',
  state: 'State',
  comment: 'Comment',
} as const;
export type Field = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as readonly Field[];
const NEEDED: readonly Field[] = ['id', 'source', 'target'];

/** Where each field stands in a table, whatever columns were moved or put in between. */
export type Columns = ReadonlyMap<Field, number>;

/** The texts of a row by their column. */
export type Texts = ReadonlyMap<number, string>;

/** The row of headings among the rows of a table. */
export interface Headings {
  readonly index: number;
  readonly columns: Columns;
}

/** @throws AppError `review` when a heading stands there twice */
export function findHeadings(rows: readonly Texts[], path: string): Headings | undefined {
  const index = rows.findIndex((texts) => missingIn(fieldsIn(texts)).length === 0);
  if (index === -1) return undefined;
  const found = fieldsIn(rows[index]!);
  const doubled = FIELDS.find((field) => found.filter(([one]) => one === field).length > 1);
  if (doubled === undefined) return { index, columns: new Map(found) };
  throw new AppError('review', `${path} has two columns ${HEADINGS[doubled]}`, {
    hint: 'take away the heading of the one that is not to be applied',
    place: { file: path },
  });
}

/** Whether a row is the row of headings, or a copy of it. */
export const isHeadings = (texts: Texts): boolean => missingIn(fieldsIn(texts)).length === 0;

/**
 * Says what is wrong with tables of which none has the headings.
 * @throws AppError `review`
 */
export function noHeadings(tables: readonly (readonly Texts[])[], path: string): never {
  // One word alone may stand in anybody's table; a row with two is ours, and lacks the others.
  const almost = tables
    .flat()
    .map(fieldsIn)
    .find((found) => found.length > 1);
  const missing = almost && missingIn(almost).map((field) => HEADINGS[field]);
  const message = missing
    ? `${path} has no column ${missing.join(' and no column ')}`
    : `${path} has no table with the columns ID, German and English`;
  throw new AppError('review', message, {
    hint: missing
      ? 'give the columns back their headings, or export the article again and copy the English into it'
      : 'apply a file that was exported for review; rows and columns may be moved, but the headings have to stay',
    place: { file: path },
  });
}

const fieldsIn = (texts: Texts): readonly (readonly [Field, number])[] =>
  [...texts].flatMap(([column, text]) => {
    const heading = text.trim().toLowerCase();
    const field = FIELDS.find((one) => HEADINGS[one].toLowerCase() === heading);
    return field ? [[field, column] as const] : [];
  });

const missingIn = (found: readonly (readonly [Field, number])[]): readonly Field[] =>
  NEEDED.filter((field) => !found.some(([one]) => one === field));
