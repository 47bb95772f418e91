import type { Span } from '../../domain/text.ts';
import { decimal } from './decimal.ts';

/**
 * A figure that stands in a text, and what it can mean. Keys are `n:` and a decimal, `t:` and a time of day, `d:` and a
 * date, `m:` and a month, `l:` and a string that must stand as it is. Two figures agree if they share a key.
 */
export interface Figure extends Span {
  readonly text: string;
  readonly keys: readonly string[];
  /** A date or a range agrees too if all its parts do. */
  readonly parts?: readonly Figure[];
  /** A word or the like: may stand for a figure of the other language, but nobody misses it. */
  readonly soft?: true;
  /** Power of ten of the word behind it: 6 in "2 Millionen". */
  readonly scale?: number;
}

/** The key of a plain number. */
export const numberKey = (value: string | number): string => `n:${value}`;

const clock = (hour: number, minute: string) => `t:${hour % 24}:${minute}`;

/** Keys of a time; one up to noon may mean the afternoon, unless the text says which half of the day it is. */
export function timeKeys(hour: number, minute: string, half?: 'am' | 'pm'): string[] {
  if (hour > 24) return [];
  if (half === 'am') return [clock(hour === 12 ? 0 : hour, minute)];
  if (half === 'pm') return [clock(hour < 12 ? hour + 12 : hour, minute)];
  return hour <= 12 ? [clock(hour, minute), clock(hour + 12, minute)] : [clock(hour, minute)];
}

/** Keys of a year or a decade written with two digits. */
export const centuryKeys = (digits: string): string[] =>
  ['18', '19', '20'].map((century) => numberKey(decimal(century + digits)));

/** Keys of a whole number that may be an hour: in words, up to twelve. */
export const hourKeys = (value: number): string[] => (value >= 1 && value <= 12 ? timeKeys(value, '00') : []);
