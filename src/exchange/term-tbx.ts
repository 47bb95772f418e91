import { SaxesParser } from 'saxes';
import { decodeUnicode } from '../domain/decode-unicode.ts';
import { localName, readXml, type XmlAttributes } from '../domain/read-xml.ts';
import type { LeftTerm, ReadTerm, ReadTerms, TermFormat, TermPair } from '../domain/term.ts';
import { escapeAttribute, escapeXml } from '../domain/xml.ts';

/**
 * TBX 2 (ISO 30042:2008) with what importers agree on: no namespace, one term in each of two languages, German first,
 * for some take the first for the source.
 */
export const tbxTerms: TermFormat = { name: 'tbx', write, read };

function write(pairs: readonly TermPair[], language: string): string {
  const entries = pairs.map((pair, index) => entryOf(pair, language, index + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="de">
<martifHeader><fileDesc><sourceDesc><p>zweispalt</p></sourceDesc></fileDesc></martifHeader>
<text><body>
${entries.join('')}</body></text>
</martif>
`;
}

function entryOf({ de, en, comment }: TermPair, language: string, number: number): string {
  const clean = (text: string) => escapeXml(text.replace(/\s+/g, ' ').trim());
  const note = comment === '' ? '' : `<note>${clean(comment)}</note>`;
  const term = (text: string) => `<tig><term>${clean(text)}</term></tig>`;
  return `<termEntry id="c${number}">${note}<langSet xml:lang="de">${term(de)}</langSet><langSet xml:lang="${escapeAttribute(language)}">${term(en)}</langSet></termEntry>\n`;
}

function read(bytes: Uint8Array, path: string): ReadTerms {
  const entries = new TermEntries();
  const file = {
    name: path,
    text: decodeUnicode(bytes, path, 'glossary'),
    code: 'glossary',
    root: 'martif',
    kind: 'TBX 2',
    hint: 'TBX 3 begins with <tbx>: save it as TBX 2, or as CSV.',
  } as const;
  readXml(new SaxesParser(), file, {
    open: (name, attributes, line) => entries.open(localName(name), attributes, line),
    text: (text) => entries.add(text),
    close: (name) => entries.close(localName(name)),
  });
  return entries;
}

/** Puts together entries from a parser's events. */
class TermEntries implements ReadTerms {
  readonly terms: ReadTerm[] = [];
  readonly left: LeftTerm[] = [];
  #line = 0;
  #language = '';
  #german: string[] = [];
  #english: string[] = [];
  #notes: string[] = [];
  /** What is being read. */
  #text: string | undefined;

  open(name: string, attributes: XmlAttributes, line: number): void {
    if (name === 'termEntry') this.#begin(line);
    else if (name === 'langSet') this.#language = (attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();
    else if (name === 'term' || name === 'note') this.#text = '';
  }

  add(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    if (name === 'term') this.#keep(this.#listOf(this.#language));
    else if (name === 'note') this.#keep(this.#notes);
    else if (name === 'langSet') this.#language = '';
    else if (name === 'termEntry') this.#finish();
  }

  #begin(line: number): void {
    this.#line = line;
    [this.#german, this.#english, this.#notes] = [[], [], []];
  }

  #keep(list: string[] | undefined): void {
    const text = (this.#text ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && list) list.push(text);
    this.#text = undefined;
  }

  #listOf(language: string): string[] | undefined {
    if (/^de(?:[-_]|$)/.test(language)) return this.#german;
    return /^en(?:[-_]|$)/.test(language) ? this.#english : undefined;
  }

  #finish(): void {
    const [en, ...others] = this.#english;
    const line = this.#line;
    const comment = this.#notes.join('; ');
    if (this.#german.length === 0) this.left.push({ line, reason: 'it has no German' });
    else if (en === undefined) this.left.push({ line, reason: 'it has no English' });
    else this.terms.push(...this.#german.map((de) => ({ de, en, others, comment, line })));
  }
}
