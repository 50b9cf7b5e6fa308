import { Problem } from '../../domain/problems';

/** Storage or network that can't be reached: worth trying again. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'REQUEST_SEND_ERROR',
]);

/** The error as a problem that can be told. */
export function expected(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isOutage(error))
    return new Problem('unavailable', 'This can’t be reached just now. Nothing was lost; try again.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  return new Problem('unexpected', 'Something went wrong here. It was noted.', { cause: error });
}

/** By what an error carries, not by its class: each SDK brings its own. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  const status: unknown = Reflect.get(error, 'statusCode');
  if (typeof status === 'number') return status >= 500 || status === 429;
  const code: unknown = Reflect.get(error, 'code');
  return (typeof code === 'string' && networkCodes.has(code)) || isOutage(error.cause);
}
