import '../support/teamsDomains';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { app } from '@microsoft/teams-js';
import type { WindowForPage } from '../../local/teams/window/host/functions';
import type { FrameContext } from '../../local/teams/window/host/messages';
import { errorCodes, HostRefusal } from '../../local/teams/window/host/refusals';
import { Problem } from '../../domain/problems';
import { ben } from '../support/people';
import { openTabInTeams } from './tabInTeams';

type Pick = jest.MockedFunction<WindowForPage['pickPerson']>;
let pick: Pick;

const openTab = ({
  frameContext,
  canPickPeople = true,
}: { frameContext?: FrameContext; canPickPeople?: boolean } = {}) =>
  openTabInTeams(
    { token: async () => ({ token: 'signed' }), canPickPeople: () => canPickPeople, pickPerson: pick },
    frameContext,
  );

beforeEach(() => {
  pick = jest.fn<WindowForPage['pickPerson']>();
});
afterEach(() => app._uninitialize());

describe('the list of people', () => {
  test('gives a colleague of the organization, one and out of all', async () => {
    pick.mockResolvedValue({
      objectId: ben.id.toUpperCase(),
      displayName: 'Ben Okafor',
      email: 'ben@northwind.example',
    });
    const host = await openTab();
    expect(await host.canPickPeople()).toBe(true);
    expect(await host.pickPerson({ title: 'Owner' })).toEqual(ben);
    expect(pick).toHaveBeenCalledWith({ title: 'Owner', chosen: [], isOrgWide: true });
  });

  test('of a client that tells no names gives the address', async () => {
    pick.mockResolvedValue({ objectId: ben.id, displayName: ' ', email: 'ben@northwind.example' });
    expect(await (await openTab()).pickPerson({ title: 'Owner' })).toEqual({
      id: ben.id,
      name: 'ben@northwind.example',
    });
  });

  test('that is closed gives nobody', async () => {
    pick.mockRejectedValue(new HostRefusal(errorCodes.userAbort, 'Nobody was chosen'));
    expect(await (await openTab()).pickPerson({ title: 'Owner' })).toBeUndefined();
  });

  test.each([
    ['fails', () => Promise.reject(new HostRefusal(errorCodes.internalError, 'Down'))],
    ['names nobody that we could keep', async () => ({ objectId: 'ben', displayName: 'Ben', email: '' })],
    ['gives somebody without a name', async () => ({ objectId: ben.id, displayName: '', email: '' })],
  ] satisfies [string, WindowForPage['pickPerson']][])('that %s is a problem to be told', async (_how, answer) => {
    pick.mockImplementation(answer);
    const refusal: unknown = await (await openTab()).pickPerson({ title: 'Owner' }).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'unavailable', message: 'Teams could not show its list of people.' });
  });
});

describe('where there is no list of people', () => {
  test.each<Parameters<typeof openTab>[0]>([
    { canPickPeople: false },
    { frameContext: 'sidePanel' },
    { frameContext: 'meetingStage' },
  ])('%j: it says so, and asking all the same is a problem, not a crash', async (where) => {
    const host = await openTab(where);
    expect(await host.canPickPeople()).toBe(false);
    await expect(host.pickPerson({ title: 'Owner' })).rejects.toBeInstanceOf(Problem);
    expect(pick).not.toHaveBeenCalled();
  });
});
