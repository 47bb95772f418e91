import pc from 'picocolors';
import type { ListedConcept } from '../app/list-glossary.ts';
import type { ShownConcept, ShownMention } from '../app/show-concept.ts';
import type { Concept } from '../domain/concept.ts';
import { formatPlace } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import { formatSnippet, plural } from './format-text.ts';

/** A row an entry, in columns. */
export function formatList(list: readonly ListedConcept[]): string[] {
  const hasCounts = list.some(({ mentions }) => mentions !== undefined);
  const head = ['label', 'English', 'kind', 'German', ...(hasCounts ? ['mentions'] : []), 'place'];
  const rows = list.map((one) => [
    formatSnippet(one.label, 40),
    formatSnippet(one.en, 40),
    one.kind ?? '',
    formatSnippet(germanOf(one), 60),
    ...(hasCounts ? [String(one.mentions)] : []),
    one.place ? formatPlace({ file: visible(one.place.file), ...(one.place.line && { line: one.place.line }) }) : '',
  ]);
  if (list.length === 0) return ['The glossary is empty.'];
  return [...columns([head, ...rows]), plural(list.length, 'entry').replace(/entrys$/, 'entries')];
}

/** The spellings of the name, then its long forms; given names are told from them. */
function germanOf({ de, long, given }: ListedConcept): string {
  const names = [...de, ...(long?.de ?? [])].join(', ');
  const others = given.flatMap((name) => (name.de.length > 0 ? name.de : [name.en]));
  return others.length === 0 ? names : `${names} (${others.join(', ')})`;
}

/** Padded, all flush left. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

/** An entry, what became of it, and each place. */
export function formatShown({ concept, mentions }: ShownConcept): string[] {
  const counts = new Map<string, number>();
  for (const { status } of mentions) counts.set(status, (counts.get(status) ?? 0) + 1);
  const tally = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  const articles = new Set(mentions.map(({ article }) => article)).size;
  return [
    ...formatConcept(concept),
    mentions.length === 0
      ? 'No article names it.'
      : `${plural(mentions.length, 'mention')} in ${plural(articles, 'article')}: ${tally}`,
    ...mentions.flatMap(formatMention),
    '',
  ];
}

function formatConcept({ label, en, place, ...concept }: Concept): string[] {
  const { kind, long, given, enforce } = concept;
  const where = place ? pc.dim(`  ${visible(formatPlace(place))}`) : '';
  const fields = (['de', 'accept', 'wrong', 'when', 'except'] as const).filter((name) => concept[name].length > 0);
  return [
    `${pc.bold(visible(label))}${label === en ? '' : ` → ${visible(en)}`}${where}`,
    `  ${[kind ?? 'no kind', `enforce: ${enforce}`].join(', ')}`,
    ...fields.map((name) => `  ${name}: ${concept[name].map(visible).join(', ')}`),
    ...(long ? [`  long: ${visible(long.en)} ← ${long.de.map(visible).join(', ')}`] : []),
    ...given.map(
      (name) =>
        `  given: ${[name.en, ...(name.de.length > 0 ? ['←', name.de.join(', ')] : [])].map(visible).join(' ')}`,
    ),
    ...(concept.note === undefined ? [] : [`  note: ${visible(concept.note)}`]),
  ];
}

function formatMention(mention: ShownMention): string[] {
  const { article, line, status, german, english, sentence, translation, reason, reviewed } = mention;
  const stands = english === undefined ? '' : ` → ${visible(english)}`;
  return [
    `${visible(article)}:${line}  ${status}${reviewed ? ', reviewed' : ''}: ${visible(german)}${stands}`,
    `    ${visible(sentence)}`,
    ...(translation === undefined ? [] : [`    ${visible(translation)}`]),
    ...(reason === undefined ? [] : [`    ${pc.dim(visible(reason))}`]),
  ];
}
