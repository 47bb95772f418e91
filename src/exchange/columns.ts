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

/** Cells of a row by their column. */
export type TextCells = ReadonlyMap<number, string>;

/**
 * Finds the row of headings among the rows of a table.
 * @returns nothing when no row looks like one
 * @throws AppError `review` when a needed column is missing, or one is there twice
 */
export function findHeadings(
  rows: Iterable<TextCells>,
  path: string,
): { readonly index: number; readonly columns: Columns } | undefined {
  let index = 0;
  for (const cells of rows) {
    const found = fieldsIn(cells);
    // One word alone may stand in anybody's table; of two, the other is what is wrong with it.
    if (found.length > 1) return { index, columns: checked(found, path) };
    index++;
  }
  return undefined;
}

function fieldsIn(cells: TextCells): readonly (readonly [Field, number])[] {
  return [...cells].flatMap(([column, text]) => {
    const heading = text.trim().toLowerCase();
    const field = FIELDS.find((one) => HEADINGS[one].toLowerCase() === heading);
    return field ? [[field, column] as const] : [];
  });
}

function checked(found: readonly (readonly [Field, number])[], path: string): Columns {
  const columns = new Map(found);
  const missing = NEEDED.filter((field) => !columns.has(field)).map((field) => HEADINGS[field]);
  if (missing.length > 0) {
    throw new AppError('review', `${path} has no column ${missing.join(' and no column ')}`, {
      hint: 'give the columns back their headings, or export the article again and copy the English into it',
      place: { file: path },
    });
  }
  const doubled = FIELDS.filter((field) => found.filter(([one]) => one === field).length > 1);
  if (doubled.length > 0) {
    throw new AppError('review', `${path} has two columns ${HEADINGS[doubled[0]!]}`, {
      hint: 'take away the heading of the one that is not to be applied',
      place: { file: path },
    });
  }
  return columns;
}

/** @throws AppError `review` */
export function noTable(path: string): never {
  throw new AppError('review', `${path} has no table with the columns ID, German and English`, {
    hint: 'apply a file that was written by `zweispalt export`; its table may be edited, but its headings must stay',
    place: { file: path },
  });
}
