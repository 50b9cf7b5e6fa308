/** What an API on these tables could cost at least: bare HTTP, and the same calls of the same storage. */
import { createServer, type IncomingMessage } from 'node:http';
import { odata, TableClient } from '@azure/data-tables';
import * as z from 'zod';
import { splitBody } from '../../../api/src/adapters/entities';

const table = (name: string) =>
  TableClient.fromConnectionString(process.env['FLOOR_STORAGE'] ?? '', name, { allowInsecureConnection: true });
const meetings = table('meetings');
const library = table('library');

const Adding = z.object({ partition: z.string(), rows: z.array(z.object({ row: z.string(), body: z.unknown() })) });
const Opening = z.object({
  partition: z.string(),
  libraryPartition: z.string(),
  occurrence: z.string(),
  moment: z.string(),
  customer: z.string(),
});
const Polling = z.object({ partition: z.string(), occurrence: z.string(), since: z.string() });

async function add(asked: z.infer<typeof Adding>): Promise<unknown> {
  await meetings.submitTransaction(
    asked.rows.map(({ row, body }) => ['upsert', splitBody(asked.partition, row, body), 'Replace']),
  );
  return asked.rows[0]?.body;
}

const point = (partition: string, row: string, of = meetings) => of.getEntity(partition, row);

async function range(partition: string, from: string, to: string, most = 1_000): Promise<unknown[]> {
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
  const pages = meetings.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: most });
  for await (const page of pages) return page;
  return [];
}

const below = (prefix: string) =>
  `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`;

/** In the rounds in which one has to wait for the other. */
async function open({ partition, libraryPartition, occurrence, moment, customer }: z.infer<typeof Opening>) {
  const within = (prefix: string, most?: number) => range(partition, prefix, below(prefix), most);
  const entered = await Promise.all([point(partition, 'state'), point(partition, 'roster')]);
  const told = async () => [
    await point(partition, `occ:${occurrence}`),
    ...(await Promise.all([
      point(libraryPartition, `m:${moment}`, library),
      point(libraryPartition, `c:${customer}`, library),
    ])),
  ];
  const notes = async () => [await within(`${occurrence}|n:`, 50), await within(`${occurrence}|s:`)];
  const [shown, ...read] = await Promise.all([
    told(),
    range(partition, `${occurrence}|r:decision-from:`, below(`${occurrence}|r:decision|`)),
    notes(),
    range(partition, 'a-review:', below('a:')),
  ]);
  return { entered, shown, read };
}

async function poll({ partition, occurrence, since }: z.infer<typeof Polling>) {
  await Promise.all([point(partition, 'state'), point(partition, 'roster')]);
  return range(partition, `${occurrence}|c:${since}`, below(`${occurrence}|c:`));
}

const answers: Record<string, (asked: unknown) => Promise<unknown>> = {
  '/add': (asked) => add(Adding.parse(asked)),
  '/open': (asked) => open(Opening.parse(asked)),
  '/poll': (asked) => poll(Polling.parse(asked)),
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as unknown;
}

const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''];
  const answered = answer
    ? bodyOf(request).then(answer)
    : Promise.reject(new Error('There is nothing at this address.'));
  answered.then(
    (value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.on('disconnect', () => process.exit(0));
