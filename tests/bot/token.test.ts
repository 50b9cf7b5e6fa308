import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createBot, type Bot } from '../../api/src/bot';
import type { ChatEvent } from '../../api/src/ports';
import {
  activityRequest,
  home,
  keptLog,
  meetingStarted,
  startBotChannel,
  type BotChannel,
} from '../support/botChannel';

let channel: BotChannel;
let bot: Bot;
let heard: ChatEvent[];
const log = keptLog();

beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());
beforeEach(() => {
  heard = [];
  log.problems.length = 0;
  bot = createBot({
    settings: channel.settings,
    home,
    log,
    onEvent: hear,
    onCardAction: async () => undefined,
  });
});

const hear = async (event: ChatEvent) => void heard.push(event);
const readJson = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;

async function say(authorization: string | undefined, activity: unknown = meetingStarted(channel.serviceUrl)) {
  const { status, jsonBody } = await bot.handle(activityRequest(activity, authorization));
  const answer: unknown = jsonBody;
  return { status, answer };
}

function expectRefusal(refusal: Awaited<ReturnType<typeof say>>, status: number, code: string): void {
  expect(refusal.status).toBe(status);
  expect(refusal.answer).toEqual({ code, sentence: expect.stringMatching(/^[A-Z].+\.$/) });
  expect(JSON.stringify(refusal.answer)).not.toMatch(/node_modules|Error:| at /);
  expect(heard).toEqual([]);
  expect(log.problems).toEqual([]);
}

