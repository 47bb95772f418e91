import { Html, html } from './html.ts';

/** A page that stands alone: it loads nothing, runs nothing, and says so to the browser. */
export interface Page {
  readonly title: string;
  /** Rules of this page, after the common ones. Never made from input. */
  readonly style: string;
  readonly body: Html;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The common face of all pages: paper and ink, light and dark, screen and print. */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #fff; --ink: #1f2328; --soft: #5d646c; --faint: #71777e; --line: #e3e0d8; --wash: #f3f1ea;
  --link: #0b5cad; --good: #1a7044; --good-wash: #e2f3e8; --mended: #1d52b5; --mended-wash: #e3ecfd;
  --mild: #0d6a75; --mild-wash: #def2f3; --warn: #8a5300; --warn-wash: #fdf0d5; --bad: #b3261e; --bad-wash: #fce6e4;
  --odd: #7a3aa5; --odd-wash: #f2e6fa;
  --text: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, serif;
  --face: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --sheet: #1b1e22; --ink: #e4e2dc; --soft: #a7abb0; --faint: #90959b; --line: #31353a; --wash: #23272c;
    --link: #86b8f5; --good: #7fd3a1; --good-wash: #17331f; --mended: #9dbdff; --mended-wash: #1c2d52;
    --mild: #7bd0da; --mild-wash: #12343a; --warn: #f0bd62; --warn-wash: #3d2c0c; --bad: #ff9c92; --bad-wash: #4a1d1a;
    --odd: #d5a6f5; --odd-wash: #371f49;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--face); }
main, .top { max-width: 80rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-bottom: 4rem; }
.top { padding-top: 2.25rem; padding-bottom: 1.25rem; }
.kicker { margin: 0 0 .6rem; color: var(--faint); font-size: .8125rem; overflow-wrap: anywhere; unicode-bidi: isolate; }
.kicker b { color: var(--ink); margin-right: .6rem; } .kicker span { unicode-bidi: isolate; }
.ways { margin-left: .8rem; } .ways a { margin-right: .5rem; white-space: nowrap; }
h1 { margin: 0; font: 700 clamp(1.5rem, 1.1rem + 1.6vw, 2.2rem)/1.2 var(--text); text-wrap: balance; overflow-wrap: anywhere; }
h2 { margin: 2.25rem 0 .75rem; font: 650 1.15rem/1.3 var(--face); }
.subtitle { margin: .35rem 0 0; color: var(--soft); font: italic 1.15rem/1.35 var(--text); overflow-wrap: anywhere; }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .75rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .875rem; }
.meta li { max-width: 100%; overflow-wrap: anywhere; unicode-bidi: isolate; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.chip { display: inline-block; padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--sheet); color: var(--soft); font-size: .8125rem; white-space: nowrap; }
.chip b { color: var(--ink); font-variant-numeric: tabular-nums; }
.chip.error, .chip.failed { border-color: transparent; background: var(--bad-wash); } .chip.error, .chip.error b, .chip.failed, .chip.failed b { color: var(--bad); }
.chip.warning, .chip.pending { border-color: transparent; background: var(--warn-wash); } .chip.warning, .chip.warning b, .chip.pending, .chip.pending b { color: var(--warn); }
.chip.reviewed { border-color: transparent; background: var(--good-wash); } .chip.reviewed, .chip.reviewed b { color: var(--good); }
del { background: var(--bad-wash); color: var(--bad); text-decoration: line-through; text-decoration-thickness: .08em; border-radius: .2em; padding: .05em .1em; }
ins { background: var(--good-wash); color: var(--good); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; border-radius: .2em; padding: .05em .1em; }
del, ins, mark { -webkit-box-decoration-break: clone; box-decoration-break: clone; unicode-bidi: isolate; }
.finding { display: flex; gap: .5rem; margin: .35rem 0 0; padding: .3rem .6rem; border-left: 3px solid var(--faint); border-radius: 0 .3rem .3rem 0; background: var(--wash); color: var(--ink); font: .875rem/1.45 var(--face); list-style: none; }
.finding > span { min-width: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.finding .severity { flex: none; font-weight: 650; }
.finding .rule, .finding .remedy { color: var(--soft); }
.finding.error { border-color: var(--bad); background: var(--bad-wash); } .finding.error .severity { color: var(--bad); }
.finding.warning { border-color: var(--warn); background: var(--warn-wash); } .finding.warning .severity { color: var(--warn); }
.findings { margin: .5rem 0 0; padding: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --paper: #fff; }
  body { font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main, .top { max-width: none; padding-left: 0; padding-right: 0; }
  a { color: inherit; text-decoration: none; } .ways { display: none; }
}`;

/** The line above the title of an article's page: which article, and the way to its other pages and to the list of all. */
export const renderKicker = (id: string, links: readonly (readonly [file: string, text: string])[]): Html => {
  const up = '../'.repeat(id.split('/').length);
  const all = [...links, [`${up}index.html`, 'all articles'] as const];
  return html`<p class="kicker"><b>zweispalt</b> <span>${id}</span> <span class="ways">${all.map(
    ([file, text]) => html`<a href="${file}">${text}</a> `,
  )}</span></p>`;
};

/** A whole HTML file. */
export const renderPage = ({ title, style, body }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(STYLE + style)}
</style>
</head>
<body>
${body}
</body>
</html>
`.text;
