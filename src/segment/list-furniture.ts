import type { Block } from '../domain/article.ts';
import type { Skip } from '../domain/segment.ts';
import type { SegmentRules } from './segment-rules.ts';

/** Capitalised words and nothing else: keywords, as no sentence is. */
const KEYWORDS = /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*(?:[,;|·•]?\s+|$))+$/u;

/**
 * What follows a label such as "Mehr zum Thema:" and goes with it: the items of its list, and a line of keywords if no
 * further running text comes after it.
 * @returns the reason by the index of the block
 */
export function followingFurniture(blocks: readonly Block[], rules: SegmentRules): ReadonlyMap<number, Skip> {
  const skips = new Map<number, Skip>();
  const labels = rules.paragraph.filter(({ list }) => list);
  const lastText = blocks.findLastIndex(({ content: { text } }) => text.length > 80 && /[.!?]/.test(text));
  for (const [index, { content, kind }] of blocks.entries()) {
    const text = content.text.trim();
    const rule = text.length > 300 || kind === 'title' ? undefined : labels.find(({ pattern }) => pattern.test(text));
    if (rule === undefined || kind === 'item') continue;
    for (const block of listAfter(blocks, index, lastText))
      skips.set(block.index, { reason: rule.reason, rule: rule.name });
  }
  return skips;
}

function listAfter(blocks: readonly Block[], label: number, lastText: number): readonly Block[] {
  const list: Block[] = [];
  for (let at = label + 1; at < blocks.length; at++) {
    const block = blocks[at]!;
    const text = block.content.text.trim();
    const keywords = at > lastText && text.length <= 300 && KEYWORDS.test(text);
    if (!keywords && !isLinkItem(block)) break;
    list.push(block);
  }
  return list;
}

/** A list item that is a headline, not a sentence of the article. */
const isLinkItem = ({ kind, content: { text } }: Block): boolean =>
  kind === 'item' && text.length <= 160 && !/[.;:,]$/.test(text.trim());
