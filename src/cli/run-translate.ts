import { resolve } from 'node:path';
import { composeTranslate } from '../app/compose.ts';
import type { Watch } from '../app/events.ts';
import type { ArticleFile } from '../app/open-article.ts';
import { openSettings } from '../app/settings.ts';
import { translate } from '../app/translate.ts';
import { type StreamOutcome, translateStream } from '../app/translate-stream.ts';
import { WatchSpending } from '../app/watch-spending.ts';
import type { SettingsFlags } from '../config.ts';
import { AppError, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import type { Face } from './face.ts';
import { plural } from './format-text.ts';
import { jsonFace } from './json-face.ts';
import { onInterrupt } from './on-interrupt.ts';
import { costLines } from './run-summary.ts';
import { textFace, wayOut } from './text-face.ts';

/** The flags of `zweispalt translate` as commander hands them over. */
export interface TranslateFlags {
  readonly workspace: string;
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly engine?: string | undefined;
  readonly target?: string | undefined;
  readonly concurrency?: string | undefined;
  readonly formats?: string | undefined;
  readonly failOn?: string | undefined;
  readonly retranslate?: string | undefined;
  /** False with `--no-send`. */
  readonly send?: boolean | undefined;
  readonly maxCharacters?: string | undefined;
  readonly maxWait?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly force?: true | undefined;
  /** DeepL's key comes from stdin. */
  readonly keyStdin?: true | undefined;
  readonly json?: true | undefined;
  readonly quiet?: true | undefined;
  readonly watch?: true | undefined;
}

/** Runs the main job with a face that suits the terminal and the flags. @returns the exit code */
export async function runTranslate(paths: readonly string[], flags: TranslateFlags): Promise<ExitCode> {
  if (flags.keyStdin && paths.includes('-')) {
    throw new AppError('usage', '--key-stdin and - both want stdin', { hint: 'Put the key into the environment.' });
  }
  const key = flags.keyStdin ? await readKey() : undefined;
  const readSettings = () => openSettings(flags.workspace, settingsFlags(flags), key);
  if (flags.watch) return watchBatch(paths, flags, readSettings);
  const settings = readSettings();
  if (!paths.includes('-')) return runAlone(paths, flags, settings);
  if (paths.length > 1) {
    throw new AppError('usage', '- (stdin) cannot be combined with other paths', { hint: 'Run zweispalt translate -' });
  }
  return flags.dryRun ? planStream(settings, faceFor(flags, settings)) : runStream(flags, settings);
}

const faceFor = ({ json, quiet, dryRun, send }: TranslateFlags, { output, price }: Settings): Face =>
  json
    ? jsonFace()
    : textFace({ quiet: quiet === true, output, dryRun: dryRun === true, noSend: send === false, price });

async function runAlone(paths: readonly string[], flags: TranslateFlags, settings: Settings): Promise<ExitCode> {
  let release = (): void => {};
  try {
    return await runBatch(paths, flags, settings, (stop) => {
      release = onInterrupt(stop);
    });
  } finally {
    release();
  }
}

/** Run after run, until Ctrl-C. */
async function watchBatch(
  paths: readonly string[],
  flags: TranslateFlags,
  settings: () => Settings,
): Promise<ExitCode> {
  if (flags.dryRun || paths.includes('-')) {
    throw new AppError('usage', `--watch goes neither with --dry-run nor with - (stdin)`, {
      hint: 'Run zweispalt translate --watch',
    });
  }
  // A workspace that is wrong from the start is told of as ever.
  settings();
  const { runWatch } = await import('./run-watch.ts');
  const spending = new WatchSpending();
  return runWatch({
    workspace: flags.workspace,
    paths: paths.map((path) => resolve(flags.workspace, path)),
    json: flags.json === true,
    quiet: flags.quiet === true,
    settings,
    run: (now, onStart) => {
      const limited = spending.settingsFor(now, flags.maxCharacters !== undefined);
      return runBatch(paths, flags, limited, onStart, (event) => spending.note(event));
    },
  });
}

/**
 * @param onStart is given a way to stop the run
 * @param onEvent told of what the face shows
 */
async function runBatch(
  paths: readonly string[],
  flags: TranslateFlags,
  settings: Settings,
  onStart: (stop: () => void) => void,
  onEvent: Watch = () => {},
): Promise<ExitCode> {
  const face = faceFor(flags, settings);
  const watch: Watch = (event) => {
    onEvent(event);
    face.event(event);
  };
  const composed = await composeTranslate(settings, { watch, force: flags.force === true });
  onStart(composed.stop);
  try {
    const files = await composed.findArticles(paths.map((path) => resolve(flags.workspace, path)));
    const outcome = await translate(
      { files, whole: paths.length === 0, dryRun: flags.dryRun === true },
      composed.tools,
    );
    face.finish(outcome);
    return outcome.exit;
  } finally {
    face.close();
    composed.close();
  }
}

const STDIN: ArticleFile = { id: 'stdin.txt', path: '-' };

/** What translating stdin would send. */
async function planStream(settings: Settings, face: Face): Promise<ExitCode> {
  const composed = await composeTranslate(settings, { watch: face.event, force: false, stdin: await readStdin() });
  try {
    const outcome = await translate({ files: [STDIN], whole: false, dryRun: true }, composed.tools);
    face.finish(outcome);
    return outcome.exit;
  } finally {
    composed.close();
  }
}

/** stdin to stdout; findings and what is open go to stderr. */
async function runStream(flags: TranslateFlags, settings: Settings): Promise<ExitCode> {
  const stdin = await readStdin();
  const watch: Watch = (event) => {
    sayTrouble(event);
    if (event.type === 'ended' && !flags.quiet) process.stderr.write(`${costLines(event)}\n`);
  };
  const composed = await composeTranslate(settings, { watch, force: false, stdin });
  const release = onInterrupt(composed.stop);
  try {
    const outcome = await translateStream(STDIN, composed.tools);
    showStream(outcome, flags);
    return outcome.exit;
  } finally {
    release();
    composed.close();
  }
}

const sayTrouble: Watch = (event) => {
  if (event.type === 'stopped' || event.type === 'warning' || event.type === 'waiting') {
    process.stderr.write(`${event.type}: ${event.message}\n`);
    const hint = event.type === 'stopped' ? wayOut(event) : undefined;
    if (hint !== undefined) process.stderr.write(`→ ${hint}\n`);
  }
};

function showStream({ exit, translation, findings, open }: StreamOutcome, { json, quiet }: TranslateFlags): void {
  if (json) {
    const english = Buffer.from(translation).toString('utf8');
    process.stdout.write(`${JSON.stringify({ type: 'result', exit, translation: english, findings, open })}\n`);
    return;
  }
  process.stdout.write(translation);
  if (quiet) return;
  for (const { severity, message } of findings) process.stderr.write(`${severity}: ${message}\n`);
  if (open > 0) process.stderr.write(`${plural(open, 'paragraph')} not translated\n`);
}

/** @throws AppError `usage` without one: the memory alone would answer, though the user said that there is a key */
async function readKey(): Promise<string> {
  const key = Buffer.from(await readStdin())
    .toString('utf8')
    .trim();
  if (key !== '') return key;
  throw new AppError('usage', '--key-stdin: nothing came from stdin', {
    hint: 'See what the command before the pipe prints.',
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const settingsFlags = (flags: TranslateFlags): SettingsFlags => ({
  ...(flags.input !== undefined && { input: flags.input }),
  ...(flags.output !== undefined && { output: flags.output }),
  ...(flags.glossary !== undefined && { glossary: flags.glossary }),
  ...(flags.engine !== undefined && { engine: flags.engine }),
  ...(flags.send === false && { engine: 'memory' }),
  ...(flags.retranslate !== undefined && { retranslate: flags.retranslate }),
  ...(flags.target !== undefined && { target: flags.target }),
  ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
  ...(flags.formats !== undefined && { formats: flags.formats.split(',') }),
  ...(flags.failOn !== undefined && { failOn: flags.failOn }),
  ...(flags.maxCharacters !== undefined && { maxCharacters: flags.maxCharacters }),
  ...(flags.maxWait !== undefined && { maxWait: flags.maxWait }),
});
