import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { usualSettings } from '../../domain/meetings';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { AnswerQuestion } from '../../src/surfaces/sidePanel/AnswerQuestion';
import { CaptureHere } from '../../src/surfaces/sidePanel/CaptureHere';
import { thisOccurrence, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { ken, LibraryScene } from './libraryPagesScene';
import { leaveAll, showMeeting } from './meetingTabScene';
import { show } from './surfaceScene';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const lost = { code: 'unexpected', sentence: '' } as const;

describe('asked again without an answer', () => {
  async function arranging() {
    let rotation = true;
    const shown = await showMeeting(<MeetingTab />, () => viewFor(mai, { settings: { ...usualSettings, rotation } }), {
      answers: {
        changeSettings: ({ body }) => {
          rotation = body.rotation ?? rotation;
          return viewFor(mai, { settings: { ...usualSettings, rotation } });
        },
      },
    });
    const keys = () => shown.api.heard.flatMap(({ name, key }) => (name === 'changeSettings' ? [key] : []));
    /** Answers with what it was refused with. */
    const settle = async (changes: object) => {
      let refused: unknown;
      await act(async () => {
        refused = await shown.meeting.verbs
          .arrange('changeSettings', { body: changes })
          .catch((cause: unknown) => cause);
      });
      return refused;
    };
    return { ...shown, keys, settle };
  }

  test('what runs the meeting goes out under the same key, and after its answer under another', async () => {
    const { api, keys, settle } = await arranging();
    api.refuseNext('changeSettings', lost);
    expect(await settle({ rotation: false })).toMatchObject({ code: 'unexpected' });
    await settle({ rotation: false });
    await settle({ rotation: false });
    const [first, again, later] = keys();
    expect([again === first, later === first]).toEqual([true, false]);
  });

  test('something else in between makes it another deed', async () => {
    const { api, keys, settle } = await arranging();
    api.refuseNext('changeSettings', lost);
    expect(await settle({ rotation: false })).toMatchObject({ code: 'unexpected' });
    await settle({ rotation: true });
    await settle({ rotation: false });
    expect(new Set(keys()).size).toBe(3);
  });
});

test('a conversation of today that was noted without a word is one, also when its page was opened again', async () => {
  const scene = new LibraryScene();
  const first = await scene.show({ at: 'customer', customer: ken.id });
  await first.user.click(await press('Note a conversation'));
  scene.api.refuseNext('noteConversation', lost);
  await first.user.click(await press('Note it'));
  await screen.findByText('Something went wrong on our side.');
  first.unmount();
  const { user } = await scene.show({ at: 'customer', customer: ken.id });
  await user.click(await press('Note it'));
  await waitFor(() => expect(scene.api.times('noteConversation')).toBe(2));
  const [sent, again] = scene.api.heard.filter(({ name }) => name === 'noteConversation');
  expect(again).toEqual(sent);
});

describe('what was wrong is said until it is put right', () => {
  test('in the capture form: mended, it goes, and the keyboard stays', async () => {
    const scene = new LibraryScene();
    const { user } = await show(<CaptureHere />, { api: scene.api });
    await user.click(await press('Capture a moment'));
    await user.type(await screen.findByLabelText('Customer'), 'Harbor');
    const story = screen.getByLabelText('What happened?');
    await user.type(story, 'It rained.');
    await user.type(screen.getByLabelText('Who told it?'), 'Me');
    scene.api.refuseNext('captureDraft', { code: 'invalid', sentence: 'The story is one word.', field: 'story' });
    await user.click(await press('Keep it as a draft'));
    expect((await screen.findByRole('alert')).textContent).toContain('The story is one word.');
    await user.type(screen.getByLabelText('Who told it?'), ', today');
    expect(screen.getByRole('alert')).toBeTruthy();
    await user.type(story, ' All day.');
    expect([screen.queryByRole('alert'), document.activeElement]).toEqual([null, story]);
    expect(screen.queryByText('The story is one word.')).toBeNull();
  });

  test('where an answer to the question becomes a draft, too', async () => {
    const { user, api } = await showMeeting(
      <AnswerQuestion meeting="Payment terms review" occurrence={thisOccurrence} />,
      () => viewFor(ben, {}),
      { person: ben, answers: { captureDraft: () => new LibraryScene().draft({ customer: ken.id }) } },
    );
    const what = await screen.findByLabelText<HTMLTextAreaElement>('What do they count on this team for?');
    await user.type(screen.getByLabelText('Who is it?'), 'Ken');
    await user.type(what, 'Invoices');
    const refusal = { code: 'invalid', sentence: 'The story is one word.', field: 'story' } as const;
    api.refuseNext('captureDraft', refusal);
    await user.click(await press('Keep it as a draft'));
    expect((await screen.findByRole('alert')).textContent).toContain('The story is one word.');
    await user.type(screen.getByLabelText('Who is it?'), ' Ito');
    expect(screen.getByRole('alert')).toBeTruthy();
    await user.type(what, ' on time');
    expect([screen.queryByRole('alert'), document.activeElement]).toEqual([null, what]);
    api.refuseNext('captureDraft', lost);
    await user.click(await press('Keep it as a draft'));
    await screen.findByRole('alert');
    await user.type(what, '.');
    // It speaks of no field: it stays until the next try.
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
