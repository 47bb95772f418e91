import { distance } from 'fastest-levenshtein';
import type { Concept } from '../../domain/concept.ts';
import { AppError } from '../../domain/errors.ts';
import { nearestWord } from '../../domain/nearest-word.ts';
import { briefly } from '../briefly.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import { type GlossaryFile, type LoadedGlossary, loadGlossary } from '../load-glossary.ts';
import { applyEdit, isFault } from './apply-edit.ts';
import { putEntry, removeEntry, renameEntry } from './edit-file.ts';
import { notesOn, spellingsOf } from './edit-notes.ts';
import { treeOf } from './entry-tree.ts';
import { FileDraft } from './file-draft.ts';
import type { EditFault, EditNote, EditOutcome, GlossaryEdit } from './glossary-edit.ts';
import { keepSpelling } from './keep-spelling.ts';
import { entryText } from './render-entry.ts';
import { scalarText } from './yaml-text.ts';

/**
 * Edits glossary files as texts: what is not touched stays byte for byte, comments, order and style of writing with it.
 * All edits are made, in their order, or none.
 * @param files in the order in which they are merged, later ones win; a new one is an empty text
 */
export function editGlossary(files: readonly GlossaryFile[], edits: readonly GlossaryEdit[]): EditOutcome {
  const before = tryLoad(files);
  if ('faults' in before) return before;
  const drafts = files.map((file) => new FileDraft(file));
  const notes: EditNote[] = [];
  const faults = edits.flatMap((edit) => editOne(drafts, edit, before.concepts, notes) ?? []);
  if (faults.length > 0) return { faults };
  const edited = drafts.map(({ path, text }, at) => ({ path, text, before: files[at]!.text }));
  const after = tryLoad(edited);
  if ('faults' in after) return after;
  return {
    files: edited.filter(({ text, before }) => text !== before),
    notes: [...notes, ...notesOn(before, after)],
  };
}

function tryLoad(files: readonly GlossaryFile[]): LoadedGlossary | Extract<EditOutcome, { files?: undefined }> {
  try {
    return loadGlossary(files);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { faults: error.faults };
  }
}

type Drafts = readonly FileDraft[];

/** @returns why the edit cannot be made */
function editOne(
  drafts: Drafts,
  edit: GlossaryEdit,
  concepts: readonly Concept[],
  notes: EditNote[],
): EditFault | undefined {
  if (edit.file !== undefined && !drafts.some(({ path }) => path === edit.file)) {
    const known = drafts.map(({ path }) => path).join(', ');
    return { message: `${edit.file} is no file of the glossary`, hint: `There are: ${known || 'none'}.` };
  }
  const owner = drafts.findLast((draft) => draft.find(edit.label) !== undefined);
  if (edit.type === 'add') return addEntry(drafts, edit, owner, notes);
  const draft = edit.file === undefined ? owner : drafts.find(({ path }) => path === edit.file);
  const found = draft?.find(edit.label);
  if (!draft || !found || !owner) return noEntry(edit, concepts);
  if (draft !== owner)
    notes.push({ label: edit.label, message: `has no effect: ${briefly({ file: owner.path })} has the entry anew` });
  if (edit.type === 'remove') return remove(drafts, draft, edit.label, notes);
  if (edit.type === 'rename') return rename(drafts, draft, edit, concepts, notes);
  const entry = applyEdit(found.written, edit);
  if (edit.type !== 'set' || !edit.keepSpelling || isFault(entry)) return put(draft, edit.label, entry);
  const { label } = edit;
  return put(draft, label, keepSpelling({ label, entry: found.written }, { label, entry }, concepts, notes));
}

function noEntry({ label, file }: GlossaryEdit, concepts: readonly Concept[]): EditFault {
  const owners = concepts.filter((concept) => [concept.en, ...spellingsOf(concept)].includes(label.normalize('NFC')));
  const labels = concepts.map((concept) => concept.label);
  const meant = owners[0]?.label ?? nearestWord(label, labels, distance);
  return {
    message: `there is no entry “${label}”${file === undefined ? '' : ` in ${file}`}`,
    hint:
      meant === undefined || meant === label
        ? 'A label is written as it stands in the file: see zweispalt glossary list'
        : owners.length > 0
          ? `It is a form of “${meant}”, which is the label.`
          : `Did you mean “${meant}”?`,
  };
}

