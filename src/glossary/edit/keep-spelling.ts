import type { Concept } from '../../domain/concept.ts';
import { briefly } from '../briefly.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import type { EditNote } from './glossary-edit.ts';

/** An entry under its label. */
interface Labelled {
  readonly label: string;
  readonly entry: WrittenEntry;
}

/**
 * The entry as it is to be, with the English form that goes as a German spelling. German writes it too, and only what
 * stands under `de` is found there whatever the kind, and repaired in the English: without it each article that has the
 * old form keeps it, and nothing tells of it.
 * @param others whose form or spelling it may be as well: then it is theirs, which is noted
 */
export function keepSpelling(
  before: Labelled,
  after: Labelled,
  others: readonly Concept[],
  notes: EditNote[],
): WrittenEntry {
  const [old, now] = [englishOf(before), englishOf(after)];
  const { entry, label } = after;
  const { de = [], long } = entry;
  // What stands in brackets tells entries apart, and was never a form in a text.
  const isKnown = old === now || [...de, ...(long?.de ?? [])].includes(old) || /[()]/.test(old);
  if (isKnown) return entry;
  const owner = others.find((other) => other.label !== before.label && other.en !== now && claims(other, old));
  if (!owner) return { ...entry, de: [...de, old] };
  const place = owner.place ? ` (${briefly(owner.place)})` : '';
  notes.push({ label, message: `“${old}” is not kept as a spelling: “${owner.label}”${place} has it` });
  return entry;
}

const englishOf = ({ label, entry }: Labelled): string => (entry.en ?? label).normalize('NFC');

const claims = ({ en, de, long, accept, wrong }: Concept, name: string): boolean =>
  [en, ...de, ...accept, ...wrong, ...(long ? [long.en, ...long.de] : [])].includes(name);
