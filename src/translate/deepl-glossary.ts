import { createHash } from 'node:crypto';
import { type DeepLClient, GlossaryEntries, type MultilingualGlossaryInfo, QuotaExceededError } from 'deepl-node';
import type { EngineGlossary } from '../domain/engine.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { usableEntries } from './glossary-entries.ts';

/** Names of glossaries that runs make. */
export const OURS = /^zweispalt(?: [0-9a-f]{8})?$/;
/** So many of our glossaries stay in an account, so that several workspaces can take turns without sending them again. */
const KEPT = 10;

/**
 * Sees to it that the account holds a glossary of these pairs: reused where the content is the same, else made. Where
 * the account has no room (a Free account has one glossary), ours is edited in place. A glossary that is not ours is
 * never touched; then we go without.
 * @throws the client's errors
 */
export async function syncGlossary(
  client: DeepLClient,
  pairs: readonly GlossaryPair[],
  account: { readonly free: boolean },
): Promise<EngineGlossary> {
  const { entries, left } = usableEntries(pairs);
  if (entries.length === 0) return { pairs: [], ...leftOut(left) };
  const all = await client.listMultilingualGlossaries();
  const ours = all.filter(({ name }) => OURS.test(name)).sort((a, b) => +b.creationTime - +a.creationTime);
  const name = nameFor(entries);
  const same = ours.find((glossary) => glossary.name === name && hasEntries(glossary, entries.length));
  const id = same?.glossaryId ?? (await provide(client, name, entries, { free: account.free, all, ours }));
  return id === undefined ? { pairs: [], warning: noRoom(all) } : { id, pairs: entries, ...leftOut(left) };
}

interface Account {
  readonly free: boolean;
  readonly all: readonly MultilingualGlossaryInfo[];
  readonly ours: readonly MultilingualGlossaryInfo[];
}

async function provide(
  client: DeepLClient,
  name: string,
  entries: readonly GlossaryPair[],
  { free, all, ours }: Account,
): Promise<string | undefined> {
  const created = free && all.length > 0 ? undefined : await create(client, name, entries);
  if (created !== undefined) {
    for (const old of ours.slice(KEPT - 1)) await client.deleteMultilingualGlossary(old.glossaryId);
    return created;
  }
  const [newest] = ours;
  if (!newest) return undefined;
  await replace(client, newest.glossaryId, name, entries);
  return newest.glossaryId;
}

/** Undefined where the account takes no further glossary. */
async function create(
  client: DeepLClient,
  name: string,
  entries: readonly GlossaryPair[],
): Promise<string | undefined> {
  try {
    const { glossaryId } = await client.createMultilingualGlossary(name, [dictionaryOf(entries)]);
    return glossaryId;
  } catch (error) {
    if (error instanceof QuotaExceededError) return undefined;
    throw error;
  }
}

/** The name goes first and comes back last: a glossary whose edit was cut short is not taken for finished. */
async function replace(client: DeepLClient, id: string, name: string, entries: readonly GlossaryPair[]): Promise<void> {
  await client.updateMultilingualGlossaryName(id, 'zweispalt');
  await client.replaceMultilingualGlossaryDictionary(id, dictionaryOf(entries));
  await client.updateMultilingualGlossaryName(id, name);
}

/** From German into English. */
export const dictionaryOf = (entries: readonly GlossaryPair[]) => ({
  sourceLangCode: 'de' as const,
  targetLangCode: 'en' as const,
  // Handed over as an object: `add` takes `constructor` for a duplicate.
  entries: new GlossaryEntries({ entries: Object.fromEntries(entries.map(({ de, en }) => [de, en])) }),
});

const hasEntries = ({ dictionaries }: MultilingualGlossaryInfo, count: number): boolean =>
  dictionaries.some(
    ({ sourceLangCode, targetLangCode, entryCount }) =>
      sourceLangCode.toLowerCase() === 'de' && targetLangCode.toLowerCase() === 'en' && entryCount === count,
  );

function nameFor(entries: readonly GlossaryPair[]): string {
  const content = entries.map(({ de, en }) => `${de}\t${en}`).join('\n');
  return `zweispalt ${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
}

function noRoom(all: readonly MultilingualGlossaryInfo[]): string {
  const names = all.slice(0, 3).map(({ name }) => `“${name.slice(0, 60).replace(/\p{Cc}/gu, ' ')}”`);
  const taken = names.length > 0 ? ` beside ${names.join(', ')}` : '';
  return `The DeepL account has no room for our glossary${taken}: names are held to the glossary after translation only.`;
}

const leftOut = (left: number): { warning?: string } =>
  left === 0
    ? {}
    : {
        warning: `${left} glossary pairs cannot be given to DeepL (too long, or not plain text); they are held after translation.`,
      };
