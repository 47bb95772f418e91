/** Articles of many paragraphs, none of which is like another: `input/ressort-0/artikel-0.txt` and so on. */
export function newspaper(articles: number, paragraphs: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (let article = 0; article < articles; article += 1) {
    const texts = Array.from({ length: paragraphs }, (_, index) => paragraph(article, index));
    files[`input/ressort-${article % 3}/artikel-${article}.txt`] = `${texts.join('\n\n')}\n`;
  }
  return files;
}

const SENTENCES = [
  'Präsident Tokajew hat den Abzug der OVKS angekündigt',
  'Die Regierung in Almaty schweigt zu den Protesten',
  'Nach dem Treffen mit General Serdjukow waren die Straßen ruhig',
  'In der Stadt sind seit Montag keine Soldaten mehr zu sehen',
] as const;

const paragraph = (article: number, index: number): string =>
  `${SENTENCES[(article + index) % SENTENCES.length]}, steht in Absatz ${index + 1} von Artikel ${article + 1}.`;

/** Names of the newspaper. */
export const NEWSPAPER_GLOSSARY = `CSTO: {de: [OVKS], kind: organisation}
Tokayev: {de: [Tokajew], kind: person}
Serdyukov: {de: [Serdjukow], kind: person}
`;
