import type { EngineGlossaries, EngineGlossaryInfo } from '../domain/engine-glossaries.ts';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';
import type { TermPlan } from '../glossary/exchange/plan-terms.ts';
import { mergeTerms } from './import-glossary.ts';

export interface PullPlan extends TermPlan {
  readonly from: EngineGlossaryInfo;
}

/**
 * What an account's glossary would bring into the one here. @param name or id; without it, the only one that people made
 * @throws AppError `engine`, or `usage` where it is not clear which is meant
 */
export async function planPull(
  name: string | undefined,
  glossaries: EngineGlossaries,
  settings: Settings,
): Promise<PullPlan> {
  const from = chosen(name, await glossaries.list());
  const pairs = await glossaries.read(from.id);
  const terms = pairs.map((pair, index) => ({ ...pair, comment: '', others: [], line: index + 1 }));
  return { from, ...(await mergeTerms({ terms, left: [] }, settings)) };
}

function chosen(name: string | undefined, all: readonly EngineGlossaryInfo[]): EngineGlossaryInfo {
  const usable = all.filter(({ pairs }) => pairs !== undefined);
  const named =
    name === undefined
      ? usable.filter(({ ours }) => !ours)
      : usable.filter((one) => one.name === name || one.id === name);
  // With nothing else there, that of our own runs is meant.
  const found = name === undefined && named.length === 0 ? usable.slice(0, 1) : named;
  if (found.length === 1) return found[0]!;
  const known = usable.map((one) => `“${visible(one.name)}” (${one.id}, ${one.pairs} pairs)`).join(', ');
  const what =
    name === undefined ? 'Which glossary is meant is not clear' : `Which glossary “${visible(name)}” is meant`;
  throw found.length === 0
    ? new AppError(
        'usage',
        name === undefined
          ? 'The account has no glossary from German into English'
          : `The account has no glossary “${visible(name)}”`,
        {
          hint: known === '' ? 'Make one with: zweispalt glossary push' : `There are: ${known}`,
        },
      )
    : new AppError('usage', `${what}: there are ${found.length}`, { hint: `Give --name a name or an id: ${known}` });
}
