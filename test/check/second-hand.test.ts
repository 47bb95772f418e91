import { describe, expect, it } from 'vitest';
import { findingsIn, german } from './articles.ts';

const secondHand = (...paragraphs: readonly string[]) => findingsIn('second-hand', paragraphs);

describe('a source that is itself a translation', () => {
  it.each([
    'Aus dem Französischen von Erika Muster',
    'Aus dem Englischen übersetzt von Erika Muster.',
    'Text: Max Beispiel. Aus dem Russischen von Erika Muster',
    'Übersetzung: Erika Muster',
    'Übersetzung aus dem Ukrainischen von Erika Muster',
    'Übersetzt aus dem Englischen.',
    'Übersetzt mit DeepL',
    'Dieser Artikel wurde automatisch übersetzt.',
    'Dieser Text wurde aus dem Englischen übersetzt.',
    'Dieser Text erschien zuerst auf Englisch bei unserem Partner.',
    'Der Beitrag ist im Original auf Französisch erschienen.',
    'Aus dem amerikanischen Englisch von Erika Muster',
  ])('says so itself: %s', (note) => {
    expect(secondHand('Der Abzug ist zu Ende.', note)).toMatchObject([{ segment: 'k1-0', severity: 'warning' }]);
  });

  it.each([
    'Sie übersetzt aus dem Französischen und schreibt selbst.',
    'Der Roman wurde aus dem Russischen übersetzt und verkauft sich gut.',
    'Die Übersetzung des Vertrags dauerte Wochen.',
    'Aus dem Französischen kommt das Wort Trottoir.',
    'Das Interview führte er auf Englisch.',
    'Der Film ist auf Englisch zu sehen.',
    'Die Rede wurde ins Deutsche übersetzt.',
  ])('is not what an article only tells of: %s', (sentence) => {
    expect(secondHand(sentence)).toEqual([]);
  });

  it('is told once, and also where the note is furniture that is not sent', () => {
    const note = german('Aus dem Französischen von Erika Muster', 0, { state: 'skipped' });
    const skipped = { ...note, segment: { ...note.segment, skip: { reason: 'metadata' as const, rule: 'credit' } } };
    expect(findingsIn('second-hand', [skipped, 'Übersetzt mit DeepL'])).toMatchObject([{ segment: 'k0-0' }]);
  });

  it('is found at the end of a long paragraph, with its place', () => {
    const text = `${'Der Abzug ist zu Ende. '.repeat(40)}Aus dem Englischen von Erika Muster`;
    const [finding] = secondHand(text);
    expect(text.slice(finding!.source!.start, finding!.source!.end)).toBe('Aus dem Englischen von');
  });
});
