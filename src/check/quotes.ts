import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Span } from '../domain/text.ts';
import { isGermanWord } from './german-words.ts';
import { quoted } from './wording.ts';

/** Quotation marks: English ones, as many that open as close, and none where the German has them. */
export const quotes: CheckRule = {
  name: 'quotes',
  about: 'German quotation marks stand in the English, a quotation lost its marks, or one is not closed.',
  severity: 'warning',
  pair: checkQuotes,
};

function checkQuotes({ segment, final }: BitextPair): readonly RawFinding[] {
  if (!final?.text.trim()) return [];
  const [source, target] = [segment.source.text, final.text];
  const german = /[„«»‹›]|‚(?=\p{L})/u.exec(target);
  if (german) {
    return [
      {
        message: `German quotation marks stand in the English: ${quoted(german[0])}.`,
        remedy: 'Write “ ” and inside them ‘ ’.',
        target: { start: german.index, end: german.index + 1 },
      },
    ];
  }
  const quotation = lostQuotation(source, target);
  if (quotation && !/["“”]|(?<![\p{L}\p{N}])['‘’]/u.test(target)) {
    return [
      {
        message: `${quoted(source.slice(quotation.start + 1, quotation.end - 1))} stands in quotation marks in the German, and nothing does in the English.`,
        remedy: 'Set the quotation marks, unless they are left out on purpose.',
        source: quotation,
        ...(isSpeech(source.slice(quotation.start + 1, quotation.end - 1)) ? {} : { severity: 'info' as const }),
      },
    ];
  }
  return isBalanced(source) && !isBalanced(target)
    ? [{ message: 'A quotation in the English lacks its opening or closing mark.', remedy: 'Set the missing mark.' }]
    : [];
}

/** Quotations of one text; more would take quadratic time on a hostile one. */
const LOOKED_AT = 100;
const QUOTATION = /„[^„“”"]{2,}[“”"]|(?<!\d)"[^"]{2,}"|“[^“”"]{2,}”|»[^«»]{2,}«|«[^«»]{2,}»/gu;

/** The quotation in double marks that will be missed most. Straight marks behind a figure are inches; names may lose theirs. */
function lostQuotation(text: string, english: string): Span | undefined {
  if (text.search(QUOTATION) === -1) return undefined;
  const all = [...text.matchAll(QUOTATION)].slice(0, LOOKED_AT).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inside = ({ start, end }: Span) => text.slice(start + 1, end - 1);
  return all.find((span) => isSpeech(inside(span))) ?? all.find((span) => isExpression(inside(span), english));
}

/** Anything but a name: those have capitals only, or stay as they are. */
const isExpression = (quotation: string, english: string): boolean =>
  /(?<!\p{L})\p{Ll}/u.test(quotation) && !english.includes(quotation);

/** Four words or more with German small words among them are what someone said; the rest may be a title or a nickname. */
function isSpeech(quotation: string): boolean {
  const words = quotation.match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= 4 && small.length * 2 >= words.length && small.some(isGermanWord);
}

/** Whether double marks come in pairs, and curly ones open as often as they close. A figure with a straight mark settles nothing. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (!/["“”„«»]/.test(text) || /\d"/.test(text)) return true;
  return /["„«»]/.test(text) ? count(/["„“”«»]/g) % 2 === 0 : count(/“/g) === count(/”/g);
}
