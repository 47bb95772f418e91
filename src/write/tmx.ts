import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { BilingualFormat } from '../domain/format.ts';
import { withoutForbidden } from '../domain/kept-tmx.ts';
import { TMX_FOOT, TMX_HEAD, tmxProp, tmxVariant } from '../domain/tmx-markup.ts';
import { escapeXml } from '../domain/xml.ts';

/** `bilingual.tmx`: TMX 1.4b with every row that has its English. */
export const tmxFormat: BilingualFormat = {
  name: 'tmx',
  file: 'bilingual.tmx',
  render: (bitext) => `${TMX_HEAD}${bitext.pairs.map((pair) => unit(pair, bitext)).join('')}${TMX_FOOT}`,
};

/** The German comes first: some tools take the first variant for the source. `note` and `prop` must stand before both. */
function unit(pair: BitextPair, { article, target }: Bitext): string {
  const { source, id } = pair.segment;
  const text = finalText(pair);
  if (!text || isBlank(text.text) || isBlank(source.text)) return '';
  const notes = pair.findings.map(({ severity, message }) => `<note>${escapeXml(`${severity}: ${message}`)}</note>\n`);
  const props = [
    tmxProp('x-file', article.id),
    tmxProp('x-state', pair.state),
    ...(pair.origin === undefined ? [] : [tmxProp('x-origin', pair.origin)]),
  ];
  const variants = [tmxVariant('de', source), tmxVariant(target, text)];
  return `<tu tuid="${escapeXml(id)}">\n${[...notes, ...props, ...variants].join('')}</tu>\n`;
}

const isBlank = (text: string): boolean => withoutForbidden(text).trim() === '';
