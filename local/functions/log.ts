export type Log = (level: string, category: 'system' | 'user', message: string, functionName?: string) => void;

/** What a person at the terminal wants to read: what the functions say, and what went wrong around them. */
export const printLog: Log = (level, category, message, functionName) => {
  const isTrouble = level === 'error' || level === 'critical' || level === 'warning';
  if (category !== 'user' && !isTrouble) return;
  const stream = isTrouble ? process.stderr : process.stdout;
  stream.write(`${functionName ?? 'functions'}: ${message}\n`);
};

export function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

export function story(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
