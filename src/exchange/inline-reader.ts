import type { XmlAttributes } from '../domain/read-xml.ts';
import { fromTokens, type TaggedToken } from '../domain/tagged-text.ts';

/** Elements whose content is code of the original file, never text (XLIFF 1.2 and TMX 1.4b). */
const CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'x', 'bx', 'ex']);

/** No mark of the German has it, so that a tag nobody can place is reported with its row, and not lost. */
const UNKNOWN = 0;

/**
 * Makes tagged text of the content of one element: `g`, `x`, `bx`…`ex`, `bpt`…`ept`, `ph` and `it` are tags; `mrk`, `hi`
 * and whatever else there is count as their text; `sub` belongs to its code.
 */
export class InlineReader {
  readonly #tokens: TaggedToken[] = [];
  #text = '';
  /** Of each element that is open, the number of its mark if it is a `g`. */
  readonly #elements: (number | undefined)[] = [];
  #codeDepth = 0;
  /** Marks begun by `bpt` and `bx`, by what their ends call them. */
  readonly #begun = new Map<string, number>();

  /** Whether the next end tag is that of the element itself. */
  get isAtTop(): boolean {
    return this.#elements.length === 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    const isText = this.#codeDepth === 0;
    if (!isText || CODE.has(name)) this.#codeDepth += 1;
    const isGroup = isText && name === 'g';
    this.#elements.push(isGroup ? numberOf(attributes.id) : undefined);
    if (isGroup) this.#add('open', numberOf(attributes.id));
    else if (isText && CODE.has(name)) this.#addCode(name, attributes);
  }

  close(): void {
    const group = this.#elements.pop();
    if (this.#codeDepth > 0) this.#codeDepth -= 1;
    else if (group !== undefined) this.#add('close', group);
  }

  add(text: string): void {
    if (this.#codeDepth === 0) this.#text += text;
  }

  /** What was collected, as tagged text. */
  finish(): string {
    this.#flush();
    return fromTokens(this.#tokens);
  }

  /** What was collected, without tags and their escapes. */
  plain(): string {
    this.#flush();
    return this.#tokens.map((token) => (token.type === 'text' ? token.text : '')).join('');
  }

  /** `x` and `i` are TMX's names for a mark and for a pair, `id` and `rid` those of XLIFF. */
  #addCode(name: string, { x, i, id, rid, pos }: XmlAttributes): void {
    const pair = i ?? rid ?? id ?? '';
    const number = numberOf(x ?? rid ?? id ?? i);
    if (name === 'bpt' || name === 'bx') {
      this.#begun.set(pair, number);
      this.#add('open', number);
    } else if (name === 'ept' || name === 'ex') this.#add('close', this.#begun.get(pair) ?? number);
    else if (name === 'it' && (pos === 'begin' || pos === 'open')) this.#add('open', number);
    else if (name === 'it' && (pos === 'end' || pos === 'close')) this.#add('close', number);
    else this.#add('empty', number);
  }

  #add(type: 'open' | 'close' | 'empty', number: number): void {
    this.#flush();
    this.#tokens.push({ type, number });
  }

  #flush(): void {
    if (this.#text !== '') this.#tokens.push({ type: 'text', text: this.#text });
    this.#text = '';
  }
}

const numberOf = (id: string | undefined): number => (id !== undefined && /^\d{1,6}$/.test(id) ? Number(id) : UNKNOWN);
