import type { BlockKind } from '../domain/article.ts';
import type { ScannedParagraph } from './docx-frames.ts';
import { scanXml } from './docx-xml.ts';

interface Style {
  readonly id: string;
  name?: string;
  basedOn?: string;
  outline?: number;
  isNumbered?: boolean;
}

/** A document's styles, by their ids, which differ with the language of the program (`berschrift1`). */
export type Styles = ReadonlyMap<string, Style>;

/** @throws Error as `scanXml` */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  scanXml(xml, {
    open: ({ name, attribute }) => {
      if (name === 'style') {
        style = { id: attribute('styleId') ?? '' };
        styles.set(style.id, style);
      } else if (style === undefined) return;
      else if (name === 'name') style.name = (attribute('val') ?? '').toLowerCase();
      else if (name === 'basedOn') style.basedOn = attribute('val') ?? '';
      else if (name === 'outlineLvl') style.outline = Number(attribute('val'));
      else if (name === 'numId') style.isNumbered = attribute('val') !== '0';
    },
    close: () => {},
  });
  return styles;
}

/** What a paragraph is, and how deep a heading: 0 for the topmost. */
export interface Role {
  readonly kind: BlockKind;
  readonly level?: number;
}

const NAMES: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'title'],
  [/^(?:subtitle|heading ?\d)$/, 'heading'],
  [/^caption$/, 'caption'],
  [/^(?:quote|quotations|intense quote|block text)$/, 'quote'],
  [/^list (?:bullet|number)/, 'item'],
];

/** Names that Word gives its own styles are English in every language; a style of one's own is what it is based on. */
export function roleOf(paragraph: ScannedParagraph, styles: Styles): Role {
  const chain = chainOf(paragraph.style, styles);
  const kind = chain.map(namedKind).find((one) => one !== undefined);
  if (kind === 'title') return { kind };
  if (paragraph.place.inCell) return { kind: 'cell' };
  const level = paragraph.outline ?? chain.find(({ outline }) => outline !== undefined)?.outline ?? levelOf(chain);
  // Level 9 is running text (ECMA-376 part 1, 17.3.1.20).
  if (level !== undefined && level < 9) return { kind: 'heading', level };
  if (paragraph.isNumbered ?? chain.find(({ isNumbered }) => isNumbered !== undefined)?.isNumbered)
    return { kind: 'item' };
  return { kind: kind ?? 'paragraph' };
}

const namedKind = ({ id, name }: Style): BlockKind | undefined =>
  NAMES.find(([pattern]) => pattern.test(name ?? id.toLowerCase()))?.[1];

/** The style and those it is based on; a circle ends it. */
function chainOf(id: string | undefined, styles: Styles): readonly Style[] {
  const chain: Style[] = [];
  for (let next = id; next !== undefined && chain.length < 20; ) {
    const style: Style = styles.get(next) ?? { id: next };
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}

function levelOf(chain: readonly Style[]): number | undefined {
  for (const { id, name } of chain) {
    const digit = /^heading ?([1-9])$/.exec(name ?? id.toLowerCase())?.[1];
    if (digit) return Number(digit) - 1;
  }
  return undefined;
}
