import type { Span } from '../domain/text.ts';

const LONGEST = 60;

/** Text of an article in a message: in quotation marks, and cut where it is long. */
export const quoted = (text: string): string =>
  `“${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text}”`;

/** The bare span of something that has one. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });
