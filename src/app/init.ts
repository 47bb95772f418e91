import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettingsYaml } from '../config.ts';
import { AppError } from '../domain/errors.ts';
import { STARTER_NAMES, type StarterName, starterFile, starterYaml } from '../glossary/starter/starter-glossaries.ts';

/** One file or folder of a new workspace. */
export interface InitResult {
  readonly path: string;
  readonly state: 'made' | 'kept';
}

const HEAD = `# Names: a label, and the German spellings that mean it. The label is the English form unless \`en\` says otherwise.
# After a change run \`zweispalt translate\` again: old text is repaired without being sent.
`;
const CSTO = `
CSTO:
  de: [OVKS, ODKB]
  kind: organisation        # person, given-name, organisation, event, place or term
  long:
    en: Collective Security Treaty Organization
    de: [Organisation des Vertrags über kollektive Sicherheit]
`;
const TOKAYEV = `
Tokayev:
  de: [Tokajew, Toqaev]
  kind: person
  given:
    Kassym-Jomart: [Kassim-Jomart, Kassym-Schomart, Qasym-Jomart]
  accept: [Tokaev]          # English, and not wrong
  wrong: [Tokajev]          # English, and to be repaired
`;

/** Examples of one's own file. What a starter glossary has is not said twice. */
const ownGlossary = (starters: readonly StarterName[]): string =>
  [HEAD, ...(starters.includes('organisations') ? [] : [CSTO]), TOKAYEV].join('');

const IGNORED = `.env\n.zweispalt/\noutput/run.json\n`;

/**
 * Makes a workspace; what is there already is kept.
 * @param starters glossaries of the package that it gets
 * @throws AppError `output` when the folder cannot be written
 */
export async function initWorkspace(
  dir: string,
  starters: readonly StarterName[] = [],
): Promise<readonly InitResult[]> {
  try {
    const folders = ['input', 'memory', 'glossary'].map((name) => makeFolder(dir, name));
    const files = {
      'zweispalt.yaml': defaultSettingsYaml(),
      ...Object.fromEntries(starters.map((name) => [starterFile(name), starterYaml(name)])),
      'glossary/names.yaml': ownGlossary(starters),
      '.gitignore': IGNORED,
    };
    const made = await Promise.all(folders);
    return [...made, ...(await Promise.all(Object.entries(files).map(([name, text]) => makeFile(dir, name, text))))];
  } catch (cause) {
    throw new AppError('output', `${dir} cannot be made a workspace: ${(cause as Error).message}`, {
      hint: 'Choose a folder that you may write to.',
      cause,
    });
  }
}

async function makeFolder(dir: string, name: string): Promise<InitResult> {
  const first = await mkdir(join(dir, name), { recursive: true });
  return { path: `${name}/`, state: first === undefined ? 'kept' : 'made' };
}

async function makeFile(dir: string, name: string, text: string): Promise<InitResult> {
  const path = join(dir, name);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) return { path: name, state: 'kept' };
  await writeFile(path, text, { flag: 'wx' });
  return { path: name, state: 'made' };
}

/**
 * `countries,organisations`, `all` or `none`, as a person writes it.
 * @throws AppError `usage` for another name
 */
export function startersNamed(list: string): readonly StarterName[] {
  const words = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.includes('all')) return STARTER_NAMES;
  const names = words.filter((word) => word !== 'none');
  const stranger = names.find((name) => !(STARTER_NAMES as readonly string[]).includes(name));
  if (stranger === undefined) return STARTER_NAMES.filter((name) => names.includes(name));
  throw new AppError('usage', `There is no starter glossary “${stranger}”`, {
    hint: `There are: ${STARTER_NAMES.join(', ')}; all or none.`,
  });
}

/** What a person who only presses Enter gets: what news is full of. */
export const USUAL_STARTERS: readonly StarterName[] = ['countries', 'capitals', 'organisations'];
