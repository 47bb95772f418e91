import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettingsYaml } from '../config.ts';
import { AppError } from '../domain/errors.ts';

/** One file or folder of a new workspace. */
export interface InitResult {
  readonly path: string;
  readonly state: 'made' | 'kept';
}

const STARTER_GLOSSARY = `# Names: a label, and the German spellings that mean it. The label is the English form unless \`en\` says otherwise.
# After a change run \`zweispalt translate\` again: old text is repaired without being sent.

CSTO:
  de: [OVKS, ODKB]
  kind: organisation        # person, given-name, organisation, event, place or term
  long:
    en: Collective Security Treaty Organization
    de: [Organisation des Vertrags über kollektive Sicherheit]

Tokayev:
  de: [Tokajew, Toqaev]
  kind: person
  given:
    Kassym-Jomart: [Kassim-Jomart, Kassym-Schomart, Qasym-Jomart]
  accept: [Tokaev]          # English, and not wrong
  wrong: [Tokajev]          # English, and to be repaired
`;

const IGNORED = `.env\n.zweispalt/\noutput/run.json\n`;

/** Makes a workspace; what is there already is kept. @throws AppError `output` when the folder cannot be written */
export async function initWorkspace(dir: string): Promise<readonly InitResult[]> {
  try {
    const folders = ['input', 'memory', 'glossary'].map((name) => makeFolder(dir, name));
    const files = {
      'zweispalt.yaml': defaultSettingsYaml(),
      'glossary/names.yaml': STARTER_GLOSSARY,
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
