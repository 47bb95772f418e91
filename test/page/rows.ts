import type { DeskArticle, DeskFinding, DeskName, DeskRow } from '../../src/domain/desk.ts';
import { countRows } from '../../src/page/state/progress.ts';

/** A row that has a machine's text and nothing else to say. */
export const makeRow = (number: number, more: Partial<DeskRow> = {}): DeskRow => ({
  id: `r${number}`,
  number,
  kind: 'paragraph',
  state: 'open',
  source: `Satz ${number}.`,
  sourceTagged: `Satz ${number}.`,
  target: `Sentence ${number}.`,
  targetTagged: `Sentence ${number}.`,
  machine: `Sentence ${number}.`,
  isRepaired: false,
  names: [],
  findings: [],
  suggestions: [],
  version: `v${number}`,
  ...more,
});

export const makeArticle = (rows: readonly DeskRow[], id = 'nau/abzug.txt'): DeskArticle => ({
  id,
  title: 'Truppen verlassen das Land',
  titleEnglish: 'Troops leave the country',
  language: 'en-US',
  counts: countRows(rows, []),
  findings: [],
  rows,
});

/** The name Tokayev at the beginning of both texts. */
export const makeName = (more: Partial<DeskName> = {}): DeskName => ({
  concept: 'Tokayev',
  status: 'house',
  german: 'Tokajew',
  house: 'Tokayev',
  found: 'Tokayev',
  source: { start: 0, end: 7 },
  target: { start: 0, end: 7 },
  ...more,
});

export const makeFinding = (more: Partial<DeskFinding> = {}): DeskFinding => ({
  rule: 'figures',
  severity: 'warning',
  message: 'The number 7 is missing.',
  ...more,
});
