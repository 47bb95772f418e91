import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The sample's files below a folder whose names end so. */
function sample(folder: string, extension: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => name.endsWith(extension));
  return files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

export const TEXTS = sample('input', '.txt');

/** Markdown with everything that it knows, beside the sample's. */
export const MARKDOWNS = [
  ...sample('input', '.md'),
  `---
title: "Abzug: die Lage"
author: [Anna Beispiel, Bert Muster]
date: 2022-01-11
url: https://example.org/a
---

Überschrift
===========

Ein *kursiver*, **fetter**, ***beides*** und ~~gestrichener~~ Satz mit \`Code\`, [einem Link](https://example.org "Titel"),
einem [Verweis][eins], ![einem Bild](bild.png), <https://example.org>, https://example.org und einer Fußnote[^1].  
Danach ein harter Umbruch.

> Ein Zitat
>
> > in einem Zitat

1. Erstens
   - Darunter
   - [x] Erledigt

     Noch ein Absatz.
2. Zweitens

| Name | Betrag |
| :--- | -----: |
| *Almaty* | 1.234,5 |
| a \\| b | &amp; |

~~~js
const kein = 'Text';
~~~

    auch Code

<div class="x">HTML <b>darin</b></div>

* * *

[eins]: <https://example.org/eins> 'Titel'
[^1]: Die Fußnote, mit *Hervorhebung*.
`,
];

/** A page with everything that pages hold, beside the sample's. */
export const PAGES = [
  ...sample('input', '.html'),
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Abzug – Beispielblatt</title>
<meta name="author" content="Anna Beispiel"><script type="application/ld+json">{"headline":"Abzug"}</script>
<style>p{color:red}</style></head><body><nav><a href="/">Start</a></nav><main><article><h1>Abzug</h1>
<p>Ein <b>fetter <i>und kursiver</i></b> Satz mit <a href="x">Link</a>, <img src="a.png" alt="Bild"> und <code>Code</code>.<br><br>
Ein zweiter Absatz.<p>Ohne Ende <em>und</p> verkehrt</em><ul><li>Punkt<li>noch <span hidden>versteckt</span>einer</ul>
<table><tr><td>Zelle<td>&auml;&amp;&nbsp;1<tr>verirrt</table><blockquote><p>Zitat</blockquote>
<figure><img src="b"><figcaption>Bildunterschrift</figcaption></figure><svg><text>SVG</text></svg><math><mi>x</mi></math>
<template><p>Vorlage</p></template><textarea>Feld</textarea><select><option>Wahl</select><!-- Kommentar --></article></main>
<footer>Impressum</footer></body></html>`,
];

export const GLOSSARIES = [
  ...sample('glossary', '.yaml'),
  `CSTO:
  de: [OVKS, ODKB]
  kind: organisation
  long: {en: Collective Security Treaty Organization, de: [Organisation des Vertrags über kollektive Sicherheit]}
Tokayev:
  de: [Tokajew, Toqaev]
  kind: person
  given: {Kassym-Jomart: [Kassim-Jomart, Kassym-Schomart]}
  accept: [Tokaev]
  wrong: [Tokajev]
Shoigu: [Schoigu]
Serdyukov (Andrei): {en: Serdyukov, de: [Serdjukow], kind: person, given: {Andrei: [Andrej]}}
Serdyukov (Anatoly): {en: Serdyukov, de: [Serdjukow], kind: person, given: {Anatoly: [Anatolij]}}
Georgia (US): {en: Georgia, de: [Georgia], kind: place, when: [Atlanta, US-Bundesstaat]}
Bavaria: {de: [Bayern], kind: place, except: [FC Bayern], enforce: verify, note: "ein Land"}
eurozone: {de: [Euro-Zone, Eurozone], accept: [euro area], consistency: house, match: compound, case: insensitive}
"NO": {de: [Norwegen]}
`,
];

export const MEMORIES = [
  ...sample('memory', '.tmx'),
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" segtype="paragraph" srclang="de" adminlang="en" datatype="html" o-tmf="x"><note>n</note></header>
<body><tu tuid="1"><prop type="x-zweispalt-origin">deepl</prop><tuv xml:lang="de-DE"><seg>Der <bpt i="1" x="1">&lt;b&gt;</bpt>Abzug<ept i="1">&lt;/b&gt;</ept> <ph x="2"/>beginnt<hi>.</hi></seg></tuv>
<tuv xml:lang="EN_us"><seg>The <bpt i="1" x="1"/>withdrawal<ept i="1"/> begins<it pos="end">x<sub>y</sub></it>.</seg></tuv></tu>
<tu><tuv lang="de"><seg><![CDATA[Roh & <direkt>]]></seg></tuv><tuv lang="en"><seg>Raw &#38; &#x1F600;</seg></tuv></tu></body></tmx>`,
];

export const SETTINGS = `input: input
output: output
glossary: [glossary/names.yaml]
target: en-GB
engine: {name: deepl, context: none, glossary: off, formality: prefer_more, model: latency_optimized}
concurrency: 8
rate: 12.5
formats: [html, md, tsv, tmx, jsonl]
furniture:
  show: keep
  rules:
    - {name: teaser, pattern: '^Jetzt (?:abonnieren|lesen)', scope: paragraph}
checks: {repeated: off, names: error}
retranslate: missing
send: {never: [confidential, a/b.txt]}
budget: {run: 1000000, month: 5000000}
price: {perMillion: 20, currency: EUR}
maxWait: 10
failOn: warning
`;
