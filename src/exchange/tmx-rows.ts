import { SaxesParser } from 'saxes';
import { decodeUnicode } from '../domain/decode-unicode.ts';
import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { readXml, type XmlAttributes } from '../domain/read-xml.ts';
import { InlineReader } from './inline-reader.ts';
import { oneArticle } from './one-article.ts';

/** Properties of a unit; that of the article also stands in the header, for a file without units. */
export const PROPS = { article: 'x-article', state: 'x-state', comment: 'x-comment' } as const;

/**
 * Rows of a TMX file, from any tool. A unit with several English texts gives a row for each: which one is meant, is not
 * guessed here.
 * @throws AppError `review`, with the place
 */
export function readTmxRows(bytes: Uint8Array, path: string): ReadSheet {
  const text = decodeUnicode(bytes, path, 'review');
  const rows = new TmxRows();
  const hint = 'Name a file that was exported with: zweispalt export --format tmx';
  readXml(new SaxesParser(), { name: path, text, code: 'review', root: 'tmx', kind: 'TMX', hint }, rows);
  return { ...oneArticle(rows.articles, path), rows: rows.rows };
}

/** Puts rows together from a parser's events. */
class TmxRows {
  readonly rows: ReadRow[] = [];
  readonly articles = new Set<string>();
  #unit: { readonly id: string; readonly line: number } = { id: '', line: 0 };
  #props = new Map<string, string>();
  #prop: { readonly type: string; text: string } | undefined;
  #texts: { readonly lang: string; readonly text: string }[] = [];
  #lang = '';
  #segment: InlineReader | undefined;

  open(name: string, attributes: XmlAttributes, line: number): void {
    if (this.#segment) this.#segment.open(name, attributes);
    else if (name === 'tu') this.#begin(attributes.tuid ?? '', line);
    else if (name === 'prop') this.#prop = { type: attributes.type ?? '', text: '' };
    else if (name === 'tuv') this.#lang = (attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();
    else if (name === 'seg') this.#segment = new InlineReader();
  }

  text(text: string): void {
    if (this.#prop) this.#prop.text += text;
    else this.#segment?.add(text);
  }

  close(name: string): void {
    if (this.#segment && !this.#segment.isAtTop) this.#segment.close();
    else if (this.#segment) this.#endSegment(this.#segment);
    else if (name === 'prop') this.#endProp();
    else if (name === 'tu') this.#end();
  }

  #begin(id: string, line: number): void {
    this.#unit = { id, line };
    this.#props = new Map();
    this.#texts = [];
  }

  #endSegment(segment: InlineReader): void {
    this.#texts.push({ lang: this.#lang, text: segment.finish() });
    this.#segment = undefined;
  }

  #endProp(): void {
    if (!this.#prop) return;
    const { type, text } = this.#prop;
    this.#prop = undefined;
    if (type === PROPS.article) this.articles.add(text);
    else this.#props.set(type, text);
  }

  #end(): void {
    const { id, line } = this.#unit;
    const source = this.#texts.find(({ lang }) => isLanguage(lang, 'de'))?.text ?? '';
    const english = this.#texts.filter(({ lang }) => isLanguage(lang, 'en')).map(({ text }) => text);
    for (const target of english.length === 0 ? [''] : english) {
      this.rows.push({
        id,
        source,
        target,
        state: (this.#props.get(PROPS.state) ?? '').trim(),
        comment: this.#props.get(PROPS.comment) ?? '',
        place: `line ${line}`,
      });
    }
  }
}

const isLanguage = (lang: string, code: string): boolean =>
  lang === code || (/^[-_]/.test(lang.slice(code.length)) && lang.startsWith(code));
