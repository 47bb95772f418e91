import { CONCEPT_KINDS, type Concept, type ConceptKind } from '../../domain/concept.ts';

/** What a pair says of its concept. */
export const TERM_ROLES = ['spelling', 'long form', 'given name'] as const;
export type TermRole = (typeof TERM_ROLES)[number];

/** What the comment beside a pair tells of its entry. */
export interface TermComment {
  readonly kind?: ConceptKind;
  readonly role: TermRole;
  /** Label of the entry, where it is not the English. */
  readonly label?: string;
  readonly note?: string;
}

/** `organisation; long form of CSTO; note`: for a person to read, and for `readComment` to find the entry again. */
export function commentOf({ label, en, kind, note }: Concept, role: TermRole): string {
  const isTold = role !== 'spelling' || label !== en;
  return [kind, isTold ? `${role} of ${label}` : undefined, note?.replace(/\s+/g, ' ').trim()]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** Any comment: what `commentOf` did not write is a note. */
export function readComment(comment: string): TermComment {
  const parts = comment.split('; ');
  const kind = CONCEPT_KINDS.find((one) => one === parts[0]);
  if (kind) parts.shift();
  const role = TERM_ROLES.find((one) => parts[0]?.startsWith(`${one} of `));
  const label = role && parts.shift()!.slice(`${role} of `.length).trim();
  const note = parts.join('; ').trim();
  return {
    role: role ?? 'spelling',
    ...(kind && { kind }),
    ...(label && { label }),
    ...(note !== '' && { note }),
  };
}
