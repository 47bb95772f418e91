/**
 * The README's chapter on reviewing, played on the sample: every article goes out in another format, two of them through
 * LibreOffice, comes back, and keeps each reviewed word through a change of the glossary, of the German, and the loss of
 * the memory.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyReviews } from '../../src/app/apply-reviews.ts';
import { composeApply, composeExport } from '../../src/app/compose-reviews.ts';
import { exportReviews } from '../../src/app/export-reviews.ts';
import { RULES } from '../../src/check/rules.ts';
import { loadSettings } from '../../src/config.ts';
import type { ExchangeName } from '../../src/domain/exchange.ts';
import { loadExchange } from '../../src/exchange/registry.ts';
import { edit, hasLibreOffice } from '../exchange/libreoffice.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const BY_HAND = 'By hand: ';

/** In what each article of the sample goes out. */
const JOBS: readonly (readonly [article: string, format: ExchangeName, extension: string])[] = [
  ['agentur/abzug-beginnt.txt', 'xlsx', '.xlsx'],
  ['tageblatt/unruhen.txt', 'docx', '.docx'],
  ['portal/gespraech.html', 'xliff', '.xlf'],
  ['archiv/chronik.txt', 'tmx', '.tmx'],
  ['schweiz/hilfe.txt', 'tsv', '.tsv'],
  ['magazin/premiere.md', 'md', '.md'],
];

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({ 'zweispalt.yaml': 'failOn: never\nengine: memory\n' });
  for (const part of ['input', 'glossary', 'memory'])
    cpSync(join(PROJECT, part), join(workspace.dir, part), { recursive: true });
});
afterEach(() => workspace.remove());

const settings = () =>
  loadSettings({ workspace: workspace.dir, flags: {}, env: {}, checks: RULES.map(({ name }) => name) });

interface JsonRow {
  readonly source: string;
  readonly target: string | null;
  readonly state: string;
  readonly review: { readonly staleSource: string | null } | null;
}
const rowsOf = (article: string) =>
  workspace
    .read(`output/${article}/bilingual.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonRow);

/** How a paragraph of the article begins, in words that every format writes alike. */
function beginning(article: string): string {
  const found = rowsOf(article).flatMap(({ target }) => /^[A-Za-z ]{24,}/.exec(target ?? '')?.[0] ?? []);
  const english = found.find((one) => one.trim().length > 24);
  if (english === undefined) throw new Error(`${article} has no paragraph that begins with plain words`);
  return english.trim();
}

async function exportTo(article: string, format: ExchangeName): Promise<void> {
  const composed = await composeExport(settings(), () => {}, false);
  try {
    const files = await composed.findArticles([join(workspace.dir, 'input', article)]);
    await exportReviews(files, await loadExchange(format), composed.tools);
  } finally {
    composed.close();
  }
}

async function apply(files: readonly string[]) {
  const composed = await composeApply(settings(), () => {});
  try {
    return await applyReviews({ files, dryRun: false, accept: false, force: false, by: 'Anna' }, composed.tools);
  } finally {
    composed.close();
  }
}

/** A person edits the file: in LibreOffice where that is there, else, and in text formats, in the file itself. */
function editFile(file: string, format: ExchangeName, english: string): void {
  const change = (text: string) => text.replace(english, BY_HAND + english);
  const bytes = readFileSync(file);
  const edited = format === 'xlsx' || format === 'docx' ? edit(bytes, format, change) : change(bytes.toString('utf8'));
  expect(Buffer.from(edited).equals(bytes)).toBe(false);
  writeFileSync(file, edited);
}

test.skipIf(!hasLibreOffice)(
  'needs LibreOffice: no reviewed word is lost on any way there and back, nor afterwards',
  { timeout: 300_000 },
  async () => {
    await workspace.run();
    const english = new Map(JOBS.map(([article]) => [article, BY_HAND + beginning(article)]));
    for (const [article, format, extension] of JOBS) {
      await exportTo(article, format);
      editFile(join(workspace.dir, 'exchange', article + extension), format, beginning(article));
    }

    const { applied, refused } = await apply(
      JOBS.map(([article, , extension]) => join(workspace.dir, 'exchange', article + extension)),
    );
    expect(refused).toEqual([]);
    expect(applied.map(({ decisions, refusals }) => [decisions.length, refusals])).toEqual(JOBS.map(() => [1, []]));

    const reviewed = () =>
      new Map(
        JOBS.map(([article]) => {
          const row = rowsOf(article).find(({ state }) => state === 'reviewed');
          return [article, (row?.target ?? '').slice(0, english.get(article)!.length)];
        }),
      );
    await workspace.run();
    expect(reviewed()).toEqual(english);

    workspace.write('glossary/zz-house.yaml', 'Kasachstan-Land: {de: [Kasachstan], kind: place, enforce: repair}\n');
    await workspace.run();
    expect(reviewed()).toEqual(english);

    for (const [article] of JOBS) {
      const row = rowsOf(article).find(({ state }) => state === 'reviewed')!;
      const [word] = /\p{L}{6,}/u.exec(row.source)!;
      const text = workspace.read(`input/${article}`);
      expect(text).toContain(word);
      workspace.write(`input/${article}`, text.replaceAll(word, `${word}s`));
    }
    await workspace.run();
    expect(reviewed()).toEqual(english);
    const stale = JOBS.filter(([article]) => rowsOf(article).some(({ review }) => review?.staleSource));
    expect(stale).toHaveLength(JOBS.length);

    rmSync(join(workspace.dir, '.zweispalt'), { recursive: true });
    await workspace.run();
    expect(reviewed()).toEqual(english);
  },
);
