import { type Html, html } from '../domain/html.ts';
import type { MentionStatus } from '../domain/names.ts';
import { type FormTally, isMixed, type NameSummary, type Tally } from './name-summary.ts';

const STATUS_WORDS: Readonly<Record<MentionStatus, string>> = {
  house: 'right as it came',
  repaired: 'repaired',
  accepted: 'accepted',
  residue: 'not the house form',
  missing: 'missing',
  ambiguous: 'not clear who',
};

/** Every name of the batch with all its spellings and what became of them; those in more than one form come first. */
export function renderNames(names: readonly NameSummary[]): Html {
  if (names.length === 0) return html``;
  const ordered = [...names.filter(isMixed), ...names.filter((name) => !isMixed(name))];
  return html`<section aria-labelledby="names">
<h2 id="names">Names</h2>
<table class="list names" role="table">
<caption class="hidden">Names with their spellings in all articles</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Name</th><th scope="col" role="columnheader">In the German</th><th scope="col" role="columnheader">In the English</th><th scope="col" role="columnheader">What became of it</th></tr></thead>
<tbody role="rowgroup">
${ordered.map(renderName)}</tbody>
</table>
</section>`;
}

const renderName = (name: NameSummary): Html => html`<tr role="row">
<td role="cell"><b class="label">${name.concept}</b>${house(name)}${
  isMixed(name) && html`<span class="mixed">more than one English form</span>`
}</td>
<td role="cell" lang="de" data-label="de">${name.german.map(spelling)}${name.strangers.map(stranger)}</td>
<td role="cell" lang="en" data-label="en">${formsOf(name).map(form)}</td>
<td role="cell" class="fate">${name.statuses.map(({ status, count }) => html`<span class="${status}"><b>${count}</b> ${STATUS_WORDS[status]}</span> `)}</td>
</tr>
`;

/** Only where the forms that should stand there say more than the label. */
function house({ concept, house }: NameSummary): Html | false {
  const forms = house.map(({ text }) => text);
  return !(forms.length === 1 && forms[0] === concept) && html`<span class="about">${forms.join(' · ')}</span>`;
}

/** What was right and what was made right is one form to the reader. */
function formsOf({ english }: NameSummary): readonly FormTally[] {
  const forms = new Map<string, FormTally>();
  for (const form of english) {
    const status = form.status === 'repaired' ? 'house' : form.status;
    const key = `${status} ${form.text}`;
    forms.set(key, { text: form.text, status, count: form.count + (forms.get(key)?.count ?? 0) });
  }
  return [...forms.values()];
}

const spelling = ({ text, count }: Tally): Html => html`<span class="form">${text}${times(count)}</span> `;

const stranger = ({ text, count }: Tally): Html =>
  html`<span class="form missing" title="in no entry of the glossary">${text}${times(count)} ?</span> `;

const form = ({ text, count, status }: FormTally): Html =>
  html`<span class="form ${status}" title="${status === 'house' ? 'house form' : STATUS_WORDS[status]}">${text}${times(count)}</span> `;

const times = (count: number): Html | false => count > 1 && html`<small> ×${count}</small>`;
