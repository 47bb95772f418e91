import { join, resolve } from 'node:path';
import { composeDesk } from '../app/compose-desk.ts';
import type { RunEvent } from '../app/events.ts';
import { openSettings } from '../app/settings.ts';
import { readPageFiles } from '../desk/page-files.ts';
import { serveDesk } from '../desk/serve-desk.ts';
import { AppError, EXIT, type ExitCode } from '../domain/errors.ts';
import { formatError } from './format-error.ts';
import { onInterrupt } from './on-interrupt.ts';
import { openBrowser } from './open-browser.ts';

/** The flags of `zweispalt review` as commander hands them over. */
export interface ReviewFlags {
  readonly workspace: string;
  readonly port?: string | undefined;
  /** False with `--no-open`. */
  readonly open: boolean;
  readonly target?: string | undefined;
  readonly by?: string | undefined;
  readonly debug: boolean;
}

/** Where the page lies when it is built: beside the program, of which the sources are no part. */
const PAGE = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../../dist/page' : '../page');

/** Serves the review desk until it is interrupted. @returns 0: being ended is how it ends */
export async function runReview(articles: readonly string[], flags: ReviewFlags): Promise<ExitCode> {
  const { workspace, target, by } = flags;
  const port = readPort(flags.port);
  const desk = await composeDesk({
    settings: () => openSettings(workspace, target === undefined ? {} : { target }),
    paths: articles.map((path) => resolve(workspace, path)),
    watch: warnOnce(),
    ...(by !== undefined && { by }),
  });
  try {
    const onBug = (error: unknown) => void process.stderr.write(`${formatError(error, flags.debug)}\n`);
    const server = await serveDesk(desk, { port, page: readPageFiles(PAGE), onBug });
    process.stdout.write(`${server.address}\n`);
    process.stderr.write('The review desk is at this address, for this computer alone. Ctrl-C ends it.\n');
    if (flags.open) openBrowser(() => server.ticket());
    await interrupted();
    await server.close();
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

/** Resolves with the first Ctrl-C; a second one ends at once. */
const interrupted = (): Promise<void> => new Promise((done) => void onInterrupt(done));

function readPort(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1;
  if (port >= 0 && port < 65_536) return port;
  throw new AppError('usage', `--port ${given}: expected a number from 0 to 65535`, {
    hint: 'Leave it out for any that is free.',
  });
}

/** Files are looked for again and again; what is not read is said the first time. */
function warnOnce(): (event: RunEvent) => void {
  const said = new Set<string>();
  return (event) => {
    if (event.type !== 'file-skipped' || said.has(event.path)) return;
    said.add(event.path);
    process.stderr.write(`not looked at: ${event.path}: ${event.reason}\n`);
  };
}
