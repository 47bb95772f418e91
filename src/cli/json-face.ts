import type { Face } from './face.ts';

/** One JSON object a line on stdout: every event, and last the result. */
export const jsonFace = (): Face => ({
  event: (event) => writeLine(event),
  finish: ({ exit, requests, stopped }) => writeLine({ type: 'result', exit, requests, stopped }),
  close: () => {},
});

const writeLine = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
