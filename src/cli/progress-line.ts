import { Presets, SingleBar } from 'cli-progress';
import type { RunEvent } from '../app/events.ts';
import { formatCount, formatDuration } from './format-text.ts';

type Sent = Extract<RunEvent, { type: 'sent' }>;

/** A bar on a terminal; elsewhere a plain line at every tenth of the work. */
export interface ProgressLine {
  update(event: Sent): void;
  /** Prints a line on stderr without tearing the bar. */
  say(line: string): void;
  close(): void;
}

export const progressLine = (quiet: boolean): ProgressLine =>
  !quiet && process.stderr.isTTY ? barOnTerminal() : plainLines(quiet);

const FORMAT = '{bar} {value}/{total} segments | {characters} characters | {rate}/s | {left} left{note}';

function barOnTerminal(): ProgressLine {
  const bar = new SingleBar(
    { format: FORMAT, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  const started = Date.now();
  let running = false;
  const stop = () => {
    if (running) bar.stop();
    running = false;
  };
  return {
    update(event) {
      if (!running) bar.start(event.of, 0, payload(event, started));
      running = true;
      bar.update(event.segments, payload(event, started));
    },
    say(line) {
      stop();
      process.stderr.write(`${line}\n`);
    },
    close: stop,
  };
}

function payload(event: Sent, started: number): Record<string, string> {
  const elapsed = Math.max(1, Date.now() - started);
  const rate = (event.segments * 1000) / elapsed;
  return {
    characters: formatCount(event.characters),
    rate: rate.toFixed(1),
    left: rate > 0 ? formatDuration(((event.of - event.segments) / rate) * 1000) : '–',
    note: event.waiting === undefined ? '' : ` | waiting ${formatDuration(event.waiting)} for the service`,
  };
}

function plainLines(quiet: boolean): ProgressLine {
  let tenth = 0;
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  return {
    update(event) {
      const now = Math.floor((10 * event.segments) / Math.max(1, event.of));
      if (quiet || now <= tenth) return;
      tenth = now;
      say(
        `${event.segments}/${event.of} segments, ${formatCount(event.characters)} characters, ${event.requests} requests`,
      );
    },
    say,
    close: () => {},
  };
}
