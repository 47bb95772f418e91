import { visible } from '../domain/visible.ts';
import type { TermPlan } from '../glossary/exchange/plan-terms.ts';
import { plural } from './format-text.ts';

type Plan = Pick<TermPlan, 'taken' | 'known' | 'left' | 'kindless'>;

/** As many labels are named. */
const NAMED = 5;

/** What another tool's pairs come to, and what is left to say of them. @param from what they are called */
export function termWords(from: string, { taken, known, left, kindless }: Plan): readonly string[] {
  const sum = `${visible(from)}: ${plural(taken, 'pair')} new, ${known} known, ${left.length} left out`;
  if (kindless.length === 0) return [sum];
  const named = kindless.slice(0, NAMED).map(visible).join(', ');
  const more = kindless.length > NAMED ? ` and ${kindless.length - NAMED} more` : '';
  return [sum, `without a kind: ${named}${more}; say it with: zweispalt glossary set LABEL kind KIND`];
}

/** What is said where nothing is taken; undefined where the glossary says it. */
export const idleWords = ({ known }: Plan): string | undefined =>
  known > 0 ? undefined : 'There is nothing in it to be taken.';
