import type { GivenName } from '../../domain/concept.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import type { EditFault, GlossaryEdit, SpellingField, SpellingsEdit } from './glossary-edit.ts';

type EntryEdit = Exclude<GlossaryEdit, { type: 'remove' | 'rename' }>;

/** An entry after an edit, or why there is none. @param entry as it is written; undefined where there is none */
export function applyEdit(entry: WrittenEntry | undefined, edit: EntryEdit): WrittenEntry | EditFault {
  switch (edit.type) {
    case 'add':
      return mergeEntries(edit.label, entry ?? {}, edit.entry);
    case 'add-spellings':
      return withNames(entry ?? {}, edit.field, union(entry?.[edit.field], edit.spellings));
    case 'remove-spellings':
      return withoutSpellings(edit, entry ?? {});
    case 'set':
      return setFields(entry ?? {}, edit.fields);
  }
}

export const isFault = (value: WrittenEntry | EditFault): value is EditFault => 'message' in value;

const nfc = (text: string): string => text.normalize('NFC');

const union = (one: readonly string[] | undefined, other: readonly string[] | undefined): readonly string[] => [
  ...new Set([...(one ?? []), ...(other ?? []).map(nfc)]),
];

/** An empty list says nothing, and is not written. */
function withNames(entry: WrittenEntry, field: SpellingField, names: readonly string[]): WrittenEntry {
  const { [field]: _, ...rest } = entry;
  return names.length === 0 ? rest : { ...rest, [field]: names };
}

function withoutSpellings({ label, field, spellings }: SpellingsEdit, entry: WrittenEntry): WrittenEntry | EditFault {
  const names = entry[field] ?? [];
  const stranger = spellings.find((one) => !names.includes(nfc(one)));
  if (stranger !== undefined) {
    const known = names.length === 0 ? 'There are none.' : `There are: ${names.join(', ')}.`;
    return { message: `“${label}” has no “${stranger}” under ${field}`, hint: known };
  }
  const gone = new Set(spellings.map(nfc));
  return withNames(
    entry,
    field,
    names.filter((name) => !gone.has(name)),
  );
}

function setFields(entry: WrittenEntry, fields: Extract<EntryEdit, { type: 'set' }>['fields']): WrittenEntry {
  const values = new Map<string, unknown>(Object.entries(entry));
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const isNothing = value === null || (Array.isArray(value) && value.length === 0);
    if (isNothing) values.delete(field);
    else values.set(field, Array.isArray(value) && field !== 'given' ? [...new Set(value)] : value);
  }
  return Object.fromEntries(values) as WrittenEntry;
}

const SINGLE = ['en', 'kind', 'match', 'case', 'enforce', 'consistency', 'note'] as const;
const LISTS = ['de', 'accept', 'wrong', 'when', 'except', 'speaks'] as const;

/** Lists grow; what has one value must be the same or new. */
function mergeEntries(label: string, entry: WrittenEntry, more: WrittenEntry): WrittenEntry | EditFault {
  for (const field of SINGLE) {
    const fault = contradiction(label, field, field === 'en' ? (entry.en ?? label) : entry[field], more[field]);
    if (fault && !(field === 'en' && entry.en === undefined && isNew(entry))) return fault;
  }
  const longFault = contradiction(label, 'long', entry.long?.en, more.long?.en);
  if (longFault) return longFault;
  const merged: WrittenEntry = { ...entry };
  for (const field of SINGLE) if (more[field] !== undefined) Object.assign(merged, { [field]: more[field] });
  if (entry.en === undefined && more.en === label) delete merged.en;
  for (const field of LISTS) if (more[field]?.length) merged[field] = union(entry[field], more[field]);
  if (more.long) merged.long = { en: more.long.en, de: union(entry.long?.de, more.long.de) };
  if (more.given?.length) merged.given = mergeGiven(entry.given ?? [], more.given);
  return merged;
}

const isNew = (entry: WrittenEntry): boolean => Object.keys(entry).length === 0;

function contradiction(label: string, field: string, now: string | undefined, wanted: string | undefined) {
  if (now === undefined || wanted === undefined || now === nfc(wanted)) return undefined;
  return {
    message: `“${label}” has ${field} “${now}”, not “${wanted}”`,
    hint: `Change it with: zweispalt glossary set, or choose another label.`,
  };
}

function mergeGiven(given: readonly GivenName[], more: readonly GivenName[]): readonly GivenName[] {
  const merged = given.map((one) => {
    const same = more.filter(({ en }) => nfc(en) === one.en);
    return same.length === 0
      ? one
      : {
          en: one.en,
          de: union(
            one.de,
            same.flatMap(({ de }) => de),
          ),
        };
  });
  const fresh = more.filter(({ en }) => !given.some((one) => one.en === nfc(en)));
  return [...merged, ...fresh.map(({ en, de }) => ({ en: nfc(en), de: union([], de) }))];
}
