import type { ExchangeFormat, ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import type { ReviewState } from '../domain/review.ts';
import { type TaggedToken, taggedTokens } from '../domain/tagged-text.ts';
import { pairTags } from './pair-tags.ts';
import { readXliff, TOOL } from './xliff-reader.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * XLIFF 1.2, which every translators' tool reads; 2.x is not, some tools load it as empty without a word. A machine's
 * text is `translated`, an edited one `needs-review-translation`, a reviewed one approved and `final`; `translate="no"`
 * keeps a locked one from being changed.
 */
export const xliffExchange: ExchangeFormat = {
  name: 'xliff',
  extension: '.xlf',
  write: async (sheet) => Buffer.from(render(sheet)),
  read: async (bytes, path) => readXliff(bytes, path),
};

const render = ({ article, title, language, rows }: ExchangeSheet): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="${xmlAttribute(article)}" source-language="de" target-language="${language}" datatype="plaintext" tool-id="${TOOL}">
<header><tool tool-id="${TOOL}" tool-name="${TOOL}"/><note>${xmlText(title)}</note></header>
<body>
${rows.map((row) => unit(row, article)).join('')}</body>
</file>
</xliff>
`;

function unit(row: ExchangeRow, article: string): string {
  const { id, line, source, comment, notes } = row;
  return `<trans-unit id="${xmlAttribute(id)}"${ATTRIBUTES[row.state]} xml:space="preserve">
<source>${inline(source)}</source>
${target(row)}<context-group purpose="location"><context context-type="sourcefile">${xmlText(article)}</context><context context-type="linenumber">${line}</context></context-group>
${note('reviewer', comment)}${note(TOOL, notes)}</trans-unit>
`;
}

const ATTRIBUTES: Readonly<Record<ReviewState | '', string>> = {
  '': '',
  edited: '',
  reviewed: ' approved="yes"',
  locked: ' approved="yes" translate="no"',
};

const STATES: Readonly<Record<ReviewState | '', string>> = {
  '': 'translated',
  edited: 'needs-review-translation',
  reviewed: 'final',
  locked: 'final',
};

/** Without one, a unit counts as not translated yet. */
const target = ({ target, state }: ExchangeRow): string =>
  target === '' && state === '' ? '' : `<target state="${STATES[state]}">${inline(target)}</target>\n`;

const note = (from: string, text: string): string =>
  text === '' ? '' : `<note from="${from}">${xmlText(text)}</note>\n`;

function inline(tagged: string): string {
  const tokens = taggedTokens(tagged);
  const pairs = pairTags(tokens);
  return tokens.map((token, at) => element(token, pairs.has(at))).join('');
}

function element(token: TaggedToken, isPaired: boolean): string {
  switch (token.type) {
    case 'text':
      return xmlText(token.text);
    case 'open':
      return isPaired ? `<g id="${token.number}">` : `<bx id="${token.number}"/>`;
    case 'close':
      return isPaired ? '</g>' : `<ex id="${token.number}"/>`;
    case 'empty':
      return `<x id="${token.number}"/>`;
  }
}
