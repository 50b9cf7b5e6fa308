import { describe, expect, jest, test } from '@jest/globals';
import { flatContext, nestedContext } from '../../local/teams/window/host/context';
import { openFrameHost } from '../../local/teams/window/host/frameHost';
import { functionsOf, type PageNews, type WindowForPage } from '../../local/teams/window/host/functions';
import type { FrameContext } from '../../local/teams/window/host/messages';
import { errorCodes, HostRefusal } from '../../local/teams/window/host/refusals';
import { mai, northwind } from './windowScene';

const tab = 'https://tab.northwind.example';

function framedPage({ frameContext = 'sidePanel' }: { frameContext?: FrameContext } = {}) {
  const answers: unknown[] = [];
  const news: PageNews[] = [];
  const unsupported: string[] = [];
  const refused: string[] = [];
  const frame = { postMessage: (message: unknown, origin: string) => answers.push({ message, origin }) };
  const page = { frameContext, entityId: 'meeting', subPageId: undefined, inMeetingSurface: true };
  const window = {
    context: () => flatContext(northwind, mai, page, 'session-1'),
    page: () => ({ contentUrl: `${tab}/tab`, name: 'Customer Moment' }),
    news: (item: PageNews) => void news.push(item),
    token: jest.fn(async (): Promise<{ token: string } | { error: string }> => ({ token: 'signed' })),
    authenticate: jest.fn<WindowForPage['authenticate']>().mockResolvedValue([true, 'consented']),
    share: jest.fn<WindowForPage['share']>().mockResolvedValue(undefined),
    stopSharing: jest.fn(async () => undefined),
    isSharing: () => false,
    follow: jest.fn(() => true),
    open: jest.fn(() => true),
    replaceAddress: jest.fn(),
    offerLink: jest.fn(),
    openDialog: jest.fn(async (): Promise<[string | null, unknown]> => [null, 'chosen']),
    resizeDialog: jest.fn(),
    submitDialog: jest.fn(),
    tellParent: jest.fn(),
    tellChild: jest.fn(),
    returnFocus: jest.fn(),
    canPickPeople: jest.fn(() => true),
    pickPerson: jest
      .fn<WindowForPage['pickPerson']>()
      .mockResolvedValue({ objectId: 'ben-id', displayName: 'Ben Okafor', email: 'ben@northwind.example' }),
  };
  const host = openFrameHost({
    frame: () => frame,
    validOrigins: () => [tab],
    functions: () => functionsOf(window),
    unsupported: (func) => void unsupported.push(func),
    refusedOrigin: (origin) => void refused.push(origin),
  });
  const say = (data: unknown, { source = frame, origin = tab }: { source?: unknown; origin?: string } = {}) =>
    host.hear({ source, origin, data });
  const ask = async (func: string, ...args: unknown[]) => {
    await say({ id: 7, uuidAsString: 'uuid-7', func, args });
    return answers.at(-1);
  };
  return { answers, ask, host, news, refused, say, unsupported, window };
}

const answered = (args: unknown) => ({
  message: expect.objectContaining({ id: 7, uuidAsString: 'uuid-7', args }),
  origin: tab,
});

