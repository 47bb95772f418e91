import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { plain, type RichText } from '../../src/domain/text.ts';
import { docxReader } from '../../src/read/docx-reader.ts';
import { scanXml } from '../../src/read/docx-xml.ts';
import { type DocxParts, documentXml, docxOf, paragraph, run } from '../support/docx-sample.ts';

const readParts = async (parts: DocxParts): Promise<Article> =>
  docxReader.read(await docxReader.unpack!({ id: 'a.docx', path: 'a.docx', bytes: await docxOf(parts) }));
const readBody = (body: string) => readParts({ document: documentXml(body) });
const texts = async (body: string) => (await readBody(body)).blocks.map(({ content }) => content.text);

/** What stands in the body once blocks became these texts. */
async function rendered(body: string, edits: readonly (RichText | string | null)[]): Promise<string> {
  const article = await readBody(body);
  const all = edits.map((edit, index) => [index, typeof edit === 'string' ? plain(edit) : edit] as const);
  const xml = docxReader.render(article, new Map(all));
  scanXml(xml, { open: () => {}, close: () => {} });
  return /<w:body>([\s\S]*)<w:sectPr><w:pgSz/.exec(xml)![1]!;
}

const marked = ({ text, marks }: RichText) => marks.map(({ start, end }) => text.slice(start, end));
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

