import { resolve } from 'node:path';
import pc from 'picocolors';
import { lookAhead } from '../app/compose-glossary.ts';
import { planEdits, readGlossary } from '../app/edit-glossary.ts';
import { openSettings } from '../app/settings.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import type { WrittenEntry } from '../glossary/glossary-schema.ts';
import { loadGlossary } from '../glossary/load-glossary.ts';
import { fieldValue, givenNames, kindOf, longForm, namesIn, spellingField } from './glossary-arguments.ts';
import { formatImpact } from './glossary-impact-face.ts';
import { passedOver, printResult } from './glossary-output.ts';
import { type OfferFlags, offerEdits } from './offer-edits.ts';

/** The flags of every command that edits, as commander hands them over. */
interface EditFlags extends OfferFlags {
  readonly file?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
}

interface AddFlags extends EditFlags {
  readonly label?: string | undefined;
  readonly kind?: string | undefined;
  readonly given?: readonly string[] | undefined;
  readonly long?: string | undefined;
  readonly accept?: string | undefined;
  readonly wrong?: string | undefined;
  readonly when?: string | undefined;
  readonly except?: string | undefined;
  readonly note?: string | undefined;
}

/** Of commands that may give an entry another English form. */
interface ReformFlags extends EditFlags {
  readonly forget?: true | undefined;
}

const LISTS = ['accept', 'wrong', 'when', 'except'] as const;

/** @throws AppError `usage` where no spelling is named */
export function runAdd(workspace: string, spellings: string, name: string, flags: AddFlags): Promise<ExitCode> {
  const de = namesIn(spellings);
  if (de.length === 0) {
    throw new AppError('usage', 'No German spelling is named', {
      hint: 'A name that German writes as English does is its own spelling: zweispalt glossary add Almaty Almaty',
    });
  }
  const english = name.trim();
  const lists = LISTS.flatMap((field) => (flags[field] === undefined ? [] : [[field, namesIn(flags[field])]]));
  const label = flags.label?.trim() ?? english;
  const entry: WrittenEntry = {
    ...(label !== english && { en: english }),
    de,
    ...(flags.kind !== undefined && { kind: kindOf(flags.kind) }),
    ...(flags.long !== undefined && { long: longForm(flags.long) }),
    ...(flags.given !== undefined && { given: givenNames(flags.given) }),
    ...Object.fromEntries(lists),
    ...(flags.note !== undefined && { note: flags.note }),
  };
  return runEdit(workspace, { type: 'add', label, entry }, flags);
}

export function runRemove(
  workspace: string,
  label: string,
  spellings: string | undefined,
  { from, ...flags }: EditFlags & { readonly from: string },
): Promise<ExitCode> {
  const field = spellingField(from);
  if (spellings === undefined) return runEdit(workspace, { type: 'remove', label }, flags);
  return runEdit(workspace, { type: 'remove-spellings', label, field, spellings: namesIn(spellings) }, flags);
}

export const runRename = (
  workspace: string,
  label: string,
  to: string,
  { keepEnglish, forget, ...flags }: ReformFlags & { readonly keepEnglish?: true | undefined },
): Promise<ExitCode> => {
  const names = { label, to: to.trim(), keepEnglish: keepEnglish === true };
  return runEdit(workspace, { type: 'rename', ...names, keepSpelling: forget !== true }, flags);
};

export async function runSet(
  workspace: string,
  labels: string,
  field: string,
  value: string | undefined,
  { forget, ...flags }: ReformFlags,
): Promise<ExitCode> {
  const fields = fieldValue(field, value);
  const settings = settingsOf(workspace, flags.glossary);
  const edits = labelsIn(labels, settings).map(
    (label): GlossaryEdit => ({ type: 'set', label, fields, keepSpelling: forget !== true }),
  );
  return runEdits(settings, edits, flags);
}

/** Labels with commas between, or one that holds a comma itself. */
function labelsIn(labels: string, { glossary }: Settings): readonly string[] {
  const names = namesIn(labels);
  if (names.length < 2) return [labels];
  const { concepts } = loadGlossary(glossary.map((path) => ({ path, text: readGlossary(path) })));
  return concepts.some(({ label }) => label === labels.normalize('NFC')) ? [labels] : names;
}

const runEdit = (workspace: string, edit: GlossaryEdit, flags: EditFlags): Promise<ExitCode> =>
  runEdits(settingsOf(workspace, flags.glossary), [edit], flags);

function runEdits(settings: Settings, edits: readonly GlossaryEdit[], flags: EditFlags): Promise<ExitCode> {
  const { file } = flags;
  const named = file === undefined ? edits : edits.map((edit) => ({ ...edit, file }));
  return offerEdits(planEdits(settings, named), settings, flags);
}

const settingsOf = (workspace: string, glossary: readonly string[] | undefined): Settings =>
  openSettings(workspace, glossary === undefined ? {} : { glossary });

/** What the flags of `zweispalt glossary impact` say. */
interface ImpactFlags {
  readonly instead?: true | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly json?: true | undefined;
}

export async function runImpact(workspace: string, file: string, flags: ImpactFlags): Promise<ExitCode> {
  const settings = settingsOf(workspace, flags.glossary);
  const path = resolve(workspace, file);
  const before = flags.instead ? [] : settings.glossary.filter((one) => one !== path);
  const files = [...before, path].map((one) => ({ path: one, text: readGlossary(one) }));
  const impact = await lookAhead(settings, passedOver, loadGlossary(files).concepts);
  const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
  printResult(flags.json, impact, formatImpact(impact, colours));
  return EXIT.done;
}
