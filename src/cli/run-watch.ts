import { join } from 'node:path';
import { shortPath } from '../app/compose-glossary.ts';
import { watchFiles } from '../app/watch-files.ts';
import { watchLoop } from '../app/watch-loop.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';
import { formatError } from './format-error.ts';
import { onInterrupt } from './on-interrupt.ts';

/** What watching needs of the command. */
export interface WatchRequest {
  readonly workspace: string;
  /** Of articles, absolute; none means the input folder. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
  /** Read anew for each run. @throws AppError */
  settings(): Settings;
  /** One run. @param onStart is given a way to stop it @throws AppError */
  run(settings: Settings, onStart: (stop: () => void) => void): Promise<unknown>;
}

/** Runs, and again when an article, the glossary, a review, a memory or a setting changes. @returns 130 after Ctrl-C */
export async function runWatch(request: WatchRequest): Promise<ExitCode> {
  const { workspace, json, quiet, settings, run } = request;
  const abort = new AbortController();
  let stopRun = (): void => {};
  const release = onInterrupt(() => {
    abort.abort();
    stopRun();
  });
  const say = (event: Record<string, unknown>, line: string): void => {
    if (json) process.stdout.write(`${JSON.stringify(event)}\n`);
    else if (!quiet) process.stderr.write(`${line}\n`);
  };
  let known: Settings | undefined;
  const loop = {
    listen: (changes: { add(path: string): void }) => {
      known = tryOr(settings, known);
      return watchFiles(placesOf(request, known), (path) => changes.add(path));
    },
    run: () =>
      reporting(json, async () => {
        await run(settings(), (stop) => {
          stopRun = stop;
          if (abort.signal.aborted) stop();
        });
      }),
    waiting: () => say({ type: 'watching' }, 'Watching for changes; Ctrl-C ends.'),
    changed: (paths: readonly string[]) => {
      const names = paths.map((path) => shortPath(workspace, path));
      const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
      say({ type: 'changed', paths: names }, `\nChanged: ${names.slice(0, 3).map(visible).join(', ')}${more}`);
    },
  };
  try {
    await watchLoop(loop, abort.signal);
    return EXIT.interrupted;
  } finally {
    release();
  }
}

/** What is wrong with the workspace is told, and mended while we watch; a bug of ours ends it. */
async function reporting(json: boolean, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (json) process.stdout.write(`${JSON.stringify({ type: 'failed', code: error.code, message: error.message })}\n`);
    process.stderr.write(`${formatError(error, false)}\n`);
  }
}

/** Settings with a fault are watched where the last good ones pointed to. */
function tryOr(settings: () => Settings, known: Settings | undefined): Settings | undefined {
  try {
    return settings();
  } catch (error) {
    if (error instanceof AppError) return known;
    throw error;
  }
}

function placesOf({ workspace, paths }: WatchRequest, settings: Settings | undefined) {
  const own = [join(workspace, 'zweispalt.yaml'), join(workspace, '.env'), join(workspace, 'glossary')];
  if (!settings) return { paths: own, except: [] };
  const { input, glossary, memory, reviews, output } = settings;
  const articles = paths.length > 0 ? paths : [input];
  return {
    paths: [...own, ...glossary, memory, reviews, ...articles],
    except: [output, join(workspace, '.zweispalt')],
  };
}
