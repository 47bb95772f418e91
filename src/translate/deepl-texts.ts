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

/**
 * An answer is good when it has as many texts as were sent, in their order, and not all are empty. One that is not was
 * billed all the same.
 */
export function checkAnswers(answers: readonly TextResult[], sources: readonly RichText[], wire: Wire): JobOutcome {
  const fault = faultIn(answers, sources, wire);
  const billedCharacters = countBilled(answers, sources, wire);
  if (fault !== undefined) return { ok: false, fault: { ...badAnswer(fault), billedCharacters } };
  const texts = [...sources];
  const unanswered: number[] = [];
  for (const [index, place] of wire.places.entries()) {
    const { text } = answers[index]!;
    if (isEmpty(answers[index]!)) unanswered.push(place);
    else texts[place] = wire.xml ? decodeMarks(text, sources[place]!) : { text, marks: [] };
  }
  return { ok: true, result: { texts, ...(unanswered.length > 0 && { unanswered }), billedCharacters } };
}

const isEmpty = ({ text }: TextResult): boolean => text.trim() === '';

/** What is wrong with the answers as a whole. */
function faultIn(answers: readonly TextResult[], sources: readonly RichText[], wire: Wire): string | undefined {
  if (answers.length !== wire.texts.length) {
    return `DeepL answered with ${answers.length} texts where ${wire.texts.length} were sent`;
  }
  if (answers.some(({ text }) => typeof text !== 'string')) return 'DeepL gave an answer that cannot be read';
  if (answers.every(isEmpty)) return 'DeepL answered with an empty text';
  if (isShuffled(lengthsOf(sources, wire), answers)) return 'DeepL answered with its texts in another order';
  return undefined;
}

/**
 * Characters billed for a request: what the answers say, and where they do not, the texts' own; all of them are billed
 * also where fewer come back.
 */
export function countBilled(answers: readonly TextResult[], sources: readonly RichText[], wire: Wire): number {
  const lengths = lengthsOf(sources, wire);
  const said = sum(answers.map(({ billedCharacters }, index) => billedCharacters ?? lengths[index] ?? 0));
  return answers.length === lengths.length ? said : Math.max(said, sum(lengths));
}

const lengthsOf = (sources: readonly RichText[], { places }: Wire): readonly number[] =>
  places.map((place) => codePoints(sources[place]!.text));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The characters billed for each text give a changed order away: the same numbers, but not in their places. */
function isShuffled(lengths: readonly number[], answers: readonly TextResult[]): boolean {
  const billed = answers.map(({ billedCharacters }) => billedCharacters);
  if (lengths.every((length, index) => length === billed[index])) return false;
  const inOrder = (numbers: readonly (number | undefined)[]) => [...numbers].sort((a, b) => (a ?? 0) - (b ?? 0)).join();
  return inOrder(lengths) === inOrder(billed);
}

/** Characters as DeepL bills them. */
function codePoints(text: string): number {
  // Most texts hold no pair of surrogates, and looking is much faster than counting.
  if (!/[\ud800-\udbff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
