import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { defaultSettingsYaml } from '../config.ts';
import { AppError } from '../domain/errors.ts';
import { STARTER_NAMES, type StarterName, starterFile, starterYaml } from '../glossary/starter/starter-glossaries.ts';

/** One file or folder of a new workspace. */
export interface InitResult {
  readonly path: string;
  readonly state: 'made' | 'kept' | 'renewed';
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

/**
 * JSON Schemas of the package, by the name of their copy. A copy lies in the workspace, because no other path holds for
 * everybody who edits it: the package may be anywhere, or on another computer.
 */
const SCHEMAS = ['glossary.schema.json', 'settings.schema.json', 'review.schema.json'] as const;
const SCHEMA_FOLDER = '.schema';

const readSchema = (name: (typeof SCHEMAS)[number]): Promise<string> =>
  readFile(new URL(`../../schema/${name}`, import.meta.url), 'utf8');

/** A YAML file that tells editors its schema, by a path as seen from the file (redhat-developer/vscode-yaml, issue 587). */
function withHint(file: string, schema: (typeof SCHEMAS)[number], text: string): readonly [file: string, text: string] {
  const path = posix.relative(posix.dirname(file), `${SCHEMA_FOLDER}/${schema}`);
  return [file, `# yaml-language-server: $schema=${path}\n${text}`];
}

const IGNORED = `.env\n.zweispalt/\noutput/run.json\n`;

/**
 * Makes a workspace; what is there already is kept, but for schemas of another version.
 * @param starters glossaries of the package that it gets
 * @throws AppError `output` when the folder cannot be written
 */
export async function initWorkspace(
  dir: string,
  starters: readonly StarterName[] = [],
): Promise<readonly InitResult[]> {
  const schemas = await Promise.all(
    SCHEMAS.map(async (name) => [`${SCHEMA_FOLDER}/${name}`, await readSchema(name)] as const),
  );
  const files = [
    withHint('zweispalt.yaml', 'settings.schema.json', defaultSettingsYaml()),
    ...starters.map((name) => withHint(starterFile(name), 'glossary.schema.json', starterYaml(name))),
    withHint('glossary/names.yaml', 'glossary.schema.json', ownGlossary(starters)),
    ['.gitignore', IGNORED] as const,
  ];
  try {
    const made = await Promise.all(['input', 'memory', 'glossary'].map((name) => makeFolder(dir, name)));
    const kept = await Promise.all(files.map(([name, text]) => makeFile(dir, name, text)));
    return [...made, ...kept, ...(await Promise.all(schemas.map(([name, text]) => renewFile(dir, name, text))))];
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

async function makeFile(dir: string, path: string, text: string): Promise<InitResult> {
  const now = await readIfThere(join(dir, path));
  if (now !== undefined) return { path, state: 'kept' };
  await writeFile(join(dir, path), text, { flag: 'wx' });
  return { path, state: 'made' };
}

/** A file of ours, which another version may have written. */
async function renewFile(dir: string, path: string, text: string): Promise<InitResult> {
  const now = await readIfThere(join(dir, path));
  if (now === text) return { path, state: 'kept' };
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
  return { path, state: now === undefined ? 'made' : 'renewed' };
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

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
