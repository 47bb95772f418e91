/** The face of `index.html`. */
export const INDEX_STYLE = `
.none { color: var(--soft); }
.list { width: 100%; border-collapse: collapse; background: var(--sheet); box-shadow: 0 0 0 1px var(--line); border-radius: .4rem; }
.list th { padding: .55rem 1rem; color: var(--soft); font-size: .8125rem; font-weight: 600; text-align: left; }
.list td { padding: .75rem 1rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; font-size: .9375rem; }
.list th:first-child, .list td:first-child { padding-left: 1.25rem; }
.list .name { display: block; font: 600 1.0625rem/1.35 var(--text); color: var(--ink); text-decoration: none; unicode-bidi: isolate; } .list .name:hover { color: var(--link); text-decoration: underline; }
.english { display: block; color: var(--soft); font: italic .9375rem/1.4 var(--text); unicode-bidi: isolate; }
.about { display: block; margin-top: .15rem; color: var(--faint); font-size: .8125rem; } .about span { margin-right: .7em; unicode-bidi: isolate; }
.bar { display: flex; gap: 2px; width: 9rem; height: .5rem; margin: .45rem 0 .35rem; border-radius: .25rem; overflow: hidden; background: var(--line); }
.bar span { min-width: 3px; } .bar .reviewed { background: var(--good); } .bar .translated { background: var(--mended); } .bar .failed { background: var(--bad); }
.bar .pending { background: repeating-linear-gradient(135deg, var(--warn) 0 3px, var(--warn-wash) 3px 6px); }
.share { color: var(--soft); font-size: .8125rem; white-space: nowrap; }
.list .chip { margin: 0 0 .2rem; } .clear { color: var(--faint); font-size: .875rem; }
@media (min-width: 701px) { td.files { width: 1%; white-space: nowrap; } } .files a { margin-right: .6rem; white-space: nowrap; font-size: .875rem; }
.found { border-top: 1px solid var(--line); padding: .5rem 0; } .found:last-of-type { border-bottom: 1px solid var(--line); }
.found summary { cursor: pointer; font: 1rem/1.4 var(--text); } .found .tally { color: var(--soft); font: .8125rem/1.4 var(--face); margin-left: .5rem; }
.found .finding a { color: inherit; }
.label { display: block; unicode-bidi: isolate; }
.mixed { display: inline-block; margin-top: .25rem; padding: 0 .5rem; border-radius: .8rem; background: var(--warn-wash); color: var(--warn); font-size: .75rem; font-weight: 600; line-height: 1.6; }
.form { display: inline-block; margin: 0 .35rem .25rem 0; padding: 0 .45rem; border-radius: .3rem; background: var(--wash); font: 1rem/1.55 var(--text); unicode-bidi: isolate; } .form small { color: var(--soft); font: .75rem var(--face); }
.form.house, .form.repaired { background: var(--good-wash); color: var(--good); }
.form.accepted { background: var(--mild-wash); color: var(--mild); text-decoration: underline dotted; text-underline-offset: .2em; }
.form.residue { background: var(--bad-wash); color: var(--bad); text-decoration: underline wavy; text-underline-offset: .2em; }
.form.ambiguous { background: var(--odd-wash); color: var(--odd); }
.fate span { display: inline-block; margin-right: .7em; color: var(--soft); font-size: .875rem; white-space: nowrap; }
.fate b { color: var(--ink); font-variant-numeric: tabular-nums; } .fate .repaired b { color: var(--mended); } .fate .accepted b { color: var(--mild); } .fate .missing b { color: var(--warn); } .fate .residue b { color: var(--bad); } .fate .ambiguous b { color: var(--odd); }
.names { table-layout: fixed; } .names th:first-child { width: 24%; } .names th:last-child { width: 20%; }
@media (max-width: 700px) {
  main, .top { padding-left: 1rem; padding-right: 1rem; }
  .list, .list tbody, .list tr, .list td { display: block; width: auto; }
  .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .list tr { padding: .8rem 1rem; } .list tr + tr { border-top: 1px solid var(--line); }
  .list td, .list td:first-child { padding: .15rem 0; border: 0; } .bar { width: 100%; }
  .list td[data-label] { position: relative; padding-left: 2rem; } .list td[data-label]::before { content: attr(data-label); position: absolute; left: 0; top: .45rem; color: var(--faint); font-size: .6875rem; font-weight: 600; text-transform: uppercase; }
}
@media print { .list { box-shadow: none; } .list tr { break-inside: avoid; } }
`;
