import { randomUUID } from 'node:crypto';
import { signInWith } from './access/signIn';
import { blobImages } from './adapters/blobImages';
import { chatQueue } from './adapters/chatQueue';
import { noLive } from './adapters/noLive';
import { tableStore } from './adapters/tableStore';
import { tablesOf } from './adapters/tables';
import { webPubSub } from './adapters/webPubSub';
import type { Bot } from './bot';
import { answersWith, type Answers } from './calls/answers';
import type { CardPorts } from './calls/cards';
import { hear } from './calls/heard';
import type { Answering } from './http';
import type { ImageAnswering } from './imageHttp';
import { imageCodec } from './images/imageCodec';
import { consoleLog } from './log';
import type { MeetingRoster, Ports } from './ports';
import { samplesFor } from './samples/samples';
import type { Settings } from './settings';

export interface Composed {
  readonly ports: Ports;
  readonly answering: Answering & ImageAnswering;
  readonly bot: () => Promise<Bot>;
  readonly cardPorts: () => Promise<CardPorts>;
}

/** Files that the build puts beside the bundle. */
interface BuiltBeside {
  readonly redrawWorker: string;
}

/** Settings → adapters → what the calls need. Chosen once; nothing further in asks where it runs. */
export function compose(settings: Settings, { redrawWorker }: BuiltBeside): Composed {
  let starting: Promise<Bot> | undefined;
  const answers = answersWith({ samplesFor });
  const bot = () => (starting ??= startBot(settings, { ports, answers }));
  const ports: Ports = {
    store: tableStore(tablesOf(settings.storage)),
    live: settings.live.kind === 'none' ? noLive : webPubSub(settings.live),
    roster: rosterOf(bot),
    queue: chatQueue(settings.storage),
    images: blobImages(settings.storage),
    clock: () => new Date(),
    ids: randomUUID,
    log: consoleLog,
    home: settings.entra.tenantId,
    serviceUrl: settings.bot.serviceUrl,
  };
  return {
    ports,
    answering: {
      ports,
      signIn: signInWith(settings.entra),
      answers,
      codec: imageCodec({ workerFile: redrawWorker }),
    },
    bot,
    cardPorts: async () => ({ ...ports, ...cardSettings(settings), random: Math.random, chat: (await bot()).chat }),
  };
}

function cardSettings({ teamsAppId, tabOrigin, cardLanguage }: Settings) {
  return { appId: teamsAppId, tabOrigin, language: cardLanguage } satisfies Partial<CardPorts>;
}

interface Behind {
  readonly ports: Ports;
  readonly answers: Answers;
}

/** The bot's SDK is loaded when Teams is first asked or first calls, so that the tab's first request need not wait for it. */
async function startBot(settings: Settings, { ports, answers }: Behind): Promise<Bot> {
  const { createBot } = await import('./bot');
  const { bot, entra } = settings;
  const extension = async () => {
    const { messageExtension } = await import('./calls/extension/messageExtension');
    return messageExtension({ ...ports, ...cardSettings(settings), clientId: entra.clientId });
  };
  return createBot({
    settings: {
      botAppId: bot.appId,
      botAppType: bot.appType,
      botTenantId: bot.tenantId,
      botAppPassword: bot.appPassword,
      channelOpenIdMetadataUrl: bot.openIdMetadataUrl,
      channelServiceUrl: bot.serviceUrl,
      teamsAppId: settings.teamsAppId,
      tabOrigin: settings.tabOrigin,
    },
    home: ports.home,
    log: ports.log,
    onEvent: (event) => hear(ports, event),
    onCardAction: async (action) => {
      const { tapCard } = await import('./calls/cards/taps');
      return tapCard({ ports: { ...ports, ...cardSettings(settings) }, answers }, action);
    },
    extension: {
      find: async (search) => (await extension()).find(search),
      save: async (message) => (await extension()).save(message),
    },
  });
}

function rosterOf(bot: () => Promise<Bot>): MeetingRoster {
  return {
    meeting: async (...asked) => (await bot()).roster.meeting(...asked),
    members: async (...asked) => (await bot()).roster.members(...asked),
    participant: async (...asked) => (await bot()).roster.participant(...asked),
  };
}
