import type { Log } from './ports';

/** One line each, to whatever collects this process's output. */
export const consoleLog: Log = {
  info(message, facts = {}) {
    console.info(line(message, facts));
  },
  problem(message, cause, facts = {}) {
    console.warn(line(message, { ...facts, cause: named(cause) }));
  },
};

function line(message: string, facts: Readonly<Record<string, unknown>>): string {
  return Object.keys(facts).length === 0 ? message : `${message} ${JSON.stringify(facts)}`;
}

/** What kind of failure it was, never what was being written. */
function named(cause: unknown): unknown {
  if (!(cause instanceof Error)) return typeof cause;
  const code: unknown = Reflect.get(cause, 'code');
  const status: unknown = Reflect.get(cause, 'statusCode');
  return { name: cause.name, message: cause.message.slice(0, 300), code, status };
}
