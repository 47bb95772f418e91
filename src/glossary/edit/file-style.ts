import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { FileDraft } from './file-draft.ts';
import type { FileStyle } from './render-entry.ts';
import { beforeOnLine, isWritten, quotingOf, startOf } from './yaml-text.ts';

/** How a file writes its entries, by the last ones that tell. */
export function styleOf({ pieces }: Pick<FileDraft, 'pieces'>): FileStyle {
  const newline = pieces.find(({ text }) => text.includes('\n'))?.text.match(/\r?\n/)?.[0] ?? '\n';
  const last = lastOf(pieces, () => true);
  const map = lastOf(pieces, ({ value }) => isMap(value) && value.items.length > 0);
  const isFlowRoot = pieces.some(({ root }) => root?.flow === true);
  const isFlow = isFlowRoot || (isMap(map?.pair.value) && map.pair.value.flow === true);
  const first = !isFlow && map && isMap(map.pair.value) ? startOf(map.pair.value.items[0]!.key) : undefined;
  const indent = first === undefined ? '' : (/^ +/.exec(beforeOnLine(map!.text, first))?.[0] ?? '');
  return {
    newline,
    fields: isFlow ? 'flow' : 'block',
    indent: indent || '  ',
    labels: quotingOf(last?.pair.key),
    names: namesQuoting(last?.pair.value),
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

function namesQuoting(value: unknown): FileStyle['names'] {
  if (isMap(value)) return namesQuoting(value.items.find((pair) => isSeq(pair.value))?.value);
  if (isSeq(value)) return quotingOf(value.items[0]);
  return isScalar(value) && isWritten(value) ? quotingOf(value) : 'plain';
}
