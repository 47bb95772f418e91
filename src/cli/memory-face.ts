import type { MemoryHealth } from '../app/check-memory.ts';
import type { ImportResult } from '../app/import-memory.ts';
import type { MemoryStats } from '../app/memory-stats.ts';
import type { PrunePlan } from '../app/prune-memory.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { formatBytes, formatCount, formatSnippet, formatTable, plural } from './format-text.ts';

export function formatHealth({
  file,
  exists,
  bytes,
  targets,
  paragraphs,
  runs,
  damage,
  remedy,
}: MemoryHealth): string[] {
  if (!exists) return [`There is no memory yet (${file}): the first run makes it.`];
  const counts = `${plural(targets, 'target')} of ${plural(paragraphs, 'paragraph')}, ${plural(runs, 'run')}, ${formatBytes(bytes)}`;
  if (damage.length === 0) return [`${file} is whole: ${counts}`];
  return [
    `${file} is damaged; what could be read: ${counts}`,
    ...damage.map((one) => `  ${one}`),
    ...(remedy === undefined ? [] : [`→ ${remedy}`]),
  ];
}

export const formatImport = ({ path, added, known, skipped }: ImportResult): string[] => [
  `${path}: ${formatCount(added)} new, ${formatCount(known)} known, ${formatCount(skipped.length)} skipped`,
  ...skipped.map(({ line, reason }) => `  line ${line}: ${reason}`),
];

export function formatStats({
  file,
  bytes,
  targets,
  paragraphs,
  withSeveral,
  characters,
  origins,
}: MemoryStats): string[] {
  const head = ['origin', 'language', 'targets', 'German characters'];
  const rows = origins.map((row) => [
    formatSnippet(row.origin, 40),
    row.language,
    formatCount(row.targets),
    formatCount(row.characters),
  ]);
  return [
    ...formatTable([head, ...rows, ['total', '', formatCount(targets), formatCount(characters)]]),
    `${plural(paragraphs, 'paragraph')}, ${formatCount(withSeveral)} of them with several targets`,
    `${file}: ${formatBytes(bytes)}`,
  ];
}

/** Each target that would go, and the sums. */
export function formatPlan({ unused, older, gone, kept }: PrunePlan): string[] {
  const row = (why: string) => (entry: MemoryEntry) =>
    `${why}  ${entry.language}  ${formatSnippet(entry.target.origin, 20)}  ${formatSnippet(entry.source.text)}`;
  return [
    ...unused.map(row('unused')),
    ...older.map(row('older ')),
    ...gone.map((article) => `texts   ${formatSnippet(article)}`),
    `${formatCount(unused.length)} in no article any more, ${formatCount(older.length)} older ones, ${formatCount(kept)} kept`,
    ...(gone.length > 0 ? [`earlier texts of ${plural(gone.length, 'article')} that are not there any more`] : []),
  ];
}

export const planForPrograms = ({ unused, older, gone, kept }: PrunePlan, dropped: boolean) => ({
  dropped,
  kept,
  gone,
  unused: unused.map(rowForPrograms),
  older: older.map(rowForPrograms),
});

const rowForPrograms = ({ key, language, source, target }: MemoryEntry) => ({
  key,
  language,
  origin: target.origin,
  source: source.text,
  target: target.text.text,
});
