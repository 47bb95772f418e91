import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import type { NameKeeper } from '../domain/names.ts';
import { compileNames } from '../glossary/name-keeper.ts';
import { fitToEntry } from '../glossary/suggest/addition.ts';
import type { SuggestText } from '../glossary/suggest/gather-names.ts';
import { suggestNames } from '../glossary/suggest/suggest-names.ts';
import { worthAnEntry } from '../glossary/suggest/suggest-yaml.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import type { ArticleFile } from './open-article.ts';

/** What looking for names needs: it sends nothing and writes nothing. */
export interface SuggestTools {
  /** An article's rows, with the mentions of what the glossary knows. @throws AppError `article` */
  look(file: ArticleFile): Promise<Bitext>;
  readonly concepts: readonly Concept[];
}

export interface SuggestOutcome {
  readonly articles: number;
  readonly suggestions: readonly Suggestion[];
  /** Names left out since English writes them as the articles do, or since little tells that they are names. */
  readonly leftOut: number;
  /** Files that could not be read. */
  readonly faulty: readonly { readonly path: string; readonly error: AppError }[];
}

/** The names of these articles that the glossary lacks. @param all also those that an entry would change nothing for */
export async function suggestFrom(
  files: readonly ArticleFile[],
  { look, concepts }: SuggestTools,
  all = false,
): Promise<SuggestOutcome> {
  const names = compileNames(concepts);
  const texts: SuggestText[] = [];
  const faulty: { path: string; error: AppError }[] = [];
  for (const file of files) {
    try {
      texts.push(...textsOf(await look(file), names));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'article') throw error;
      faulty.push({ path: file.path, error });
    }
  }
  const found = besideEntries(suggestNames(texts, concepts), concepts);
  const suggestions = all ? found : found.filter(worthAnEntry);
  return {
    articles: files.length - faulty.length,
    suggestions,
    leftOut: found.length - suggestions.length,
    faulty,
  };
}

/**
 * What the glossary's entries make of suggestions: another spelling of an entry's name holds what the entry lacks, and no other
 * suggestion has an entry's label, under which it would take the entry's place.
 */
function besideEntries(found: readonly Suggestion[], concepts: readonly Concept[]): readonly Suggestion[] {
  const entries = new Map(concepts.map((concept) => [concept.label, concept]));
  const taken = new Set([...entries.keys(), ...found.map(({ label }) => label)]);
  return found.map((one) => {
    const own = one.known === undefined ? undefined : entries.get(one.known);
    if (own) return fitToEntry(one, own);
    return entries.has(one.label) ? { ...one, label: freeLabel(one, taken) } : one;
  });
}

function freeLabel({ label, kind, given }: Suggestion, taken: Set<string>): string {
  const marks = [given[0]?.english, kind, ...Array.from(taken, (_, at) => String(at + 2))];
  const free = marks.filter((mark) => mark !== undefined).map((mark) => `${label} (${mark})`);
  const first = free.find((one) => !taken.has(one))!;
  taken.add(first);
  return first;
}

/** The paragraphs that are German, with their English, and those that are English themselves. */
const textsOf = ({ article, pairs }: Bitext, names: Pick<NameKeeper, 'find'>): SuggestText[] =>
  pairs.flatMap((pair): SuggestText[] => {
    const { segment } = pair;
    const place = { article: article.id, line: segment.line };
    const { text } = segment.source;
    if (segment.skip?.reason === 'english') return [{ ...place, german: '', english: text, known: [] }];
    if (segment.skip) return [];
    const english = englishOf(pair);
    return [{ ...place, german: text, known: names.find(text), ...(english !== undefined && { english }) }];
  });

/** What a person wrote tells more than what an engine did. */
const englishOf = ({ state, raw, final }: BitextPair): string | undefined => (state === 'reviewed' ? final : raw)?.text;
