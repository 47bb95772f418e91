import type { SuggestText } from '../../../src/glossary/suggest/gather-names.ts';

/** Two short articles of our own, in which names are spelt in several ways. */
export const ARTICLES: readonly (readonly [string, readonly string[]])[] = [
  [
    'nord.txt',
    [
      'Der kasachische Präsident Kassym-Jomart Tokajew hat am Montag eine Rede gehalten. Tokajews Gegner blieben zu Hause.',
      'Verteidigungsminister Sergej Schoigu sagte, die Organisation des Vertrags über kollektive Sicherheit (OVKS) habe Erfolg gehabt.',
      'General Andrej Serdjukow kommandiert die OVKS-Truppen. In Kasachstan herrscht Ruhe, auch in Weißrussland.',
      'Die Abgeordnete Dariga Nasarbajewa schwieg; Nursultan Nasarbajew ebenso. Neue Proteste sind nicht geplant.',
    ],
  ],
  [
    'sued.txt',
    [
      'Qasym-Jomart Toqaev empfing den General Andrei Serdyukov. Putin dankte Shoigu für die Arbeit.',
      'Vizeminister Muchamedschan Talasow und sein Kollege Mukhamedzhan Talasov lobten die CSTO.',
      'Der Ingenieur Malik Bekow wohnt in Moskau. Kassym-Schomart Tokajew reiste aus Belarus ab.',
      'Die Agentur für Wasser und Boden (AWB) meldete Schäden.',
    ],
  ],
];

/** A paragraph alone, perhaps with its English. */
export const text = (german: string, english?: string): SuggestText => ({
  article: 'a.txt',
  line: 1,
  german,
  known: [],
  ...(english !== undefined && { english }),
});

export const textsOf = (articles: typeof ARTICLES): SuggestText[] =>
  articles.flatMap(([article, lines]) =>
    lines.map((german, at) => ({ article, line: at + 1, german, known: [] }) satisfies SuggestText),
  );
