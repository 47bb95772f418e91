import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../src/check/rules.ts';
import { buildProgram } from '../src/cli/program.ts';
import { defaultSettingsYaml } from '../src/config.ts';
import { EXIT } from '../src/domain/errors.ts';
import { loadGlossary } from '../src/glossary/load-glossary.ts';
import { readReviews } from '../src/review/read-reviews.ts';
import { FORMATS } from '../src/write/formats.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const program = buildProgram(() => {});

/** With the commands inside commands: `memory check`. */
const commands = program.commands.flatMap((command) => [
  { name: command.name(), options: command.options, command },
  ...command.commands.map((inner) => ({
    name: `${command.name()} ${inner.name()}`,
    options: inner.options,
    command: inner,
  })),
]);

test('the README names every command', () => {
  for (const { name } of commands) expect(readme).toContain(`zweispalt ${name}`);
});

/** The example lines of a command's help. */
function examplesOf({ name, command }: (typeof commands)[number]): readonly string[] {
  const help: string[] = [];
  command.configureOutput({ writeOut: (text) => help.push(text) });
  command.outputHelp();
  const [, examples = ''] = help.join('').split('\nExamples:\n');
  return examples.split('\n').filter((line) => line.startsWith('  $ ') && line.includes(`zweispalt ${name}`));
}

test.each(commands)('the help of $name has examples', (one) => {
  expect(examplesOf(one)).not.toEqual([]);
});

test.each(commands.filter(({ command }) => command.commands.length === 0))(
  'the examples of $name have its own flags alone',
  (one) => {
    const flags = examplesOf(one).flatMap((line) => line.match(/(?<= )--[a-z-]+/g) ?? []);
    expect(one.options.map(({ long }) => long)).toEqual(expect.arrayContaining(flags));
  },
);

test('the README names every flag, and no flag that is not there', () => {
  const flags = [program, ...commands].flatMap(({ options }) => options.map(({ long }) => long!));
  for (const flag of flags.filter((one) => one !== '--version')) expect(readme).toContain(flag);
  const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag);
  expect(new Set(named)).toEqual(new Set([...named.filter((flag) => flags.includes(flag)), '--help']));
});

test('the README tells every exit code', () => {
  const rows = [...readme.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(rows).toEqual(Object.values(EXIT));
});

test('the README tells every check with its severity', () => {
  for (const { name, severity } of RULES) expect(readme).toContain(`| \`${name}\` | ${severity} |`);
});

test('the README tells every setting', () => {
  const keys = [...defaultSettingsYaml().matchAll(/^#([a-zA-Z]+):/gm)].map(([, key]) => key!);
  for (const key of keys) expect(readme).toMatch(new RegExp(`\`${key}[\`.]`));
});

test('the README names every bilingual file', () => {
  for (const { file } of FORMATS.values()) expect(readme).toContain(`\`${file}\``);
});

test('the glossary in the README loads', () => {
  const [, yaml] = /### 3\. Update the glossary[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readme)!;
  expect(loadGlossary([{ path: 'README.md', text: yaml! }]).concepts.map(({ label }) => label)).toEqual([
    'Shoigu',
    'CSTO',
    'Tokayev',
  ]);
});

test('the file of reviews in the README is read as one', () => {
  const [, text] = /### 2\. Review[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readme)!;
  expect(readReviews({ file: 'README.md', text: text! })).toMatchObject({
    article: 'tageblatt/unruhen.txt',
    reviews: [{ target: 'The capital is still sealed off.', state: 'reviewed', by: 'Anna' }],
  });
});

test('the two commands of the README are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(readme).toContain('npm ci\nnpm start\n');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'prepare']));
});
