import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, RichText } from '../../src/domain/text.ts';
import { projectMarks } from '../../src/memory/project-marks.ts';

/** A rich text from `Er sagte [Nein]`: each pair of brackets is a mark, numbered as it opens. */
function marked(sample: string): RichText {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const sign of sample) {
    if (sign === '[') {
      open.push(marks.length);
      marks.push({ id: marks.length, start: text.length, end: text.length });
    } else if (sign === ']') {
      const id = open.pop()!;
      marks[id] = { ...marks[id]!, end: text.length };
    } else text += sign;
  }
  return { text, marks };
}

const word = fc.constantFrom('A', 'B', ' ', 'Nau', '.');

const placed = (source: string, target: string): readonly string[] =>
  projectMarks(marked(source), target).marks.map(({ id, start, end }) => `${id}:${target.slice(start, end)}`);

describe('marks in a plain target', () => {
  test('go around the text that they mark in the source', () => {
    expect(placed('Laut [Interfax] ist [Nau] da', 'Nau is there, says Interfax')).toEqual(['1:Nau', '0:Interfax']);
  });

  test.each([
    ['is not there', 'Ein [rotes] Haus', 'A red house'],
    ['is there twice', 'Nur [TASS] weiß', 'TASS only knows TASS'],
    ['stands in the source twice', '[TASS] und TASS', 'TASS and the agency'],
    ['is part of a word', 'In [Nau] war', 'It was in Nauru'],
    ['marks no text amid the sentence', 'Hier[] dort', 'Here there'],
  ])('are dropped when their text %s', (_, source, target) => {
    expect(placed(source, target)).toEqual([]);
  });

  test('go around all of it when they mark all of the source', () => {
    expect(placed('[[Wer ist Putin?]]', 'Who is Putin?')).toEqual(['0:Who is Putin?', '1:Who is Putin?']);
  });

  test('of no length stay at the beginning and at the end', () => {
    expect(projectMarks(marked('[]Ein Bild[]'), 'A picture').marks).toEqual([
      { id: 0, start: 0, end: 0 },
      { id: 1, start: 9, end: 9 },
    ]);
  });

  test('stay nested, and the one that would overlap is dropped', () => {
    expect(placed('Von [A [B] C] aus', 'From A B C')).toEqual(['0:A B C', '1:B']);
    expect(placed('[A B], [B C] ja', 'yes A B C')).toEqual(['0:A B']);
  });

  test('of a monstrous paragraph are dropped instead of searched for', () => {
    const source = marked('[a] '.repeat(20_000));
    expect(projectMarks(source, 'b '.repeat(20_000)).marks).toEqual([]);
  });

  test('always lie in the target, nest and are in order', () => {
    const { sample } = fc.letrec<{ sample: string; part: string }>((tie) => ({
      sample: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
      part: fc.oneof(
        { maxDepth: 3 },
        word,
        tie('sample').map((inside) => `[${inside}]`),
      ),
    }));
    fc.assert(
      fc.property(sample, fc.array(word, { maxLength: 12 }), (source, parts) => {
        const target = parts.join('');
        const { marks } = projectMarks(marked(source), target);
        for (const [place, mark] of marks.entries()) {
          expect(mark.start >= 0 && mark.start <= mark.end && mark.end <= target.length).toBe(true);
          for (const later of marks.slice(place + 1)) {
            expect(later.start).toBeGreaterThanOrEqual(mark.start);
            expect(later.start >= mark.end || later.end <= mark.end).toBe(true);
          }
        }
      }),
    );
  });
});
