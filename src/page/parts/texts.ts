import { html, nothing, type TemplateResult } from 'lit';
import type { DeskName, DeskPiece } from '../../domain/desk.ts';
import type { MarkedPiece } from '../state/marked-pieces.ts';
import { formatRoute } from '../state/route.ts';
import { nameWords } from '../state/words.ts';

/** What went and what came, as text and never as colour alone. */
export const diffText = (pieces: readonly DeskPiece[]): TemplateResult =>
  html`${pieces.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}`;

interface Lighting {
  /** Label of the name that is lit on both sides. */
  readonly lit: string | undefined;
  /** Whether the names can be reached with the tabulator. */
  readonly isReachable: boolean;
  /** No English yet, so nothing is right or wrong. */
  readonly isUnset: boolean;
}

/** A text with its names, findings and hits. */
export const markedText = (pieces: readonly MarkedPiece[], lighting: Lighting): TemplateResult =>
  html`${pieces.map((piece) => {
    const text = piece.isHit ? html`<mark class="hit">${piece.text}</mark>` : piece.text;
    if (piece.name) return nameLink(piece.name, text, lighting);
    return piece.flag ? html`<span class="flag ${piece.flag}">${text}</span>` : text;
  })}`;

const nameLink = (name: DeskName, text: unknown, { lit, isReachable, isUnset }: Lighting): TemplateResult =>
  html`<a
    class="name ${isUnset ? 'unset' : name.status} ${lit === name.concept ? 'lit' : ''}"
    href=${formatRoute({ page: 'name', concept: pageOf(name) })}
    title=${nameWords(name)}
    tabindex=${isReachable ? nothing : '-1'}
    .name=${name.concept}
    >${text}</a
  >`;

/** Of a name that could be several, the first has a page. */
const pageOf = ({ concept, status }: DeskName): string =>
  status === 'ambiguous' ? (concept.split(' / ')[0] ?? concept) : concept;
