/** A running meeting whose side panel can be opened: Mai's, with the samples in the library and one moment shown. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ConsiderationEdit, ConsiderationId, NewConsideration } from '../../domain/considerations';
import type { Answered } from '../../domain/contract';
import { NewDecision } from '../../domain/decisions';
import { startCustomerMoment, type CustomerMoment } from '../../local/start';
import type { PersonKey } from '../../local/teams/protocol';
import { flatContext } from '../../local/teams/window/host/context';
import { hostClientType, runtimeConfig, supportedSdkVersion } from '../../local/teams/window/host/runtime';
import { createApiClient, type ApiClient } from '../../src/apiClient';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';
import { openBrowser } from './browser';
import type { PageSettings } from './page/protocol';
import { openBenchServer } from './server';

export interface BenchMeeting {
  readonly browser: Browser;
  readonly benchDir: string;
  readonly origin: string;
  readonly address: ReturnType<typeof meetingAddressOf>;
  propose(by: PersonKey, what: { decision: string; text: string }): Promise<void>;
  /** Answers with the note's id. */
  raise(by: PersonKey, what: { decision: string; text: string }): Promise<string>;
  /** A note as it was raised. */
  reword(by: PersonKey, what: { id: string; text: string }): Promise<void>;
  /** All panels read the meeting again. */
  settle(by: PersonKey, settings: { goodNewsEvery: number }): Promise<void>;
  openPanel(): Promise<PageSettings>;
  close(): Promise<void>;
}

export async function openBenchMeeting(root: string): Promise<BenchMeeting> {
  const benchDir = path.join(root, '.build', 'bench');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'customer-moment-'));
  const server = await openBenchServer(benchDir);
  const running = await startCustomerMoment({
    port: 0,
    fresh: true,
    storage: 'memory',
    dataDir,
    distDir: path.join(root, 'dist'),
    hostFile: path.join(root, '.build', 'local', 'functionsHost.cjs'),
    windowOrigin: server.origin,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  server.passOnTo(running.innerUrl);
  const browser = await openBrowser();
  const { id } = running.teams.state('mai').meeting;
  const meeting = { browser, benchDir, origin: server.origin, address: meetingAddressOf(id) };
  const api = (person: PersonKey) => apiOf(running, person);
  await begin(running, api('mai'), meeting.address);
  return {
    ...meeting,
    propose: async (by, { decision, text }) => {
      const body = NewDecision.parse({ id: decision, text });
      await api(by).call('proposeDecision', { params: { meeting: meeting.address }, body });
    },
    raise: async (by, { decision, text }) => {
      const body = NewConsideration.parse({ id: crypto.randomUUID(), decision, effect: 'hurts', text });
      await api(by).call('raiseConsideration', { params: { meeting: meeting.address }, body });
      return body.id;
    },
    reword: async (by, { id, text }) => {
      const params = { meeting: meeting.address, consideration: ConsiderationId.parse(id) };
      await api(by).call('editConsideration', { params, body: ConsiderationEdit.parse({ base: 1, text }) });
    },
    settle: async (by, body) => {
      await api(by).call('changeSettings', { params: { meeting: meeting.address }, body });
    },
    openPanel: () => panelSettings(running, api('mai'), meeting.address),
    close: async () => {
      await browser.close();
      await running.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Address = BenchMeeting['address'];

function apiOf(running: CustomerMoment, person: PersonKey): ApiClient {
  return createApiClient({
    getToken: () => tokenOf(running, person),
    fetch: (asked, options) => fetch(new URL(String(asked), running.innerUrl), options),
  });
}

async function tokenOf(running: CustomerMoment, person: PersonKey): Promise<string> {
  const answer = await running.teams.token(person);
  if ('error' in answer) throw new Error(answer.error);
  return answer.token;
}

async function begin({ teams }: CustomerMoment, mai: ApiClient, meeting: Address): Promise<void> {
  await mai.call('loadSamples', {});
  await teams.do('mai', { verb: 'startMeeting' });
  await teams.do('ben', { verb: 'join' });
  await teams.settled();
  await openMeeting(mai, meeting);
}

function openMeeting(api: ApiClient, meeting: Address): Promise<Answered<'openMeeting'>> {
  return api.call('openMeeting', { params: { meeting }, body: { surface: 'sidePanel', onlyISeeThis: false } });
}

/** The side panel as Teams would open it for Mai now. */
async function panelSettings(running: CustomerMoment, mai: ApiClient, meeting: Address): Promise<PageSettings> {
  const state = running.teams.state('mai');
  const me = state.people.find(({ key }) => key === 'mai');
  const tab = state.tabs.find(({ place }) => place === 'sidePanel');
  const { opening } = await openMeeting(mai, meeting);
  if (!me || !tab || opening.kind !== 'moment') throw new Error(`There is no moment to read, but "${opening.kind}".`);
  const page = {
    frameContext: 'sidePanel',
    entityId: tab.entityId,
    subPageId: undefined,
    inMeetingSurface: true,
  } as const;
  return {
    url: tab.url,
    awaitedText: opening.told.moment.headline,
    initialized: ['sidePanel', hostClientType, supportedSdkVersion, runtimeConfig({ canPickPeople: true })],
    context: flatContext(state, me, page, crypto.randomUUID()),
    token: await tokenOf(running, 'mai'),
  };
}
