/** The chat service as the bot meets it, on a port of its own: signing keys, managed identity and Bot Connector. */
import { HttpRequest } from '@azure/functions';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BotSettings } from '../../api/src/bot';
import { TenantId } from '../../domain/people';
import type { Conversation, Log } from '../../api/src/ports';

export const home = TenantId.parse('6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11');
export const botAppId = '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d';
export const meetingId = 'MCMxOTptZWV0aW5nX3BheW1lbnQtdGVybXNAdGhyZWFkLnYyIzA=';
export const conversationId = '19:meeting_payment-terms@thread.v2';
export const issuer = 'https://api.botframework.com';
export const mai = { id: '11111111-1111-4111-8111-111111111111', name: 'Mai Tran' };

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Closes the connection instead of answering. */
  readonly hangUp?: boolean;
}

export interface BotChannel {
  readonly settings: BotSettings;
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  /** What the Bot Connector was asked, oldest first. */
  readonly calls: Call[];
  /** How the Bot Connector answers from now on; `undefined`: as usual. */
  answerWith(answer: ((call: Call) => Answer | undefined) | undefined): void;
  /** As the real one does with connections that were idle: closes every one on which something comes once more. */
  closeKept(closes: boolean): void;
  token(claims?: TokenClaims): Promise<string>;
  /** A key that the channel never published. */
  forge(claims?: TokenClaims): Promise<string>;
  /** From now on new tokens are signed with another key, published as the first one was. */
  rotateKeys(key?: { readonly endorsements: string[] }): Promise<void>;
  stop(): Promise<void>;
}

export interface TokenClaims {
  readonly audience?: string;
  readonly issuer?: string;
  /** `null`: it never does. */
  readonly expires?: number | null;
  readonly notBefore?: number;
  readonly serviceUrl?: string;
}

interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK & { readonly endorsements: string[] };
}

async function newKey(kid: string, endorsements = ['msteams']): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, use: 'sig', endorsements } };
}

export async function startBotChannel(): Promise<BotChannel> {
  const calls: Call[] = [];
  const keys = [await newKey('first')];
  const stranger = await newKey('first');
  let answer: ((call: Call) => Answer | undefined) | undefined;
  let closesKept = false;
  const used = new WeakSet<Socket>();
  let origin = '';

  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const wasUsed = used.has(message.socket);
    used.add(message.socket);
    if (wasUsed && closesKept) return void message.socket.destroy();
    const url = new URL(message.url ?? '/', origin);
    if (url.pathname === '/openid') return send(response, { status: 200, body: { jwks_uri: `${origin}/keys` } });
    if (url.pathname === '/keys')
      return send(response, { status: 200, body: { keys: keys.map(({ publicKey }) => publicKey) } });
    if (url.pathname === '/identity') return send(response, { status: 200, body: identityToken() });
    const body = await text(message);
    const call: Call = {
      method: message.method ?? '',
      path: decodeURIComponent(url.pathname.replace('/connector', '')),
      query: url.searchParams,
      body: body ? JSON.parse(body) : undefined,
      authorization: message.headers.authorization,
    };
    calls.push(call);
    send(response, answer?.(call) ?? asUsual(call, calls.length));
  };

  const server = createServer((message, response) => void serve(message, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env['IDENTITY_ENDPOINT'] = `${origin}/identity`;
  process.env['IDENTITY_HEADER'] = 'here';
  const serviceUrl = `${origin}/connector/`;
  const sign = (key: SigningKey, claims: TokenClaims = {}) => {
    const { expires = Math.floor(Date.now() / 1000) + 3600, notBefore } = claims;
    const times = { ...(expires !== null && { exp: expires }), ...(notBefore !== undefined && { nbf: notBefore }) };
    return new SignJWT({ serviceurl: claims.serviceUrl ?? serviceUrl, ...times })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.publicKey.kid ?? '' })
      .setIssuer(claims.issuer ?? issuer)
      .setAudience(claims.audience ?? botAppId)
      .sign(key.privateKey);
  };

  return {
    settings: {
      botAppId,
      botAppType: 'UserAssignedMSI',
      botTenantId: home,
      channelOpenIdMetadataUrl: `${origin}/openid`,
      channelServiceUrl: serviceUrl,
      teamsAppId: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
      tabOrigin: 'https://moment.northwind.example',
    },
    serviceUrl,
    conversation: { serviceUrl, conversationId, tenantId: home },
    calls,
    answerWith: (how) => (answer = how),
    closeKept: (closes) => void (closesKept = closes),
    token: (claims) => sign(keys.at(-1)!, claims),
    forge: (claims) => sign(stranger, claims),
    rotateKeys: async (key) => void keys.push(await newKey(`key ${keys.length + 1}`, key?.endorsements)),
    stop: () => close(server),
  };
}

function asUsual({ method, path }: Call, number: number): Answer {
  if (path.includes('/pagedmembers')) return { status: 200, body: { members: [] } };
  if (method === 'POST' || method === 'PUT') return { status: 201, body: { id: `message-${number}` } };
  return { status: 404, body: { error: { code: 'NotFound', message: 'There is no such thing.' } } };
}

function identityToken() {
  const expires_on = String(Math.floor(Date.now() / 1000) + 86_400);
  return { access_token: 'a-token', expires_on, resource: issuer, token_type: 'Bearer', client_id: botAppId };
}

function send(response: ServerResponse, { status, body, headers = {}, hangUp }: Answer): void {
  if (hangUp) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The activity that Teams sends when a meeting starts. */
export function meetingStarted(serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'event',
    name: 'application/vnd.microsoft.meetingStart',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-22T09:30:01Z',
    conversation: { id: conversationId, tenantId: home, isGroup: true, conversationType: 'groupChat' },
    from: { id: '29:mai', aadObjectId: mai.id, name: mai.name },
    recipient: { id: `28:${botAppId}`, name: 'Customer Moment' },
    channelData: { tenant: { id: home }, meeting: { id: meetingId } },
    value: {
      Id: 'MSo1N2Y5ZGFjYy03MWJmLTQ3NDMtYjQxMy01M2EdFGkdRWHJlQ',
      JoinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
      MeetingType: 'Recurring',
      Title: 'Payment terms review',
      StartTime: '2026-11-22T09:30:00.0170000Z',
    },
    ...changes,
  };
}

export function activityRequest(activity: unknown, authorization?: string): HttpRequest {
  const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  return new HttpRequest({ method: 'POST', url: 'http://127.0.0.1/api/messages', headers, body: { string: body } });
}

/** A log that keeps what it is told. */
export function keptLog(): Log & { readonly problems: { readonly message: string; readonly cause: unknown }[] } {
  const problems: { message: string; cause: unknown }[] = [];
  return { problems, info: () => undefined, problem: (message, cause) => void problems.push({ message, cause }) };
}
