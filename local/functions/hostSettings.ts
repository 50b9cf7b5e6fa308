import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** A .NET time span, `hh:mm:ss` or `d.hh:mm:ss`, in milliseconds. */
const timeSpan = z.string().transform((text, context) => {
  const [, days = '0', hours, minutes, seconds] = /^(?:(\d+)\.)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? [];
  if (hours === undefined) {
    context.addIssue({ code: 'custom', message: 'has to be a time span such as 00:00:02' });
    return z.NEVER;
  }
  return ((Number(days) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
});

// The defaults are Azure's own.
const queues = z.object({
  maxPollingInterval: timeSpan.prefault('00:01:00'),
  visibilityTimeout: timeSpan.prefault('00:00:00'),
  batchSize: z.int().min(1).max(32).default(16),
  maxDequeueCount: z.int().min(1).default(5),
  messageEncoding: z.enum(['base64', 'none']).default('base64'),
});

const hostFile = z.object({
  version: z.literal('2.0'),
  extensions: z
    .object({ http: z.object({ routePrefix: z.string().default('api') }).prefault({}), queues: queues.prefault({}) })
    .prefault({}),
});

const packageFile = z.object({ main: z.string().regex(/\.c?js$/, 'has to name one compiled file') });

export type QueueSettings = z.infer<typeof queues>;

export interface AppFiles {
  readonly entry: string;
  readonly routePrefix: string;
  readonly queues: QueueSettings;
}

export function readAppFiles(appDir: string): AppFiles {
  const { extensions } = readFile(path.join(appDir, 'host.json'), hostFile);
  const { main } = readFile(path.join(appDir, 'package.json'), packageFile);
  return {
    entry: path.resolve(appDir, main),
    routePrefix: extensions.http.routePrefix,
    queues: extensions.queues,
  };
}

function readFile<T>(file: string, schema: z.core.$ZodType<T>): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The functions can't start: ${file} can't be read.`, { cause });
  }
  const read = z.safeParse(schema, content);
  if (read.success) return read.data;
  throw new Error(`The functions can't start: ${file} is not as expected.\n${z.prettifyError(read.error)}`);
}
