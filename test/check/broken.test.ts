import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { findingsIn, german } from './articles.ts';

const broken = (...paragraphs: readonly string[]) => findingsIn('broken', paragraphs);

describe('a German text that was damaged', () => {
  it.each([
    ['a full stop of its own', 'Die Truppen begannen abzuziehen . weiter.', ' . w'],
    ['an umlaut in the wrong encoding', 'Die Truppen kÃ¶nnen gehen.', 'Ã¶'],
    ['a quotation mark in the wrong encoding', 'Er sagte â€žJaâ€œ dazu.', 'â€ž'],
    ['a blank in the wrong encoding', 'Es kostet 5Â\u00a0Euro.', 'Â\u00a0'],
    ['a sign that could not be read', 'Die Truppen k\ufffdnnen gehen.', '\ufffd'],
    ['a hyphen from the end of a line', 'Der Minister für Ver- teidigung kam.', '- teidigung'],
    ['an entity', 'Brot&nbsp;und Wein sind da.', '&nbsp;'],
    ['a numbered entity', 'Brot &#38; Wein sind da.', '&#38;'],
    ['a tag', 'Brot und<br />Wein sind da.', '<br />'],
    ['a doubled word', 'Das Gesetz für für alle ist da.', 'für für'],
    ['doubled words', 'Das Gesetz wurde von allen wurde von allen gelobt.', 'wurde von allen wurde von allen'],
    ['an end in the middle', 'Die Truppen sollen nach dem Ende der', 'der'],
    ['a comma at the end', 'Die Truppen sollen nach dem Ende gehen,', 'gehen,'],
    ['a quotation that nobody closes', 'Er sagte: „Die Truppen gehen morgen.', '„'],
    ['a straight mark without its partner', 'Er sagte: "Die Truppen gehen morgen.', '"'],
  ])('shows %s', (_, text, place) => {
    const found = broken(text);
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(text.slice(found[0]!.source!.start, found[0]!.source!.end)).toBe(place);
  });

  it.each([
    'Die Vor- und Nachteile der Luft- sowie Raumfahrt.',
    'Ein- bis zweimal, sowohl Inlands- als auch Auslandsflüge.',
    'Er kam … und ging. Er wartete . . . und ging.',
    'Er wurde mehr und mehr und immer wieder gelobt.',
    'Sie zogen von Haus zu Haus zu gehen hatten sie keine Lust.',
    'Er hat es nach und nach und gern getan.',
    'Die auf den auf den Straßen fahrenden Wagen warten.',
    'Die, die die Truppen sahen, gingen.',
    'Der Monitor hat 24" und kostet 100 Euro.',
    'Er sagte: „Die Truppen gehen.“',
    'Die Firma Müller & Söhne; AT&T; und andere.',
    'Wir grüßen São Paulo, Âme und â-Laute.',
    'Die Regel lautet a < b und b > c.',
    'Wir kommen alle mit',
    'Mit freundlichen Grüßen,',
  ])('has nothing to say of %s', (text) => {
    expect(broken(text)).toEqual([]);
  });

  it('lets a quotation go on in the next paragraphs', () => {
    expect(broken('Er sagte: „Die Truppen gehen.', '„Morgen sind sie da.“')).toEqual([]);
    expect(broken('Er sagte: „Die Truppen gehen.', 'Morgen sind sie da.', 'Das ist gewiss“, sagte er.')).toEqual([]);
    expect(broken('Er sagte: „Die Truppen gehen.', 'Sie sagte: „Nein.“')).toHaveLength(1);
  });

  it('does not look into code', () => {
    const text = 'Schreiben Sie &nbsp; dafür.';
    const pair = german(text, 0);
    const source = { text, marks: [{ id: 0, start: 14, end: 20, opaque: true }] };
    expect(findingsIn('broken', [{ ...pair, segment: { ...pair.segment, source } }])).toEqual([]);
    expect(findingsIn('broken', [{ ...pair, segment: { ...pair.segment, source: plain(text) } }])).toHaveLength(1);
  });

  it('does not ask a heading to end a sentence', () => {
    const pair = german('Die Truppen sollen nach dem Ende der', 0);
    expect(findingsIn('broken', [{ ...pair, segment: { ...pair.segment, kind: 'heading' as const } }])).toEqual([]);
  });

  it('throws nothing and points inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '„',
      '“',
      '"',
      ' . ',
      'x',
      '- ',
      'Ã',
      '¤',
      '&amp;',
      '<b>',
      ' und und ',
      ',',
      '\ud800',
      '\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
        for (const { segment, source } of broken(...paragraphs)) {
          const { length } = paragraphs[Number(segment!.slice(1, -2))]!;
          expect(source!.start).toBeGreaterThanOrEqual(0);
          expect(source!.start).toBeLessThan(source!.end);
          expect(source!.end).toBeLessThanOrEqual(length);
        }
      }),
    );
  });
});
