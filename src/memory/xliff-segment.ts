import type { XmlAttributes } from '../domain/read-xml.ts';
import { TmxSegment, type TmxText } from './tmx-segment.ts';

const GROUPS: ReadonlySet<string> = new Set(['g', 'pc']);
const BEGINNINGS: ReadonlySet<string> = new Set(['bpt', 'bx', 'sc']);
const ENDS: ReadonlySet<string> = new Set(['ept', 'ex', 'ec']);
const PLACEHOLDERS: ReadonlySet<string> = new Set(['x', 'ph', 'it']);
const isCode = (name: string): boolean => BEGINNINGS.has(name) || ENDS.has(name) || PLACEHOLDERS.has(name);

/**
 * Collects the content of one `source` or `target` of XLIFF 1.2 or 2.x from a parser's events: inline elements as TMX
 * has them. `mrk` and unknown elements count as their text, what stands in code does not.
 */
export class XliffSegment {
  readonly #segment = new TmxSegment();
  /** Of each element that is open, the name of its mark if it is a group. */
  readonly #elements: (string | undefined)[] = [];
  #codeDepth = 0;

  /** Whether the next end tag is that of the `source` or `target` itself. */
  get isAtTop(): boolean {
    return this.#elements.length === 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    const isText = this.#codeDepth === 0;
    const group = isText && GROUPS.has(name) ? `group ${attributes.id ?? ''}` : undefined;
    this.#elements.push(group);
    if (!isText || isCode(name)) this.#codeDepth += 1;
    if (group !== undefined) this.#tag('bpt', group);
    else if (isText) this.#addCode(name, attributes);
  }

  close(): void {
    const group = this.#elements.pop();
    if (this.#codeDepth > 0) this.#codeDepth -= 1;
    else if (group !== undefined) this.#tag('ept', group);
  }

  add(text: string): void {
    if (this.#codeDepth === 0) this.#segment.add(text);
  }

  finish(): TmxText {
    return this.#segment.finish();
  }

  #addCode(name: string, { id, rid, startRef, hex }: XmlAttributes): void {
    if (BEGINNINGS.has(name)) this.#tag('bpt', `pair ${rid ?? id ?? ''}`);
    else if (ENDS.has(name)) this.#tag('ept', `pair ${startRef ?? rid ?? id ?? ''}`);
    else if (PLACEHOLDERS.has(name)) this.#tag('ph', `code ${id ?? ''}`);
    // A character that XML cannot hold (XLIFF 2.x).
    else if (name === 'cp' && /^[\da-f]{4}$/i.test(hex ?? '')) this.add(String.fromCharCode(Number.parseInt(hex!, 16)));
  }

  #tag(name: string, i: string): void {
    this.#segment.open(name, { i });
    this.#segment.close();
  }
}

/** Pieces of a paragraph, one behind the other. */
export function joinTexts(pieces: readonly TmxText[]): TmxText {
  let text = '';
  const marks = pieces.flatMap((piece) => {
    const offset = text.length;
    text += piece.text;
    return piece.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
  });
  return { text, marks };
}
