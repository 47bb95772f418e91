import { type AppError, formatFault } from '../domain/errors.ts';
import { toldAt } from '../domain/place.ts';

/** An error in words that stand alone: what, where, and what to do. */
export function faultText({ message, place, faults, hint }: AppError): string {
  return [toldAt(place, message), ...faults.map(formatFault), ...(hint === undefined ? [] : [hint])].join('\n');
}
