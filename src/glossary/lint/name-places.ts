import { isScalar, type Node, visit } from 'yaml';
import { locate, type Place } from '../../domain/place.ts';
import { FileDraft } from '../edit/file-draft.ts';
import type { GlossaryFile } from '../load-glossary.ts';

/** Tells where names stand in their entries. @param files without faults */
export function namePlaces(
  files: readonly GlossaryFile[],
): (label: string, name: string, place: Place | undefined) => Place | undefined {
  const drafts = new Map<string, FileDraft>();
  return (label, name, place) => {
    const file = files.find(({ path }) => path === place?.file);
    if (!file || !place?.line) return place;
    if (!drafts.has(file.path)) drafts.set(file.path, new FileDraft(file));
    const found = drafts.get(file.path)!.single(label);
    if (!found) return place;
    const { pair, piece } = found;
    let start: number | undefined;
    if (name === label) return place;
    visit(pair.value as Node, {
      Scalar(_, node) {
        const isName = isScalar(node) && String(node.value).normalize('NFC') === name;
        if (isName) start ??= node.range?.[0];
      },
    });
    if (start === undefined) return place;
    // The label's place is known; the name is so many lines further.
    const [own, key] = [locate(piece.text, start), locate(piece.text, (pair.key as { range: [number] }).range[0])];
    return { file: file.path, line: place.line + own.line - key.line, column: own.column };
  };
}
