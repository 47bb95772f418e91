import { escapeXml } from '../domain/xml.ts';
import { officeText } from './office-text.ts';

/**
 * The texts of a workbook on their way round the package, which gets a number for each. It would leave out signs that
 * XML can hold (U+FFFD, U+0080), and does not write a text that is called like a property of every object.
 */
export class WorkbookTexts {
  readonly #numbers = new Map<string, number>();

  /** What to give the package for a text. */
  numberOf(text: string): string {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return `#${number}`;
  }

  /** The package's part of texts, with the texts in the place of their numbers. */
  fill(part: string): string {
    const texts = [...this.#numbers.keys()];
    return part.replace(
      /<t>#(\d+)<\/t>/g,
      (_, number: string) => `<t xml:space="preserve">${escapeXml(escapeCell(texts[Number(number)]!))}</t>`,
    );
  }
}

/**
 * `_x0041_` in a cell is an `A` to Excel (ECMA-376, ST_Xstring); `_x005F_`, an underscore, keeps it from being one.
 * More is not written so: LibreOffice 7.4 undoes no other of these escapes.
 */
const escapeCell = (text: string): string => officeText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a cell. Programs write a carriage return as `_x000D_`. */
export const unescapeCell = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n');
