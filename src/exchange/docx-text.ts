import { child, childElements, type DocxElement } from './docx-document.ts';

/** What stands in a cell, or in a comment, when all tracked changes are accepted. */
export interface DocxText {
  /** Paragraphs are lines. */
  readonly text: string;
  /** Ids of the comments in the margin. */
  readonly comments: readonly string[];
  /** What cannot be told as text. */
  readonly fault?: string;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['tbl', 'holds a table'],
  ['drawing', 'holds a picture or a text box'],
  ['pict', 'holds a picture or a text box'],
  ['object', 'holds an object of another program'],
  ['sym', 'holds a sign of a symbol font: insert it as text'],
  ['footnoteReference', 'has a footnote'],
  ['endnoteReference', 'has an endnote'],
  ['altChunk', 'holds another document'],
]);

/** What is deleted, and what is about the text but none. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'fldData'],
  ...['pPr', 'rPr', 'tcPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'rt'],
  // The same again for new programs: a picture, or a sign that `mc:Fallback` has as text.
  'mc:Choice',
]);

/** Elements that are not known are looked through, so that no word of a person is lost. */
export function readText(element: DocxElement): DocxText {
  const reader = new TextReader();
  reader.readChildren(element);
  return reader.done();
}

class TextReader {
  readonly #paragraphs: string[] = [];
  readonly #comments: string[] = [];
  #text = '';
  #fault: string | undefined;

  readChildren(element: DocxElement): void {
    for (const one of childElements(element)) this.#read(one);
  }

  #read(element: DocxElement): void {
    const { name, id } = element;
    if (PASSED_OVER.has(name)) return;
    const fault = FAULTS.get(name);
    if (fault !== undefined) this.#fault ??= fault;
    else if (name === 't') this.#text += element.children.filter((one) => typeof one === 'string').join('');
    else if (SIGNS.has(name)) this.#text += SIGNS.get(name);
    else if (name === 'commentReference' && id !== undefined) this.#comments.push(id);
    else if (name === 'p') this.#readParagraph(element);
    else this.readChildren(element);
  }

  #readParagraph(paragraph: DocxElement): void {
    this.readChildren(paragraph);
    const mark = child(child(paragraph, 'pPr') ?? NOTHING, 'rPr') ?? NOTHING;
    // Where the end of a paragraph is deleted, the next one goes on in it (ECMA-376, 17.13.5.15).
    if (!child(mark, 'del') && !child(mark, 'moveFrom')) this.#endParagraph();
  }

  #endParagraph(): void {
    if (this.#text !== '') this.#paragraphs.push(this.#text);
    this.#text = '';
  }

  done(): DocxText {
    this.#endParagraph();
    return {
      text: this.#paragraphs.join('\n'),
      comments: this.#comments,
      ...(this.#fault !== undefined && { fault: this.#fault }),
    };
  }
}

const NOTHING: DocxElement = { name: '', val: undefined, id: undefined, author: undefined, children: [] };
