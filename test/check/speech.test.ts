import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Tongue } from '../../src/domain/names.ts';
import { findingsIn, german } from './articles.ts';

const speech = (...paragraphs: readonly string[]) => findingsIn('speech', paragraphs);

/** The words that a finding points at. */
const words = (...paragraphs: readonly string[]) =>
  speech(...paragraphs).map(({ segment, source }) =>
    paragraphs[Number(segment!.slice(1, -2))]!.slice(source!.start, source!.end),
  );

/** A mention of a person of whom the glossary tells what he or she speaks. */
function mentionOf(text: string, name: string, tongue?: Tongue): Mention {
  const start = text.indexOf(name);
  const occurrence = { start, end: start + name.length, text: name, concepts: [name], form: 'short' as const };
  return { occurrence, concept: name, status: 'house', house: name, enforce: 'repair', ...(tongue && { tongue }) };
}

describe('speech of somebody who did not speak German', () => {
  it.each([
    ['behind the words', '„Wir gehen morgen nach Hause“, sagte der kasachische Präsident.'],
    ['before them', 'Der russische Verteidigungsminister erklärte: „Wir gehen morgen nach Hause.“'],
    ['in between', '„Wir gehen“, betonte die französische Präsidentin am Montag, „morgen alle nach Hause.“'],
    ['with “so”', '„Wir gehen morgen nach Hause“, so der ukrainische Außenminister.'],
    ['with “laut”', 'Laut dem polnischen Ministerpräsidenten „gehen wir alle morgen nach Hause“.'],
    ['as a label', 'Kremlsprecher: „Wir gehen morgen alle nach Hause.“'],
    ['as the source', '„Wir gehen morgen nach Hause“, heißt es in einer Erklärung des russischen Ministeriums.'],
    ['in the perfect', 'Der türkische Präsident hatte zuvor gewarnt: „Wir gehen morgen nach Hause.“'],
    ['behind a time', '„Wir gehen morgen nach Hause“, sagte am Mittwoch in Brüssel der italienische Minister.'],
    ['by the country', '„Wir gehen morgen nach Hause“, sagte Russlands Präsident.'],
    ['by the country behind', '„Wir gehen morgen nach Hause“, sagte der Präsident von Georgien.'],
    ['in an apposition', '„Wir gehen morgen nach Hause“, sagte Ivo Branka, kroatischer Botschafter in Wien.'],
    ['as one of a people', '„Wir gehen morgen nach Hause“, sagte die Ukrainerin.'],
    ['with a verb in two parts', '„Wir gehen morgen nach Hause“, teilte das britische Ministerium mit.'],
  ])('is found where the speaker stands %s', (_, text) => {
    expect(speech(text)).toMatchObject([{ rule: 'speech', severity: 'info' }]);
  });

  it.each(['„…“', '»…«', '«…»', '"…"', '“…”', '‚…‘', '›…‹'])('is found in marks like %s', (marks) => {
    const text = `${marks.replace('…', 'Wir gehen morgen nach Hause')}, sagte der russische General.`;
    expect(words(text)).toEqual(['Wir gehen morgen nach Hause']);
  });

  it('points at the words, names the speaker, and says what to do', () => {
    const [finding] = speech('„Wir gehen morgen nach Hause“, sagte der russische General Petrow.');
    expect(finding!.source).toEqual({ start: 1, end: 28 });
    expect(finding!.message).toContain('“der russische General Petrow”');
    expect(finding!.remedy).toMatch(/^Find the original.*speaks: \[de\]/);
  });

  it('asks for the English where that was spoken', () => {
    const [finding] = speech('„Wir gehen morgen nach Hause“, sagte der britische Minister.');
    expect(finding!.remedy).toMatch(/^Find the English that was spoken/);
  });

  it('is one finding, however many sentences it has', () => {
    const text = '„Wir gehen. Alle gehen“, sagte der russische General. „Wir kommen nicht mehr wieder.“';
    expect(words(text)).toEqual([
      'Wir gehen. Alle gehen“, sagte der russische General. „Wir kommen nicht mehr wieder.',
    ]);
  });

  it('is one finding where it goes on in the next paragraphs', () => {
    const opened = 'Der russische General sagte: „Wir gehen morgen nach Hause.';
    expect(speech(opened, '„Dort warten alle auf uns.“')).toHaveLength(1);
    expect(speech(opened, 'Dort warten alle auf uns.', 'Das ist gewiss.“')).toHaveLength(1);
  });

  it('belongs to whoever spoke last where a pronoun or a bare title speaks', () => {
    const before = '„Wir gehen morgen nach Hause“, sagte der russische General Petrow.';
    expect(speech(before, 'Es regnete.', '„Das ist ein großer Tag“, fügte er hinzu.')).toHaveLength(2);
    expect(speech(before, '„Das ist ein großer Tag“, so der General.')).toHaveLength(2);
    const far = ['Es regnete.', 'Es schneite.', 'Es hagelte.', 'Es taute.'];
    expect(speech(before, ...far, '„Das ist ein großer Tag“, sagte er.')).toHaveLength(1);
  });

  it('is known by the surname once the speaker was described', () => {
    const described = 'Am Montag reiste der russische General Iwan Petrow ab.';
    expect(words(described, '„Wir gehen morgen nach Hause“, sagte Petrow.')).toEqual(['Wir gehen morgen nach Hause']);
  });

  it.each([
    ['a German', '„Wir gehen morgen nach Hause“, sagte der deutsche Außenminister.'],
    ['an Austrian', '„Wir gehen morgen nach Hause“, sagte die österreichische Ministerin.'],
    ['a Swiss', '„Wir gehen morgen nach Hause“, sagte die Schweizer Botschafterin.'],
    ['a chancellor', '„Wir gehen morgen nach Hause“, sagte die Bundeskanzlerin.'],
    ['somebody unknown', '„Wir gehen morgen nach Hause“, sagte Erika Muster.'],
    ['nobody', 'Auf dem Schild stand „Wir gehen morgen nach Hause“ in roter Schrift.'],
    ['whom a minister only spoke to', '„Wir gehen morgen nach Hause“, sagte Muster der russischen Zeitung „Heute“.'],
    ['whom it only speaks of', '„Wir gehen morgen nach Hause“, sagte Muster über den russischen Präsidenten.'],
    ['whom a foreign agency quotes', 'Laut der russischen Agentur Tass sagte Muster: „Wir gehen morgen nach Hause.“'],
    [
      'a clause that only tells of others',
      '„Wir gehen morgen nach Hause“, sagte Muster, der russische Gefangene besuchte.',
    ],
  ])('is not found where %s speaks', (_, text) => {
    expect(speech(text)).toEqual([]);
  });

  it.each([
    ['an expression', 'Der russische Präsident sprach von einer „militärischen Spezialoperation“.'],
    ['a title', 'Der russische Autor schrieb „Krieg und Frieden“ in sechs Jahren.'],
    ['two words', 'Die kasachische Ministerin nannte das „reinen Unsinn“.'],
    ['a row of names', 'Der britische Minister nannte „Tim, Tom, Ben, Sam“.'],
  ])('is not taken from %s', (_, text) => {
    expect(speech(text)).toEqual([]);
  });

  it.each([
    ['other', 1],
    ['english', 1],
    ['german', 0],
    [undefined, 0],
  ] as const)('follows the glossary: %s', (tongue, count) => {
    const text = '„Wir gehen morgen nach Hause“, sagte Petrow.';
    expect(findingsIn('speech', [german(text, 0, { mentions: [mentionOf(text, 'Petrow', tongue)] })])).toHaveLength(
      count,
    );
  });

  it('believes the glossary more than the description', () => {
    const text = '„Wir gehen morgen nach Hause“, sagte der russische Botschafter Petrow.';
    const mentions = [mentionOf(text, 'Petrow', 'german')];
    expect(findingsIn('speech', [german(text, 0, { mentions })])).toEqual([]);
  });

  it('is not looked for in furniture', () => {
    const text = '„Wir gehen morgen nach Hause“, sagte der russische General.';
    const pair = german(text, 0, { state: 'skipped' });
    const skipped = { ...pair, segment: { ...pair.segment, skip: { reason: 'furniture' as const, rule: 'x' } } };
    expect(findingsIn('speech', [skipped])).toEqual([]);
  });

  it('throws nothing and points inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['„', '“', '"', '«', '»', '‚', '‘', ' ', ', ', '. ', ': ', 'sagte ', 'so ', 'laut ', 'hatte ', 'gesagt '],
      ...[
        'der ',
        'russische ',
        'General ',
        'Petrow',
        'er ',
        'von ',
        'Wir gehen morgen nach Hause',
        '\ud800',
        '__proto__',
      ],
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (paragraphs) => {
        for (const { segment, source } of speech(...paragraphs)) {
          const { length } = paragraphs[Number(segment!.slice(1, -2))]!;
          expect(source!.start).toBeLessThan(source!.end);
          expect(source!.end).toBeLessThanOrEqual(length);
        }
      }),
    );
  });
});
