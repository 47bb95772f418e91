import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FURNITURE_RULES } from '../../src/segment/furniture-rules.ts';

const PHRASES = [
  ...[
    'Weiterlesen',
    'Mehr lesen',
    '»',
    '…',
    '. ',
    '! ',
    '“ ',
    '» ',
    ': ',
    ' ',
    ' ',
    'Der Ort',
    '. Weiterlesen Der Ort',
  ],
  ...['Lesen Sie auch: ', 'Lest mehr: ', 'Lies dazu im Spiegel: ', 'Siehe auch: ', 'Lesetipp: '],
  ...['Das könnte Sie auch interessieren: ', 'Das könnte euch auch interessieren: '],
  ...['In dieser Galerie: 12 Bilder', 'Bildergalerie: 3 Fotos', 'Fotostrecke: 1 Bild'],
  ...['Foto: Max Muster', 'Fotos: Eva Groß/dpa', 'Bild: AFP', '© Reuters', '(Foto: Karl May)', 'AFP / Karl May'],
  ...['Abonniert jetzt unseren Newsletter', 'Bestellen Sie hier kostenlos den täglichen Newsletter'],
  ...['könnt ihr euch für unsere Mailingliste anmelden.', 'melden Sie sich zum NEWSLETTER an!'],
  ...[
    'Mit einer Spende helft ihr uns',
    'Unterstützt uns mit einer Mitgliedschaft',
    'Helfen Sie uns: schließen Sie ein Abo ab',
  ],
  ...['Unterstütze uns und gehe spenden', 'findet ihr uns auch auf Facebook', 'finden Sie auf Instagram'],
];

const hinted = FURNITURE_RULES.filter(({ hint }) => hint);

describe('a hint stands in whatever its pattern finds', () => {
  test.each(hinted.map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, hint }) => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: 5 }), (phrases) => {
        const match = pattern.exec(phrases.join(''));
        if (!match) return;
        found += 1;
        expect(match[0]).toMatch(hint!);
      }),
      { numRuns: 5000, seed: 1 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
