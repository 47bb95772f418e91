import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { docxReader } from '../../src/read/docx-reader.ts';
import { readArticle } from '../../src/read/readers.ts';
import { documentXml, docxOf, paragraph, run } from '../support/docx-sample.ts';

const DOCUMENT = documentXml(paragraph(run('Ein Satz.')));
const read = (bytes: Uint8Array) => readArticle({ id: 'a.docx', path: 'a.docx', bytes });
const fault = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<string> => {
  const error = await read(await bytes).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: 'article', place: { file: 'a.docx' }, hint: expect.stringContaining('.docx') });
  return (error as Error).message;
};
const parts = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const { files } = await JSZip.loadAsync(bytes);
  const all = Object.values(files).map(async (file) => [file.name, await file.async('binarystring')] as const);
  return new Map(await Promise.all(all));
};

describe('packing', () => {
  test('without a change gives the same parts with the same content, in the same order', async () => {
    const original = { id: 'a.docx', path: 'a.docx', bytes: await docxOf({ document: DOCUMENT }) };
    const packed = await docxReader.pack!(new TextEncoder().encode(DOCUMENT), original);
    expect([...(await parts(packed))]).toEqual([...(await parts(original.bytes))]);
  });

  test('changes the document alone, and gives the same bytes for the same text', async () => {
    const original = { id: 'a.docx', path: 'a.docx', bytes: await docxOf({ document: DOCUMENT }) };
    const english = new TextEncoder().encode(DOCUMENT.replace('Ein Satz', 'A sentence'));
    const packed = await docxReader.pack!(english, original);
    expect(await docxReader.pack!(english, original)).toEqual(packed);
    const before = await parts(original.bytes);
    const changed = [...(await parts(packed))].filter(([name, content]) => before.get(name) !== content);
    expect(changed.map(([name]) => name)).toEqual(['word/document.xml']);
    const { date } = (await JSZip.loadAsync(packed)).file('word/document.xml')!;
    expect(date).toEqual(new Date(Date.UTC(2022, 0, 13, 10)));
  });

  test('a document that lies elsewhere in the package is found and goes back there', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const bytes = await docxOf({
      document: 'unused',
      parts: { '_rels/.rels': rels, 'word/document.xml': null, 'word/document2.xml': DOCUMENT },
    });
    expect((await read(bytes)).blocks[0]!.content.text).toBe('Ein Satz.');
    const packed = await docxReader.pack!(new TextEncoder().encode('<x/>'), { id: 'a', path: 'a', bytes });
    expect((await parts(packed)).get('word/document2.xml')).toBe('<x/>');
  });
});

describe('encodings', () => {
  test.each(['utf-16le', 'utf-8'] as const)('a document in %s with a byte order mark is read', async (name) => {
    const text = `\ufeff${DOCUMENT.replace('UTF-8', name === 'utf-8' ? 'utf-8' : 'UTF-16')}`;
    const article = await read(await docxOf({ document: Buffer.from(text, name === 'utf-8' ? 'utf8' : 'utf16le') }));
    expect(article).toMatchObject({ encoding: { name, bom: true }, blocks: [{ content: { text: 'Ein Satz.' } }] });
  });

  test.each([
    ['Latin-1', Buffer.from(DOCUMENT.replace('Ein', 'Über'), 'latin1')],
    ['UTF-16 without a mark', Buffer.from(DOCUMENT, 'utf16le')],
    ['one that it does not have', DOCUMENT.replace('UTF-8', 'ISO-8859-1')],
  ])('a document in %s is refused', async (_, document) => {
    expect(await fault(docxOf({ document }))).toContain('neither UTF-8 nor UTF-16');
  });
});

