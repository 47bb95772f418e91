import type { Concept } from '../../domain/concept.ts';
import type { GlossaryPair } from '../../domain/names.ts';

/** Spellings of one entry that an engine's own glossary does not get. */
export interface UnsentTerms {
  readonly label: string;
  readonly de: readonly string[];
  readonly reason: string;
}

/** What the glossary says and an engine's own glossary cannot. @param sent the pairs that it gets */
export function unsentTerms(concepts: readonly Concept[], sent: readonly GlossaryPair[]): readonly UnsentTerms[] {
  const english = new Map(sent.map(({ de, en }) => [de, en]));
  const claims = new Map<string, Set<string>>();
  for (const concept of concepts)
    for (const de of formsOf(concept)) claims.set(de, (claims.get(de) ?? new Set()).add(concept.en));
  return concepts.flatMap((concept) => {
    const lost = formsOf(concept).filter((de) => !english.has(de));
    if (lost.length === 0 || concept.enforce === 'off') return [];
    return [{ label: concept.label, de: lost, reason: reasonOf(concept, lost, claims) }];
  });
}

const formsOf = ({ de, long }: Concept): readonly string[] => [...de, ...(long?.de ?? [])];

function reasonOf(
  { enforce, when, except }: Concept,
  lost: readonly string[],
  claims: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (enforce === 'verify') return 'it is only verified, not enforced';
  if (when.length > 0) return 'it holds only near certain words (when)';
  if (except.length > 0) return 'it has exceptions (except)';
  if (lost.some((de) => (claims.get(de)?.size ?? 0) > 1)) return 'its German has several English forms';
  return 'DeepL cannot take it: too short, too long, or not plain text';
}
