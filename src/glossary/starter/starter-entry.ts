import type { ConceptKind, MatchMode } from '../../domain/concept.ts';

/** An entry of a glossary that comes with the package. */
export interface StarterEntry {
  readonly label: string;
  readonly en: string;
  readonly de: readonly string[];
  readonly accept: readonly string[];
  readonly kind: ConceptKind;
  readonly match?: MatchMode;
  readonly long?: { readonly en: string; readonly de: readonly string[] };
  /** Whose own name it is: a site. */
  readonly source?: string;
}