describe('files that only bear the name', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.alloc(0), 'it is empty'],
    ['a file of two letters', Buffer.from('ab'), 'no ZIP archive'],
    ['text', Buffer.from('Ein Satz, der kein Word ist.'), 'no ZIP archive'],
    ['an old Word document', ole, 'Word before 2007'],
    ['a document with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['half a ZIP archive', Buffer.from('PK\u0003\u0004 and no more'), 'damaged'],
  ])('%s is refused with the reason', async (_, bytes, reason) => {
    expect(await fault(bytes)).toContain(reason);
  });

  test.each<[string, Record<string, string | null>, string]>([
    ['without a document', { 'word/document.xml': null }, 'no part word/document.xml'],
    ['without content types', { '[Content_Types].xml': null }, 'no part [Content_Types].xml'],
    ['with broken relations', { '_rels/.rels': '<a>' }, '_rels/.rels is no well-formed XML'],
    ['with broken styles', { 'word/styles.xml': '<a><b></a>' }, 'styles.xml is no well-formed XML'],
    [
      'with macros',
      { '[Content_Types].xml': '<T><O ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></T>' },
      'macros',
    ],
  ])('a package %s is refused', async (_, changed, reason) => {
    expect(await fault(docxOf({ document: DOCUMENT, parts: changed }))).toContain(reason);
  });

  test.each<[string, string, string]>([
    ['no XML', 'Ein Satz.', 'no well-formed XML'],
    ['cut off', DOCUMENT.slice(0, -20), 'no well-formed XML'],
    ['another vocabulary', '<document xmlns="urn:x"/>', 'is no document'],
    ['a document type', DOCUMENT.replace('?>', '?><!DOCTYPE w:document>'), 'declares a document type'],
    ['entities', DOCUMENT.replace('?>', '?><!DOCTYPE d [<!ENTITY a "aa">]>').replace('Ein', '&a;'), 'document type'],
    ['an entity of JavaScript', DOCUMENT.replace('Ein', '&constructor;'), 'no well-formed XML'],
    ['absurd nesting', documentXml('<w:tbl>'.repeat(9000) + '</w:tbl>'.repeat(9000)), 'nests more than'],
  ])('a document that is %s is refused', async (_, document, reason) => {
    expect(await fault(docxOf({ document }))).toContain(reason);
  });
});

describe('hostile archives', () => {
  test('a document that unpacks to more than 10 MB is refused', async () => {
    const document = documentXml(paragraph(run('a'.repeat(11 * 1024 * 1024))));
    expect(await fault(docxOf({ document }))).toContain('more than 10 MB');
  });

  test('one that lies about its size is stopped, too', async () => {
    const honest = await docxOf({ document: documentXml(paragraph(run('b'.repeat(11 * 1024 * 1024)))) });
    expect(await fault(withSizes(honest, 'word/document.xml', 1000))).toMatch(/more than 10 MB|damaged/);
  });

  test('parts that declare gigabytes are refused unopened', async () => {
    const bytes = await docxOf({ document: DOCUMENT });
    expect(await fault(withSizes(bytes, 'word/media/image1.bin', 2 ** 31))).toContain('more than 500 MB');
  });

  test('an entry whose name leads out is refused', async () => {
    const zip = await JSZip.loadAsync(await docxOf({ document: DOCUMENT }));
    zip.file('../../evil.sh', 'x', { createFolders: false });
    expect(await fault(zip.generateAsync({ type: 'uint8array' }))).toContain('outside');
  });

  test('damaged data of the document is told as such', async () => {
    const bytes = await docxOf({ document: DOCUMENT });
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length;
    expect(await fault(bytes.with(at, 0xff).with(at + 1, 0xff))).toContain('damaged');
  });

  test('more than ten thousand parts are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`x/${at}`, '']));
    expect(await fault(docxOf({ document: DOCUMENT, parts: many }))).toContain('10000 parts');
  });
});

/** The archive with another size declared for a part, in its directory and in front of the part. */
function withSizes(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    // Both headers hold the unpacked size 8 bytes before the length of the name (APPNOTE.TXT 4.3.7, 4.3.12).
    if (copy.readUInt32LE(at - 30) === 0x04034b50) copy.writeUInt32LE(size, at - 8);
    if (copy.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) copy.writeUInt32LE(size, at - 22);
  }
  return copy;
}
