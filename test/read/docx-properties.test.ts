import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Article, SourceFile } from '../../src/domain/article.ts';
import type { Mark, RichText } from '../../src/domain/text.ts';
import { docxReader } from '../../src/read/docx-reader.ts';
import { scanXml } from '../../src/read/docx-xml.ts';
import { documentXml, docxOf, paragraph, run } from '../support/docx-sample.ts';

const file = (bytes: Uint8Array): SourceFile => ({ id: 'a.docx', path: 'a.docx', bytes });
/** What `unpack` would give for this document. */
const readXml = (xml: string): Article => docxReader.read(file(Buffer.from(xml)));

const word = fc.constantFrom('Präsident', 'Tokajew', 'hat', 'den ', ' Abzug', ' ', 'angekündigt.', 'a & <b>', '');
const properties = fc.constantFrom(
  '',
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:lang w:val="de-DE"/>',
  '<w:vanish/>',
  '<w:vertAlign w:val="superscript"/>',
);
const runs = fc.tuple(word, properties).map(([text, look]) => run(text, look));
const inRun = (xml: string) => `<w:r>${xml}</w:r>`;
const anything = fc.constantFrom(
  inRun('<w:tab/>'),
  inRun('<w:br/>'),
  inRun('<w:br w:type="page"/>'),
  inRun('<w:footnoteReference w:id="1"/>'),
  inRun('<w:drawing><wp:inline/></w:drawing>'),
  inRun('<w:fldChar w:fldCharType="begin"/>'),
  inRun('<w:instrText> PAGE </w:instrText>'),
  inRun('<w:instrText> HYPERLINK "x" </w:instrText>'),
  inRun('<w:fldChar w:fldCharType="separate"/>'),
  inRun('<w:fldChar w:fldCharType="end"/>'),
  '<w:bookmarkStart w:id="1" w:name="a"/>',
  '<w:bookmarkEnd w:id="1"/>',
  '<w:proofErr w:type="spellStart"/>',
  '<w:del w:id="3"><w:r><w:delText>weg</w:delText></w:r></w:del>',
  '<m:oMath/>',
);
const box = (content: string) =>
  inRun(`<w:pict><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></w:pict>`);
const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc.array(tie('element'), { maxLength: 7 }).map((all) => all.join('')),
  element: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: runs, weight: 5 },
    { arbitrary: anything, weight: 4 },
    { arbitrary: tie('content').map((xml) => `<w:hyperlink w:anchor="a">${xml}</w:hyperlink>`), weight: 1 },
    { arbitrary: tie('content').map((xml) => `<w:ins w:id="2">${xml}</w:ins>`), weight: 1 },
    { arbitrary: tie('content').map((xml) => `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`), weight: 1 },
    { arbitrary: tie('content').map(box), weight: 1 },
  ),
}));
const documents = fc
  .array(content, { minLength: 1, maxLength: 3 })
  .map((all) => documentXml(all.map((xml) => paragraph(xml)).join('')));

/** Any text with any marks: lost, doubled, crossing, out of bounds. */
const anyEdit: fc.Arbitrary<RichText | null> = fc.option(
  fc.record({
    text: fc.string({ unit: 'binary', maxLength: 20 }),
    marks: fc.array(
      fc.record({ id: fc.nat(5), start: fc.integer({ min: -2, max: 25 }), end: fc.integer({ min: -2, max: 25 }) }),
      { maxLength: 6 },
    ),
  }),
);

const isWellFormed = (xml: string): void => scanXml(xml, { open: () => {}, close: () => {} });
const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;
/** What XML can hold of texts, without white space and sorted: text boxes may come before or after what they hang on. */
const letters = (texts: readonly string[]) =>
  [...texts.join('\ufffe')]
    .filter((letter) => /[\u0021-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter) && letter.trim() !== '')
    .sort()
    .join('');

