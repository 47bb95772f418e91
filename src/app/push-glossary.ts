import type { Concept } from '../domain/concept.ts';
import type { EngineGlossaries, EngineGlossaryInfo } from '../domain/engine-glossaries.ts';
import { AppError } from '../domain/errors.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { type UnsentTerms, unsentTerms } from '../glossary/exchange/unsent-terms.ts';
import { compileNames } from '../glossary/name-keeper.ts';

/** What pushing would change in an account's glossary. */
export interface PushPlan {
  /** The glossary that is there; undefined where one is made. */
  readonly into?: EngineGlossaryInfo;
  readonly name?: string;
  readonly added: readonly GlossaryPair[];
  readonly changed: readonly (GlossaryPair & { readonly before: string })[];
  /** Pairs there that the glossary here does not have: taken out, or kept. */
  readonly removed: readonly GlossaryPair[];
  readonly kept: readonly GlossaryPair[];
  readonly same: number;
  /** All pairs that are to stand there. */
  readonly pairs: readonly GlossaryPair[];
  readonly unsent: readonly UnsentTerms[];
}

export interface PushRequest {
  /** A glossary of this name; without it, the one that translating keeps up to date itself. */
  readonly name?: string;
  /** Takes out of a named glossary what the glossary here does not have. */
  readonly prune: boolean;
}

/** Compares today's glossary with the account's. @throws AppError `engine`, or `usage` for a name that is not to be used */
export async function planPush(
  concepts: readonly Concept[],
  { name, prune }: PushRequest,
  glossaries: EngineGlossaries,
): Promise<PushPlan> {
  const pairs = glossaries.usable(compileNames(concepts).pairs());
  const all = await glossaries.list();
  const into = name === undefined ? all.find(({ ours }) => ours) : oneNamed(name, all);
  const there = into?.pairs === undefined ? [] : await glossaries.read(into.id);
  const english = new Map(there.map(({ de, en }) => [de, en]));
  const wanted = new Set(pairs.map(({ de }) => de));
  const others = there.filter(({ de }) => !wanted.has(de));
  // What runs made is ours to replace; a glossary that a person named may hold what others put there.
  const isReplaced = name === undefined || prune;
  const kept = isReplaced ? [] : others;
  return {
    ...(into && { into }),
    ...(name !== undefined && { name }),
    added: pairs.filter(({ de }) => !english.has(de)),
    changed: pairs.flatMap(({ de, en }) => {
      const before = english.get(de);
      return before === undefined || before === en ? [] : [{ de, en, before }];
    }),
    removed: isReplaced ? others : [],
    kept,
    same: pairs.filter(({ de, en }) => english.get(de) === en).length,
    pairs: [...pairs, ...kept],
    unsent: unsentTerms(concepts, pairs),
  };
}

function oneNamed(name: string, all: readonly EngineGlossaryInfo[]): EngineGlossaryInfo | undefined {
  const found = all.filter((one) => one.name === name || one.id === name);
  if (found.some(({ ours }) => ours)) {
    throw new AppError('usage', `“${name}” is the name of a glossary that translating keeps itself`, {
      hint: 'Leave out --name to bring it up to date, or choose another name.',
    });
  }
  if (found.length <= 1) return found[0];
  throw new AppError('usage', `The account has ${found.length} glossaries “${name}”`, {
    hint: `Give --name an id: ${found.map(({ id, created }) => `${id} (${created.slice(0, 10)})`).join(', ')}`,
  });
}

/** A glossary at DeepL cannot be empty. */
export const isPushNeeded = ({ added, changed, removed, pairs }: PushPlan): boolean =>
  pairs.length > 0 && added.length + changed.length + removed.length > 0;

/** What carries a plan out; `prepare` is the engine's. */
export interface PushTools {
  readonly glossaries: EngineGlossaries;
  prepare(pairs: readonly GlossaryPair[]): Promise<{ readonly id?: string; readonly warning?: string }>;
}

/** Writes what was planned. @returns whether it stands there now @throws AppError `engine` */
export async function push(
  { into, name, pairs }: PushPlan,
  { glossaries, prepare }: PushTools,
): Promise<{ readonly pushed: boolean; readonly warning?: string }> {
  if (name === undefined) {
    const { id, warning } = await prepare(pairs);
    return { pushed: id !== undefined, ...(warning !== undefined && { warning }) };
  }
  if (into) await glossaries.replace(into.id, pairs);
  else await glossaries.create(name, pairs);
  return { pushed: true };
}
