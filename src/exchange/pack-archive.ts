/** ZIP knows no years before. */
const NO_DATE = new Date('1980-01-01T00:00:00Z');

/**
 * The same office file without the hour of its making, so that the same rows make the same bytes.
 * @param change what to do with a part's text
 */
export async function packArchive(
  bytes: Uint8Array,
  change: (part: string, text: string) => string = (_, text) => text,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const made = await JSZip.loadAsync(bytes);
  const packed = new JSZip();
  for (const part of Object.keys(made.files).sort(contentTypesFirst)) {
    if (made.files[part]!.dir) continue;
    // As bytes: of a string, JSZip breaks signs beyond U+FFFF that lie across its chunks.
    const text = Buffer.from(await made.files[part]!.async('uint8array')).toString('utf8');
    packed.file(part, Buffer.from(change(part, text)), { date: NO_DATE, createFolders: false });
  }
  return await packed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/** Programs that tell a file's kind by its beginning look for this part there. */
const FIRST = '[Content_Types].xml';
const contentTypesFirst = (one: string, other: string): number =>
  Number(other === FIRST) - Number(one === FIRST) || (one < other ? -1 : 1);
