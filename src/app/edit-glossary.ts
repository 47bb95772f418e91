import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { editGlossary } from '../glossary/edit/edit-glossary.ts';
import type { EditedFile, EditNote, GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import type { GlossaryFile } from '../glossary/load-glossary.ts';
import { patchOf } from '../report/patch.ts';
import { replaceFile } from '../write/replace-file.ts';
import { glossaryText } from './glossary-text.ts';

/** Edits of the glossary's files, thought through and not yet made. */
export interface GlossaryPlan {
  /** All files of the glossary, those that differ edited. */
  readonly files: readonly GlossaryFile[];
  readonly changed: readonly ChangedFile[];
  readonly notes: readonly EditNote[];
  /** A unified diff; paths as seen from the workspace. */
  readonly diff: string;
}

interface ChangedFile extends EditedFile {
  readonly isNew: boolean;
}

/**
 * Plans edits. A file that an edit names may be new; a workspace without a glossary gets `glossary/names.yaml`.
 * @param edits `file` as a person writes it: relative to the workspace
 * @throws AppError `glossary` with all that stands against it
 */
export function planEdits(settings: Settings, edits: readonly GlossaryEdit[]): GlossaryPlan {
  const { workspace, glossary } = settings;
  const named = edits.map(({ file, ...edit }) => ({
    ...edit,
    ...(file !== undefined && { file: resolve(workspace, file) }),
  }));
  const fresh = named.flatMap((edit) => (edit.file !== undefined && !glossary.includes(edit.file) ? [edit.file] : []));
  for (const path of fresh) refuseUnread(path, settings);
  const known = fresh.length > 0 ? [...new Set([...glossary, ...fresh])].sort() : glossary;
  const paths = known.length > 0 ? known : [resolve(workspace, 'glossary/names.yaml')];
  const files = paths.map((path) => ({ path, text: existsSync(path) ? readGlossary(path) : '' }));
  const { files: edited, notes, faults } = editGlossary(files, named as readonly GlossaryEdit[]);
  if (faults) throw new AppError('glossary', 'The glossary stays as it is', { faults, ...hintOf(faults) });
  const after = new Map(edited.map(({ path, text }) => [path, text]));
  return planOf(
    settings,
    files.map(({ path, text }) => ({ path, before: text, text: after.get(path) ?? text })),
    notes,
  );
}

/** A plan of files as they were and as they are to be; those that do not differ may be among them. */
export function planOf(
  { workspace }: Settings,
  files: readonly EditedFile[],
  notes: readonly EditNote[],
): GlossaryPlan {
  const differ = files.filter(({ text, before }) => text !== before);
  const changed = differ.map((file) => ({ ...file, isNew: !existsSync(file.path) }));
  return { files: files.map(({ path, text }) => ({ path, text })), changed, notes, diff: diffOf(changed, workspace) };
}

const hintOf = (faults: readonly { readonly hint?: string }[]) =>
  faults.some(({ hint }) => hint !== undefined) ? {} : { hint: 'See: zweispalt glossary --help' };

/** A new file is read only in the folder of the glossary, and where the settings do not list other files. */
function refuseUnread(path: string, { workspace, glossary }: Settings): void {
  const folder = resolve(workspace, 'glossary');
  const isInside = (one: string) => dirname(one) === folder;
  const isGlossary = (name: string) => /^[^.].*\.ya?ml$/i.test(name);
  const there = existsSync(folder) ? readdirSync(folder).filter(isGlossary) : [];
  const isWhole = glossary.every(isInside) && there.every((name) => glossary.includes(resolve(folder, name)));
  if (isInside(path) && isGlossary(basename(path)) && isWhole) return;
  throw new AppError('glossary', `${path} is no file of the glossary`, {
    hint: 'Name one of its files, a new one glossary/NAME.yaml, or list it under “glossary” in zweispalt.yaml.',
  });
}

/** A glossary file's text. @throws AppError `glossary` for what cannot be written back as it is */
export const readGlossary = (path: string): string => glossaryText(bytesOf(path), path);

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError('glossary', `${path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Check the path, and that you may read it.',
      cause,
    });
  }
}

function diffOf(changed: readonly ChangedFile[], workspace: string): string {
  const files = changed.map(({ path, text, before, isNew }) => ({
    path: relative(workspace, path).split(sep).join('/'),
    after: Buffer.from(text),
    ...(!isNew && { before: Buffer.from(before) }),
  }));
  return Buffer.from(patchOf(files)).toString('utf8');
}

/** Makes planned edits. @throws AppError `glossary` where a file was changed meanwhile or cannot be written */
export function makeEdits({ changed }: Pick<GlossaryPlan, 'changed'>): void {
  for (const { path, before, isNew } of changed) {
    if (isNew ? existsSync(path) : readGlossary(path) !== before) {
      throw new AppError('glossary', `${path} was changed meanwhile`, { hint: 'Run the command again.' });
    }
  }
  for (const { path, text, isNew } of changed) writeGlossary(path, text, isNew);
}

function writeGlossary(path: string, text: string, isNew: boolean): void {
  try {
    if (isNew) mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, Buffer.from(text), isNew, true);
  } catch (cause) {
    throw new AppError('glossary', `${path} cannot be written: ${(cause as Error).message}`, {
      hint: 'Check that you may write there.',
      cause,
    });
  }
}
