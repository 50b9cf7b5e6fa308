import { afterEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { projectMoment } from '../../domain/momentProjections';
import { MomentId, type MomentState } from '../../domain/moments';
import { customerNamed, momentAbout } from '../support/library';
import { HomePage, libraryApi } from './libraryHomeScene';
import { show } from './surfaceScene';

const ken = customerNamed("Ken's Plumbing Supply");
const headlines = ['A pallet came late', 'Ken books his crew', 'Ken opens at six'];
const incomplete = 'It still needs a source.';

/** A library whose moments change as they are stepped; the second can't be published. */
function scene(isCurator = true, first: MomentState = 'published') {
  const states = new Map<string, MomentState>();
  const moments = headlines.map((headline) => projectMoment(momentAbout(ken, headline).moment));
  const second = moments[1]!.id;
  states.set(moments[0]!.id, first);
  const shelved = () => ({
    customers: [ken],
    moments: moments.map((moment) => ({ ...moment, state: states.get(moment.id) ?? moment.state })),
    isCurator,
  });
  const api = libraryApi(shelved, {
    stepMoments: ({ body: { moments: ids, verb, to = 'draft' } }) => {
      const refused = verb === 'restoreArchived' ? [] : ids.filter((id) => id === second);
      const done = ids.filter((id) => !refused.includes(id));
      for (const id of done) states.set(id, verb === 'archive' ? 'archived' : verb === 'unpublish' ? to : 'published');
      return { done, refused: refused.map((moment) => ({ moment, sentence: incomplete })) };
    },
  });
  return { api, ids: moments.map(({ id }) => MomentId.parse(id)) };
}

const button = (name: string) => screen.findByRole('button', { name });

afterEach(() => window.history.replaceState(null, '', '#'));

test('a curator archives several at once; what stayed is named, and the rest can be taken back', async () => {
  const { api } = scene();
  const { user } = await show(<HomePage />, { api });
  await user.click(await button('Select several'));
  await user.click(await button('Select all that are shown'));
  expect(screen.getByText('3 selected')).toBeTruthy();
  await user.click(await button('Archive'));

  expect(await screen.findByText('2 moments are archived.')).toBeTruthy();
  const stayed = within(screen.getByRole('alert'));
  expect(stayed.getByText('1 moment stayed as before:')).toBeTruthy();
  expect(stayed.getByText('Ken books his crew')).toBeTruthy();
  expect(stayed.getByText(incomplete)).toBeTruthy();
  expect(screen.getByText('1 selected')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('listitem', { name: 'A pallet came late' })).toBeNull());

  await user.click(await button('Undo'));
  expect(await screen.findByText('2 moments are back.')).toBeTruthy();
  expect(await screen.findByRole('listitem', { name: 'A pallet came late' })).toBeTruthy();
});

test('what was published in one go goes back to where each stood', async () => {
  const { api, ids } = scene(true, 'review');
  const { user } = await show(<HomePage />, { api });
  await user.click(await button('Select several'));
  await user.click(screen.getByRole('checkbox', { name: 'Select “A pallet came late”' }));
  await user.click(await button('Publish'));
  expect(await screen.findByText('1 moment is published.')).toBeTruthy();
  await user.click(await button('Undo'));
  expect(await screen.findByText('1 moment is back.')).toBeTruthy();
  const sent = api.heard.filter(({ name }) => name === 'stepMoments').map(({ body }) => body);
  expect(sent).toEqual([
    { moments: [ids[0]], verb: 'publish' },
    { moments: [ids[0]], verb: 'unpublish', to: 'review' },
  ]);
});

test('several are verified until a day, once however often it is tapped', async () => {
  const { api, ids } = scene();
  const { user } = await show(<HomePage />, { api });
  await user.click(await button('Select several'));
  await user.click(screen.getByRole('checkbox', { name: 'Select “A pallet came late”' }));
  await user.clear(screen.getByLabelText('Verify again by'));
  await user.type(screen.getByLabelText('Verify again by'), '2027-05-01');
  await user.dblClick(await button('Still true'));
  expect(await screen.findByText('1 moment is verified.')).toBeTruthy();
  const sent = api.heard.filter(({ name }) => name === 'stepMoments');
  expect(sent.map(({ body }) => body)).toEqual([{ moments: [ids[0]], verb: 'verify', verifyBy: '2027-05-01' }]);
});

test('members change one at a time, on its own page', async () => {
  await show(<HomePage />, { api: scene(false).api });
  await screen.findByText('3 moments');
  expect(screen.queryByRole('button', { name: 'Select several' })).toBeNull();
});
