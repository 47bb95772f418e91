import type { Bitext, BitextPair } from '../domain/bitext.ts';
import {
  allFindings,
  countFindings,
  countStates,
  countWords,
  finalText,
  findingWords,
  gapWords,
  STATE_WORDS,
  STATES,
  skipWords,
  titleOf,
} from '../domain/bitext-facts.ts';
import type { Finding } from '../domain/finding.ts';
import type { BilingualFormat } from '../domain/format.ts';
import { webAddress } from '../domain/html.ts';
import { escapeMarkdown } from '../domain/markdown.ts';

/** `bilingual.md`: a table of two columns, and the findings below it by row number. */
export const markdownFormat: BilingualFormat = {
  name: 'md',
  file: 'bilingual.md',
  render: (bitext) => `${[...head(bitext), table(bitext), ...findings(bitext)].join('\n\n')}\n`,
};

function head(bitext: Bitext): readonly string[] {
  const { de, en } = titleOf(bitext);
  const { outlet, date, author, address } = bitext.article.meta;
  const link = webAddress(address);
  const meta = [outlet, date, author].filter((one) => one !== undefined).map(escapeMarkdown);
  if (address)
    meta.push(
      link ? `<${link.replace(/[<>|]/g, encodeURIComponent)}>` : `\`${address.replace(/[`\s|]+/g, ' ').trim()}\``,
    );
  return [
    `# ${escapeMarkdown(de)}`,
    ...(en ? [`*${escapeMarkdown(en)}*`] : []),
    ...(meta.length > 0 ? [meta.join(' · ')] : []),
    counts(bitext),
  ];
}

function counts(bitext: Bitext): string {
  const states = countStates(bitext);
  const parts = STATES.filter((state) => states[state] > 0).map((state) => `${states[state]} ${STATE_WORDS[state]}`);
  const found = findingWords(countFindings(allFindings(bitext)));
  return `${countWords(bitext.pairs.length, 'row')}: ${parts.join(', ')}.${found && ` ${found}.`}`;
}

function table({ pairs, target }: Bitext): string {
  const rows = pairs.map((pair, index) => `| ${index + 1} | ${german(pair)} | ${english(pair)} |`);
  return [`| # | Deutsch | English (${target}) |`, '| ---: | --- | --- |', ...rows].join('\n');
}

const german = ({ segment }: BitextPair): string => weigh(segment.kind, escapeMarkdown(segment.source.text));

function english(pair: BitextPair): string {
  if (pair.segment.skip) return `*Not sent: ${escapeMarkdown(skipWords(pair.segment.skip))}*`;
  const text = finalText(pair);
  return text ? weigh(pair.segment.kind, escapeMarkdown(text.text)) : `⚠ *${escapeMarkdown(gapWords(pair) ?? '')}*`;
}

const weigh = (kind: BitextPair['segment']['kind'], text: string): string =>
  text !== '' && (kind === 'title' || kind === 'heading') ? `**${text}**` : text;

function findings(bitext: Bitext): readonly string[] {
  const rows = new Map(bitext.pairs.map(({ segment }, index) => [segment.id, index + 1]));
  const lines = allFindings(bitext).map((finding) => findingLine(finding, rows.get(finding.segment ?? '')));
  return lines.length === 0 ? [] : ['## Findings', lines.join('\n')];
}

function findingLine({ severity, rule, message, remedy }: Finding, row: number | undefined): string {
  const place = row === undefined ? 'the whole article' : `row ${row}`;
  return `- **${severity}**, ${place} (${escapeMarkdown(rule)}): ${escapeMarkdown([message, remedy].filter(Boolean).join(' '))}`;
}
