import { PersonState, WindowState } from '../../local/teams/protocol';

const tenantId = '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11';

const person = (key: string, name: string, more: object = {}) =>
  PersonState.parse({
    key,
    id: `${key}-id`,
    tenantId,
    name,
    title: 'Colleague',
    upn: `${key}@northwind.example`,
    userRole: 'user',
    role: 'Attendee',
    inRoster: true,
    inMeeting: false,
    theme: 'default',
    locale: 'en-US',
    signIn: 'token',
    network: 'up',
    peoplePicker: 'works',
    isCurator: false,
    ...more,
  });

export const mai = person('mai', 'Mai Tran', { role: 'Organizer' });
export const ben = person('ben', 'Ben Okafor', { role: 'Presenter' });
export const linh = person('linh', 'Linh Nguyen');
export const olga = person('olga', 'Olga Petrov', {
  tenantId: 'another-tenant',
  inRoster: false,
  isCurator: undefined,
});

const tab = (place: string, frameContext: string, entityId = 'meeting') => ({
  entityId,
  name: 'Customer Moment',
  url: `https://tab.northwind.example/tab?page=${entityId}`,
  frameContext,
  place,
});

export const northwind = WindowState.parse({
  revision: 1,
  now: '2026-11-24T09:00:00.000Z',
  clockOffsetMs: 0,
  appId: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
  validOrigins: ['https://tab.northwind.example'],
  meeting: {
    id: 'meeting-1',
    conversationId: '19:chat',
    title: 'Payment terms review',
    type: 'Recurring',
    occurrence: 1,
    running: false,
    nextStart: '2026-11-24T09:00:00.000Z',
  },
  meetings: [{ id: 'meeting-1', title: 'Payment terms review', type: 'Recurring' }],
  people: [mai, ben, linh, olga],
  me: 'mai',
  chat: [],
  tabs: [
    tab('meetingTab', 'content'),
    tab('sidePanel', 'sidePanel'),
    tab('stage', 'meetingStage'),
    tab('personal', 'content', 'library'),
  ],
  meetingEvents: { arrive: 'asUsual', held: 0 },
  unsupported: [],
});
