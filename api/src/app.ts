import path from 'node:path';
import { app, type HttpMethod } from '@azure/functions';
import { callNames, contract } from '../../domain/contract';
import { imageCalls } from '../../domain/imageCalls';
import { outboxQueue } from './adapters/chatQueue';
import { QueueMessage } from './calls/heard';
import { look } from './calls/look';
import { projectRecord } from './calls/projections';
import { cardPictureHandler, cardPicturePath } from './cardPictureHttp';
import { keepStuck } from './calls/stuck';
import { workOnHeard } from './chatWorker';
import { compose } from './compose';
import { health } from './health';
import { handlerOf, nothingHere } from './http';
import { imageHandlers } from './imageHttp';
import { readSettings } from './settings';
import { serveTab } from './tab';

// Wrong settings end the process here, with the sentence that names them.
const settings = readSettings(process.env);
const { ports, answering, bot, cardPorts } = compose(settings, {
  redrawWorker: path.join(__dirname, 'redrawWorker.cjs'),
});

for (const name of callNames) {
  const { method, path: below } = contract[name];
  app.http(name, {
    methods: [method satisfies HttpMethod],
    authLevel: 'anonymous',
    route: `api/${below}`,
    handler: handlerOf(name, answering),
  });
}

const images = imageHandlers(answering);
for (const name of ['keepImage', 'readImage'] as const) {
  const { method, path: below } = imageCalls[name];
  app.http(name, { methods: [method], authLevel: 'anonymous', route: `api/${below}`, handler: images[name] });
}

app.http('cardPicture', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: `api/${cardPicturePath}`,
  handler: cardPictureHandler(answering),
});

app.http('health', { methods: ['GET'], authLevel: 'anonymous', route: 'api/health', handler: health(ports) });

app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'api/messages',
  handler: async (request) => (await bot()).handle(request),
});

app.http('nothingHere', {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  authLevel: 'anonymous',
  route: 'api/{*path}',
  handler: nothingHere,
});

app.http('tab', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'tab/{*path}',
  // Built beside this bundle.
  handler: serveTab({ folder: path.join(__dirname, 'tab'), liveEndpoint: clientEndpoint() }),
});

app.timer('look', { schedule: '0 * * * * *', handler: () => look(ports) });

app.storageQueue('outbox', {
  queueName: outboxQueue,
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const errand = QueueMessage.parse(message);
    if ('heard' in errand) return workOnHeard(ports, errand);
    if ('record' in errand) return projectRecord(ports, errand);
    const { deliverCard } = await import('./calls/cards');
    return deliverCard(await cardPorts(), errand);
  },
});

// What was tried in vain as often as host.json says is set aside under this name.
app.storageQueue('outboxGivenUp', {
  queueName: `${outboxQueue}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: (message) => keepStuck(ports, message, 'workFails'),
});

function clientEndpoint(): string | undefined {
  return settings.live.kind === 'none' ? undefined : settings.live.clientEndpoint;
}
