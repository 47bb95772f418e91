import { html, svg, type TemplateResult } from 'lit';
import type { DeskCounts, DeskState } from '../../domain/desk.ts';
import { progressOf } from '../state/progress.ts';

const SEGMENTS: readonly DeskState[] = ['locked', 'reviewed', 'edited', 'stale', 'open', 'pending', 'failed'];

/** How far it is, as a bar of all rows that a person decides on. */
export function progressBar(counts: DeskCounts): TemplateResult {
  const { done, total, percent } = progressOf(counts);
  const words = total === 0 ? 'nothing to review' : `${done} of ${total} reviewed, ${percent} per cent`;
  return html`<svg class="progress" role="img" aria-label=${words} viewBox="0 0 100 1" preserveAspectRatio="none">
    ${segments(counts, total)}
  </svg>`;
}

/** Widths are attributes: the page's policy forbids styles in its text. */
function segments(counts: DeskCounts, total: number): readonly TemplateResult[] {
  let x = 0;
  return SEGMENTS.filter((state) => counts[state] > 0).map((state) => {
    const width = (counts[state] / total) * 100;
    const from = x;
    x += width;
    return svg`<rect class=${state} x=${from} y="0" width=${width} height="1"></rect>`;
  });
}
