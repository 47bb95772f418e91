import { SaxesParser } from 'saxes';
import type { Mark, RichText } from '../domain/text.ts';

/**
 * The rich text in an engine's XML. Marks that the source does not have are dropped, opaque ones get the source's own
 * text back, and opaque ones that went missing are put at the end. Malformed XML loses its tags, not its text.
 */
export function decodeMarks(xml: string, source: RichText): RichText {
  const parsed = parseMarks(xml, source) ?? { text: stripTags(xml), marks: [] };
  return keepOpaque(parsed, source);
}

interface OpenMark {
  readonly id: number;
  readonly opaque: boolean;
  readonly known: boolean;
  readonly start: number;
  readonly order: number;
}

/** Strict parsing; undefined when the XML is malformed. */
function parseMarks(xml: string, source: RichText): RichText | undefined {
  const reader = new MarkReader(source);
  try {
    reader.read(xml);
    return reader.result();
  } catch {
    return undefined;
  }
}

/** Builds a rich text from saxes' events. */
class MarkReader {
  readonly #known: ReadonlyMap<string, Mark>;
  readonly #source: string;
  readonly #open: OpenMark[] = [];
  readonly #marks: (Mark & { readonly order: number })[] = [];
  readonly #seen = new Set<number>();
  #text = '';
  #order = 0;
  /** How many opaque elements we are in: their text comes from the source. */
  #opaque = 0;

  constructor(source: RichText) {
    this.#source = source.text;
    this.#known = new Map(source.marks.map((mark) => [`${mark.opaque ? 'x' : 'g'}${mark.id}`, mark]));
  }

  read(xml: string): void {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (text) => {
      if (this.#opaque === 0) this.#text += text;
    });
    parser.on('cdata', (text) => {
      if (this.#opaque === 0) this.#text += text;
    });
    parser.on('opentag', (tag) => this.#start(tag.name, tag.attributes.i ?? ''));
    parser.on('closetag', () => this.#end());
    parser.write(`<r>${xml}</r>`).close();
  }

  #start(name: string, id: string): void {
    const mark = this.#known.get(`${name}${id}`);
    const repeated = mark?.opaque === true && this.#seen.has(mark.id);
    if (mark) this.#seen.add(mark.id);
    const opaque = mark?.opaque === true;
    if (opaque) this.#opaque += 1;
    const known = mark !== undefined && !repeated && this.#opaque <= (opaque ? 1 : 0);
    this.#open.push({ id: mark?.id ?? -1, opaque, known, start: this.#text.length, order: this.#order++ });
    if (known && opaque) this.#text += this.#source.slice(mark.start, mark.end);
  }

  #end(): void {
    const { id, opaque, known, start, order } = this.#open.pop()!;
    if (opaque) this.#opaque -= 1;
    if (known) this.#marks.push({ id, start, end: this.#text.length, ...(opaque ? { opaque } : {}), order });
  }

  result(): RichText {
    const marks = this.#marks.sort((a, b) => a.order - b.order).map(({ order: _, ...mark }) => mark);
    return { text: this.#text, marks };
  }
}

/** Tags off, the entities of XML resolved. */
const stripTags = (xml: string): string =>
  xml
    .replace(/<\/?[gx](?: i="\d{1,9}")?\/?>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!);

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** An image or a piece of code is not lost when the engine lost its tag: found again by its text, or put at the end. */
function keepOpaque(parsed: RichText, source: RichText): RichText {
  const present = new Set(parsed.marks.filter((mark) => mark.opaque).map((mark) => mark.id));
  let { text, marks } = parsed;
  for (const mark of source.marks) {
    if (!mark.opaque || present.has(mark.id)) continue;
    const content = source.text.slice(mark.start, mark.end);
    const found = findFree(text, content, marks);
    if (found === undefined && content !== '') text += ` ${content}`;
    const start = found ?? text.length - content.length;
    marks = insertMark(marks, { id: mark.id, start, end: start + content.length, opaque: true });
  }
  return { text, marks };
}

/** Where the content stands as words of its own and no mark is in the way. */
function findFree(text: string, content: string, marks: readonly Mark[]): number | undefined {
  if (content.trim() === '') return undefined;
  const start = text.indexOf(content);
  const end = start + content.length;
  if (start === -1 || isWord(text.slice(0, start).at(-1)) || isWord(text[end])) return undefined;
  const inTheWay = ({ start: from, end: to, opaque }: Mark) =>
    from < end && to > start && (opaque || from > start || to < end);
  return marks.some(inTheWay) ? undefined : start;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function insertMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const index = marks.findIndex((other) => other.start > mark.start);
  return index === -1 ? [...marks, mark] : marks.toSpliced(index, 0, mark);
}
