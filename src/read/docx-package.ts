import { posix } from 'node:path';
import type JSZip from 'jszip';
import type { SourceFile } from '../domain/article.ts';
import { notWord, readingPart } from './docx-fault.ts';
import { scanXml } from './docx-xml.ts';

/** Of one part that is read, unpacked. */
const MOST_UNPACKED = 10 * 1024 * 1024;
/** Of all parts, as the package declares them: other programs will unpack them. */
const MOST_DECLARED = 500 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** Takes the document's XML out of its package, with its styles and properties as further parts. @throws AppError `article` */
export async function unpackDocx(file: SourceFile): Promise<SourceFile> {
  const { zip, main } = await openDocx(file);
  const bytes = await unpackPart(zip, main, file.id);
  if (bytes === undefined) throw notWord(file.id, `it has no part ${main}`);
  const parts = new Map<string, Uint8Array>();
  for (const [name, path] of [
    ['styles', posix.join(posix.dirname(main), 'styles.xml')],
    ['core', 'docProps/core.xml'],
  ] as const) {
    const part = await unpackPart(zip, path, file.id);
    if (part) parts.set(name, part);
  }
  return { ...file, bytes, parts };
}

/**
 * The package with another document in it. Dates are those of the original, so that the same text gives the same bytes.
 * @throws AppError `article`
 */
export async function packDocx(text: Uint8Array, original: SourceFile): Promise<Uint8Array> {
  const { zip, main } = await openDocx(original);
  const { date, comment } = zip.file(main)!;
  zip.file(main, text, { date, comment, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

interface OpenDocx {
  readonly zip: JSZip;
  /** The name of the document's part: `word/document.xml` as a rule. */
  readonly main: string;
}

async function openDocx({ id, bytes }: SourceFile): Promise<OpenDocx> {
  refuseOthers(id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw notWord(id, 'it is no ZIP archive, or a damaged one', cause);
  });
  refuseHostile(id, Object.values(zip.files));
  const main = await mainPart(zip, id);
  if (!zip.file(main)) throw notWord(id, `it has no part ${main}`);
  await refuseMacros(zip, id);
  return { zip, main };
}

/** Files of other kinds that bear the name of a Word document. */
function refuseOthers(id: string, bytes: Buffer): void {
  if (bytes.length === 0) throw notWord(id, 'it is empty');
  // An OLE container: the format before 2007, and what a document with a password is wrapped in ([MS-OFFCRYPTO] 2.3.4).
  if (bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0') {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw notWord(id, isLocked ? 'it has a password' : 'it is a document of Word before 2007 (.doc)');
  }
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw notWord(id, 'it is no ZIP archive');
}

function refuseHostile(id: string, entries: readonly JSZip.JSZipObject[]): void {
  if (entries.length > MOST_PARTS) throw notWord(id, `it has more than ${MOST_PARTS} parts`);
  const outside = entries.find(({ name, unsafeOriginalName = name }) => unsafeOriginalName !== name);
  if (outside) throw notWord(id, `its part “${outside.unsafeOriginalName}” would lie outside of it`);
  // JSZip reads the 32 bits as a number with a sign.
  const declared = entries.reduce((sum, entry) => sum + (((entry as Sized)._data?.uncompressedSize ?? 0) >>> 0), 0);
  if (declared > MOST_DECLARED) throw tooLarge(id, 'all its parts', MOST_DECLARED);
}

/** What JSZip knows of an entry before it is unpacked. */
type Sized = JSZip.JSZipObject & { readonly _data?: { readonly uncompressedSize?: number } };

const tooLarge = (id: string, what: string, most: number) =>
  notWord(id, `unpacked, ${what} would have more than ${most / 1024 / 1024} MB`);

/** Where the package says that its document lies (ECMA-376 part 2, 9.3). */
async function mainPart(zip: JSZip, id: string): Promise<string> {
  let main = 'word/document.xml';
  const relations = await unpackPart(zip, '_rels/.rels', id);
  if (relations === undefined) return main;
  scanPart(id, '_rels/.rels', relations, (local, attribute) => {
    if (local !== 'Relationship' || !attribute('Type')?.endsWith('/officeDocument')) return;
    main = posix.join('/', attribute('Target') ?? '').slice(1);
  });
  return main;
}

async function refuseMacros(zip: JSZip, id: string): Promise<void> {
  const types = await unpackPart(zip, '[Content_Types].xml', id);
  if (types === undefined) throw notWord(id, 'it has no part [Content_Types].xml');
  scanPart(id, '[Content_Types].xml', types, (_, attribute) => {
    if (/macroEnabled|vbaProject/i.test(attribute('ContentType') ?? '')) {
      throw notWord(id, 'it holds macros, and such files are not read');
    }
  });
}

type OnElement = (local: string, attribute: (name: string) => string | undefined) => void;

const scanPart = (id: string, part: string, bytes: Uint8Array, onElement: OnElement): void =>
  readingPart(id, part, () =>
    scanXml(partText(bytes), { open: ({ local, attribute }) => onElement(local, attribute), close: () => {} }),
  );

/** A part's text. @throws Error, with a message that goes on "it", when it is neither UTF-8 nor UTF-16 */
export function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is neither UTF-8 nor UTF-16');
  }
}

/** A part's bytes. @throws AppError `article` when it is damaged or too large */
async function unpackPart(zip: JSZip, path: string, id: string): Promise<Uint8Array | undefined> {
  const entry = zip.file(path);
  if (!entry) return undefined;
  const bytes = await inflate(entry).catch((cause: unknown) => {
    throw notWord(id, `its part ${path} is damaged`, cause);
  });
  if (bytes === undefined) throw tooLarge(id, path, MOST_UNPACKED);
  return bytes;
}

/** Stops when it is too much; what the package says of the size is not believed. */
function inflate(entry: JSZip.JSZipObject): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_UNPACKED) chunks.push(chunk);
      else {
        stream.pause();
        resolve(undefined);
      }
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
