import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const spec = match[1]!;
    const start = readFileSync(join(root, file), 'utf8').lastIndexOf('import', match.index);
    const statement = readFileSync(join(root, file), 'utf8').slice(start, match.index);
    const to = spec.startsWith('.')
      ? relative(root, normalize(join(root, dirname(file), spec)))
          .split(sep)
          .join('/')
      : spec;
    return { from: file, to, typeOnly: statement.startsWith('import type') };
  });

const imports = files.flatMap(importsOf);
const ours = (one: Import) => one.to.endsWith('.ts');
const room = (path: string) => (path.includes('/') ? path.split('/')[0]! : path);
const stages = [
  'read',
  'segment',
  'memory',
  'translate',
  'queue',
  'glossary',
  'check',
  'write',
  'report',
  'review',
  'exchange',
  'desk',
  'page',
];
const show = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

test('the domain imports nothing but itself', () => {
  expect(show(imports.filter((one) => room(one.from) === 'domain' && room(one.to) !== 'domain'))).toEqual([]);
});

test('a stage imports the domain and itself, never another stage or what lies above', () => {
  const wrong = imports.filter(
    (one) => ours(one) && stages.includes(room(one.from)) && !['domain', room(one.from)].includes(room(one.to)),
  );
  expect(show(wrong)).toEqual([]);
});

test('the store and the settings import the domain alone, beside their own folder', () => {
  const own: Record<string, string> = { store: 'store', config: 'config', 'config.ts': 'config' };
  const wrong = imports.filter(
    (one) => ours(one) && own[room(one.from)] && !['domain', own[room(one.from)]].includes(room(one.to)),
  );
  expect(show(wrong)).toEqual([]);
});

test('only compose.ts knows the implementations of engine, queue and store', () => {
  const implementations = /^(?:store\/|translate\/deepl|queue\/)/;
  const wrong = imports.filter(
    (one) => implementations.test(one.to) && room(one.from) !== room(one.to) && one.from !== 'app/compose.ts',
  );
  expect(show(wrong)).toEqual([]);
});

test('nothing below imports the command line, and use cases import no command', () => {
  expect(show(imports.filter((one) => room(one.to) === 'cli' && !['cli', 'bin.ts'].includes(room(one.from))))).toEqual(
    [],
  );
});

test('each package has one owner', () => {
  const owners: Record<string, RegExp> = {
    'deepl-node': /^translate\/deepl/,
    'p-queue': /^queue\//,
    '@photostructure/sqlite': /^store\//,
    diff: /^report\//,
    commander: /^cli\//,
    '@commander-js/extra-typings': /^cli\//,
    'cli-progress': /^cli\//,
    docx: /^exchange\/docx/,
    'write-excel-file/node': /^exchange\/xlsx/,
    hono: /^desk\//,
    'hono/body-limit': /^desk\//,
    'hono/http-exception': /^desk\//,
    '@hono/node-server': /^desk\//,
  };
  expect(show(imports.filter((one) => owners[one.to] && !owners[one.to]!.test(one.from)))).toEqual([]);
});

test('there are no cycles', () => {
  const graph = new Map(
    files.map((file) => [file, imports.filter((one) => one.from === file && ours(one)).map((one) => one.to)]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => visit(file, [])).find(Boolean)).toBeUndefined();
});

test('there are no barrels and no drawers for odds and ends', () => {
  expect(files.filter((file) => /(?:^|\/)(?:index|utils?|helpers?|common|misc)(?:\.ts|\/)/.test(file))).toEqual([]);
});

test('only the edge ends the process or prints', () => {
  const edge = /^(?:bin\.ts|cli\/)/;
  const wrong = files.filter(
    (file) =>
      !edge.test(file) && /process\.(?:exit|stdout|stderr)\b|console\./.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
