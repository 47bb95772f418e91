import { html, nothing, type TemplateResult } from 'lit';
import type { DeskName } from '../../domain/desk.ts';
import type { NameDesk } from '../service/name-desk.ts';
import { untag } from '../state/decision.ts';
import { excerpts, placesIn, shortened } from '../state/excerpts.ts';
import { markedPieces } from '../state/marked-pieces.ts';
import type { MentionRow } from '../state/mention-rows.ts';
import { formatRoute } from '../state/route.ts';
import { diffVersions } from '../state/word-diff.ts';
import { nameWords, STATE_WORDS } from '../state/words.ts';
import { diffText } from './texts.ts';

/** A row with its mentions of the name, and what a decision would make of it. */
export function mentionCard(row: MentionRow, desk: NameDesk): TemplateResult {
  const { article, number, state } = row;
  const address = formatRoute({ page: 'article', article, row: row.row, filter: {} });
  return html`<li class="mention ${state}">
    <p class="where">
      ${desk.form === undefined ? nothing : tick(row, desk)}
      <a data-step href=${address}><bdi>${article}</bdi>, row ${number}</a>
      <span class="badge ${state}">${STATE_WORDS[state]}</span>
    </p>
    <p class="text german" lang="de">${sentences(row.source, 'source', row.names)}</p>
    <p class="text english" lang="en">${english(row)}</p>
  </li>`;
}

function tick(row: MentionRow, desk: NameDesk): TemplateResult {
  if (row.settled === undefined) return html`<span class="stays">stays</span>`;
  return html`<input
    type="checkbox"
    aria-label="Change row ${row.number} of ${row.article}"
    .checked=${!desk.left.has(row.key)}
    @change=${() => desk.toggle(row.key)}
  />`;
}

function english({ target, settled, names }: MentionRow): TemplateResult {
  if (target === '') return html`<span class="stays">There is no English yet.</span>`;
  if (settled !== undefined) return diffText(shortened(diffVersions(target, untag(settled))));
  return sentences(target, 'target', names);
}

/** The sentences with the name, the name marked. */
function sentences(text: string, side: 'source' | 'target', names: readonly DeskName[]): TemplateResult {
  const places = names.flatMap((name) => name[side] ?? []);
  const parts = excerpts(text, places).map((part) => ({ part, inside: text.slice(part.start, part.end) }));
  return html`${parts.map(({ part, inside }, index) => {
    const moved = names.flatMap((name) => {
      const [place] = placesIn(part, name[side] ? [name[side]] : []);
      return place ? [{ ...name, [side]: place }] : [];
    });
    const pieces = markedPieces(inside, side, { names: moved, findings: [] });
    return html`${index > 0 ? '… ' : ''}${pieces.map(({ text: piece, name }) =>
      name ? html`<mark class="name ${name.status}" title=${nameWords(name)}>${piece}</mark>` : piece,
    )}`;
  })}`;
}
