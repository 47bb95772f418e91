import type { XmlAttributes } from '../domain/read-xml.ts';
import { editText, type Mark, type RichText } from '../domain/text.ts';

/** A mark as a TMX file has it; `ref` is what the same mark is called in the other language. */
interface TmxMark {
  readonly ref: string;
  readonly x: string | undefined;
  readonly start: number;
  end: number;
  readonly opaque: boolean;
}

/** The content of one `seg`, its marks not yet numbered. */
export interface TmxText {
  readonly text: string;
  readonly marks: readonly TmxMark[];
}

/** Elements that hold code of the original file, never text (TMX 1.4b, content markup). */
const CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);
const UNCLOSED = -1;

/**
 * Collects the content of one `seg` from a parser's events. `bpt` and `ept` become a mark over what lies between,
 * `ph`, `it` and `ut` an opaque mark of no length; `hi` and elements that TMX does not know count as their text.
 */
export class TmxSegment {
  #text = '';
  #marks: TmxMark[] = [];
  /** `bpt`s without their `ept`, innermost last, and where among them each `i` stands. */
  #open: { readonly i: string; readonly mark: TmxMark }[] = [];
  #places = new Map<string, number>();
  /** Elements that are open, and how many of them stand in code. */
  #depth = 0;
  #codeDepth = 0;
  #nameless = 0;

  /** Whether the next end tag is that of the `seg` itself. */
  get isAtTop(): boolean {
    return this.#depth === 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#codeDepth > 0 || CODE.has(name)) this.#codeDepth += 1;
    if (this.#codeDepth !== 1) return;
    if (name === 'bpt') this.#begin(attributes);
    else if (name === 'ept') this.#end(attributes.i ?? '');
    else this.#add(attributes, true);
  }

  close(): void {
    this.#depth -= 1;
    if (this.#codeDepth > 0) this.#codeDepth -= 1;
  }

  add(text: string): void {
    if (this.#codeDepth === 0) this.#text += text;
  }

  /** What was collected; a `bpt` whose `ept` never came is left out. */
  finish(): TmxText {
    return { text: this.#text, marks: this.#marks.filter(({ end }) => end !== UNCLOSED) };
  }

  #begin(attributes: XmlAttributes): void {
    const i = attributes.i ?? '';
    this.#places.set(i, this.#open.length);
    this.#open.push({ i, mark: this.#add(attributes, false) });
  }

  /** Ends the mark; marks begun inside it that are still open would overlap it, and are given up. */
  #end(i: string): void {
    const place = this.#places.get(i);
    if (place === undefined) return;
    const ended = this.#open.splice(place);
    ended[0]!.mark.end = this.#text.length;
    for (const one of ended) this.#places.delete(one.i);
  }

  #add({ x, i }: XmlAttributes, opaque: boolean): TmxMark {
    const start = this.#text.length;
    const ref = x !== undefined ? `x ${x}` : i !== undefined ? `i ${i}` : `nameless ${this.#nameless++}`;
    const mark = { ref, x, start, end: opaque ? start : UNCLOSED, opaque };
    this.#marks.push(mark);
    return mark;
  }
}

/** The numbers of a source's marks by their `ref`: `x` where every mark has one of its own, else document order. */
export function numberMarks({ marks }: TmxText): ReadonlyMap<string, number> {
  const given = marks.map(({ x }) => (x !== undefined && /^\d{1,9}$/.test(x) ? Number(x) : undefined));
  const useGiven = !given.includes(undefined) && new Set(given).size === marks.length;
  return new Map(marks.map(({ ref }, order) => [ref, useGiven ? given[order]! : order]));
}

/** The text with its marks numbered; marks that have no number, or one that is taken, are dropped. Outer space is cut off. */
export function toRichText({ text, marks }: TmxText, numbers: ReadonlyMap<string, number>): RichText {
  const numbered = new Map<number, Mark>();
  for (const { ref, start, end, opaque } of marks) {
    const id = numbers.get(ref);
    if (id === undefined || numbered.has(id)) continue;
    numbered.set(id, { id, start, end, ...(opaque && { opaque }) });
  }
  return trim({ text, marks: [...numbered.values()] });
}

function trim(rich: RichText): RichText {
  const from = rich.text.length - rich.text.trimStart().length;
  const to = rich.text.trimEnd().length;
  if (from >= to) return { text: '', marks: [] };
  return editText(
    rich,
    [
      { start: 0, end: from, text: '' },
      { start: to, end: rich.text.length, text: '' },
    ].filter(({ start, end }) => end > start),
  );
}
