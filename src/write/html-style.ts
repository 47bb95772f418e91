/** The face of `bilingual.html`: two columns of reading text that stack on a phone. */
export const BILINGUAL_STYLE = `
.legend { margin: 1rem 0 0; color: var(--soft); font-size: .8125rem; }
.legend summary { cursor: pointer; width: fit-content; }
.legend ul { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.bitext { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--sheet); box-shadow: 0 0 0 1px var(--line); border-radius: .4rem; }
.bitext th.number, .bitext td.number { width: 3.4rem; }
.bitext thead th { position: sticky; top: 0; z-index: 1; padding: .55rem 1.25rem; background: var(--sheet); box-shadow: inset 0 -1px var(--line); color: var(--soft); font: 600 .8125rem/1.4 var(--face); text-align: left; }
.bitext td { padding: .8rem 1.25rem; border-top: 1px solid var(--line); vertical-align: top; font: 1.0625rem/1.6 var(--text); overflow-wrap: anywhere; }
.bitext thead + tbody tr:first-child td { border-top: 0; }
.bitext td + td + td { border-left: 1px solid var(--line); }
.bitext td.number { padding: .95rem 0 0 1rem; font: .75rem/1.6 var(--face); font-variant-numeric: tabular-nums; }
.bitext td.number a { color: var(--faint); text-decoration: none; } .bitext td.number a:hover { text-decoration: underline; }
.bitext tr:target td { background: var(--wash); }
.text { margin: 0; white-space: pre-line; unicode-bidi: isolate; }
.title .text { font-size: 1.3rem; line-height: 1.35; font-weight: 700; }
.heading .text { font-size: 1.1rem; font-weight: 700; }
.quote .text { padding-left: .9rem; border-left: 3px solid var(--line); }
.caption .text { font-style: italic; font-size: .97rem; }
.item .text::before { content: "•"; margin: 0 .55em 0 0; color: var(--faint); }
mark { color: inherit; background: none; border-radius: .2em; padding: .05em .1em; text-decoration: underline; text-decoration-thickness: .09em; text-underline-offset: .2em; }
mark.house { text-decoration: underline solid var(--good); }
mark.accepted { text-decoration: underline dotted var(--mild); background: var(--mild-wash); text-decoration-thickness: .12em; }
mark.repaired { text-decoration: underline double var(--mended); background: var(--mended-wash); }
mark.missing { text-decoration: underline dashed var(--warn); background: var(--warn-wash); }
mark.residue { text-decoration: underline wavy var(--bad); background: var(--bad-wash); }
mark.ambiguous { text-decoration: underline dashed var(--odd); background: var(--odd-wash); }
mark.unset { text-decoration: underline dotted var(--faint); }
mark.flag { text-decoration: underline wavy var(--warn); } mark.flag.error { text-decoration-color: var(--bad); } mark.flag.info { text-decoration-color: var(--faint); }
.repairs { margin: .5rem 0 0; color: var(--soft); font: .8125rem/1.5 var(--face); unicode-bidi: isolate; }
.repairs span { display: inline-block; margin-right: .9em; } .repairs del, .repairs ins { background: none; }
.badge { display: inline-block; margin: 0 0 .3rem; padding: 0 .5rem; border-radius: .8rem; background: var(--good-wash); color: var(--good); font: 600 .75rem/1.6 var(--face); }
.badge.edited { background: var(--mended-wash); color: var(--mended); } .badge.stale { background: var(--warn-wash); color: var(--warn); }
.remark { margin: .4rem 0 0; color: var(--soft); font: .875rem/1.5 var(--face); unicode-bidi: isolate; }
.gap { margin: 0; padding: .35rem .7rem; border: 1px dashed var(--warn); border-radius: .3rem; background: var(--warn-wash); color: var(--warn); font: .9rem/1.5 var(--face); }
.failed .gap { border-color: var(--bad); background: var(--bad-wash); color: var(--bad); }
.bitext .skipped td { padding-top: .4rem; padding-bottom: .4rem; background: var(--wash); color: var(--faint); font: .8125rem/1.5 var(--face); }
.bitext .skipped td.number { padding-top: .4rem; }
.skipped .text { font: inherit; color: inherit; } .skipped .text::before { content: none; }
.skipped summary { cursor: pointer; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.skipped details[open] summary { color: transparent; height: 1.2em; } .skipped details[open] summary::marker { color: var(--faint); }
@media (max-width: 700px) {
  main, .top { padding-left: 1rem; padding-right: 1rem; }
  main { padding-left: 0; padding-right: 0; }
  .notes { padding: 0 1rem; }
  .bitext, .bitext tbody, .bitext tr, .bitext td { display: block; width: auto; }
  .bitext { border-radius: 0; }
  .bitext thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bitext tr { position: relative; padding: .7rem 1rem .9rem; border-top: 1px solid var(--line); }
  .bitext td, .bitext td + td + td { border: 0; padding: .2rem 0 .2rem 2.1rem; position: relative; }
  .bitext td.number, .bitext .skipped td.number { width: auto; position: absolute; z-index: 1; top: .75rem; right: 1rem; padding: 0; background: none; }
  .bitext td[data-label]::before { content: attr(data-label); position: absolute; left: 0; top: .5rem; color: var(--faint); font: 600 .6875rem/1.4 var(--face); text-transform: uppercase; letter-spacing: .04em; }
  .bitext tr.skipped, .bitext tr.skipped td, .bitext tr:target { background: var(--wash); }
  .bitext td[lang|="de"] { color: var(--soft); padding-right: 2rem; }
}
@media print {
  .legend summary { display: none; }
  .bitext { box-shadow: none; } .bitext thead th { position: static; }
  .bitext tr { break-inside: avoid; }
  .bitext td { font-size: 10.5pt; line-height: 1.45; padding: .45rem .7rem; }
  .title .text { font-size: 13pt; } .heading .text { font-size: 11.5pt; }
}
`;