describe('what a paragraph is', () => {
  test('styles tell, by their names and by what they are based on, in Word of any language', async () => {
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const { blocks } = await readBody(
      [
        paragraph(run('Ein Titel'), style('Titel')),
        paragraph(run('Kapitel'), style('berschrift1')),
        paragraph(run('Zwischentitel'), style('Zwischentitel')),
        paragraph(run('Eigens gegliedert'), '<w:outlineLvl w:val="2"/>'),
        paragraph(run('Punkt'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'),
        paragraph(run('Punkt nach Stil'), style('Aufzhlung')),
        paragraph(run('Aus der Liste genommen'), `${style('Aufzhlung')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
        paragraph(run('„Zitat“'), style('Zitat')),
        paragraph(run('Ein Bild'), style('Beschriftung')),
        `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>${paragraph(run('Zelle'), style('berschrift1'))}</w:tc></w:tr></w:tbl>`,
        paragraph(run('Text'), `${style('Fehlt')}<w:outlineLvl w:val="9"/>`),
      ].join(''),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(
      'title heading heading heading item item paragraph quote caption cell paragraph'.split(' '),
    );
  });

  test('without a styles part, ids that sound like Word’s own styles are taken for them', async () => {
    const body = ['Title', 'Heading2', 'Normal'].map((id) => paragraph(run(id), `<w:pStyle w:val="${id}"/>`)).join('');
    const { blocks } = await readParts({ document: documentXml(body), parts: { 'word/styles.xml': null } });
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'heading', 'paragraph']);
  });

  test('the only topmost heading is the title if it comes first, and so is a headline above a sentence', async () => {
    const heading = (text: string) => paragraph(run(text), '<w:pStyle w:val="berschrift1"/>');
    const kinds = async (body: string) => (await readBody(body)).blocks.map(({ kind }) => kind);
    expect(await kinds(heading('Oben') + paragraph(run('Ein Satz.')))).toEqual(['title', 'paragraph']);
    expect(await kinds(heading('Eins') + heading('Zwei'))).toEqual(['heading', 'heading']);
    expect(await kinds(paragraph(run('Truppen ziehen ab')) + paragraph(run('Ein Satz.')))).toEqual([
      'title',
      'paragraph',
    ]);
    expect(await kinds(paragraph(run('Ein Satz.')) + paragraph(run('Noch einer.')))).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  test('styles that are based on each other in a circle are no trap', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="A"><w:basedOn w:val="B"/>' +
      '</w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
    const document = documentXml(paragraph(run('Text.'), '<w:pStyle w:val="A"/>'));
    expect((await readParts({ document, parts: { 'word/styles.xml': styles } })).blocks[0]!.kind).toBe('paragraph');
  });

  test('properties and the text say what the article is called, who wrote it and in which language', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Alte Fassung</dc:title>' +
      '<dc:creator>Anna &amp; Eva</dc:creator><dc:language>de-CH</dc:language><dc:subject> </dc:subject></cp:coreProperties>';
    const parts = { 'docProps/core.xml': core };
    const title = paragraph(run('Abzug beginnt'), '<w:pStyle w:val="Titel"/>');
    expect((await readParts({ document: documentXml(title), parts })).meta).toEqual({
      title: 'Abzug beginnt',
      author: 'Anna & Eva',
      language: 'de-CH',
    });
    expect((await readParts({ document: documentXml(paragraph(run('Text.'))), parts })).meta.title).toBe(
      'Alte Fassung',
    );
  });
});

describe('text in runs', () => {
  test('a sentence that a spell checker cut to pieces is one text without marks', async () => {
    const pieces = [
      '<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">Präsident </w:t></w:r>',
      '<w:proofErr w:type="spellStart"/>',
      '<w:r w:rsidRPr="00EF"><w:rPr><w:noProof/><w:lang w:val="ru-RU"/></w:rPr><w:t>Toka</w:t></w:r>',
      '<w:r><w:lastRenderedPageBreak/><w:rPr/><w:t>jew</w:t></w:r>',
      '<w:proofErr w:type="spellEnd"/>',
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:spacing w:val="-1"/><w:bCs/></w:rPr><w:t xml:space="preserve"> spricht</w:t></w:r>',
      '<w:smartTag w:element="x"><w:r><w:t>.</w:t></w:r></w:smartTag>',
    ].join('');
    const { content } = (await readBody(paragraph(pieces))).blocks[0]!;
    expect(content).toEqual({ text: 'Präsident Tokajew spricht.', marks: [] });
  });

  test('what most of the text looks like is bare; what looks otherwise is marked, without the blanks beside it', async () => {
    const body = paragraph(run('Ganz fett ist fast alles ', '<w:b/>') + run(' nur dies ') + run('nicht.', '<w:b/>'));
    const article = await readBody(body);
    expect(marked(article.blocks[0]!.content)).toEqual(['nur dies']);
    expect(await rendered(body, [{ text: 'All but this.', marks: [{ id: 0, start: 8, end: 12 }] }])).toBe(
      paragraph(run('All but ', '<w:b/>') + run('this') + run('.', '<w:b/>')),
    );
  });

  test('emphasis over several runs is one mark, half a word is none, a raised figure always is', async () => {
    const bold = '<w:b/>';
    const body = paragraph(
      run('Der ') +
        run('neue ', bold) +
        run('Mann', '<w:b/><w:lang w:val="de-AT"/>') +
        run(' und die Steuer') +
        run('zahler', bold) +
        run(' auf 3 km') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run(' Land.'),
    );
    expect(marked((await readBody(body)).blocks[0]!.content)).toEqual(['neue Mann', '2']);
  });

  test('blanks at the ends of a text count only where it says so, and fold to one', async () => {
    const bare = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    expect(await texts(paragraph(bare(' Ein ') + bare(' Wort\r\n  hier ')))).toEqual(['EinWort hier']);
    expect(await texts(paragraph(run(' Ein ') + run('  Wort\u00a0hier ')))).toEqual(['Ein Wort\u00a0hier']);
  });

  test('tabs and line breaks are carried along as they are, with no blank beside them', async () => {
    const body = paragraph('<w:r><w:t>Eins</w:t><w:tab/><w:t>Zwei</w:t><w:br/><w:t>Drei</w:t></w:r>');
    const { content } = (await readBody(body)).blocks[0]!;
    expect(content.text).toBe('Eins Zwei Drei');
    const marks = [
      { id: 0, start: 4, end: 5 },
      { id: 1, start: 9, end: 10 },
    ];
    expect(await rendered(body, [{ text: 'One  Two  3', marks: [marks[0]!, { id: 1, start: 8, end: 9 }] }])).toBe(
      paragraph(`${run('One')}<w:r><w:tab/></w:r>${run('Two')}<w:r><w:br/></w:r>${run('3')}`),
    );
  });

  test('two line breaks, and the end of a page, part paragraphs that become English each by itself', async () => {
    const body = paragraph(
      '<w:r><w:t>Eins</w:t><w:br/><w:br/><w:t>Zwei</w:t></w:r><w:r><w:br w:type="page"/></w:r><w:r><w:t>Drei</w:t></w:r>',
    );
    expect(await texts(body)).toEqual(['Eins', 'Zwei', 'Drei']);
    expect(await rendered(body, ['One', 'Two', 'Three'])).toBe(
      paragraph(
        `${run('One')}<w:r><w:br/></w:r><w:r><w:br/></w:r>${run('Two')}<w:r><w:br w:type="page"/></w:r>${run('Three')}`,
      ),
    );
  });

  test('tabs and pictures before and after the text stay there and do not travel', async () => {
    const drawing = '<w:r><w:drawing><wp:inline/></w:drawing></w:r>';
    const body = paragraph(`<w:r><w:tab/></w:r>${run('Text.')}${drawing}`);
    expect((await readBody(body)).blocks[0]!.content.marks).toEqual([]);
    expect(await rendered(body, ['Words.'])).toBe(paragraph(`<w:r><w:tab/></w:r>${run('Words.')}${drawing}`));
  });

  test('hidden text and deleted text are not read; inserted text is', async () => {
    const body = paragraph(
      `${run('Alt ', '<w:vanish/>')}<w:del w:id="1" w:author="A"><w:r><w:delText>Weg</w:delText></w:r></w:del>` +
        `<w:ins w:id="2" w:author="A">${run('Neu')}</w:ins>${run(' und gut.')}`,
    );
    expect(await texts(body)).toEqual(['Neu und gut.']);
    expect(await rendered(body, ['New and good.'])).toBe(paragraph(run('Alt ', '<w:vanish/>') + run('New and good.')));
  });

  test('a large first letter is read with the word that it begins, and is the first letter of the English', async () => {
    const frame = '<w:framePr w:dropCap="drop" w:lines="3"/>';
    const cap = (letter: string) => paragraph(run(letter, '<w:sz w:val="90"/>'), frame);
    const body = cap('„D') + paragraph(run('ie ') + run('Truppen', '<w:b/>') + run(' ziehen ab.'));
    const { content } = (await readBody(body)).blocks[0]!;
    expect(content).toEqual({ text: '„Die Truppen ziehen ab.', marks: [{ id: 0, start: 5, end: 12 }] });
    expect(await rendered(body, [{ text: '“The troops leave.', marks: [{ id: 0, start: 5, end: 11 }] }])).toBe(
      cap('“T') + paragraph(run('he ') + run('troops', '<w:b/>') + run(' leave.')),
    );
    expect(await texts(cap('A') + paragraph(run(' b')))).toEqual(['A b']);
    expect(await rendered(body + paragraph(run('Ende')), [null])).toBe(paragraph(run('Ende')));
    expect(await texts(cap('A'))).toEqual(['A']);
  });

  test('no-break hyphens are text, soft ones are not', async () => {
    expect(
      await texts(paragraph('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>')),
    ).toEqual(['a\u2011bc']);
  });
});

describe('links, notes and fields', () => {
  test('a link is a mark with the look of its text', async () => {
    const open = '<w:hyperlink r:id="rId7">';
    const body = paragraph(
      `${run('Siehe ')}${open}${run('die Seite', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${run('.')}`,
    );
    const { content, markup } = (await readBody(body)).blocks[0]!;
    expect(marked(content)).toEqual(['die Seite']);
    expect(markup).toEqual([{ open, close: '</w:hyperlink>' }]);
    expect(await rendered(body, [{ text: 'See the page.', marks: [{ id: 0, start: 4, end: 12 }] }])).toBe(
      paragraph(`${run('See ')}${open}${run('the page', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${run('.')}`),
    );
  });

  test('a link around all of a paragraph stays there, and one around a picture is carried along', async () => {
    const all = `<w:hyperlink w:anchor="a">${run('Alles')}</w:hyperlink>`;
    expect((await readBody(paragraph(all))).blocks[0]!.content).toEqual(plain('Alles'));
    expect(await rendered(paragraph(all), ['All'])).toBe(paragraph(all.replace('Alles', 'All')));
    const picture = '<w:hyperlink r:id="rId1"><w:r><w:drawing/></w:r></w:hyperlink>';
    const body = paragraph(run('Vor') + picture + run(' nach'));
    expect(await rendered(body, [{ text: 'Before after', marks: [{ id: 0, start: 6, end: 6, opaque: true }] }])).toBe(
      paragraph(run('Before') + picture + run(' after')),
    );
  });

  test('a footnote stays at its word, and at the end if an engine lost it', async () => {
    const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
    const body = paragraph(run('Ein Wort') + note + run(' mehr.'));
    expect((await readBody(body)).blocks[0]!.content.marks).toEqual([{ id: 0, start: 8, end: 8, opaque: true }]);
    expect(await rendered(body, [{ text: 'A word more.', marks: [{ id: 0, start: 6, end: 6, opaque: true }] }])).toBe(
      paragraph(run('A word') + note + run(' more.')),
    );
    expect(await rendered(body, ['A word more.'])).toBe(paragraph(run('A word more.') + note));
    const twice = [6, 12].map((start) => ({ id: 0, start, end: start, opaque: true }));
    expect((await rendered(body, [{ text: 'A word more.', marks: twice }])).split('footnoteReference')).toHaveLength(2);
  });

  test('the number that a field shows is seen, and stays', async () => {
    const number = field('begin') + instruction(' SEQ Abbildung ') + field('separate') + run('3') + field('end');
    const body = paragraph(run('Abbildung ') + number + run(': Almaty'));
    const { content } = (await readBody(body)).blocks[0]!;
    expect(content).toEqual({ text: 'Abbildung 3: Almaty', marks: [{ id: 0, start: 10, end: 11, opaque: true }] });
    expect(
      await rendered(body, [{ text: 'Figure 3: Almaty', marks: [{ id: 0, start: 7, end: 8, opaque: true }] }]),
    ).toBe(paragraph(run('Figure ') + number + run(': Almaty')));
    expect(await rendered(body, ['Figure 3: Almaty'])).toBe(paragraph(run('Figure 3: Almaty')));
    const simple = `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`;
    expect(await texts(paragraph(run('Seite ') + simple + run(' von vielen')))).toEqual(['Seite 7 von vielen']);
  });

  test('a field that shows two blanks side by side stands once in its own text', async () => {
    const date = field('begin') + instruction(' DATE ') + field('separate') + run('3. ') + run(' Mai') + field('end');
    const body = paragraph(run('Am ') + date + run(' beginnt es.'));
    const { content } = (await readBody(body)).blocks[0]!;
    expect(content.text).toBe('Am 3. Mai beginnt es.');
    expect(await rendered(body, [content])).toBe(body);
  });

  test('a link that is written as a field is a link', async () => {
    const open = field('begin') + instruction(' HYPERLINK "https://example.org/" ') + field('separate');
    const body = paragraph(run('Siehe ') + open + run('die Seite', '<w:u/>') + field('end') + run(' dort.'));
    expect(marked((await readBody(body)).blocks[0]!.content)).toEqual(['die Seite']);
    expect(await rendered(body, [{ text: 'See there.', marks: [{ id: 0, start: 4, end: 9 }] }])).toBe(
      paragraph(run('See ') + open + run('there', '<w:u/>') + field('end') + run('.')),
    );
  });

  test('a field that goes on in the next paragraph loses neither of its ends', async () => {
    const open = field('begin') + instruction(' TOC ') + field('separate');
    const body = paragraph(open + run('Eins')) + paragraph(run('Zwei') + field('end') + run(' drei'));
    expect(await texts(body)).toEqual(['Eins', 'Zwei drei']);
    expect(await rendered(body, ['One', 'Two three'])).toBe(
      paragraph(open + run('One')) + paragraph(field('end') + run('Two three')),
    );
  });

  test('a field whose end stands alone in a link does not run on over the new text', async () => {
    const link = `<w:hyperlink w:anchor="a">${field('end')}</w:hyperlink>`;
    const body = paragraph(run('Eins') + link + field('begin') + run('zwei')) + paragraph(field('end') + run('drei'));
    const out = await rendered(body, ['One two', 'three']);
    expect(out).toBe(
      paragraph(field('end') + field('begin') + run('One two')) + paragraph(field('end') + run('three')),
    );
  });

  test('half a field in front of a link that is a field does not get into it', async () => {
    const link = field('begin') + instruction(' HYPERLINK "y" ') + field('separate') + run('Wort') + field('end');
    const body = paragraph(run('Ein ') + field('begin') + link) + paragraph(field('end'));
    expect(await rendered(body, [(await readBody(body)).blocks[0]!.content])).toBe(body);
  });

  test('fields, links and deletions that cross each other come back well-formed', async () => {
    const body = paragraph(
      `${run('a')}<w:hyperlink w:anchor="x">${field('begin')}${instruction('HYPERLINK "y"')}${field('separate')}${run('b')}` +
        `</w:hyperlink>${run('c')}${field('end')}<w:ins w:id="1">${field('begin')}</w:ins>${instruction('PAGE')}` +
        `<w:hyperlink w:anchor="z">${field('end')}${run('d')}</w:hyperlink>${run('e')}`,
    );
    const [block] = (await readBody(body)).blocks;
    expect(block!.content.text).toBe('abcde');
    const out = await rendered(body, [block!.content]);
    expect(await texts(out)).toEqual(['abcde']);
    expect(out.match(/fldCharType="begin"/g)).toHaveLength(out.match(/fldCharType="end"/g)!.length);
  });

  test('a link that ends inside a content control is kept, and the control is left out', async () => {
    const picture = '<w:r><w:drawing><wp:inline/></w:drawing></w:r>';
    const open = field('begin') + instruction(' HYPERLINK "y" ') + picture + field('separate');
    const control = `<w:sdt><w:sdtContent>${run('Wort')}${field('end')}${run(' mehr.')}</w:sdtContent></w:sdt>`;
    const body = paragraph(run('Ein ') + open + control);
    const { content } = (await readBody(body)).blocks[0]!;
    expect(marked(content)).toEqual(['Wort']);
    expect(await rendered(body, [content])).toBe(
      paragraph(run('Ein ') + open + run('Wort') + field('end') + run(' mehr.')),
    );
  });

  test('bookmarks and comments keep both their ends, around the whole paragraph', async () => {
    const start = '<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:commentRangeStart w:id="5"/>';
    const end = '<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>';
    const body = paragraph(run('Ein ') + start + run('Wort') + end + run(' mehr.'));
    expect((await readBody(body)).blocks[0]!.content).toEqual(plain('Ein Wort mehr.'));
    expect(await rendered(body, ['One word more.'])).toBe(paragraph(start + run('One word more.') + end));
  });

  test('formulas, symbols and unknown elements are carried along', async () => {
    const math = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>';
    const body = paragraph(run('Es gilt ') + math + run(' und ') + symbol + run(' das.'));
    const { content } = (await readBody(body)).blocks[0]!;
    expect(content.text).toBe('Es gilt und das.');
    expect(await rendered(body, [content])).toContain(math);
    expect(await rendered(body, [content])).toContain(symbol);
  });

  test('a content control around a whole paragraph stays; one that shows its prompt is no text', async () => {
    const control = (content: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}<w:id w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(await rendered(paragraph(control(run('Titel'))), ['Title'])).toBe(paragraph(control(run('Title'))));
    const prompt = control(run('Klicken Sie hier.'), '<w:showingPlcHdr/>');
    expect(await texts(paragraph(run('Von ') + prompt))).toEqual(['Von']);
    expect(await texts(control(paragraph(run('Absatz'))))).toEqual(['Absatz']);
  });
});

describe('text boxes', () => {
  const box = (text: string) =>
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>' +
    `${paragraph(run(text))}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>` +
    `<w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

  test('their text is read once and written for new programs and for old ones', async () => {
    const body = paragraph(`<w:r>${box('Im Kasten')}</w:r>${run('Im Text')}`);
    expect(await texts(body)).toEqual(['Im Kasten', 'Im Text']);
    expect(await rendered(body, ['In the box', 'In the text'])).toBe(
      paragraph(`<w:r>${box('In the box')}</w:r>${run('In the text')}`),
    );
    expect(await rendered(body, ['In the box'])).toBe(body.replaceAll('Im Kasten', 'In the box'));
  });

  test('one amid a sentence is translated, too', async () => {
    const body = paragraph(`${run('Vor ')}<w:r>${box('Im Kasten')}</w:r>${run('nach')}`);
    expect(await texts(body)).toEqual(['Vor nach', 'Im Kasten']);
    const edit = { text: 'Before after', marks: [{ id: 0, start: 7, end: 7, opaque: true }] };
    expect(await rendered(body, [edit, 'In the box'])).toBe(
      paragraph(`${run('Before ')}<w:r>${box('In the box')}</w:r>${run('after')}`),
    );
  });

  test('an old version that says something else is text of its own', async () => {
    const body = paragraph(`<w:r>${box('Neu').replace('Neu', 'Anders')}</w:r>`);
    expect(await texts(body)).toEqual(['Anders', 'Neu']);
  });
});

describe('what is written', () => {
  test('paragraphs that are not edited stay to the letter, with all the noise in them', async () => {
    const noise =
      '<w:p w:rsidR="1"><w:r><w:t>Eins</w:t></w:r><w:proofErr w:type="gramEnd"/><w:r><w:t> zwei</w:t></w:r></w:p>';
    expect(await rendered(noise + paragraph(run('Drei')), [])).toBe(noise + paragraph(run('Drei')));
    const article = await readBody(noise + paragraph(run('Drei')));
    const out = docxReader.render(article, new Map([[1, plain('Three')]]));
    expect(out).toBe(article.source.replace('Drei', 'Three'));
  });

  test('the language of new text is declared, where the schema wants it', async () => {
    const article = await readBody(
      paragraph(run('Alt', '<w:b/><w:lang w:val="de-DE" w:eastAsia="ja-JP"/><w:specVanish w:val="0"/>')),
    );
    expect(docxReader.render(article, new Map([[0, plain('New')]]), 'en-GB')).toContain(
      run('New', '<w:b/><w:lang w:val="en-GB"/><w:specVanish w:val="0"/>'),
    );
  });

  test('text is escaped, and what XML cannot hold is left out', async () => {
    expect(await rendered(paragraph(run('A')), ['<w:p> & "x"\u0000\u0007\ud800 ]]>\ntext'])).toBe(
      paragraph(run('<w:p> & "x" ]]> text')),
    );
  });

  test('a paragraph is removed whole; one that something depends on is emptied', async () => {
    const one = paragraph(run('Eins'));
    expect(await rendered(one + paragraph(run('Zwei')), [null])).toBe(paragraph(run('Zwei')));
    const cell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    expect(await rendered(cell(one), [null])).toBe(cell(paragraph('')));
    expect(await rendered(`${cell(paragraph(''))}${one}${cell(paragraph(''))}`, [null])).toBe(
      `${cell(paragraph(''))}${paragraph('')}${cell(paragraph(''))}`,
    );
    const section = '<w:sectPr><w:cols w:num="2"/></w:sectPr>';
    expect(await rendered(paragraph(run('Eins'), section), [null])).toBe(paragraph('', section));
    const picture = '<w:r><w:drawing/></w:r>';
    expect(await rendered(paragraph(run('Eins') + picture), [null])).toBe(paragraph(picture));
  });

  test('links that an engine doubled or put into each other come out side by side', async () => {
    const link = (anchor: string, text: string) => `<w:hyperlink w:anchor="${anchor}">${run(text)}</w:hyperlink>`;
    const body = paragraph(run('Ein langer Satz mit ') + link('a', 'eins') + run(' und ') + link('b', 'zwei'));
    const marks = [
      { id: 0, start: 0, end: 8 },
      { id: 1, start: 2, end: 5 },
      { id: 0, start: 9, end: 12 },
      { id: 7, start: 0, end: 3 },
    ];
    expect(await rendered(body, [{ text: 'One text two', marks }])).toBe(
      paragraph(link('a', 'One text') + run(' ') + link('a', 'two')),
    );
  });

  test('another prefix than the usual one is kept', async () => {
    const document = documentXml(paragraph(run('Text')))
      .replace(/<(\/?)w:/g, '<$1ns0:')
      .replaceAll(' w:', ' ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const out = docxReader.render(await readParts({ document }), new Map([[0, plain('Words')]]), 'en-US');
    expect(out).toContain(
      '<ns0:r><ns0:rPr><ns0:lang ns0:val="en-US"/></ns0:rPr><ns0:t xml:space="preserve">Words</ns0:t></ns0:r>',
    );
  });
});
