import { distance } from 'fastest-levenshtein';
import type { Span } from '../domain/text.ts';
import { wordsOf } from './edit-distance.ts';
import type { Piece } from './word-diff.ts';

/** What reviewers made of one house form. */
export interface NameReview {
  readonly concept: string;
  readonly house: string;
  /** How often it stood in the machine's text of the rows that they looked at. */
  readonly stood: number;
  /** What they put in its place, the most frequent first; without `to` where the sentence was put otherwise. */
  readonly changes: readonly NameChange[];
}

export interface NameChange {
  readonly to?: string;
  readonly count: number;
}

/** Words of a replacement that are searched for the new form of a name. */
const MOST_WORDS = 200;
/** Share of letters in common from which a word counts as another form of a name. */
const ALIKE = 0.5;

/** What became of the names of one row. @param pieces what changed from the machine's text to the person's */
export function reviewNames(
  names: readonly { readonly concept: string; readonly house: string }[],
  machine: string,
  final: string,
  pieces: readonly Piece[],
): readonly NameReview[] {
  const forms = [...new Set(names.map(({ house }) => house))];
  const before = placesOf(forms, machine);
  const after = placesOf(forms, final);
  const reviews = names.flatMap(({ concept, house }) => {
    const stood = before.get(house) ?? [];
    if (stood.length === 0) return [];
    const lost = Math.max(0, stood.length - (after.get(house)?.length ?? 0));
    const gone = stood.filter((place) => replacedBy(place, pieces) !== undefined).slice(0, lost);
    const changes = gone.map((place) => ({ ...formIn(replacedBy(place, pieces)!, house), count: 1 }));
    return [{ concept, house, stood: stood.length, changes: addChanges(changes) }];
  });
  return reviews.sort(byName);
}

/** Two lists as one, by name and form. */
export function addNames(one: readonly NameReview[], other: readonly NameReview[]): readonly NameReview[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const all = new Map<string, NameReview>();
  for (const name of [...one, ...other]) {
    const key = JSON.stringify([name.concept, name.house]);
    const known = all.get(key);
    const stood = (known?.stood ?? 0) + name.stood;
    all.set(key, { ...name, stood, changes: addChanges([...(known?.changes ?? []), ...name.changes]) });
  }
  return [...all.values()].sort(byName);
}

/** By code unit: the same order on every machine. */
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byName = (one: NameReview, other: NameReview): number =>
  order(one.concept, other.concept) || order(one.house, other.house);

function addChanges(changes: readonly NameChange[]): readonly NameChange[] {
  const counts = new Map<string | undefined, number>();
  for (const { to, count } of changes) counts.set(to, (counts.get(to) ?? 0) + count);
  return [...counts]
    .map(([to, count]) => ({ ...(to !== undefined && { to }), count }))
    .sort((a, b) => b.count - a.count || order(a.to ?? '', b.to ?? ''));
}

/** Where each form stands as whole words; a long form is not the short one inside it. */
function placesOf(forms: readonly string[], text: string): ReadonlyMap<string, readonly Span[]> {
  const taken: Span[] = [];
  const places = new Map<string, Span[]>();
  for (const form of forms.toSorted((a, b) => b.length - a.length).filter((one) => one !== '')) {
    const found: Span[] = [];
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const span = { start, end: start + form.length };
      if (isWhole(text, span) && !taken.some((other) => overlaps(span, other))) found.push(span);
    }
    places.set(form, found);
    taken.push(...found);
  }
  return places;
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** What stands for this stretch of the old text in the new one; undefined where it stayed. */
function replacedBy(place: Span, pieces: readonly Piece[]): string | undefined {
  let at = 0;
  let text = '';
  let isChanged = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'added') continue;
    const span = { start: at, end: at + piece.text.length };
    at = span.end;
    if (!overlaps(place, span)) continue;
    if (piece.kind === 'same') text += piece.text.slice(Math.max(0, place.start - span.start), place.end - span.start);
    else {
      const next = pieces[index + 1];
      text += next?.kind === 'added' ? next.text : '';
      isChanged = true;
    }
  }
  return isChanged ? text : undefined;
}

/** What stands for a name in a replacement: all of it if it is short, else what is most like the name, if anything is. */
function formIn(replacement: string, house: string): Pick<NameChange, 'to'> {
  const words = wordsOf(replacement).slice(0, MOST_WORDS);
  const size = wordsOf(house).length;
  const windows = words.flatMap((_, start) =>
    [size, size - 1, size + 1]
      .filter((length) => length > 0 && start + length <= words.length)
      .map((length) => words.slice(start, start + length).join(' ')),
  );
  const best = windows
    .map((form) => ({ form, alike: 1 - distance(form, house) / Math.max(form.length, house.length) }))
    .reduce((a, b) => (b.alike > a.alike ? b : a), { form: '', alike: 0 });
  if (best.alike >= ALIKE) return { to: best.form };
  return words.length > 0 && words.length <= size + 1 ? { to: replacement.trim() } : {};
}
