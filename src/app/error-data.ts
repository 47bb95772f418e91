import { AppError } from '../domain/errors.ts';

/** An error as it travels between threads, which would make a bare `Error` of ours. */
export interface ErrorData {
  readonly error: Error;
  readonly ours?: Pick<AppError, 'code' | 'hint' | 'place' | 'faults' | 'service'>;
}

export function errorData(thrown: unknown): ErrorData {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (!(error instanceof AppError)) return { error };
  const { code, hint, place, faults, service } = error;
  return { error, ours: { code, hint, place, faults, service } };
}

export function errorOf({ error, ours }: ErrorData): Error {
  if (!ours) return error;
  const { code, hint, place, faults, service } = ours;
  const again = new AppError(code, error.message, {
    faults,
    ...(hint !== undefined && { hint }),
    ...(place && { place }),
    ...(service && { service }),
    ...(error.cause !== undefined && { cause: error.cause }),
  });
  if (error.stack !== undefined) again.stack = error.stack;
  return again;
}
