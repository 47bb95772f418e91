import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFinding } from '../../domain/desk.ts';
import { SEVERITY_WORDS } from '../state/words.ts';

/** Findings as a list, each with its remedy. @param take takes the text that a finding offers */
export const findingNotes = (
  findings: readonly DeskFinding[],
  take?: (fix: string) => void,
): TemplateResult | typeof nothing =>
  findings.length === 0
    ? nothing
    : html`<ul class="findings">
        ${findings.map((finding) => findingNote(finding, take))}
      </ul>`;

const findingNote = (
  { severity, rule, message, remedy, fix }: DeskFinding,
  take: ((fix: string) => void) | undefined,
): TemplateResult =>
  html`<li class="finding ${severity}">
    <p>
      <b class="severity">${SEVERITY_WORDS[severity]}</b> ${message}
      ${remedy ? html`<span class="remedy">${remedy}</span>` : nothing} <span class="rule">(${rule})</span>
    </p>
    ${
      fix !== undefined && take
        ? html`<button type="button" class="small" @click=${() => take(fix)}>Take the house form</button>`
        : nothing
    }
  </li>`;
