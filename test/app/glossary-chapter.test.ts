/** The README's way from an empty glossary to one under which all names are consistent: its own lines, on the sample. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({});
  for (const part of ['input', 'memory']) cpSync(join(PROJECT, part), join(workspace.dir, part), { recursive: true });
  mkdirSync(join(workspace.dir, 'glossary'));
});
afterEach(() => workspace.remove());

const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');

/** The commands of the README's chapter, as their arguments. */
function commands(): readonly (readonly string[])[] {
  const [, block] = /#### From an empty glossary[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)!;
  const lines = block!.split('\n').filter((line) => line.startsWith('npx zweispalt '));
  return lines.map((line) => line.replace(/\s#.*/, '').trim().split(/\s+/).slice(2));
}

interface Name {
  readonly concept: string;
  readonly en: string | null;
  readonly house: string;
  readonly status: string;
}

/** What stands in all bilingual files for each name: house forms, and all forms that were found. */
function formsByName(): ReadonlyMap<string, ReadonlySet<string>> {
  const output = join(workspace.dir, 'output');
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.jsonl'));
  expect(files).toHaveLength(6);
  const forms = new Map<string, Set<string>>();
  for (const file of files) {
    for (const line of readFileSync(join(output, file), 'utf8').trim().split('\n')) {
      for (const { concept, en } of (JSON.parse(line) as { names: readonly Name[] }).names) {
        if (en !== null) forms.set(concept, (forms.get(concept) ?? new Set()).add(en.replace(/(?:’s|'s)$/, '')));
      }
    }
  }
  return forms;
}

test('the README’s commands alone lead from an empty glossary to consistent names', { timeout: 120_000 }, async () => {
  const lines = commands();
  expect(lines.length).toBeGreaterThan(5);
  const said: string[] = [];
  for (const line of lines) {
    const { code, stderr } = await runMain(['-C', workspace.dir, ...line]);
    expect([line.join(' '), code]).toEqual([line.join(' '), 0]);
    said.push(stderr);
  }
  const [names] = /\d+ names(?= are proposed)/.exec(readme)!;
  expect(said.join('')).toContain(`${names} of 6 articles proposed`);
  const forms = formsByName();
  const persons = [
    'Tokayev',
    'Serdyukov',
    'Shoigu',
    'Talasov',
    'Nazarbayev',
    'Massimov',
    'Zas',
    'Smailov',
    'Pashinyan',
    'CSTO',
  ];
  for (const name of persons) {
    const surnames = [...forms.get(name)!].map((form) => form.replace(/^.* /, ''));
    expect([name, ...new Set(surnames.filter((form) => !/Organization|\(/.test(form)))]).toEqual([name, name]);
  }
  const { stdout } = await runMain(['-C', workspace.dir, 'check', '--rule', 'names', '--format', 'json']);
  const { counts, articles } = JSON.parse(stdout) as {
    counts: { error: number };
    articles: readonly { findings: readonly { message: string; severity: string }[] }[];
  };
  expect(counts.error).toBe(0);
  const warnings = articles.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warning'));
  expect(warnings.filter(({ message }) => !message.includes('has no “'))).toEqual([]);
  const again = await runMain(['-C', workspace.dir, 'glossary', 'suggest', '--json']);
  expect(again.code).toBe(0);
});
