import { randomUUID } from 'node:crypto';
import type { DeskEvent } from '../domain/desk.ts';

type Listen = (listener: (event: DeskEvent) => void) => () => void;

/** Changes as server-sent events. */
export interface EventStreams {
  /** @param last the id of the last event that the page has seen, if it was connected before */
  open(last: string | undefined): Response;
  /** Ends all streams. */
  close(): void;
}

/** @param listen tells of changes until the returned function is called */
export function eventStreams(listen: Listen): EventStreams {
  const run = randomUUID();
  const open = new Set<() => void>();
  let count = 0;
  // The number of the last change is the same for all pages, whether one was connected or not.
  const endCounting = listen(() => {
    count += 1;
  });
  const idNow = () => `${run} ${count}`;

  function stream(last: string | undefined): ReadableStream<Uint8Array> {
    let end = () => {};
    return new ReadableStream({
      start(controller) {
        const send = (event: DeskEvent) => controller.enqueue(encode(idNow(), event));
        controller.enqueue(HELLO);
        // It was away, and may have missed something.
        if (last !== undefined && last !== idNow()) send({ type: 'all' });
        const endListening = listen(send);
        end = () => {
          open.delete(stop);
          endListening();
        };
        const stop = () => {
          end();
          controller.close();
        };
        open.add(stop);
      },
      cancel: () => end(),
    });
  }

  return {
    open: (last) => new Response(stream(last), { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }),
    close() {
      endCounting();
      for (const stop of [...open]) stop();
    },
  };
}

const encode = (id: string, event: DeskEvent): Uint8Array =>
  new TextEncoder().encode(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);

/** Says at once that the stream stands, and how soon to come back when it falls. */
const HELLO = new TextEncoder().encode('retry: 1000\n\n');
