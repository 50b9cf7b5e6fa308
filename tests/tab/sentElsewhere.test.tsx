import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Errand } from '../../src/meeting/errands';
import { keyIn } from '../../src/meeting/keeping';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';
import { Bubble } from '../../src/surfaces/bubble/Bubble';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { Stage } from '../../src/surfaces/stage/Stage';
import { DecisionId } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import { decisionOn, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, home, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';
import { ScriptedApi, show } from './surfaceScene';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const hiring = meetingAddressOf('0#19:meeting_hiring@thread.v2#0');
const place = { tenant: home, person: mai.id, meeting: hiring };
const waiting = () => Object.keys(localStorage).filter((key) => key.includes('|errand|'));

/** Mai wrote it in another meeting, and it could not be sent from there. */
function writtenInHiring(text: string, person = mai): void {
  const id = DecisionId.parse(`decision-${text.replaceAll(' ', '-')}`);
  const at = new Date().toISOString();
  const errand: Errand = { name: 'proposeDecision', key: `key-of-${id}`, at, record: id, body: { id, text } };
  const key = keyIn('errand', { ...place, person: person.id }, `${at}|${errand.key}`);
  localStorage.setItem(key, JSON.stringify(errand));
}

const answers = { proposeDecision: () => decisionOn('Pay at once') };
const sentBy = ({ heard }: ScriptedApi) =>
  heard.flatMap(({ name, params, key }) => (name === 'proposeDecision' ? [{ meeting: params['meeting'], key }] : []));
const once = [{ meeting: hiring, key: 'key-of-decision-Pay-at-once' }];

const meetingSurfaces = [
  ['the stage', <Stage key="stage" />],
  ['the bubble', <Bubble key="bubble" />],
] as const;

test.each(meetingSurfaces)(
  '%s sends what waits from another meeting, once, and says nothing of it',
  async (_, page) => {
    writtenInHiring('Pay at once');
    writtenInHiring('Not hers', ben);
    const { api } = await showMeeting(page, () => viewFor(mai, { occurrence: occurrenceOf(undefined) }), { answers });
    await waitFor(() => expect(waiting()).toHaveLength(1));
    expect([sentBy(api), waiting()[0]?.includes(ben.id)]).toEqual([once, true]);
    expect(screen.queryByText(/wait/)).toBeNull();
  },
);

test.each(meetingSurfaces)('%s sends nothing before it is shown', async (_, page) => {
  writtenInHiring('Pay at once');
  const openMeeting = () => {
    throw new Problem('outsider', 'Only people of this organization can open it.');
  };
  const { api } = await showMeeting(page, () => viewFor(mai, {}), { answers: { ...answers, openMeeting } });
  await screen.findByText(/organi[sz]ation/);
  expect([sentBy(api), waiting().length]).toEqual([[], 1]);
});

test('the library sends what waits from any meeting, whatever page of it is shown', async () => {
  writtenInHiring('Pay at once');
  window.history.replaceState(null, '', '#/capture');
  const openLibrary = () => {
    throw new Problem('unavailable', 'Down.');
  };
  const api = new ScriptedApi({ ...answers, openLibrary });
  await show(<LibraryTab />, { api });
  await waitFor(() => expect(waiting()).toEqual([]));
  expect(sentBy(api)).toEqual(once);
  window.history.replaceState(null, '', '#');
});

test('where nothing waits nothing is asked', async () => {
  const { api } = await showMeeting(<Bubble />, () => viewFor(mai, { occurrence: occurrenceOf(undefined) }), {
    answers,
  });
  await screen.findByText(/nobody|moment/i);
  expect(sentBy(api)).toEqual([]);
});
