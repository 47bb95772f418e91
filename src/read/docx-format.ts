import type { RunFormat } from './docx-items.ts';
import type { XmlTag } from './docx-xml.ts';

export const NO_FORMAT: RunFormat = {
  key: '',
  raw: '',
  before: '',
  lang: '',
  after: '',
  isHidden: false,
  isRaised: false,
};

/** One element of a `w:rPr`. */
export interface Property {
  readonly tag: XmlTag;
  readonly xml: string;
}

/** Differences that nobody sees in a line of English: left by spell checkers, justification, and other scripts. */
const UNSEEN = new Set(
  'lang noProof bCs iCs szCs rPrChange ins del moveFrom moveTo snapToGrid spacing w kern specVanish *'.split(' '),
);
/** Of the old text, not of what takes its place. */
const DROPPED = new Set('noProof rPrChange ins del moveFrom moveTo'.split(' '));
/** What the schema puts after `w:lang`. */
const AFTER_LANG = new Set('eastAsianLayout specVanish oMath *'.split(' '));
const FONTS = ['ascii', 'hAnsi', 'asciiTheme', 'hAnsiTheme'];
const OFF = new Set(['0', 'false', 'off']);

/** @param raw the whole `w:rPr` */
export function runFormat(raw: string, properties: readonly Property[]): RunFormat {
  const xmlOf = (wanted: (name: string) => boolean) =>
    properties
      .filter(({ tag }) => wanted(tag.name))
      .map(({ xml }) => xml)
      .join('');
  const seen = properties.filter(({ tag }) => isSeen(tag));
  const property = (name: string) => properties.find(({ tag }) => tag.name === name)?.tag;
  const vanish = property('vanish');
  const align = property('vertAlign')?.attribute('val');
  return {
    key: seen.map(({ xml }) => xml).join(''),
    raw,
    before: xmlOf((name) => name !== 'lang' && !AFTER_LANG.has(name) && !DROPPED.has(name)),
    lang: xmlOf((name) => name === 'lang'),
    after: xmlOf((name) => AFTER_LANG.has(name)),
    isHidden: vanish !== undefined && !OFF.has(vanish.attribute('val') ?? ''),
    // Word raises by alignment, LibreOffice by a position in half points.
    isRaised: (align !== undefined && align !== 'baseline') || property('position') !== undefined,
  };
}

function isSeen(tag: XmlTag): boolean {
  if (UNSEEN.has(tag.name)) return false;
  if (tag.name === 'rFonts') return FONTS.some((name) => tag.attribute(name) !== undefined);
  const value = tag.attribute('val');
  if (tag.name === 'color') return value !== 'auto';
  if (tag.name === 'vertAlign') return value !== 'baseline';
  return !(tag.name === 'highlight' && value === 'none');
}
