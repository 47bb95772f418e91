import { SaxesParser } from 'saxes';
import { AppError } from '../domain/errors.ts';
import { localName, readXml, type XmlAttributes } from '../domain/read-xml.ts';
import { foldTag, isLanguage } from './languages.ts';
import type { LeftOut, TmxEntry, TmxFile } from './tmx-reader.ts';
import { numberMarks, type TmxText, toRichText } from './tmx-segment.ts';
import { joinTexts, XliffSegment } from './xliff-segment.ts';

/**
 * Reads XLIFF 1.2, 2.0 and 2.1, from German into English or the other way round, which is then turned. A unit of 2.x is
 * a paragraph: its segments are put together where all of them have a target, else each stands for itself.
 * @param leaveOut told of each unit without a finished target
 * @throws AppError `memory` with the place, also for any other pair of languages
 */
export function readXliff({ name, text }: TmxFile, leaveOut: (unit: LeftOut) => void = () => {}): readonly TmxEntry[] {
  const units = new XliffUnits(name, leaveOut);
  const hint = 'Let its name end as such files do: .tmx, .tsv, .csv.';
  readXml(new SaxesParser(), { name, text, code: 'memory', root: 'xliff', kind: 'XLIFF', hint }, units);
  return units.entries;
}

/** A trans-unit of 1.2, a segment of 2.x, or an `ignorable` between segments: blanks, most often. */
interface Part {
  readonly isIgnorable: boolean;
  readonly line: number;
  readonly state: string;
  source?: TmxText;
  target?: TmxText;
  /** Of the target, where its place in the paragraph is not that of its source. */
  order?: string;
}

/** Source and target in these are not those of the unit. */
const PASSED_OVER: ReadonlySet<string> = new Set(['alt-trans', 'seg-source', 'bin-unit', 'matches', 'originalData']);
/** States of targets that nobody has translated yet: copies of the source, most often. */
const UNFINISHED: ReadonlySet<string> = new Set(['new', 'needs-translation', 'initial']);

/** Puts units together from a parser's events. */
class XliffUnits {
  readonly entries: TmxEntry[] = [];
  #source = '';
  #target = '';
  #parts: Part[] = [];
  #part: Part | undefined;
  #inline: { readonly name: 'source' | 'target'; readonly text: XliffSegment } | undefined;
  #passedOver = 0;
  readonly #file: string;
  readonly #leaveOut: (unit: LeftOut) => void;

  constructor(file: string, leaveOut: (unit: LeftOut) => void) {
    this.#file = file;
    this.#leaveOut = leaveOut;
  }

  open(tag: string, attributes: XmlAttributes, line: number): void {
    const name = localName(tag);
    if (this.#inline) this.#inline.text.open(name, attributes);
    else if (this.#passedOver > 0 || PASSED_OVER.has(name)) this.#passedOver += 1;
    else if (name === 'xliff') this.#setLanguages(attributes.srcLang, attributes.trgLang);
    else if (name === 'file' && attributes['source-language'] !== undefined)
      this.#setLanguages(attributes['source-language'], attributes['target-language']);
    else if (name === 'unit') this.#parts = [];
    else if (name === 'trans-unit' || name === 'segment' || name === 'ignorable') this.#begin(name, attributes, line);
    else if (this.#part && (name === 'source' || name === 'target')) this.#beginText(name, attributes, line);
  }

  text(text: string): void {
    this.#inline?.text.add(text);
  }

  close(tag: string): void {
    const name = localName(tag);
    if (this.#inline && !this.#inline.text.isAtTop) this.#inline.text.close();
    else if (this.#inline) this.#endText();
    else if (this.#passedOver > 0) this.#passedOver -= 1;
    else if (name === 'trans-unit' || name === 'unit') this.#end();
    else if (name === 'segment' || name === 'ignorable') this.#part = undefined;
  }

  #setLanguages(source = '', target = ''): void {
    this.#source = foldTag(source);
    this.#target = foldTag(target);
  }

  #begin(name: string, { state = '' }: XmlAttributes, line: number): void {
    if (name === 'trans-unit') this.#parts = [];
    this.#part = { isIgnorable: name === 'ignorable', line, state };
    this.#parts.push(this.#part);
  }

  #beginText(name: 'source' | 'target', attributes: XmlAttributes, line: number): void {
    if (name === 'target') {
      // The attribute of the file may be missing in 1.2.
      if (this.#target === '') this.#target = foldTag(attributes['xml:lang'] ?? '');
      this.#checkLanguages(line);
      const state = attributes.state ?? this.#part!.state;
      this.#part = { ...this.#part!, state, ...(attributes.order !== undefined && { order: attributes.order }) };
      this.#parts[this.#parts.length - 1] = this.#part;
    }
    this.#inline = { name, text: new XliffSegment() };
  }

  #endText(): void {
    const { name, text } = this.#inline!;
    this.#inline = undefined;
    this.#part![name] = text.finish();
  }

  #end(): void {
    const segments = this.#parts.filter(({ isIgnorable }) => !isIgnorable);
    const isWhole = segments.every((part) => isFinished(part) && part.order === undefined);
    if (isWhole && segments.length > 1) this.#add(joinParts(this.#parts, segments[0]!.line));
    else for (const segment of segments) this.#add(segment);
    this.#parts = [];
    this.#part = undefined;
  }

  #add({ source, target, state, line }: Part): void {
    const isTurned = isLanguage(this.#source, 'en');
    const [german, english] = isTurned ? [target, source] : [source, target];
    if (target === undefined || isBlank(target)) this.#leaveOut({ reason: 'it has no target', line });
    else if (UNFINISHED.has(state)) this.#leaveOut({ reason: `its target is marked “${state}”`, line });
    else if (source === undefined || isBlank(source)) this.#leaveOut({ reason: 'its source is empty', line });
    else {
      const numbers = numberMarks(german!);
      const lang = isTurned ? this.#source : this.#target;
      const targets = [{ lang, text: toRichText(english!, numbers) }];
      this.entries.push({ source: toRichText(german!, numbers), targets });
    }
  }

  #checkLanguages(line: number): void {
    const [source, target] = [this.#source, this.#target];
    if (isLanguage(source, 'de') && isLanguage(target, 'en')) return;
    if (isLanguage(source, 'en') && isLanguage(target, 'de')) return;
    const pair = source === '' || target === '' ? 'does not say its languages' : `is from ${source} to ${target}`;
    throw new AppError('memory', `${this.#file} ${pair}, and only German and English go together here`, {
      hint: 'Correct source-language and target-language (1.2) or srcLang and trgLang (2.x), if they are wrong.',
      place: { file: this.#file, line },
    });
  }
}

const isBlank = ({ text }: TmxText): boolean => text.trim() === '';

const isFinished = ({ target, state }: Part): boolean =>
  target !== undefined && !isBlank(target) && !UNFINISHED.has(state);

/** What is not translated between segments stays as it is. */
const joinParts = (parts: readonly Part[], line: number): Part => ({
  isIgnorable: false,
  line,
  state: '',
  source: joinTexts(parts.flatMap(({ source }) => source ?? [])),
  target: joinTexts(parts.flatMap(({ source, target }) => target ?? source ?? [])),
});
