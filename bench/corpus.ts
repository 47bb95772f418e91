import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NOUNS =
  'Regierung Sprecherin Hauptstadt Grenze Bericht Vertrag Woche Flughafen Minister Truppe Lage Rede Straße Menge Abzug Behörde Anwalt Zeuge Preis Gasnetz Brücke Verwaltung Übung Prüfung Größe Rückkehr'.split(
    ' ',
  );
const VERBS = 'meldete prüfte verschob öffnete erwähnte kündigte bestätigte forderte räumte zählte hörte schloss'.split(
  ' ',
);
const REST =
  'gestern wegen trotz gegen unter während deshalb nämlich kaum wieder überall zunächst größere kürzlich zwölf dreißig mehrere beide fremde neue späte ruhige'.split(
    ' ',
  );
const NAMES = ['Tokajew', 'OVKS', 'Almaty', 'Nasarbajew', 'Schoigu', 'Kasachstan', 'Serdjukow', 'Nur-Sultan'];

/** The names that the articles mention, as a glossary. */
const GLOSSARY = `Tokayev: {de: [Tokajew, Toqaev], kind: person}
CSTO: {de: [OVKS, ODKB], kind: organisation}
Nazarbayev: {de: [Nasarbajew], kind: person}
Shoigu: {de: [Schoigu], kind: person}
Serdyukov: {de: [Serdjukow], kind: person}
Kazakhstan: {de: [Kasachstan], kind: place}
`;

export interface Corpus {
  readonly articles: number;
  /** Per article, the title among them. */
  readonly paragraphs: number;
  /** Characters of a paragraph, about. */
  readonly length: number;
}

/** 10,000 paragraphs in 500 articles, 3.8 million characters. */
export const STANDARD: Corpus = { articles: 500, paragraphs: 20, length: 398 };

/** Writes a workspace of articles that are the same every time. @returns its characters */
export function writeCorpus(folder: string, { articles, paragraphs, length }: Corpus, settings = ''): number {
  const random = numbers();
  let characters = 0;
  for (let number = 0; number < articles; number += 1) {
    const lines = Array.from({ length: paragraphs }, (_, index) => paragraph(random, index === 0 ? 50 : length));
    characters += lines.join('').length;
    put(join(folder, 'input', `part-${number % 10}`, `article-${number}.txt`), `${lines.join('\n\n')}\n`);
  }
  put(join(folder, 'glossary', 'names.yaml'), GLOSSARY);
  if (settings) put(join(folder, 'zweispalt.yaml'), settings);
  return characters;
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function paragraph(random: (below: number) => number, length: number): string {
  const sentences = [sentence(random)];
  while (sentences.join(' ').length < length - 45) sentences.push(sentence(random));
  const text = sentences.join(' ');
  return length < 100 ? text.slice(0, -1) : text;
}

function sentence(random: (below: number) => number): string {
  const pick = (words: readonly string[]) => words[random(words.length)]!;
  const name = random(4) === 0 ? ` ${pick(NAMES)}` : '';
  const tail = Array.from({ length: 3 + random(6) }, () => pick(random(2) === 0 ? REST : NOUNS)).join(' ');
  return `Die ${pick(NOUNS)}${name} ${pick(VERBS)} ${tail} ${random(9000) + 1000}.`;
}

/** The same numbers every time (mulberry32). */
export function numbers(seed = 42): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
