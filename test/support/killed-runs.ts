import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DeeplDouble, startDeeplDouble } from './deepl-double.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from './newspaper.ts';
import { pseudoEnglish } from './pseudo-english.ts';
import { type CliResult, runCli } from './run-cli.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const FILES = { ...newspaper(12, 5), 'glossary/names.yaml': NEWSPAPER_GLOSSARY };
/** Every article is written anew for it. */
const CHANGED = NEWSPAPER_GLOSSARY.replace('Tokayev:', 'Tokaev:').replace('CSTO:', 'C.S.T.O.:');
const PRELOAD = pathToFileURL(join(import.meta.dirname, 'fs-fault.mjs')).href;

export const PARAGRAPHS = 60;
const ARTICLES = 12;
export const REQUESTS_AT_ONCE = 3;
/** Each article gets a folder, put into its place with eight files and the list of them in it. */
export const CALLS = { write: ARTICLES * 9, rename: ARTICLES };

/** When a run is killed: at a text that is being translated, in a call below the output folder, or after a time. */
export type Moment =
  | { readonly at: 'text' | 'write' | 'rename'; readonly nth: number }
  | { readonly at: 'time'; readonly milliseconds: number };

/** Runs of the built command against a double, killed at any moment. */
export interface KilledRuns {
  readonly double: DeeplDouble;
  /** What an undisturbed run writes, and what one after the glossary has changed. */
  readonly undisturbed: ReadonlyMap<string, string>;
  readonly repaired: ReadonlyMap<string, string>;
  open(): Workspace;
  changeGlossary(workspace: Workspace): void;
  translate(workspace: Workspace): Promise<CliResult>;
  /** `code` is null where the run was killed; it is not where it had ended before. */
  kill(workspace: Workspace, moment: Moment): Promise<CliResult>;
  close(): Promise<void>;
}

/**
 * What a killed run had in flight at most, in characters: as many requests as it makes at once, the largest of the last
 * ones, since an answer may be waited for while others come and go.
 */
export const inFlight = ({ bodies }: DeeplDouble): number =>
  bodies
    .slice(-2 * REQUESTS_AT_ONCE)
    .map((body) => body.getAll('text').join('').length)
    .sort((a, b) => b - a)
    .slice(0, REQUESTS_AT_ONCE)
    .reduce((sum, length) => sum + length, 0);

/** Characters that were billed more than once. */
export const billedAgain = ({ billed }: DeeplDouble): number =>
  [...billed].reduce((sum, [text, times]) => sum + (times - 1) * text.length, 0);

/** Everything in the output folder but the facts of the run. */
export const outputOf = (workspace: Workspace): ReadonlyMap<string, string> =>
  new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));

export async function startKilledRuns(): Promise<KilledRuns> {
  /** Called with each text that is translated, before the answer goes out. */
  let onText = (): void => {};
  const double = await startDeeplDouble({
    translate: (text) => {
      onText();
      return pseudoEnglish(text);
    },
  });
  type OnStart = (kill: (signal: NodeJS.Signals) => void) => void;
  const translate = (workspace: Workspace, env = {}, onStart?: OnStart): Promise<CliResult> => {
    const args = ['translate', '-C', workspace.dir, '--concurrency', `${REQUESTS_AT_ONCE}`, '--fail-on', 'never'];
    const key = { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url };
    return runCli(args, { env: { ...key, ...env }, ...(onStart && { onStart }) });
  };
  const killAtText = async (workspace: Workspace, nth: number): Promise<CliResult> => {
    let seen = 0;
    const killed = await translate(workspace, {}, (kill) => {
      onText = () => {
        seen += 1;
        if (seen === nth) kill('SIGKILL');
      };
    });
    onText = () => {};
    return killed;
  };
  const killInCall = (workspace: Workspace, call: string, nth: number): Promise<CliResult> =>
    translate(workspace, {
      NODE_OPTIONS: `--import=${PRELOAD}`,
      FS_FAULT: JSON.stringify({ call, nth, below: join(workspace.dir, 'output'), action: 'kill' }),
    });
  const killAfter = (workspace: Workspace, milliseconds: number): Promise<CliResult> =>
    translate(workspace, {}, (kill) => void setTimeout(kill, milliseconds, 'SIGKILL').unref());
  const changeGlossary = (workspace: Workspace) => workspace.write('glossary/names.yaml', CHANGED);
  const workspace = makeWorkspace(FILES);
  const { code, stderr } = await translate(workspace);
  if (code !== 0) throw new Error(stderr);
  const undisturbed = outputOf(workspace);
  changeGlossary(workspace);
  await translate(workspace);
  const repaired = outputOf(workspace);
  workspace.remove();
  double.reset();
  return {
    double,
    undisturbed,
    repaired,
    open: () => makeWorkspace(FILES),
    changeGlossary,
    translate: (one) => translate(one),
    kill(one, moment) {
      if (moment.at === 'time') return killAfter(one, moment.milliseconds);
      return moment.at === 'text' ? killAtText(one, moment.nth) : killInCall(one, moment.at, moment.nth);
    },
    close: () => double.close(),
  };
}
