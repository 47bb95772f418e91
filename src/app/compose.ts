import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bitext } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import type { TranslationEngine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { TranslationMemory } from '../domain/memory.ts';
import type { ReviewIndex } from '../domain/review-index.ts';
import type { Settings } from '../domain/settings.ts';
import { loadGlossary } from '../glossary/load-glossary.ts';
import { compileNames } from '../glossary/name-keeper.ts';
import { layerMemories } from '../memory/layered-memory.ts';
import { loadTmxMemories, type TmxMemory } from '../memory/tmx-memory.ts';
import type { Clock } from '../queue/clock.ts';
import { createPacedQueue } from '../queue/paced-queue.ts';
import { findFiles } from '../read/find-files.ts';
import { memoryIndex } from '../review/memory-index.ts';
import { ReviewFolder } from '../review/review-folder.ts';
import { segmentKey } from '../segment/segment-key.ts';
import { ballastIn } from '../store/ballast.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { readHistory } from '../store/read-history.ts';
import { type ReadMemory, readMemory } from '../store/read-memory.ts';
import { type Lock, lockWorkspace, workspaceHolder } from '../store/workspace-lock.ts';
import type { DeeplOptions } from '../translate/deepl.ts';
import { articleMaker } from './article-maker.ts';
import type { ThreadData } from './article-messages.ts';
import { articleOpener } from './article-opener.ts';
import { conditionsOf } from './conditions.ts';
import type { DiffTools } from './diff.ts';
import type { DoctorTools } from './doctor.ts';
import { dueOf } from './due.ts';
import type { Watch } from './events.ts';
import { keptAnswers, roomFor } from './kept-answers.ts';
import type { Archive } from './make-article.ts';
import { contextMaker, makeTools, sentToday } from './make-tools.ts';
import type { MemoryStore } from './memory-store.ts';
import { type ArticleFile, digestOf } from './open-article.ts';
import type { ProduceTools } from './produce.ts';
import type { PruneTools } from './prune-memory.ts';
import { createRecogniser } from './recogniser.ts';
import { remembered } from './remembered.ts';
import { openSettings } from './settings.ts';
import type { TranslateTools } from './tools.ts';
import type { Account } from './usage.ts';
import { NODE_REQUIRED, VERSION } from './version.ts';
import { warnOfUnknown } from './withhold.ts';
import { findArticles, readGlossaryFiles, readTmxFiles } from './workspace-files.ts';

export interface ComposeOptions {
  readonly watch: Watch;
  /** Replace output files that a person changed, too. */
  readonly force: boolean;
  /** What stdin held, for the path `-`. */
  readonly stdin?: Uint8Array;
  /** The system's unless given. */
  readonly clock?: Clock;
}

/** The main job's tools, put together; `close` gives everything back. */
export interface Composed {
  readonly tools: TranslateTools;
  /** The articles below these paths; none means the input folder. @throws AppError `article` */
  findArticles(paths: readonly string[]): Promise<readonly ArticleFile[]>;
  /** Sends nothing more. */
  stop(): void;
  close(): void;
}

/** The one place where implementations are chosen and built. @throws AppError for every fault of the workspace */
export async function composeTranslate(settings: Settings, options: ComposeOptions): Promise<Composed> {
  const glossaryTexts = await readGlossaryFiles(settings.glossary);
  const glossary = loadGlossary(glossaryTexts);
  const files = await readTmxFiles(settings.memory);
  const tmx = loadTmxMemories(files, segmentKey);
  const folder = join(settings.workspace, '.zweispalt');
  const lock = await lockWorkspace(folder);
  try {
    const store = openStore(join(folder, 'memory.sqlite'));
    const reviews = await openReviews(settings, store.reviews);
    const interrupt = new AbortController();
    const engine = await chooseEngine(settings, patienceOf(settings, options, interrupt.signal));
    const glossaryName = digestOf(Buffer.from(JSON.stringify(glossaryTexts.map(({ text }) => text))));
    const conditions = conditionsOf(settings, glossaryTexts, files, engine?.fingerprint);
    return assemble(settings, options, {
      glossary,
      glossaryName,
      tmx,
      lock,
      store,
      reviews,
      engine,
      conditions,
      interrupt,
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What people decided, as it stands in their files. @throws AppError `review` */
async function openReviews(settings: Settings, index: ReviewIndex): Promise<ReviewFolder> {
  const folder = new ReviewFolder(settings.reviews, index);
  await folder.refresh();
  return folder;
}

/** Articles as they stand, with their findings: nothing is sent, nothing written, and a run may be at work meanwhile. */
export interface Look {
  look(file: ArticleFile): Promise<Bitext>;
  findArticles: Composed['findArticles'];
  readonly tools: ProduceTools & Pick<TranslateTools, 'open'> & { readonly reviews: ReviewFolder };
  readonly reviews: ReviewFolder;
  readonly concepts: readonly Concept[];
  /** One's own memory, if there was one when it was composed. */
  readonly memory?: Pick<ReadMemory, 'version' | 'summaries'>;
  close(): void;
}

/** @param opened what people decided, if it was read already @throws AppError for every fault of the workspace */
export async function composeLook(settings: Settings, watch: Watch, opened?: ReviewFolder): Promise<Look> {
  const glossary = loadGlossary(await readGlossaryFiles(settings.glossary));
  const tmx = loadTmxMemories(await readTmxFiles(settings.memory), segmentKey);
  const reviews = opened ?? (await openReviews(settings, memoryIndex()));
  // Only asked what its answers are made with; without a key the memory alone is asked, as a run would.
  const isDeepl = settings.engine.name !== 'memory' && settings.deepl.authKey !== undefined;
  const engine = isDeepl ? await chooseEngine(settings) : undefined;
  const names = compileNames(glossary.concepts);
  const store = existsSync(memoryFile(settings)) ? readMemory(memoryFile(settings)) : undefined;
  const tools: Look['tools'] = {
    settings,
    open: articleOpener(settings, undefined),
    contextOf: contextMaker(settings),
    memory: remembered(layerMemories({ ...NO_MEMORY, ...store?.memory }, tmx), settings.target),
    sentWith: sentToday(settings, glossary.concepts, names),
    reviews,
    names,
    ...(engine && { engine }),
  };
  return {
    look: async (file) => {
      const { produce } = await import('./produce.ts');
      return (await produce(file, tools, new Map())).bitext;
    },
    findArticles: (paths) => findArticles(paths, settings, watch),
    tools,
    reviews,
    concepts: glossary.concepts,
    ...(store && { memory: store }),
    close: () => store?.close(),
  };
}

const NO_MEMORY: TranslationMemory = { lookup: () => new Map(), commit: () => {} };

const stateFolder = ({ workspace }: Settings): string => join(workspace, '.zweispalt');

/** Where one's own memory lies. */
export const memoryFile = (settings: Settings): string => join(stateFolder(settings), 'memory.sqlite');

/**
 * Keeps others who write reviews away until it is released; a run may be at work meanwhile. A desk holds it for a moment
 * only, and so is waited for. @throws AppError naming who is at work
 */
export const composeReviewLock = (settings: Settings): Promise<Lock> =>
  lockWorkspace(stateFolder(settings), { name: 'reviews', wait: 10_000 });

/** Since when a run is at work (ISO 8601, UTC), as far as it says so. @throws AppError `memory` */
export function atWorkSince(settings: Settings): string | undefined {
  const holder = workspaceHolder(stateFolder(settings));
  return holder === 'unknown' ? undefined : holder?.started;
}

/** One's own memory to look into, also while a run is at work; undefined where there is none yet. @throws AppError `memory` */
export const composeStore = (settings: Settings): MemoryStore | undefined =>
  existsSync(memoryFile(settings)) ? memoryStore(memoryFile(settings)) : undefined;

/** What `zweispalt diff` reads, also while a run is at work; undefined where there is no memory yet. @throws AppError `memory` */
export function composeDiff(settings: Settings): (DiffTools & { close(): void }) | undefined {
  if (!existsSync(memoryFile(settings))) return undefined;
  return { settings, ...readHistory(memoryFile(settings)) };
}

/** One's own memory to change: no run can be at work meanwhile. @throws AppError `memory` naming the run that is */
export async function composeLockedStore(settings: Settings): Promise<MemoryStore> {
  const lock = await lockWorkspace(stateFolder(settings));
  try {
    const store = memoryStore(memoryFile(settings));
    return {
      ...store,
      close() {
        store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function memoryStore(file: string): MemoryStore {
  const { memory, history, runs, check, compact, close } = openStore(file);
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { file, bytes: () => sizeOf(file) + sizeOf(`${file}-wal`), memory, history, runs, check, compact, close };
}

/** What pruning needs to know the articles by. @param watch told of files that are not read */
export async function composePrune(
  settings: Settings,
  watch: Watch,
): Promise<Omit<PruneTools, 'store'> & Pick<Composed, 'findArticles'>> {
  const { concepts } = loadGlossary(await readGlossaryFiles(settings.glossary));
  // Only asked what its answers are made with, which no key changes.
  const engine = await chooseEngine({ ...settings, deepl: { authKey: 'none', ...settings.deepl } });
  return {
    open: articleOpener(settings, undefined),
    contextOf: contextMaker(settings),
    sentWith: sentToday(settings, concepts, compileNames(concepts)),
    findArticles: (paths) => findArticles(paths, settings, watch),
    ...(engine && { engine }),
  };
}

/** The account that a run would use; undefined where only the memory answers. */
export async function composeAccount(settings: Settings): Promise<Account | undefined> {
  const { authKey, serverUrl } = settings.deepl;
  if (authKey === undefined || settings.engine.name === 'memory') return undefined;
  const engine = await chooseEngine({ ...settings, engine: { ...settings.engine, name: 'deepl' } }, QUICK);
  const free = authKey.endsWith(':fx');
  const host = new URL(serverUrl ?? `https://${free ? 'api-free' : 'api'}.deepl.com`).host;
  return { free, host, usage: async () => engine?.usage?.() };
}

/** DeepL's account as its glossaries are seen by a person at the terminal. @throws AppError `settings` without a key */
export async function composeGlossaries(
  settings: Settings,
): Promise<Required<Pick<TranslationEngine, 'glossaries'>> & Pick<TranslationEngine, 'prepare'>> {
  const wanted = { ...settings, engine: { ...settings.engine, name: 'deepl', glossary: 'on' } } as const;
  return (await chooseEngine(wanted, QUICK)) as TranslationEngine & Required<Pick<TranslationEngine, 'glossaries'>>;
}

/** How long calls outside the queue wait. */
type Patience = Pick<DeeplOptions, 'timeout' | 'wait' | 'maxWait' | 'signal' | 'onWait'>;

function patienceOf({ maxWait }: Settings, { clock, watch }: ComposeOptions, signal: AbortSignal): Patience {
  return {
    maxWait: maxWait * 60_000,
    signal,
    onWait: (milliseconds, { message }) => watch({ type: 'waiting', milliseconds, message }),
    ...(clock && { wait: (milliseconds: number) => waitOn(clock, milliseconds, signal) }),
  };
}

/** Comes back early when the signal is aborted. */
const waitOn = (clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      callOff();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const callOff = clock.after(milliseconds, end);
    signal.addEventListener('abort', end);
  });

/** For a person who waits at the terminal. */
const QUICK: Patience = { timeout: 10_000, maxWait: 0 };

/** What `zweispalt doctor` looks at. */
export const composeDoctor = (workspace: string): DoctorTools => ({
  workspace,
  node: { found: process.versions.node, required: NODE_REQUIRED },
  settings: () => openSettings(workspace, {}),
  glossary: async ({ glossary }) => loadGlossary(await readGlossaryFiles(glossary)),
  tmx: async ({ memory }) => {
    const files = await readTmxFiles(memory);
    loadTmxMemories(files, segmentKey);
    return files.length;
  },
  reviews: async (settings) => {
    const index = memoryIndex();
    await openReviews(settings, index);
    return index.stamps().size;
  },
  articles: async ({ input }) => (await findFiles(input)).files.length,
  memoryFile,
  store: composeStore,
  holder: (settings) => workspaceHolder(stateFolder(settings)),
  account: composeAccount,
});

interface Parts {
  readonly glossary: ReturnType<typeof loadGlossary>;
  readonly tmx: TmxMemory;
  readonly lock: Lock;
  readonly store: Store;
  readonly reviews: ReviewFolder;
  readonly engine: TranslateTools['engine'];
  readonly glossaryName: string;
  readonly conditions: string;
  /** Aborted when the user asks to stop. */
  readonly interrupt: AbortController;
}

function assemble(settings: Settings, { watch, force, stdin, clock }: ComposeOptions, parts: Parts): Composed {
  const { glossary, glossaryName, tmx, lock, store, reviews, engine, conditions, interrupt } = parts;
  const queue = createPacedQueue({
    concurrency: settings.concurrency,
    rate: settings.rate,
    maxWait: settings.maxWait * 60_000,
    onPause: (milliseconds, { message }) => watch({ type: 'waiting', milliseconds, message }),
    ...(clock && { clock }),
  });
  const ballast = ballastIn(stateFolder(settings));
  const memory = keptAnswers(remembered(layerMemories(store.memory, tmx), settings.target), ballast);
  const data: ThreadData = {
    settings,
    concepts: glossary.concepts,
    glossaryName,
    started: new Date(),
    force,
    ...(engine && { engine: { name: engine.name, fingerprint: engine.fingerprint } }),
  };
  const making = makeTools(data, stdin);
  const { outputs, sentWith } = making;
  const archive: Archive = {
    known: async (article, segments, made) => {
      const wanted = segments.filter(({ skip }) => !skip);
      const targets = memory.recall(wanted, { made, sentWith });
      const due = new Set(dueOf(wanted, targets, making).map(({ segment }) => segment.id));
      return { targets, reviews: reviews.of(article, segments), due };
    },
    advance: async (article, text) => store.history.advance(article, text),
  };
  const maker = articleMaker({ data, tools: making, archive });
  const recogniser = createRecogniser({
    fingerprints: store.fingerprints,
    memoryState: (keys) => store.memory.stateOf(keys, settings.target),
    reviews,
    stamp: (name, files) => outputs.stamp(name, files),
    conditions,
    force,
  });
  let stopped = false;
  const { engine: _, ...made } = making;
  const tools: TranslateTools = {
    ...made,
    recogniser,
    concepts: glossary.concepts,
    memory,
    reviews,
    history: store.history,
    summaries: store.summaries,
    runs: store.runs,
    queue,
    maker,
    keyOf: segmentKey,
    reserve: (characters) => ballast.take(roomFor(characters)),
    watch,
    now: () => new Date(),
    interrupted: () => stopped,
    ...(engine && { engine }),
  };
  return {
    tools,
    findArticles(paths) {
      warnOfUnknown(settings, watch);
      return findArticles(paths, settings, watch);
    },
    stop() {
      stopped = true;
      queue.stop();
      interrupt.abort();
    },
    close() {
      // A run that failed early may still wait for what the account says.
      interrupt.abort();
      void maker.close();
      ballast.drop();
      store.close();
      lock.release();
    },
  };
}

/** The engine that the settings ask for; none where only the memory answers. @throws AppError `settings` without a key */
async function chooseEngine(
  { engine, deepl }: Settings,
  patience: Patience = {},
): Promise<TranslationEngine | undefined> {
  if (engine.name === 'memory') return undefined;
  if (deepl.authKey === undefined) {
    if (engine.name === 'auto') return undefined;
    throw new AppError('settings', 'DeepL needs a key, and none is set', {
      hint: 'Set DEEPL_AUTH_KEY in the environment or in the workspace’s .env file, or run with --engine memory.',
    });
  }
  // Loaded only when it is used: the client takes longer to start than a run from memory.
  const { createDeeplEngine } = await import('../translate/deepl.ts');
  const { authKey, serverUrl, proxy } = deepl;
  return createDeeplEngine({
    authKey,
    glossary: engine.glossary,
    version: VERSION,
    ...patience,
    ...(serverUrl !== undefined && { serverUrl }),
    ...(proxy !== undefined && { proxy }),
    ...(engine.formality !== undefined && { formality: engine.formality }),
    ...(engine.model !== undefined && { model: engine.model }),
  });
}
