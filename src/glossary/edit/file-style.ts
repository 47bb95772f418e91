import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { FileDraft } from './file-draft.ts';
import type { FileStyle } from './render-entry.ts';
import { beforeOnLine, isWritten, quotingOf, scalarText, startOf } from './yaml-text.ts';

/** How a file writes its entries, by the last ones that tell. */
export function styleOf({ pieces }: Pick<FileDraft, 'pieces'>): FileStyle {
  const newline = pieces.find(({ text }) => text.includes('\n'))?.text.match(/\r?\n/)?.[0] ?? '\n';
  const label = lastOf(pieces, ({ key }) => isChosen(key))?.pair.key;
  const names = lastOf(pieces, ({ value }) => nameOf(value) !== undefined)?.pair.value;
  const map = lastOf(pieces, ({ value }) => isMap(value) && value.items.length > 0);
  const isFlowRoot = pieces.some(({ root }) => root?.flow === true);
  const isFlow = isFlowRoot || (isMap(map?.pair.value) && map.pair.value.flow === true);
  const first = !isFlow && map && isMap(map.pair.value) ? startOf(map.pair.value.items[0]!.key) : undefined;
  const indent = first === undefined ? '' : (/^ +/.exec(beforeOnLine(map!.text, first))?.[0] ?? '');
  return {
    newline,
    fields: isFlow ? 'flow' : 'block',
    indent: indent || '  ',
    labels: quotingOf(label),
    names: quotingOf(nameOf(names)),
  };
}

interface Found {
  readonly pair: Pair;
  readonly text: string;
}

function lastOf(pieces: FileDraft['pieces'], wanted: (pair: Pair) => boolean): Found | undefined {
  for (const { root, text } of pieces.toReversed()) {
    const pair = root?.items.findLast(wanted);
    if (pair) return { pair, text };
  }
  return undefined;
}

/** The first name of an entry that tells how names are written. */
function nameOf(value: unknown): unknown {
  if (isMap(value)) return nameOf(value.items.find((pair) => isSeq(pair.value))?.value);
  if (isSeq(value)) return value.items.find(isChosen);
  return isWritten(value) && isChosen(value) ? value : undefined;
}

/** Whether quotation marks were left out or taken by choice: “No” and “Doppel: Punkt” need them. */
const isChosen = (node: unknown): boolean => {
  const text = isScalar(node) ? String(node.value) : undefined;
  return text !== undefined && (quotingOf(node) === 'plain' || scalarText(text) === text);
};
