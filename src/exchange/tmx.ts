import type { ExchangeFormat, ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { type TaggedToken, taggedTokens } from '../domain/tagged-text.ts';
import { TMX_FOOT, tmxHead } from '../domain/tmx-markup.ts';
import { pairTags } from './pair-tags.ts';
import { PROPS, readTmxRows } from './tmx-rows.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * TMX 1.4b: a unit a row, named by the row's id. It holds pairs of texts: a row without English has no place in it and
 * is left out.
 */
export const tmxExchange: ExchangeFormat = {
  name: 'tmx',
  extension: '.tmx',
  write: async (sheet) => Buffer.from(render(sheet)),
  read: async (bytes, path) => readTmxRows(bytes, path),
};

function render({ article, language, rows }: ExchangeSheet): string {
  const units = rows.filter(({ target }) => target !== '').map((row) => unit(row, article, language));
  return `${tmxHead(prop(PROPS.article, article))}${units.join('')}${TMX_FOOT}`;
}

/** `note` and `prop` must stand before both texts, and the German first: some tools take the first for the source. */
function unit({ id, source, target, state, comment, notes }: ExchangeRow, article: string, language: string): string {
  const head = [
    ...(notes === '' ? [] : [`<note>${xmlText(notes)}</note>\n`]),
    prop(PROPS.article, article),
    ...(state === '' ? [] : [prop(PROPS.state, state)]),
    ...(comment === '' ? [] : [prop(PROPS.comment, comment)]),
  ];
  const variants = [variant('de', source), variant(language, target)];
  return `<tu tuid="${xmlAttribute(id)}">\n${[...head, ...variants].join('')}</tu>\n`;
}

const prop = (type: string, value: string): string => `<prop type="${type}">${xmlText(value)}</prop>\n`;

const variant = (language: string, tagged: string): string =>
  `<tuv xml:lang="${language}"><seg>${segment(taggedTokens(tagged))}</seg></tuv>\n`;

function segment(tokens: readonly TaggedToken[]): string {
  const pairs = pairTags(tokens);
  return tokens.map((token, at) => element(token, at, pairs.get(at))).join('');
}

/** A pair's `i` is the place of its beginning, counted from 1: unique in the `seg` even where a mark is doubled. */
function element(token: TaggedToken, at: number, partner: number | undefined): string {
  switch (token.type) {
    case 'text':
      return xmlText(token.text);
    case 'open':
      return partner === undefined
        ? `<it pos="begin" x="${token.number}"/>`
        : `<bpt i="${at + 1}" x="${token.number}"/>`;
    case 'close':
      return partner === undefined ? `<it pos="end" x="${token.number}"/>` : `<ept i="${partner + 1}"/>`;
    case 'empty':
      return `<ph x="${token.number}"/>`;
  }
}
