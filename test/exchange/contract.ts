import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import {
  EXCHANGE_NAMES,
  type ExchangeFormat,
  type ExchangeRow,
  type ExchangeSheet,
} from '../../src/domain/exchange.ts';
import { REVIEW_STATES } from '../../src/domain/review.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

/** What a text is after a stay in XML: characters that it cannot hold are U+FFFD, every line end is `\n`. */
export const heldByXml = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '<',
      '>',
      '/',
      '1',
      '2',
      ' ',
      '\n',
      '\t',
      '\r',
      '"',
      "'",
      '|',
      '&',
      '_',
      'x',
      '=',
      '*',
      '`',
      '#',
      '-',
      '\u00a0',
    ),
  }),
  fc.constantFrom(...TREACHEROUS),
);
const rows = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 99_999 }),
    source: texts,
    target: texts,
    state: fc.constantFrom('' as const, ...REVIEW_STATES),
    comment: texts,
    notes: texts,
  }),
  { maxLength: 6 },
);

/**
 * What holds for every kind of file to review in.
 * @param held what a text is after a stay in such a file, if it is not kept to the letter
 * @param holds which rows such a file can hold at all
 * @param namesArticle whether it says whose rows it has when it has none
 */
export function exchangeContract(
  format: ExchangeFormat,
  {
    held = (text) => text,
    holds = () => true,
    namesArticle = true,
    runs = 100,
  }: {
    held?: (text: string) => string;
    holds?: (row: ExchangeRow) => boolean;
    namesArticle?: boolean;
    runs?: number;
  } = {},
): void {
  const back = async (sheet: ExchangeSheet) => await format.read(await format.write(sheet), 'x');
  const kept = ({ id, source, target, state, comment }: ExchangeRow) => ({
    id,
    source: held(source),
    target: held(target),
    state,
    comment: held(comment),
  });
  const expectSame = async (sheet: ExchangeSheet) => {
    const read = await back(sheet);
    expect(read.rows.map(({ place, ...rest }) => rest)).toEqual(sheet.rows.filter(holds).map(kept));
    expect(read.article).toBe(namesArticle || read.rows.length > 0 ? sheet.article : undefined);
  };
  const faultOf = async (bytes: Uint8Array) =>
    await format.read(bytes, 'ordner/datei').then(
      () => undefined,
      (error: unknown) => error,
    );

  describe(`the contract of .${format.name}`, () => {
    test('it has a name of the list and an extension', () => {
      expect(EXCHANGE_NAMES).toContain(format.name);
      expect(format.extension).toMatch(/^\.[a-z]+$/);
    });

    test('gives back what was written, row by row', async () => {
      const states = REVIEW_STATES.map((state, at) =>
        row(at + 1, { state, comment: `Warum ${at}?`, notes: 'names: x' }),
      );
      await expectSame(sheetOf([...states, row(9, { target: '' })]));
    });

    test('gives back an article without rows', async () => {
      await expectSame(sheetOf([]));
    });

    test.each(TREACHEROUS)('gives back %j in every place', async (text) => {
      const one = row(1, { source: text, target: text, comment: text, notes: text });
      await expectSame(sheetOf([one, row(2)], { title: text }));
    });

    test.each(['böse/a b & "c".html', '=1+1.txt', '__proto__', 'a--b.md', "l'Été.docx"])(
      'keeps the name of %s',
      async (article) => {
        await expectSame(sheetOf([row(1)], { article }));
      },
    );

    test('gives back any text', async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (list) => {
          await expectSame(sheetOf(list.map((one, at) => row(at, one))));
        }),
        { numRuns: runs },
      );
    });

    test('says of each row where it is', async () => {
      const { rows } = await back(sheetOf([row(1), row(2), row(3)]));
      expect(new Set(rows.map(({ place }) => place)).size).toBe(3);
      for (const { place } of rows) expect(place).toMatch(/\d/);
    });

    test('writes the same bytes for the same rows, whatever the time', async () => {
      const sheet = sheetOf(TREACHEROUS.map((text, at) => row(at, { target: text })));
      const first = await format.write(sheet);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T03:02:01Z') });
      try {
        expect(Buffer.from(await format.write(sheet)).equals(Buffer.from(first))).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    });

    test.each([
      ['no bytes', new Uint8Array()],
      ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
      ['a text about something else', new TextEncoder().encode('Liebe Kollegin,\n\nanbei der Text.\n')],
    ])('refuses %s with the path and a way out', async (_, bytes) => {
      const error = await faultOf(bytes);
      expect(error).toBeInstanceOf(AppError);
      const { code, message, hint, place } = error as AppError;
      expect(code).toBe('review');
      expect(`${message} ${place?.file}`).toContain('ordner/datei');
      expect(hint).toBeTruthy();
    });

    test('meets a damaged file with an error of its own or with rows, never with another', async () => {
      const whole = await format.write(sheetOf([row(1), row(2, { target: '<1>x</1>' }), row(3)]));
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
          fc.option(fc.nat({ max: whole.length })),
          async (changes, length) => {
            const bytes = whole.slice(0, length ?? whole.length);
            for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
            const error = await faultOf(bytes);
            if (error !== undefined) expect(error).toMatchObject({ name: 'AppError', code: 'review' });
          },
        ),
        { numRuns: runs },
      );
    });
  });
}
