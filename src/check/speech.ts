import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Span } from '../domain/text.ts';
import { type Attribution, attributionsOf } from './speech/attribution.ts';
import { sentencesOf, type Token, tokensOf } from './speech/clause.ts';
import { type Quotation, type Quotations, quotationsOf } from './speech/quotations.ts';
import { type Speaker, Speakers, toldBy } from './speech/speakers.ts';
import { soundsSpoken } from './speech/spoken.ts';
import { quoted } from './wording.ts';

/** Direct speech of somebody who spoke another language: the German is a translation, and the English one of that. */
export const speech: CheckRule = {
  name: 'speech',
  about: 'Direct speech of somebody who, it seems, did not speak German: the English is translated back.',
  severity: 'info',
  article: checkSpeech,
};

function checkSpeech({ pairs }: Bitext): readonly RawFinding[] {
  if (!pairs.some(({ segment }) => MARK.test(segment.source.text))) return [];
  const rows = pairs.filter(({ segment }) => !segment.skip);
  const quotations = quotationsOf(rows.map(({ segment }) => segment.source.text));
  const reader = new SpeechReader();
  return rows.flatMap((pair, row) => reader.read(pair, quotations[row]!, row));
}

const MARK = /[„“"»«‚›‹]/;

/** One stretch of speech, from its first quotation to its last. */
interface Speech extends Span {
  readonly speaker: Speaker;
}

/** Reads an article's paragraphs in order. */
class SpeechReader {
  readonly #speakers = new Speakers();
  /** Who speaks in the quotation that the paragraph before left open. */
  #open: Speaker | undefined;

  read(pair: BitextPair, { found, goesOn }: Quotations, row: number): readonly RawFinding[] {
    const speakers = this.#attribute(pair, found, row);
    const before = found[0]?.continued ? this.#open : undefined;
    if (before) speakers[0] = before;
    this.#open = goesOn ? speakers.at(-1) : undefined;
    const speeches = found.flatMap(({ start, end }, index) => {
      const speaker = speakers[index];
      return speaker && !(before && index === 0) ? [{ start, end, speaker }] : [];
    });
    return joined(speeches).flatMap((one) => toFinding(one, pair));
  }

  /** Whose each quotation is. */
  #attribute({ segment, mentions }: BitextPair, found: readonly Quotation[], row: number): (Speaker | undefined)[] {
    const { text } = segment.source;
    const told = toldBy(mentions);
    const whose: (Speaker | undefined)[] = found.map(() => undefined);
    let before: Speaker | undefined;
    for (const sentence of sentencesOf(text, tokensOf(text, found))) {
      const attributions = attributionsOf(sentence);
      this.#speakers.meet(sentence);
      const speakers = attributions.map(({ phrase }) => this.#speakers.resolve(phrase, told, row));
      const isBare = sentence.every((token) => token.quotation !== undefined || /^\P{L}+$/u.test(token.text));
      const isInterrupted = soundsSpoken(interrupted(sentence, text));
      for (const [at, { quotation, start, end }] of sentence.entries()) {
        if (quotation === undefined || !(isInterrupted || soundsSpoken(text.slice(start, end)))) continue;
        whose[quotation] = speakers.length > 0 ? speakers[nearest(attributions, at)] : isBare ? before : undefined;
      }
      before = speakers.at(-1) ?? (isBare ? before : undefined);
    }
    return whose;
  }
}

/** The words of `„Wir gehen“, sagte er, „alle nach Hause“` as one; empty where the sentence is not of this form. */
function interrupted(sentence: readonly Token[], text: string): string {
  const end = sentence.findLast((token) => token.quotation !== undefined || /\p{L}/u.test(token.text));
  if (sentence[0]?.quotation === undefined || end?.quotation === undefined || end === sentence[0]) return '';
  return `${text.slice(sentence[0].start, sentence[0].end)} ${text.slice(end.start, end.end)}`;
}

/** The attribution right behind a quotation, else the last before it, else the first behind it. */
function nearest(attributions: readonly Attribution[], at: number): number {
  const behind = attributions.findIndex((one) => one.at > at);
  if (behind !== -1 && attributions[behind]!.at - at <= 2) return behind;
  return behind === -1 ? attributions.length - 1 : Math.max(0, behind - 1);
}

/** Quotations of one speaker in one paragraph are one speech; who goes without a name is the one named last. */
function joined(all: readonly Speech[]): readonly Speech[] {
  const speeches: Speech[] = [];
  for (const one of all) {
    const last = speeches.at(-1);
    if (last && goesOn(last.speaker, one.speaker)) speeches[speeches.length - 1] = { ...last, end: one.end };
    else speeches.push(one);
  }
  return speeches;
}

const goesOn = (before: Speaker, { tongue, name }: Speaker): boolean =>
  before.tongue === tongue && (name === undefined || name === before.name);

function toFinding({ start, end, speaker }: Speech, { segment }: BitextPair): readonly RawFinding[] {
  if (speaker.tongue === undefined || speaker.tongue === 'german') return [];
  const words = quoted(segment.source.text.slice(start, end));
  const who = speaker.name === undefined ? 'the speaker' : quoted(speaker.name);
  const original = speaker.tongue === 'english' ? 'Find the English that was spoken' : 'Find the original';
  return [
    {
      segment: segment.id,
      source: { start, end },
      message: `Translated back: ${who} did not speak German, it seems, when saying ${words}.`,
      remedy: `${original}, or make it indirect speech. Whoever speaks German gets “speaks: [de]” in the glossary.`,
    },
  ];
}