describe('a page that begins', () => {
  test('is told its frame context, and what Teams can do in the fourth place', async () => {
    const { ask, news } = framedPage();
    const answer = await ask('initialize', '2.58.0', 4);
    expect(answer).toEqual(answered(['sidePanel', 'web', '2.0.4', expect.stringContaining('"apiVersion":4')]));
    expect(news).toEqual([{ is: 'initialised' }]);
  });

  test.each(['content', 'sidePanel', 'meetingStage'] as const)(
    'in the %s finds the meeting in its context',
    async (frameContext) => {
      const { ask } = framedPage({ frameContext });
      const expected = {
        frameContext,
        meetingId: 'meeting-1',
        chatId: '19:chat',
        userObjectId: mai.id,
        tid: mai.tenantId,
        locale: 'en-us',
      };
      expect(await ask('getContext')).toEqual(answered([expect.objectContaining(expected)]));
    },
  );

  test('in the personal app finds no meeting in its context', () => {
    const page = { frameContext: 'content' as const, entityId: 'library', subPageId: 'x', inMeetingSurface: false };
    const flat = flatContext(northwind, mai, page, 'session-1');
    expect(flat).not.toHaveProperty('meetingId');
    expect(nestedContext(flat)).not.toHaveProperty('meeting');
    expect(nestedContext(flat).page).toMatchObject({ id: 'library', subPageId: 'x', frameContext: 'content' });
  });

  test('says that it has loaded without getting an answer', async () => {
    const { ask, answers, news } = framedPage();
    await ask('appInitialization.success', '2.58.0');
    await ask('appInitialization.failure', 'Other', 'No database');
    expect(answers).toEqual([]);
    expect(news).toEqual([{ is: 'succeeded' }, { is: 'failed', reason: 'Other', message: 'No database' }]);
  });
});

describe('signing in', () => {
  test('a token is given', async () => {
    expect(await framedPage().ask('authentication.getAuthToken', null, null, true)).toEqual(answered([true, 'signed']));
  });

  test.each(['resourceRequiresConsent', 'CancelledByUser'])('"%s" is said as Teams says it', async (error) => {
    const { ask, window } = framedPage();
    window.token.mockResolvedValue({ error });
    expect(await ask('authentication.getAuthToken')).toEqual(answered([false, error]));
  });

  test('the popup’s answer comes back', async () => {
    const { ask, window } = framedPage();
    expect(await ask('authentication.authenticate', `${tab}/auth-start`, 500, 400)).toEqual(
      answered([true, 'consented']),
    );
    expect(window.authenticate).toHaveBeenCalledWith(`${tab}/auth-start`, { width: 500, height: 400 });
  });
});

describe('the stage', () => {
  test('is shared', async () => {
    const { ask, window } = framedPage();
    expect(await ask('meeting.shareAppContentToStage', `${tab}/stage`, {})).toEqual(answered([null, true]));
    expect(window.share).toHaveBeenCalledWith(`${tab}/stage`);
  });

  test('is refused with Teams’ error where the person may not', async () => {
    const { ask, window } = framedPage();
    window.share.mockRejectedValue(new HostRefusal(errorCodes.permissionDenied, 'Only presenters'));
    const refusal = { errorCode: 1000, message: 'Only presenters' };
    expect(await ask('meeting.shareAppContentToStage', `${tab}/stage`)).toEqual(answered([refusal, null]));
  });

  test('says whether anything is shared, and that it may be', async () => {
    const { ask } = framedPage();
    expect(await ask('meeting.getAppContentStageSharingState')).toEqual(answered([null, { isAppSharing: false }]));
    const may = { doesAppHaveSharePermission: true };
    expect(await ask('meeting.getAppContentStageSharingCapabilities')).toEqual(answered([null, may]));
  });
});

describe('the list of people', () => {
  const asked = { title: 'Owner', singleSelect: true, openOrgWideSearchInChatOrChannel: true };

  test('is offered where this Teams has one', async () => {
    const { ask, window } = framedPage();
    expect(await ask('initialize')).toEqual(answered(expect.arrayContaining([expect.stringContaining('"people":{}')])));
    window.canPickPeople.mockReturnValue(false);
    expect(await ask('initialize')).not.toEqual(
      answered(expect.arrayContaining([expect.stringContaining('"people":{}')])),
    );
  });

  test('gives who was chosen, and is refused as Teams does where nobody was', async () => {
    const { ask, window } = framedPage();
    const ben = { objectId: 'ben-id', displayName: 'Ben Okafor', email: 'ben@northwind.example' };
    expect(await ask('people.selectPeople', asked)).toEqual(answered([null, [ben]]));
    expect(window.pickPerson).toHaveBeenCalledWith({ title: 'Owner', chosen: [], isOrgWide: true });
    window.pickPerson.mockRejectedValue(new HostRefusal(errorCodes.userAbort, 'Nobody was chosen'));
    const refusal = { errorCode: 8000, message: 'Nobody was chosen' };
    expect(await ask('people.selectPeople', asked)).toEqual(answered([refusal, null]));
  });

  test('of several at once is not to be had', async () => {
    const refusal = { errorCode: 4000, message: 'Here only one person can be chosen' };
    expect(await framedPage().ask('people.selectPeople')).toEqual(answered([refusal, null]));
  });
});

