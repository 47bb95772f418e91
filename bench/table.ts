import type { Measured } from './measure.ts';

/** Prints a line of a table: what, how much, and what is aimed at. */
export function row(name: string, figure: string, aim = ''): void {
  console.log(`${name.padEnd(46)} ${figure.padEnd(38)} ${aim}`.trimEnd());
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`;

/** Time on the wall and of the processor, and the most memory. */
export const took = ({ seconds: wall, cpuSeconds, megabytes, exit }: Measured): string =>
  `${seconds(wall)}, cpu ${seconds(cpuSeconds)}, ${Math.round(megabytes)} MB${exit === 0 ? '' : `, EXIT ${exit}`}`;
