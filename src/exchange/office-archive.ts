import { posix } from 'node:path';
import type JSZip from 'jszip';
import { AppError } from '../domain/errors.ts';
import { attribute, readOfficeXml } from './office-xml.ts';

/** A link from one part of an office file to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`. */
  readonly type: string;
  /** The part's name, without a slash in front. */
  readonly part: string;
}

/** An office file (a ZIP of XML parts), opened. */
export interface OfficeArchive {
  /** The part that the others hang on. */
  readonly main: string;
  relations(part: string): Promise<readonly Relation[]>;
  /** @throws AppError `review` when the part is missing or all that was read is more than the limit */
  text(part: string): Promise<string>;
}

/** The kinds of office files, for messages. */
export interface OfficeKind {
  /** `Excel workbook` */
  readonly name: string;
  readonly extension: '.xlsx' | '.docx';
  /** The folder of its parts. */
  readonly folder: string;
}

const MOST_BYTES = 50 * 1024 * 1024;
/** Of all parts that are read, unpacked: a ZIP of 50 MB can hold 50 GB of blanks. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** @throws AppError `review` when it is no such file, or one that is too large to be read */
export async function openArchive(bytes: Uint8Array, path: string, kind: OfficeKind): Promise<OfficeArchive> {
  if (bytes.length > MOST_BYTES) throw tooLarge(path, `${Math.round(bytes.length / 1024 / 1024)} MB`);
  const zip = await unzip(bytes, path, kind);
  let left = MOST_UNPACKED;
  const text = async (part: string) => {
    const entry = zip.file(part);
    if (!entry) throw notOurs(path, kind, `it has no part ${part}`);
    const content = await unpack(entry, left).catch((cause: unknown) => {
      throw notOurs(path, kind, `its part ${part} is damaged`, cause);
    });
    if (content === undefined) throw tooLarge(path, 'more than 64 MB when unpacked');
    left -= content.length;
    return content;
  };
  const relations = async (part: string) => {
    const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    return zip.file(name) ? parseRelations(await text(name), posix.dirname(part)) : [];
  };
  const main = (await relations('')).find(({ type }) => type === 'officeDocument')?.part;
  if (!main?.startsWith(kind.folder)) throw notOurs(path, kind, 'it is some other file in a ZIP');
  return { main, relations, text };
}

/**
 * Does what reads a file; whatever goes wrong in it is told as a damaged file.
 * @throws AppError `review`
 */
export async function readingOffice<T>(path: string, kind: OfficeKind, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw notOurs(path, kind, 'it is damaged', error);
  }
}

async function unzip(bytes: Uint8Array, path: string, kind: OfficeKind): Promise<JSZip> {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  // An OLE container: what Office wraps a protected file in, and the format of Word and Excel before 2007.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw notOurs(path, kind, 'it has a password, or is in the format before 2007');
  }
  if (!starts(0x50, 0x4b)) throw notOurs(path, kind, 'it is no ZIP');
  const { default: JSZip } = await import('jszip');
  try {
    return await JSZip.loadAsync(bytes);
  } catch (cause) {
    throw notOurs(path, kind, 'it is damaged', cause);
  }
}

/** The text of a part, or nothing when it is longer than that; what the ZIP says of its size is not believed. */
function unpack(entry: JSZip.JSZipObject, most: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (entry as JSZip.JSZipObject & Streaming).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= most) chunks.push(chunk);
        else {
          stream.pause();
          resolve(undefined);
        }
      })
      .on('error', reject)
      .on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      .resume();
  });
}

/** Documented, but not in JSZip's types. */
interface Streaming {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
}

function parseRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  readOfficeXml(xml, '/relationships', {
    open: (name, tag) => {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const target = attribute(tag, 'Target') ?? '';
      relations.push({
        id: attribute(tag, 'Id') ?? '',
        type: (attribute(tag, 'Type') ?? '').split('/').at(-1)!,
        part: posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
      });
    },
  });
  return relations;
}

const notOurs = (path: string, { name, extension }: OfficeKind, why: string, cause?: unknown) =>
  new AppError('review', `${path} cannot be read as ${name}: ${why}`, {
    hint: `open it in the program that it was edited in, and save it as ${extension} without a password`,
    place: { file: path },
    cause,
  });

const tooLarge = (path: string, size: string) =>
  new AppError('review', `${path} is too large to be read: ${size}`, {
    hint: 'take out pictures and sheets that are not of the review, or export the article again',
    place: { file: path },
  });