describe('a page is never left waiting', () => {
  test.each([
    ['meeting.getMeetingDetails', [{ errorCode: 100, message: 'meeting.getMeetingDetails is not supported' }, null]],
    ['chat.openChat', [false, 'chat.openChat is not supported']],
    ['authentication.getUser', [false, { errorCode: 100, message: 'authentication.getUser is not supported' }]],
  ])('%s, which this Teams doesn’t know, is refused in its own shape and reported', async (func, args) => {
    const { ask, unsupported } = framedPage();
    expect(await ask(func)).toEqual(answered(args));
    expect(unsupported).toEqual([func]);
  });

  test('a name that every object has is no function of Teams', async () => {
    const { ask, unsupported } = framedPage();
    await ask('constructor');
    expect(unsupported).toEqual(['constructor']);
  });

  test('a handler that throws answers "no" in the function’s own shape', async () => {
    const { ask, window } = framedPage();
    window.token.mockRejectedValue(new Error('The issuer is down'));
    expect(await ask('authentication.getAuthToken')).toEqual(answered([false, 'The issuer is down']));
    window.follow.mockImplementation(() => {
      throw new Error('No such page');
    });
    expect(await ask('executeDeepLink', 'https://teams.microsoft.com/l/x')).toEqual(answered([false, 'No such page']));
  });

  test('arguments that make no sense are refused, not thrown away', async () => {
    const refusal = { errorCode: 4000, message: 'The arguments are not what Teams expects' };
    expect(await framedPage().ask('meeting.shareAppContentToStage')).toEqual(answered([refusal, null]));
    expect(await framedPage().ask('tasks.startTask', { title: 'No address' })).toEqual(
      answered([refusal.message, null]),
    );
  });
});

describe('who is heard', () => {
  test('another window is not, whatever it says', async () => {
    const { answers, refused, say } = framedPage();
    await say({ id: 1, func: 'getContext' }, { source: { postMessage: () => undefined } });
    expect([answers, refused]).toEqual([[], []]);
  });

  test('the frame itself is not, once it shows a page of an origin that the manifest doesn’t name', async () => {
    const { answers, refused, say, window } = framedPage();
    await say({ id: 1, func: 'authentication.getAuthToken' }, { origin: 'https://elsewhere.example' });
    expect(answers).toEqual([]);
    expect(refused).toEqual(['https://elsewhere.example']);
    expect(window.token).not.toHaveBeenCalled();
  });

  test('what is no teams-js message is passed over', async () => {
    const { answers, say } = framedPage();
    await say('hello');
    await say({ id: 'one', func: 7 });
    expect(answers).toEqual([]);
  });
});

describe('what a page is told', () => {
  test('is nothing before it has initialised, then every change', async () => {
    const { answers, ask, host } = framedPage();
    host.tell('themeChange', ['dark']);
    expect(answers).toEqual([]);
    await ask('initialize');
    host.tell('themeChange', ['dark']);
    expect(answers.at(-1)).toEqual({
      message: expect.objectContaining({ func: 'themeChange', args: ['dark'] }),
      origin: tab,
    });
    expect(answers.at(-1)).not.toHaveProperty('message.id');
  });

  test('includes the goodbye, if it asked for one', async () => {
    const { ask, host, news, answers } = framedPage();
    await ask('initialize');
    expect(host.isInterestedIn('beforeUnload')).toBe(false);
    await ask('registerHandler', 'beforeUnload');
    expect(host.isInterestedIn('beforeUnload')).toBe(true);
    expect(answers).toHaveLength(1);
    await ask('readyToUnload');
    expect(news.at(-1)).toEqual({ is: 'readyToUnload' });
  });
});
