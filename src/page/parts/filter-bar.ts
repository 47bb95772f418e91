import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRow } from '../../domain/desk.ts';
import { DESK_STATES, filterChoices, isEmptyFilter, type RowFilter } from '../state/filter.ts';
import { STATE_WORDS } from '../state/words.ts';

type Choice = readonly [value: string, words: string];

/** Search and filters. @param chosen is told the filter that is to hold */
export function filterBar(
  rows: readonly DeskRow[],
  visible: number,
  filter: RowFilter,
  chosen: (filter: RowFilter) => void,
): TemplateResult {
  const choices = choicesOf(rows);
  return html`<div class="filters" role="search" aria-label="Rows of this article">
    <input
      type="search"
      aria-label="Search German and English"
      aria-keyshortcuts="/"
      placeholder="Search both columns"
      autocomplete="off"
      spellcheck="false"
      .value=${filter.query ?? ''}
      @input=${(event: Event) => chosen(withPart(filter, 'query', chosenValue(event)))}
    />
    ${select('State', 'Any state', choices.states, filter, 'state', chosen)}
    ${select('Findings', 'Findings or none', choices.findings, filter, 'finding', chosen)}
    ${select('Name', 'Any name', choices.names, filter, 'name', chosen)}
    <p class="shown">${visible.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows</p>
    ${
      isEmptyFilter(filter)
        ? nothing
        : html`<button type="button" class="small" @click=${() => chosen({})}>Show all rows</button>`
    }
  </div>`;
}

const select = (
  label: string,
  all: string,
  choices: readonly Choice[],
  filter: RowFilter,
  part: 'state' | 'finding' | 'name',
  chosen: (filter: RowFilter) => void,
): TemplateResult =>
  html`<select
    aria-label=${label}
    class=${filter[part] ? 'chosen' : ''}
    @change=${(event: Event) => chosen(withPart(filter, part, chosenValue(event)))}
  >
    <option value="" .selected=${!filter[part]}>${all}</option>
    ${withOwn(choices, filter[part]).map(
      ([value, words]) => html`<option value=${value} .selected=${filter[part] === value}>${words}</option>`,
    )}
  </select>`;

/** A filter from the address may ask for what no row has. */
const withOwn = (choices: readonly Choice[], own: string | undefined): readonly Choice[] =>
  own === undefined || choices.some(([value]) => value === own) ? choices : [...choices, [own, own]];

const chosenValue = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;

function withPart(filter: RowFilter, part: keyof RowFilter, value: string): RowFilter {
  const { [part]: _, ...rest } = filter;
  return value === '' ? rest : { ...rest, [part]: value };
}

type Choices = ReturnType<typeof makeChoices>;
const known = new WeakMap<readonly DeskRow[], Choices>();

/** Counting 5,000 rows for each stroke of a key would be felt. */
function choicesOf(rows: readonly DeskRow[]): Choices {
  const choices = known.get(rows) ?? makeChoices(rows);
  known.set(rows, choices);
  return choices;
}

function makeChoices(rows: readonly DeskRow[]) {
  const { names, rules } = filterChoices(rows);
  const states = DESK_STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const);
  const found = states.filter(([, count]) => count > 0);
  const fixed: readonly Choice[] = [
    ['any', 'With findings'],
    ['error', 'With errors'],
    ['warning', 'With warnings'],
    ['info', 'With notes'],
  ];
  return {
    states: [
      ['todo', 'Left to decide'] as Choice,
      ...found.map(([state, count]): Choice => [state, `${STATE_WORDS[state]} (${count})`]),
    ],
    findings: [...fixed, ...rules.map(([rule, count]): Choice => [rule, `${rule} (${count})`])],
    names: names.map(([name, count]): Choice => [name, `${name} (${count})`]),
  };
}
