import { type AppError, formatFault } from '../domain/errors.ts';
import { formatPlace } from '../domain/place.ts';

/** An error in words that stand alone: what, where, and what to do. */
export function faultText({ message, place, faults, hint }: AppError): string {
  const head = place ? `${formatPlace(place)}: ${message}` : message;
  return [head, ...faults.map(formatFault), ...(hint === undefined ? [] : [hint])].join('\n');
}
