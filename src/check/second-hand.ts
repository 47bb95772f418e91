import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { quoted } from './wording.ts';

/** A source that says of itself that it is a translation: its quotations and names have been through two languages. */
export const secondHand: CheckRule = {
  name: 'second-hand',
  about: 'The German is itself a translation: its quotations and names come from another language.',
  severity: 'warning',
  article: checkSource,
};

/** Languages as they stand behind `aus dem`; a city or a book is no language. */
const LANGUAGE =
  '(?:US-)?(?:amerikanisch|englisch|französisch|russisch|ukrainisch|spanisch|italienisch|arabisch|türkisch|polnisch|chinesisch|japanisch|kasachisch|persisch|hebräisch|portugiesisch|niederländisch|schwedisch|dänisch|norwegisch|finnisch|tschechisch|slowakisch|ungarisch|rumänisch|bulgarisch|griechisch|serbisch|kroatisch|bosnisch|slowenisch|albanisch|georgisch|armenisch|aserbaidschanisch|belarussisch|weißrussisch|litauisch|lettisch|estnisch|koreanisch|vietnamesisch|kurdisch|hindi|urdu|farsi)(?:en)?(?: englisch(?:en)?)?';

const MACHINE =
  '(?:deepl|google translate|google übersetzer|google-übersetzer|chatgpt|gpt-\\d|ki|künstlicher intelligenz)';

/**
 * What such a note says. Each begins a line or follows a sign, so that a sentence that only tells of a translation does not
 * count; where the pattern may stand in a sentence, it names this text.
 */
const NOTES: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?:;()\\[|–—*_/]\\s*)aus dem ${LANGUAGE}(?: (?:übersetzt|übertragen))?(?: von| durch|:)(?= ?\\p{Lu})`,
    'iu',
  ),
  new RegExp(
    `(?:^|[.!?:;()\\[|–—*_/]\\s*)(?:(?:ins deutsche )?übersetz(?:t|ung)|deutsch von|übertragen)(?: (?:und bearbeitet|ins deutsche))? ?aus dem ${LANGUAGE}`,
    'iu',
  ),
  /(?:^|[.!?;()[|–—*_/]\s*)(?:deutsche )?übersetzung(?: ins deutsche| aus dem \p{L}{3,20})?(?::| von| durch) ?\p{Lu}/iu,
  new RegExp(
    `(?:^|[.!?:;()\\[|–—*_/]\\s*|(?:artikel|text|beitrag|bericht)[^.!?]{0,40} )(?:automatisch |maschinell )?übersetzt (?:mit|durch|von)(?: hilfe von)? ${MACHINE}(?!\\p{L})`,
    'iu',
  ),
  /(?:dieser|diese|der) (?:artikel|text|beitrag|bericht|übersetzung)(?: \p{L}+){0,4} (?:automatisch|maschinell|aus dem \p{L}{4,20}|ins deutsche) (?:übersetzt|übertragen)/iu,
  /(?:artikel|text|beitrag|bericht|interview|original)(?:[^.!?]{0,60}) (?:erschien|erschienen|veröffentlicht|publiziert)(?:[^.!?]{0,40}) (?:auf|in) (?:englisch|französisch|russisch|spanisch|italienisch|ukrainisch|arabisch|englischer sprache|französischer sprache|russischer sprache)(?!\p{L})/iu,
  /(?:zuerst|zunächst|ursprünglich|im original) (?:erschienen |veröffentlicht )?(?:auf|in) (?:englisch|französisch|russisch|spanisch|italienisch|ukrainisch|arabisch|(?:englischer|französischer|russischer|spanischer) sprache)(?: (?:erschienen|veröffentlicht|publiziert)|\s*[.)]|$)/iu,
];

/** Without one of these there is no note: looked for first, in a tenth of the time that the notes take. */
const HINT =
  /aus dem |übersetz|übertragen|(?:auf|in) (?:englisch|französisch|russisch|spanisch|italienisch|ukrainisch|arabisch)/iu;

/** A note is short, or stands at one end of a paragraph. */
const EDGE = 300;

function checkSource({ pairs }: Bitext): readonly RawFinding[] {
  for (const pair of pairs) {
    const found = noteIn(pair);
    if (found) return [found];
  }
  return [];
}

function noteIn({ segment }: BitextPair): RawFinding | undefined {
  const { text } = segment.source;
  const edges =
    text.length <= 2 * EDGE
      ? [[0, text.length]]
      : [
          [0, EDGE],
          [text.length - EDGE, text.length],
        ];
  for (const [from, to] of edges as [number, number][]) {
    const piece = text.slice(from, to);
    const match = HINT.test(piece) && NOTES.map((note) => note.exec(piece)).find(Boolean);
    if (!match) continue;
    const lead = /^[^\p{L}]*/u.exec(match[0])![0].length;
    const source = { start: from + match.index + lead, end: from + match.index + match[0].length };
    return {
      segment: segment.id,
      source,
      message: `The German is a translation itself: ${quoted(text.slice(source.start, source.start + 80))}.`,
      remedy: 'Look for the original: translate from it, or take quotations and names from it.',
    };
  }
  return undefined;
}
