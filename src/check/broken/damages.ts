/** A kind of damage: where it shows, and what a reader is told. */
export interface Damage {
  readonly pattern: RegExp;
  readonly message: string;
}

/** Behind the hyphen of `Vor- und Nachteile` another half follows. */
const LINKS =
  'und|oder|bzw|beziehungsweise|sowie|bis|als|wie|noch|aber|statt|anstatt|anstelle|auch|nicht|zu|und/oder|mit|von|in|auf|über|für|gegen|nach|vor|weder|respektive|resp|ebenso|sondern|aus|bei|an|um|sein|seine|ihr|ihre|ein|eine|der|die|das|den|dem|des|es|er|sie|wir|ich|so|da|dann|denn|was|wer|wo|ob|dass|ist|sind|war|hat|im|am|durch|zum|zur|unter|während|vielleicht|allerdings|et|and|or|to';

/**
 * What text goes through on its way from a page into a file. Each pattern takes linear time, and begins with rare signs
 * from which it looks back: a look back from each letter or blank takes several times as long.
 */
export const DAMAGES: readonly Damage[] = [
  {
    pattern: / \. (?<=[\p{L}\p{N})“”"] \. )\p{Ll}/gu,
    message: 'A full stop stands alone in the middle of a sentence',
  },
  {
    // UTF-8 read as Windows-1252 or Latin-1 (ä as Ã¤, „ as â€ž), and what could not be read at all.
    pattern: /Ã[\u0080-\u00bf„Ÿœ–—‰Œ“”†]|â€[\u0080-\u00bf\u2013-\u203a™žœŒ˜]|Â[\u00a0-\u00bf]|\ufffd/gu,
    message: 'Signs were lost in a wrong encoding',
  },
  {
    pattern: new RegExp(`- (?<=\\p{Ll}- )(?!(?:${LINKS})(?!\\p{L}))\\p{Ll}{2,}`, 'gu'),
    message: 'A hyphen is left from a line’s end, or a dash lost its blank',
  },
  {
    pattern: /&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[\da-fA-F]{1,6});/gu,
    message: 'An HTML entity is left',
  },
  {
    pattern: /<\/?(?:p|br|div|span|strong|em|b|i|a|li|ul)(?: [^<>\n]{0,200})?\/?>/gu,
    message: 'An HTML tag is left',
  },
];
