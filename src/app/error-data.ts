import { AppError } from '../domain/errors.ts';

/** An error as plain data, to travel between threads: there a bare `Error` would be made of ours. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorData;
  readonly ours?: Ours;
}

type Ours = Pick<AppError, 'code' | 'hint' | 'place' | 'faults' | 'service'>;

/** Of causes of causes; they may go in a circle. */
const MOST_CAUSES = 5;

export function errorData(thrown: unknown, causes = MOST_CAUSES): ErrorData {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && causes > 0 && { cause: errorData(cause, causes - 1) }),
    ...(error instanceof AppError && { ours: oursOf(error) }),
  };
}

const oursOf = ({ code, hint, place, faults, service }: AppError): Ours => ({
  code,
  hint,
  place,
  faults,
  service,
});

export function errorOf({ name, message, stack, cause, ours }: ErrorData): Error {
  const why = cause && { cause: errorOf(cause) };
  const error = ours ? appError(message, ours, why) : Object.assign(new Error(message, why), { name });
  if (stack !== undefined) error.stack = stack;
  return error;
}

const appError = (
  message: string,
  { code, hint, place, faults, service }: Ours,
  why: { readonly cause: Error } | undefined,
): AppError =>
  new AppError(code, message, {
    ...why,
    faults,
    ...(hint !== undefined && { hint }),
    ...(place && { place }),
    ...(service && { service }),
  });
