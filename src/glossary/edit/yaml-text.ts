import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { nodeEnd } from '../../domain/node-end.ts';

/** How a name is written: as its neighbours are, where they are in quotation marks. */
export type Quoting = 'plain' | 'single' | 'double';

export const quotingOf = (node: unknown): Quoting => {
  const type = isScalar(node) ? (node as Scalar).type : undefined;
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'QUOTE_SINGLE' ? 'single' : 'plain';
};

/** Signs that mean nothing in YAML, in flow form neither. */
const HARMLESS = /^[\p{L}][\p{L}\p{M}\p{N} .'’()/&–-]*$/u;
/** What this or an older reader of YAML takes for no text. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A text on one line, as it may stand anywhere in a file. */
export function scalarText(text: string, quoting: Quoting = 'plain'): string {
  const isHarmless = HARMLESS.test(text) && !text.endsWith(' ') && !WORD.test(text);
  if (quoting === 'plain' && isHarmless) return text;
  const isOneLine = !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
  if (quoting === 'single' && isOneLine) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Where a node begins. */
export const startOf = (node: unknown): number => (node as Node).range![0];

/** Where the last sign of a node stands, without the line break that ends a text in lines of its own. */
export function endOf(node: unknown, text: string): number {
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1), text);
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const { key, value } = node.items.at(-1)!;
    return isWritten(value) ? endOf(value, text) : afterColon(text, endOf(key, text));
  }
  const [start, end] = (node as Node).range!;
  return nodeEnd(text, start, end);
}

/** Whether anything stands for a value. */
export const isWritten = (node: unknown): boolean =>
  node != null && !(isScalar(node) && node.value === null && !node.source);

/** Blanks, line ends and comments, then the colon behind a key. */
const TO_COLON = /(?:\s|#[^\n]*\n)*:/y;

/** Right behind the colon of a key, or behind the key that has none. */
export function afterColon(text: string, keyEnd: number): number {
  TO_COLON.lastIndex = keyEnd;
  return TO_COLON.test(text) ? TO_COLON.lastIndex : keyEnd;
}

export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Behind the line break of the line that an offset stands in; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** What lies between the beginning of its line and an offset. */
export const beforeOnLine = (text: string, offset: number): string => text.slice(lineStart(text, offset), offset);

export const isBlank = (text: string): boolean => text.trim() === '';

/** As many blanks as stand before an offset, signs counting as blanks. */
export const indentOf = (text: string, offset: number): string => ' '.repeat(beforeOnLine(text, offset).length);
