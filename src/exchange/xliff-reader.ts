import { SaxesParser } from 'saxes';
import { decodeUnicode } from '../domain/decode-unicode.ts';
import { AppError } from '../domain/errors.ts';
import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { localName, readXml, type XmlAttributes } from '../domain/read-xml.ts';
import type { ReviewState } from '../domain/review.ts';
import { InlineReader } from './inline-reader.ts';
import { oneArticle } from './one-article.ts';

/** How our own notes are signed. */
export const TOOL = 'zweispalt';

/** Source and target in these are not those of the row. */
const PASSED_OVER: ReadonlySet<string> = new Set(['alt-trans', 'seg-source', 'bin-unit']);

/** Rows of an XLIFF 1.2 file, from any tool. @throws AppError `review`, with the place */
export function readXliff(bytes: Uint8Array, path: string): ReadSheet {
  const text = decodeUnicode(bytes, path, 'review');
  const rows = new XliffRows(path);
  const hint = 'Name a file that was exported with: zweispalt export --format xliff';
  readXml(new SaxesParser(), { name: path, text, code: 'review', root: 'xliff', kind: 'XLIFF', hint }, rows);
  return { ...oneArticle(rows.articles, path), rows: rows.rows };
}

interface Unit {
  readonly attributes: XmlAttributes;
  readonly line: number;
  source: string;
  target: string;
  state: string;
  readonly comments: string[];
}

/** Puts rows together from a parser's events. */
class XliffRows {
  readonly rows: ReadRow[] = [];
  readonly articles = new Set<string>();
  #unit: Unit | undefined;
  /** The source, target or note that is being read. */
  #inline: { readonly name: string; readonly from: string; readonly text: InlineReader } | undefined;
  #passedOver = 0;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  open(tag: string, attributes: XmlAttributes, line: number): void {
    const name = localName(tag);
    if (this.#inline) this.#inline.text.open(name, attributes);
    else if (this.#passedOver > 0 || PASSED_OVER.has(name)) this.#passedOver += 1;
    else if (name === 'xliff') this.#checkVersion(attributes.version ?? '', line);
    else if (name === 'file') this.#beginFile(attributes, line);
    else if (name === 'trans-unit') this.#unit = { attributes, line, source: '', target: '', state: '', comments: [] };
    else if (this.#unit && (name === 'source' || name === 'target' || name === 'note'))
      this.#beginInline(name, attributes, this.#unit);
  }

  text(text: string): void {
    this.#inline?.text.add(text);
  }

  close(tag: string): void {
    if (this.#inline && !this.#inline.text.isAtTop) this.#inline.text.close();
    else if (this.#inline) this.#endInline();
    else if (this.#passedOver > 0) this.#passedOver -= 1;
    else if (localName(tag) === 'trans-unit') this.#endUnit();
  }

  #checkVersion(version: string, line: number): void {
    if (version.startsWith('1.')) return;
    throw this.#fault(`is XLIFF ${version || 'of an unknown version'}, not 1.2`, line, 'Save it as XLIFF 1.2.');
  }

  #beginFile(attributes: XmlAttributes, line: number): void {
    const language = attributes['source-language'] ?? 'de';
    if (!/^de(?![a-z])/i.test(language))
      throw this.#fault(`is from ${language}, not from German`, line, 'Name the file that was exported.');
    this.articles.add(attributes.original ?? '');
  }

  #beginInline(name: string, attributes: XmlAttributes, unit: Unit): void {
    if (name === 'target') unit.state = attributes.state ?? '';
    this.#inline = { name, from: attributes.from ?? '', text: new InlineReader() };
  }

  #endInline(): void {
    const { name, from, text } = this.#inline!;
    this.#inline = undefined;
    if (name === 'source') this.#unit!.source = text.finish();
    else if (name === 'target') this.#unit!.target = text.finish();
    else if (from !== TOOL) this.#unit!.comments.push(text.plain());
  }

  #endUnit(): void {
    const unit = this.#unit;
    // Units in units, which XLIFF does not know.
    if (!unit) return;
    this.#unit = undefined;
    const { attributes, source, target, comments, line } = unit;
    const comment = comments.join('\n');
    this.rows.push({ id: attributes.id ?? '', source, target, state: stateOf(unit), comment, place: `line ${line}` });
  }

  #fault(message: string, line: number, hint: string): AppError {
    return new AppError('review', `${this.#path} ${message}`, { hint, place: { file: this.#path, line } });
  }
}

/** Tools that know no states approve; some only say `final` or `signed-off`. What still needs something is edited. */
function stateOf({ attributes: { approved, translate }, state, target }: Unit): ReviewState | '' {
  if (approved === 'yes' || state === 'final' || state === 'signed-off')
    return translate === 'no' ? 'locked' : 'reviewed';
  if (state.startsWith('needs-review-')) return 'edited';
  return state.startsWith('needs-') && target !== '' ? 'edited' : '';
}