type Add = Extract<GlossaryEdit, { type: 'add' }>;

/** Into the entry that counts; asked into a later file, that one gets all of it, for it replaces the earlier as a whole. */
function addEntry(drafts: Drafts, edit: Add, owner: FileDraft | undefined, notes: EditNote[]): EditFault | undefined {
  const draft = edit.file === undefined ? (owner ?? drafts.at(-1)) : drafts.find(({ path }) => path === edit.file);
  if (!draft) return { message: 'there is no glossary file', hint: 'Name one with --file.' };
  if (owner && drafts.indexOf(draft) < drafts.indexOf(owner)) {
    const counts = briefly({ file: owner.path });
    return {
      message: `“${edit.label}” in ${briefly({ file: draft.path })} would have no effect: ${counts} has it too and comes later`,
      hint: `Leave --file out: the entry in ${counts} counts.`,
    };
  }
  if (owner && owner !== draft)
    notes.push({ label: edit.label, message: `takes the place of the entry in ${briefly({ file: owner.path })}` });
  return put(draft, edit.label, applyEdit(owner?.find(edit.label)?.written, edit));
}

function put(draft: FileDraft, label: string, entry: WrittenEntry | EditFault): EditFault | undefined {
  if (isFault(entry)) return entry;
  const fault = faultOf(label, entry);
  if (fault) return fault;
  return putEntry(draft, label, entry) ? undefined : uneditable(draft, label);
}

const uneditable = ({ path }: FileDraft, label: string): EditFault => ({
  message: `“${label}” in ${path} is written in a way that cannot be edited here`,
  hint: 'Change it by hand.',
});

/** What would be wrong with the entry, wherever it stood. */
function faultOf(label: string, entry: WrittenEntry): EditFault | undefined {
  const style = { newline: '\n', fields: 'flow', indent: '  ', labels: 'double', names: 'double' } as const;
  const text = `${scalarText(label, 'double')}:${entryText(treeOf(entry), style)}\n`;
  const loaded = tryLoad([{ path: '', text }]);
  if (!('faults' in loaded)) return undefined;
  const { message, hint } = loaded.faults[0]!;
  return { message: `“${label}”: ${message}`, ...(hint !== undefined && { hint }) };
}

function remove(drafts: Drafts, draft: FileDraft, label: string, notes: EditNote[]): EditFault | undefined {
  if (!removeEntry(draft, label)) return uneditable(draft, label);
  const earlier = drafts.findLast((other) => other.find(label) !== undefined);
  if (earlier) notes.push({ label, message: `the entry in ${briefly({ file: earlier.path })} counts from now on` });
  return undefined;
}

function rename(
  drafts: Drafts,
  draft: FileDraft,
  { label, to, keepEnglish, keepSpelling: isKept }: Extract<GlossaryEdit, { type: 'rename' }>,
  concepts: readonly Concept[],
  notes: EditNote[],
): EditFault | undefined {
  const name = to.normalize('NFC');
  const other = drafts.find((one) => one.find(name) !== undefined);
  if (other) {
    return {
      message: `there is an entry “${name}” already, in ${briefly({ file: other.path })}`,
      hint: 'Choose another label, or add the spellings to that entry and remove this one.',
    };
  }
  const { written } = draft.find(label)!;
  const asked = keepEnglish && written.en === undefined ? { ...written, en: label } : written;
  const entry = isKept
    ? keepSpelling({ label, entry: written }, { label: name, entry: asked }, concepts, notes)
    : asked;
  const fault = faultOf(name, entry);
  if (fault) return fault;
  const isDone = putEntry(draft, label, entry) && renameEntry(draft, label, name);
  return isDone ? undefined : uneditable(draft, label);
}
