import type { DeskEvent } from '../../domain/desk.ts';

export interface LiveListener {
  changed(event: DeskEvent): void;
  /** @param isAgain after it was lost: what happened in between is not known */
  connected(isAgain: boolean): void;
  lost(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;

/** Listens to what changes on the disk, and begins again whenever the server was away. Gives back how to stop. */
export function listenLive(url: string, listener: LiveListener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let wasLost = false;
  const lose = () => {
    source?.close();
    if (!wasLost) listener.lost();
    wasLost = true;
    timer = setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const connect = () => {
    source = new EventSource(url);
    source.onopen = () => {
      wait = FIRST_WAIT;
      listener.connected(wasLost);
      wasLost = false;
    };
    source.onmessage = ({ data }) => {
      const event = parseEvent(String(data));
      if (event) listener.changed(event);
    };
    source.onerror = lose;
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function parseEvent(data: string): DeskEvent | undefined {
  try {
    return JSON.parse(data) as DeskEvent;
  } catch {
    return undefined;
  }
}
