import type { Target, TargetLanguage } from '../domain/bitext.ts';
import { groupBy } from '../domain/group-by.ts';
import type { TranslationMemory } from '../domain/memory.ts';
import { type Mark, marksByOrder, normalise, type RichText } from '../domain/text.ts';
import { projectMarks } from './project-marks.ts';
import { readTmx, type TmxEntry, type TmxFile } from './tmx-reader.ts';

/** TMX files to lean on. They are never written; their targets bear the file's name as origin. */
export interface TmxMemory extends Pick<TranslationMemory, 'lookup'> {
  /**
   * The second chance where no key fits, because a file marks a paragraph otherwise or not at all: targets of the same
   * text whatever its marks, with the marks of this source placed in them as far as they can be.
   */
  lookupText(source: RichText, language: TargetLanguage): readonly Target[];
}

interface Held {
  readonly source: RichText;
  readonly target: Target;
  readonly lang: string;
  /** Place of its file among the files. */
  readonly file: number;
}

/** Which English to take for the one that is wanted; any other comes after these. */
const PREFERENCE: Readonly<Record<TargetLanguage, readonly string[]>> = {
  'en-US': ['en-us', 'en', 'en-gb'],
  'en-GB': ['en-gb', 'en', 'en-us'],
};

/**
 * Reads TMX files into memory.
 * @param keyOf gives `Segment.key` of a source
 * @throws AppError `memory` for the first file that cannot be read
 */
export function loadTmxMemories(files: readonly TmxFile[], keyOf: (source: RichText) => string): TmxMemory {
  const held = [...files].sort(byName).flatMap((file, place) => readTmx(file).flatMap(holdEntry(file.name, place)));
  const byKey = groupBy(held, ({ source }) => keyOf(source));
  // Only when it is asked for: most often every key fits.
  let byText: ReadonlyMap<string, readonly Held[]> | undefined;

  return {
    lookup(keys, language) {
      const found = new Map<string, readonly Target[]>();
      for (const key of keys) {
        const targets = inOrder(byKey.get(key) ?? [], language).map(({ target }) => target);
        if (targets.length > 0) found.set(key, targets);
      }
      return found;
    },

    lookupText(source, language) {
      byText ??= groupBy(held, (one) => normalise(one.source.text));
      const some = byText.get(normalise(source.text)) ?? [];
      return inOrder(some, language).map((one) => ({ ...one.target, text: adopt(source, one) }));
    },
  };
}

const byName = (a: TmxFile, b: TmxFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const holdEntry =
  (origin: string, file: number) =>
  ({ source, targets }: TmxEntry): readonly Held[] =>
    targets.map(({ lang, text }) => ({
      source,
      lang,
      file,
      target: { text: marksByOrder(source, text), origin, made: '', sent: [] },
    }));

/** By file, then by the kind of English, then as they stand in the file. */
function inOrder(held: readonly Held[], language: TargetLanguage): readonly Held[] {
  if (held.length < 2) return held;
  const rank = ({ lang }: Held): number => {
    const place = PREFERENCE[language].indexOf(lang);
    return place === -1 ? PREFERENCE[language].length : place;
  };
  return [...held].sort((a, b) => a.file - b.file || rank(a) - rank(b));
}

/** The target with this source's marks: in order where both mark the same places, else wherever their text stands. */
function adopt(source: RichText, { source: own, target }: Held): RichText {
  if (!sameStretches(source, own)) return marksByOrder(source, projectMarks(source, target.text.text));
  return { text: target.text.text, marks: target.text.marks.map((mark) => renewed(mark, source.marks[mark.id]!)) };
}

const sameStretches = (a: RichText, b: RichText): boolean =>
  a.text === b.text &&
  a.marks.length === b.marks.length &&
  a.marks.every(({ start, end }, order) => start === b.marks[order]!.start && end === b.marks[order]!.end);

/** Whether a mark is opaque is the source's to say: a TMX file cannot tell code from emphasis. */
const renewed = ({ id, start, end }: Mark, { opaque }: Mark): Mark => ({ id, start, end, ...(opaque && { opaque }) });
