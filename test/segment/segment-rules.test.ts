import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { FURNITURE_RULES } from '../../src/segment/furniture-rules.ts';
import { segmentArticle } from '../../src/segment/segment-article.ts';
import { segmentRules } from '../../src/segment/segment-rules.ts';
import { articleOf, show } from './support.ts';

describe("a user's own rules", () => {
  test('one for a paragraph skips it whole, one for the inside is cut out, in any case', () => {
    const own = segmentRules([
      { name: 'club', pattern: 'werde mitglied', scope: 'paragraph' },
      { name: 'stars', pattern: '\\(\\*+\\)', scope: 'inside' },
    ]);
    const segments = segmentArticle(articleOf(['Jetzt Werde Mitglied im Verein.', 'Ein Satz (**) mit Sternen.']), own);
    expect(segments.map(show)).toEqual([
      '[furniture club] Jetzt Werde Mitglied im Verein.',
      'Ein Satz',
      '[furniture stars] (**)',
      'mit Sternen.',
    ]);
  });

  test('all patterns that are none are reported together', () => {
    const own = ['(', 'gut', '['].map((pattern, index) => ({ name: `r${index}`, pattern, scope: 'inside' as const }));
    expect(() => segmentRules(own)).toThrowError(AppError);
    try {
      segmentRules(own);
    } catch (error) {
      expect(error).toMatchObject({ code: 'settings', faults: { length: 2 } });
      expect((error as AppError).message).toMatch(/“r0”[\s\S]*“r2”/);
    }
  });
});

test('every built-in rule has a name in plain letters and keeps no state', () => {
  for (const { name, pattern } of FURNITURE_RULES) {
    expect(name).toMatch(/^[a-z-]+$/);
    expect(pattern.flags).toMatch(/^i?u$/);
  }
});

/** Sentences of articles that only hold the words of the page. */
test.each([
  'Er wollte weiterlesen.',
  'Die Kommentare der Regierung blieben aus.',
  'Kommentare dazu gab es keine',
  'Die Werbung für den Kandidaten wurde verboten.',
  'Der Newsletter des Ministeriums erschien am Montag.',
  'Viele Leser haben den Newsletter abonniert.',
  'Wir teilen das Brot, sagte er.',
  'Die Spende half uns allen, wir danken Ihnen.',
  'Das Foto: ein Mann vor einem Panzer.',
  'Die Startseite war gesperrt.',
  'Cookies sind auf dieser Seite nicht das Thema.',
  'Veröffentlicht am 13. Januar 2022',
  'Mehr zum Thema sagte der Minister nicht.',
  'Themen des Treffens waren Gas und Öl.',
  'Folgt uns jemand, fragte der Fahrer.',
  'Auch interessant: Der Präsident schwieg.',
  'Berichterstattung von Timur Serik',
  'Aus dem Französischen von Jana Vogt',
  'Das Wichtigste in Kürze',
  'Die Nachrichtenagentur dpa meldete das.',
  'Quelle: dpa',
  'Der Präsident - AFP nannte ihn den starken Mann - schwieg.',
  'Facebook',
  'Antworten',
])('is sent: %s', (text) => {
  const segments = segmentArticle(articleOf(['Titel', 'Ein Satz.', 'Noch ein Satz.', text]), segmentRules());
  expect(segments.slice(3).map(show)).toEqual([text]);
});

test.each([
  'Weiterlesen »',
  'Jetzt lesen',
  'Artikel merken',
  'Teilen | Drucken | E-Mail',
  'Auf Facebook teilen',
  'Tags: Gas, Öl, Preise',
  '12 Kommentare',
  'Schreiben Sie einen Kommentar',
  'Newsletter abonnieren',
  '- Anzeige -',
  'Cookie-Einstellungen',
  'Home › Politik › Ausland',
  '© Keystone / Anna Berger',
  'Bild: Imago',
  'Das könnte Sie auch interessieren:',
  'Datum: 13.1.2022',
  'https://example.org/abzug?x=1',
])('is kept back: %s', (text) => {
  const segments = segmentArticle(articleOf(['Titel', 'Ein Satz.', 'Noch ein Satz.', text]), segmentRules());
  expect(segments.slice(3).every(({ skip }) => skip !== undefined)).toBe(true);
});
