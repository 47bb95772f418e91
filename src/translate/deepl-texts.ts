import type { TextResult } from 'deepl-node';
import type { JobOutcome } from '../domain/engine.ts';
import type { RichText } from '../domain/text.ts';
import { badAnswer } from './deepl-faults.ts';
import { encodeMarks } from './marked-xml.ts';
import { decodeMarks } from './parse-marked-xml.ts';

/** A job's texts as they travel. */
export interface Wire {
  /** Without those that are blank: they are their own translation, and the client refuses them. */
  readonly texts: readonly string[];
  /** Where each of them stands in the job. */
  readonly places: readonly number[];
  /** One text with marks makes XML of all. */
  readonly xml: boolean;
}

export function wireOf(texts: readonly RichText[]): Wire {
  const xml = texts.some(({ marks }) => marks.length > 0);
  const encoded = texts.map((text) => (xml ? encodeMarks(text) : text.text));
  const places = texts.flatMap((text, place) => (text.text.trim() === '' || encoded[place] === '' ? [] : [place]));
  return { texts: places.map((place) => encoded[place]!), places, xml };
}

/** An answer is good when it has as many texts as were sent, in their order, and none is empty. */
export function checkAnswers(answers: readonly TextResult[], sources: readonly RichText[], wire: Wire): JobOutcome {
  if (answers.length !== wire.texts.length) {
    return refuse(`DeepL answered with ${answers.length} texts where ${wire.texts.length} were sent`);
  }
  if (answers.some(({ text }) => typeof text !== 'string' || text.trim() === '')) {
    return refuse('DeepL answered with an empty text');
  }
  const lengths = wire.places.map((place) => codePoints(sources[place]!.text));
  if (isShuffled(lengths, answers)) return refuse('DeepL answered with its texts in another order');
  const texts = [...sources];
  for (const [index, place] of wire.places.entries()) {
    const { text } = answers[index]!;
    texts[place] = wire.xml ? decodeMarks(text, sources[place]!) : { text, marks: [] };
  }
  const billed = answers.map(({ billedCharacters }, index) => billedCharacters ?? lengths[index]!);
  return { ok: true, result: { texts, billedCharacters: billed.reduce((sum, one) => sum + one, 0) } };
}

const refuse = (message: string): JobOutcome => ({ ok: false, fault: badAnswer(message) });

/** The characters billed for each text give a changed order away: the same numbers, but not in their places. */
function isShuffled(lengths: readonly number[], answers: readonly TextResult[]): boolean {
  const billed = answers.map(({ billedCharacters }) => billedCharacters);
  if (lengths.every((length, index) => length === billed[index])) return false;
  const inOrder = (numbers: readonly (number | undefined)[]) => [...numbers].sort((a, b) => (a ?? 0) - (b ?? 0)).join();
  return inOrder(lengths) === inOrder(billed);
}

/** Characters as DeepL bills them. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