describe('who may talk to the bot', () => {
  it('takes in what comes with a token of the channel', async () => {
    expect(await say(`Bearer ${await channel.token()}`)).toEqual({ status: 200, answer: undefined });
    expect(heard).toHaveLength(1);
  });

  it('refuses a call without a token, and one that is no token', async () => {
    expectRefusal(await say(undefined), 401, 'notSignedIn');
    expectRefusal(await say('Bearer rubbish'), 401, 'notSignedIn');
    expectRefusal(await say('Bearer a.b.c'), 401, 'notSignedIn');
    expectRefusal(await say('Basic bWFpOm1haQ=='), 401, 'notSignedIn');
  });

  it('refuses a token signed with a key that the channel never published', async () => {
    expectRefusal(await say(`Bearer ${await channel.forge()}`), 401, 'notSignedIn');
  });

  it('refuses a token that somebody tampered with', async () => {
    const [header, , signature] = (await channel.token()).split('.');
    const [, claims] = (await channel.token({ audience: home })).split('.');
    expectRefusal(await say(`Bearer ${header}.${claims}.${signature}`), 401, 'notSignedIn');
  });

  it('refuses a token that has expired', async () => {
    const expires = Math.floor(Date.now() / 1000) - 600;
    expectRefusal(await say(`Bearer ${await channel.token({ expires })}`), 401, 'notSignedIn');
  });

  it('refuses a token made for another bot, or by another issuer', async () => {
    expectRefusal(await say(`Bearer ${await channel.token({ audience: home })}`), 401, 'notSignedIn');
    const issuer = `https://login.microsoftonline.com/${home}/v2.0`;
    expectRefusal(await say(`Bearer ${await channel.token({ issuer })}`), 401, 'notSignedIn');
  });

  it('refuses a token that is not valid yet, and one that would be for ever', async () => {
    const notBefore = Math.floor(Date.now() / 1000) + 600;
    expectRefusal(await say(`Bearer ${await channel.token({ notBefore })}`), 401, 'notSignedIn');
    expectRefusal(await say(`Bearer ${await channel.token({ expires: null })}`), 401, 'notSignedIn');
  });

  it('refuses a token that nobody signed, or that our own public key did', async () => {
    const [, claims = ''] = (await channel.token()).split('.');
    const header = (alg: string) =>
      Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid: 'first' })).toString('base64url');
    expectRefusal(await say(`Bearer ${header('none')}.${claims}.`), 401, 'notSignedIn');
    const { jwks_uri } = await readJson(channel.settings.channelOpenIdMetadataUrl);
    const [key] = (await readJson(String(jwks_uri)))['keys'] as object[];
    const signed = `${header('HS256')}.${claims}`;
    const signature = createHmac('sha256', JSON.stringify(key)).update(signed).digest('base64url');
    expectRefusal(await say(`Bearer ${signed}.${signature}`), 401, 'notSignedIn');
  });

  it('refuses a key that may not speak for Teams', async () => {
    await channel.rotateKeys({ endorsements: ['skype'] });
    const stranger = await startBotChannel();
    try {
      bot = createBot({ settings: channel.settings, home, log, onEvent: hear, onCardAction: async () => undefined });
      expectRefusal(await say(`Bearer ${await channel.token()}`), 401, 'notSignedIn');
      expectRefusal(
        await say(`Bearer ${await stranger.token({ serviceUrl: channel.serviceUrl })}`),
        401,
        'notSignedIn',
      );
    } finally {
      await stranger.stop();
      await channel.rotateKeys();
    }
  });

  it('takes a key that was published since it last looked, once a minute at most', async () => {
    const clock = jest.spyOn(Date, 'now');
    try {
      expect((await say(`Bearer ${await channel.token()}`)).status).toBe(200);
      await channel.rotateKeys();
      const token = await channel.token();
      heard.length = 0;
      expectRefusal(await say(`Bearer ${token}`), 401, 'notSignedIn');
      const now = Date.now();
      clock.mockImplementation(() => now + 61_000);
      expect((await say(`Bearer ${token}`)).status).toBe(200);
    } finally {
      clock.mockRestore();
    }
  });

  it('refuses an activity that names another service address than its token', async () => {
    const activity = meetingStarted('https://collector.example/');
    expectRefusal(await say(`Bearer ${await channel.token()}`, activity), 401, 'notSignedIn');
  });

  it('refuses what is not an activity, whole or in parts', async () => {
    const authorization = `Bearer ${await channel.token()}`;
    expectRefusal(await say(authorization, '{"type":'), 400, 'badRequest');
    expectRefusal(await say(authorization, '[]'), 400, 'badRequest');
    expectRefusal(await say(authorization, { type: 'message' }), 400, 'badRequest');
    expectRefusal(await say(authorization, 'x'.repeat(300_000)), 413, 'tooLarge');
  });

  it('refuses another channel and another tenant', async () => {
    const authorization = `Bearer ${await channel.token()}`;
    const emulator = meetingStarted(channel.serviceUrl, { channelId: 'emulator' });
    expectRefusal(await say(authorization, emulator), 403, 'outsider');
    const tenantId = '0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22';
    const foreign = meetingStarted(channel.serviceUrl, { conversation: { id: '19:x@thread.v2', tenantId } });
    expectRefusal(await say(authorization, foreign), 403, 'outsider');
    const unknown = meetingStarted(channel.serviceUrl, { conversation: { id: '19:x@thread.v2' }, channelData: {} });
    expectRefusal(await say(authorization, unknown), 403, 'outsider');
  });

  it('says that it is busy when the channel keys cannot be read', async () => {
    const settings = { ...channel.settings, channelOpenIdMetadataUrl: 'http://127.0.0.1:9/openid' };
    bot = createBot({ settings, home, log, onEvent: async () => undefined, onCardAction: async () => undefined });
    expectRefusal(await say(`Bearer ${await channel.token()}`), 503, 'unavailable');
  });

  it('answers what goes wrong in our own house without saying what', async () => {
    const onEvent = () => Promise.reject(new Error('the table is on fire'));
    bot = createBot({ settings: channel.settings, home, log, onEvent, onCardAction: async () => undefined });
    const { status, answer } = await say(`Bearer ${await channel.token()}`);
    expect(status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('fire');
    expect(log.problems).toHaveLength(1);
  });
});

describe('a bot that could not check who talks', () => {
  const parts = { home, log, onEvent: async () => undefined, onCardAction: async () => undefined };

  it('is not made without an app id or of an unknown type', () => {
    expect(() => createBot({ ...parts, settings: { ...channel.settings, botAppId: '' } })).toThrow('BOT_APP_ID');
    const settings = JSON.parse(JSON.stringify({ ...channel.settings, botAppType: 'MultiTenant' }));
    expect(() => createBot({ ...parts, settings })).toThrow('BOT_APP_TYPE');
  });

  it('is not made as a single tenant app without its password', () => {
    const settings = { ...channel.settings, botAppType: 'SingleTenant' } as const;
    expect(() => createBot({ ...parts, settings })).toThrow('BOT_APP_PASSWORD');
    expect(() => createBot({ ...parts, settings: { ...settings, botAppPassword: 'secret' } })).not.toThrow();
  });
});
