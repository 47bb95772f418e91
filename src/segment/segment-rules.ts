import { AppError } from '../domain/errors.ts';
import type { FurnitureRule } from '../domain/settings.ts';
import { type BuiltInRule, FURNITURE_RULES } from './furniture-rules.ts';
import type { DetectLanguage } from './language.ts';

/** All that `segmentArticle` goes by. */
export interface SegmentRules {
  readonly paragraph: readonly BuiltInRule[];
  readonly inside: readonly BuiltInRule[];
  /** Confirms that a text is English; without it the words alone decide. */
  readonly detect?: DetectLanguage;
}

/**
 * The built-in rules with a user's own before them. A pattern with scope `paragraph` makes a whole paragraph furniture
 * wherever in it it is found; with scope `inside` what it finds is cut out.
 * @throws AppError `settings` naming every rule whose pattern is no regular expression
 */
export function segmentRules(own: readonly FurnitureRule[] = [], detect?: DetectLanguage): SegmentRules {
  const faults: { readonly message: string }[] = [];
  const compiled = own.flatMap((rule) => compile(rule, faults));
  if (faults.length > 0) {
    throw new AppError('settings', faults.map(({ message }) => message).join('\n'), {
      hint: 'Mend the pattern under furniture.rules; brackets and stars that stand for themselves need a backslash.',
      faults,
    });
  }
  const all = [...compiled, ...FURNITURE_RULES];
  return {
    paragraph: all.filter(({ scope }) => scope === 'paragraph'),
    inside: all.filter(({ scope }) => scope === 'inside'),
    ...(detect && { detect }),
  };
}

/** Whether it is worth looking closer. */
export const mayHold = (text: string, { hint }: BuiltInRule): boolean => hint === undefined || hint.test(text);

function compile({ name, pattern, scope }: FurnitureRule, faults: { readonly message: string }[]): BuiltInRule[] {
  try {
    return [{ name, reason: 'furniture', scope, pattern: new RegExp(pattern, 'iu'), longest: 20_000 }];
  } catch (error) {
    faults.push({ message: `furniture rule “${name}”: ${error instanceof Error ? error.message : String(error)}` });
    return [];
  }
}
