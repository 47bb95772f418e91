import { SaxesParser } from 'saxes';
import { readXml, type XmlAttributes } from '../domain/read-xml.ts';
import type { RichText } from '../domain/text.ts';
import { foldTag, isLanguage } from './languages.ts';
import { numberMarks, TmxSegment, type TmxText, toRichText } from './tmx-segment.ts';

/** A TMX file, its bytes turned into text by `decodeUnicode`. */
export interface TmxFile {
  readonly name: string;
  readonly text: string;
}

/** A German paragraph and every English one that stands beside it, in the file's order. */
export interface TmxEntry {
  readonly source: RichText;
  /** `lang` in lower case, e.g. `en-gb`. */
  readonly targets: readonly { readonly lang: string; readonly text: RichText }[];
  /** Of a unit that the memory itself was written to, see `domain/kept-tmx.ts`. */
  readonly own?: OwnProps;
}

/** Properties by their types, and the line on which their unit ends. */
interface OwnProps {
  readonly props: ReadonlyMap<string, string>;
  readonly line: number;
}

/** A unit that cannot be used. */
export interface LeftOut {
  readonly reason: string;
  readonly line: number;
}

/**
 * Reads TMX 1.1 to 1.4b. Units without German or without English are left out; unknown elements are passed over.
 * Nothing is fetched and no entity is expanded but XML's own five: a file that declares any is refused.
 * @param leaveOut told of each unit that is left out
 * @throws AppError `memory` with file, line and column
 */
export function readTmx({ name, text }: TmxFile, leaveOut: (unit: LeftOut) => void = () => {}): readonly TmxEntry[] {
  const parser = new SaxesParser();
  const units = new TmxUnits((reason) => leaveOut({ reason, line: parser.line }));
  const file = {
    name,
    text,
    code: 'memory',
    root: 'tmx',
    kind: 'TMX',
    hint: 'Take it out of the memory folder.',
  } as const;
  readXml(parser, file, {
    open: (tag, attributes) => units.open(tag, attributes),
    text: (some) => units.add(some),
    close: (tag, line) => units.close(tag, line),
  });
  return units.entries;
}

/** Puts together translation units from a parser's events. */
class TmxUnits {
  readonly entries: TmxEntry[] = [];
  #variants: { readonly lang: string; readonly text: TmxText }[] = [];
  #lang = '';
  #segment: TmxSegment | undefined;
  #props = new Map<string, string>();
  #prop: { readonly type: string; text: string } | undefined;
  readonly #leaveOut: (reason: string) => void;

  constructor(leaveOut: (reason: string) => void) {
    this.#leaveOut = leaveOut;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#segment) this.#segment.open(name, attributes);
    else if (name === 'tu') this.#begin();
    else if (name === 'prop') this.#prop = { type: attributes.type ?? '', text: '' };
    else if (name === 'tuv') this.#lang = languageOf(attributes);
    else if (name === 'seg') this.#segment = new TmxSegment();
  }

  add(text: string): void {
    if (this.#prop) this.#prop.text += text;
    else this.#segment?.add(text);
  }

  close(name: string, line: number): void {
    if (this.#segment?.isAtTop) {
      this.#variants.push({ lang: this.#lang, text: this.#segment.finish() });
      this.#segment = undefined;
    } else if (this.#segment) this.#segment.close();
    else if (name === 'prop') this.#endProp();
    else if (name === 'tuv') this.#lang = '';
    else if (name === 'tu') this.#finish(line);
  }

  #begin(): void {
    this.#variants = [];
    this.#props = new Map();
  }

  /** Only our own are kept: other tools' may be many. */
  #endProp(): void {
    if (this.#prop?.type.startsWith('x-zweispalt-')) this.#props.set(this.#prop.type, this.#prop.text);
    this.#prop = undefined;
  }

  #finish(line: number): void {
    const german = this.#variants.find(({ lang }) => isLanguage(lang, 'de'))?.text;
    const english = this.#variants.filter(({ lang }) => isLanguage(lang, 'en'));
    this.#variants = [];
    if (!german) {
      this.#leaveOut('it has no German');
      return;
    }
    const numbers = numberMarks(german);
    const source = toRichText(german, numbers);
    const targets = english
      .map(({ lang, text }) => ({ lang, text: toRichText(text, numbers) }))
      .filter(({ text }) => text.text !== '');
    if (source.text === '') this.#leaveOut('its German is empty');
    else if (english.length === 0) this.#leaveOut('it has no English');
    else if (targets.length === 0) this.#leaveOut('its English is empty');
    else this.entries.push({ source, targets, ...(this.#props.size > 0 && { own: { props: this.#props, line } }) });
  }
}

/** `xml:lang` since TMX 1.2, `lang` before. */
const languageOf = (attributes: XmlAttributes): string => foldTag(attributes['xml:lang'] ?? attributes.lang ?? '');
