import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';

/** Sentences left out or added, as far as the length tells. English takes about nine tenths of the German's signs. */
export const length: CheckRule = {
  name: 'length',
  about: 'The English is much shorter or longer than the German, as if sentences were left out or added.',
  severity: 'warning',
  pair: checkLength,
};

/** Shorter texts vary too much to tell. */
const SHORTEST = 60;
const [TOO_SHORT, TOO_LONG, FEWER_SENTENCES] = [0.4, 2.5, 0.75];

function checkLength({ segment, final }: BitextPair): readonly RawFinding[] {
  const source = segment.source.text.trim();
  const target = final?.text.trim() ?? '';
  if (source.length <= SHORTEST || target === '') return [];
  const ratio = target.length / source.length;
  if (ratio < TOO_SHORT)
    return [finding(`The English has only ${Math.round(ratio * 100)} % of the German’s length`, 'left out')];
  if (ratio > TOO_LONG) return [finding(`The English is ${ratio.toFixed(1)} times as long as the German`, 'added')];
  if (ratio >= FEWER_SENTENCES) return [];
  const [german, english] = [countSurely(source), Math.max(1, countPossibly(target))];
  return german >= 3 && english * 2 < german
    ? [finding(`The German has ${german} sentences, the English ${english}`, 'left out')]
    : [];
}

const finding = (what: string, fear: string): RawFinding => ({
  message: `${what}; something may have been ${fear}.`,
  remedy: 'Read both texts side by side.',
});

/** Ends of sentences that are certain: not behind figures (3. Oktober), initials and short words (z. B., Mio., Dr.). */
const countSurely = (text: string): number =>
  [...text.matchAll(/(?<=\p{L}{4}|[\])%])[.!?…]{1,3}["'”“»«’‘)]{0,2}(?=\s+["'„“»«‘(]?\p{Lu}|\s*$)/gu)].length;

/** All that may be the end of a sentence, or part two of them. */
const countPossibly = (text: string): number => [...text.matchAll(/[.!?…;:]["'”“»«’‘)]{0,2}(?=\s|$)/gu)].length;
