import { isProtected } from '../protected.ts';
import { gapAfter, type Tokens, tokenise, wordAt } from '../tokens.ts';

/** A word of a text, with what hyphens join to it. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the unit before. */
  readonly gap: string;
  /** A sentence, a quotation or a line begins with it: a capital says nothing. */
  readonly opens: boolean;
  readonly capital: boolean;
}

/** A text in units; what stands in addresses and the like is left out. */
export function unitsOf(text: string): readonly Unit[] {
  const tokens = tokenise(text);
  const units: Unit[] = [];
  let end = 0;
  for (let at = 0; at < tokens.starts.length; at += 1) {
    const from = at;
    while (isJoint(gapAfter(tokens, at)) && at + 1 < tokens.starts.length) at += 1;
    const unit = unitAt(tokens, from, at, text.slice(end, tokens.starts[from]), units.at(-1));
    end = unit.end;
    if (!unit.capital || !isProtected(text, unit.start, unit.end)) units.push(unit);
  }
  return units;
}

const isJoint = (gap: string): boolean => gap === '-' || gap === '\u2010' || gap === '\u2011';

function unitAt(tokens: Tokens, from: number, to: number, gap: string, before: Unit | undefined): Unit {
  const [start, end] = [tokens.starts[from]!, tokens.ends[to]!];
  const text = tokens.text
    .slice(start, end)
    .replace(/\u00ad/g, '')
    .normalize('NFC');
  const opens = before === undefined || opensAfter(gap, before.text);
  return { text, start, end, gap, opens, capital: /^\p{Lu}/u.test(wordAt(tokens, from)) };
}

const opensAfter = (gap: string, before: string): boolean => {
  if (/["„“”«»‚‘›‹•\n(]/u.test(gap)) return true;
  if (/[!?:…]/.test(gap)) return true;
  return /\./.test(gap) && !/^(?:\d{1,4}|\p{Lu}|Dr|Prof|St|Sankt|bzw|ca|Nr|Hl|Mr|Mrs)$/u.test(before);
};

/** Whether two units stand side by side with nothing but a blank between them. */
export const isNextTo = (unit: Unit | undefined): boolean => unit !== undefined && /^[ \u00a0]$/.test(unit.gap);
