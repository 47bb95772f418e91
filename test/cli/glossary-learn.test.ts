import { afterEach, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const unit = (german: string, english: string) =>
  `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;
const tmx = (...units: readonly string[]) =>
  `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${units.join('')}</body></tmx>`;

/** German, what the machine wrote, and what a person made of it. */
type Row = readonly [german: string, machine: string, person: string];

let workspace: Workspace;
afterEach(() => workspace.remove());

function desk(glossary: string, articles: Readonly<Record<string, readonly Row[]>>): void {
  const files: Record<string, string> = { 'glossary/names.yaml': glossary };
  for (const [name, rows] of Object.entries(articles)) {
    files[`input/${name}.txt`] = rows.map(([german]) => german).join('\n\n');
    const reviews = rows.map(
      ([german, , person]) =>
        `- source: ${JSON.stringify(german)}\n  target: ${JSON.stringify(person)}\n  state: reviewed\n`,
    );
    files[`reviews/${name}.txt.yaml`] = `article: ${name}.txt\nlanguage: en-US\nreviews:\n${reviews.join('')}`;
  }
  const all = Object.values(articles).flat();
  files['memory/desk.tmx'] = tmx(...all.map(([german, machine]) => unit(german, machine)));
  workspace = makeWorkspace(files);
}

const learn = (...args: readonly string[]) => runMain(['-C', workspace.dir, 'glossary', 'learn', ...args]);
const lessons = async () => JSON.parse((await learn('--json', '--dry-run')).stdout).lessons;

const TWO = {
  one: [['Präsident Toqaev sprach lange.', 'President Toqaev spoke long.', 'President Tokayev spoke at length.']],
  two: [['Am Abend kam Toqaev zurück.', 'In the evening Toqaev returned.', 'In the evening Tokayev returned.']],
} as const;

test('a name that reviewers changed at several places becomes a new entry, with the evidence, and nothing enters unasked', async () => {
  desk('', TWO);
  const { code, stdout, stderr } = await learn();
  expect(code).toBe(0);
  expect(stderr).toContain('“Toqaev” → “Tokayev” at 2 places in 2 articles: a new entry, “Tokayev”');
  expect(stderr).toContain('one.txt:1  Präsident Toqaev sprach lange.');
  expect(stderr).toContain('    + In the evening Tokayev returned.');
  expect(stdout).toContain('+Tokayev: [Toqaev]');
  expect(workspace.read('glossary/names.yaml')).toBe('');
  await learn('--yes');
  expect(workspace.read('glossary/names.yaml')).toBe('Tokayev: [Toqaev]\n');
  expect((await learn()).stderr).toContain('Reviewers changed no name');
});

test('the house form that reviewers changed is renamed, still understood in German, and repaired from then on', async () => {
  desk('# President.\nToqaev: {de: [Tokajew], kind: person}\n', TWO);
  expect(await lessons()).toMatchObject([{ teaches: 'house', label: 'Tokayev', kept: 0, articles: 2 }]);
  await learn('--yes');
  expect(workspace.read('glossary/names.yaml')).toBe('# President.\nTokayev: {de: [Tokajew, Toqaev], kind: person}\n');
});

test('the capitals of an abbreviation are a form of it', async () => {
  desk('Nato: {de: [NATO], kind: organisation}\n', {
    one: [['Die NATO kam.', 'Nato came.', 'NATO came.']],
    two: [['Dort war die NATO.', 'Nato was there.', 'NATO was there.']],
  });
  await learn('--yes');
  expect(workspace.read('glossary/names.yaml')).toBe('NATO: {de: [NATO, Nato], kind: organisation}\n');
});

test('a form that the entry lacks is added where reviewers brought it to the house form', async () => {
  desk('Shoigu: {de: [Schoigu], kind: person, enforce: verify}\n', {
    one: [['Schoigu kam.', 'Choygou came.', 'Shoigu came.']],
    two: [['Dort war Schoigu.', 'Choygou was there.', 'Shoigu was there.']],
  });
  await learn('--yes');
  expect(workspace.read('glossary/names.yaml')).toContain('wrong: [Choygou]');
});

test('one place, or as many that were left as they were, teach nothing', async () => {
  desk('', { one: TWO.one });
  expect(await lessons()).toEqual([]);
  expect(JSON.parse((await learn('--json', '--dry-run', '--min', '1')).stdout).lessons).toHaveLength(1);
  workspace.remove();
  const kept = ['Toqaev ging.', 'Toqaev left.', 'Toqaev left.'] as const;
  desk('', { ...TWO, three: [kept, ['Toqaev kam.', 'Toqaev came.', 'Toqaev came.']] });
  expect(await lessons()).toEqual([]);
});

test('words that are no names, and whole sentences put otherwise, teach nothing', async () => {
  desk('', {
    one: [['Die Minister kamen.', 'Ministers came to Astana.', 'Minister came to Astana.']],
    two: [
      [
        'Die Minister gingen, wie die minister vor ihnen.',
        'Ministers left as the ministers before.',
        'Minister left as the ministers before.',
      ],
    ],
    three: [['Er kam aus Almaty.', 'He came from Almaty.', 'It was Almaty where he grew up, not Aktau.']],
  });
  expect(await lessons()).toEqual([]);
});

test('a number of places that is none is refused', async () => {
  desk('', {});
  expect((await learn('--min', '0')).code).toBe(2);
});
