import { parseArgs } from 'node:util';
import * as z from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);

export interface CommandLine {
  port: number;
  fresh: boolean;
  dev: boolean;
  dataDir: string;
}

/** Throws a sentence that says what is wrong and what there is. */
export function readCommandLine(args: string[]): CommandLine {
  const { port, fresh, dev, data } = parsed(args);
  const number = Port.safeParse(port);
  if (!number.success) throw new Error(`--port has to be a number from 0 to 65535, not "${port}".`);
  return { port: number.data, fresh, dev, dataDir: data };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4280' },
        fresh: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        data: { type: 'string', default: '.data' },
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new Error(`${why}. There are --port N, --fresh (empty data) and --data FOLDER.`, { cause: error });
  }
}