describe('whatever a document holds', () => {
  test('no edits give it back to the letter, and its blocks are in order', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const article = readXml(xml);
        expect(docxReader.render(article, new Map())).toBe(xml);
        for (const [index, block] of article.blocks.entries()) {
          expect(block).toMatchObject({ index, line: index + 1 });
          expect(block.start).toBeGreaterThanOrEqual(article.blocks[index - 1]?.start ?? 0);
          expect(block.content.text.trim()).toBe(block.content.text);
          expect(block.markup).toHaveLength(block.content.marks.length);
        }
      }),
    );
  });

  test('its marks nest, lie in their texts, and are in order', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        for (const { content } of readXml(xml).blocks) {
          const open: Mark[] = [];
          for (const mark of content.marks) {
            while (open.length > 0 && open.at(-1)!.end <= mark.start) open.pop();
            expect(mark.end).toBeLessThanOrEqual(open.at(-1)?.end ?? content.text.length);
            expect(mark.start).toBeLessThanOrEqual(mark.end);
            open.push(mark);
          }
        }
      }),
    );
  });

  test('written with its own texts it says the same', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const article = readXml(xml);
        const own = new Map(article.blocks.map((block) => [block.index, block.content]));
        const again = readXml(docxReader.render(article, own));
        const show = (one: Article) => letters(one.blocks.map(({ content }) => content.text));
        expect(show(again)).toBe(show(article));
      }),
    );
  });

  test('any edit gives a well-formed document with that text, and loses no note, picture, formula, or half a field', () => {
    fc.assert(
      fc.property(documents, fc.array(anyEdit, { minLength: 12, maxLength: 12 }), (xml, edits) => {
        const article = readXml(xml);
        const wanted = new Map(article.blocks.map(({ index }) => [index, edits[index % edits.length]!]));
        const out = docxReader.render(article, wanted, 'en-US');
        isWellFormed(out);
        const texts = readXml(out).blocks.map(({ content }) => content.text);
        const meant = [...wanted.values()].map((edit) => edit?.text ?? '');
        // Fields that show text are kept as they are, or go with it; they alone may add to what was meant.
        if (!/PAGE|separate/.test(xml)) expect(letters(texts)).toBe(letters(meant));
        if (/HYPERLINK|PAGE|separate/.test(xml)) return;
        for (const kept of [/<w:footnoteReference/g, /<wp:inline/g, /<m:oMath/g, /fldCharType/g, /<w:bookmark/g])
          expect(count(out, kept)).toBe(count(xml, kept));
      }),
      { numRuns: 300 },
    );
  });
});

const NEWS = documentXml(
  [
    paragraph(run('Truppen ziehen ab'), '<w:pStyle w:val="Titel"/>'),
    paragraph(`${run('Präsident ')}${run('Tokajew', '<w:b/>')}${run(' spricht.')}`),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph(run('Zelle'))}</w:tc></w:tr></w:tbl>`,
    paragraph(`${run('Mit Fußnote')}${inRun('<w:footnoteReference w:id="1"/>')}${run('.')}`),
  ].join(''),
);

async function english(): Promise<Uint8Array> {
  const original = file(await docxOf({ document: NEWS }));
  const article = docxReader.read(await docxReader.unpack!(original));
  const texts: readonly RichText[] = [
    { text: 'Troops leave', marks: [] },
    { text: 'President Tokayev speaks.', marks: [{ id: 0, start: 10, end: 17 }] },
    { text: 'Cell & “more”', marks: [] },
    { text: 'With a note.', marks: [{ id: 0, start: 11, end: 11, opaque: true }] },
  ];
  const xml = docxReader.render(article, new Map(texts.entries()), 'en-US');
  return docxReader.pack!(Buffer.from(xml), original);
}

const MEANT = ['Troops leave', 'President Tokayev speaks.', 'Cell & “more”', 'With a note.'];

describe('other programs', () => {
  test('mammoth finds exactly our English in our document', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await english()) });
    expect(value.split(/\n+/).filter(Boolean)).toEqual(MEANT);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await english()) });
    expect(html).toContain('President <strong>Tokayev</strong> speaks.');
    expect(html).toContain('Eine Fußnote.');
  });

  test.skipIf(!hasOffice())('LibreOffice opens our document and finds our English (needs soffice)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zweispalt-office-'));
    try {
      writeFileSync(join(folder, 'translation.docx'), await english());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      execFileSync('soffice', [profile, ...convert, join(folder, 'translation.docx')], { stdio: 'pipe' });
      const lines = readFileSync(join(folder, 'translation.txt'), 'utf8').replace('\ufeff', '').split(/\r?\n/);
      // The note's number, and the note itself at the end, are what LibreOffice makes of it.
      expect(lines.map((line) => line.replace(/\d+(?=\.$)/, '')).slice(0, 4)).toEqual(MEANT);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
