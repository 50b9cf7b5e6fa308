import { MeetingAddress } from '../../domain/addresses';
import type { ApiClient } from '../apiClient';
import { createDrafts, type SharedDrafts } from './drafts';
import { keyIn, type Keeping } from './keeping';
import { takeBack } from './meeting';
import { pageSignals } from './pageSignals';
import { performErrand } from './performErrand';
import { createRefusals } from './refusals';
import { createSendQueue, type SendQueue } from './sendQueue';

const nothing = () => undefined;

/**
 * What a person wrote in other meetings and could not be sent from there: it is sent from here, each meeting's in its
 * order. What is refused is kept in its own meeting, with its words back in their form, for when that is opened.
 */
export function sendForOtherMeetings(
  api: ApiClient,
  { keeping, place }: Pick<SharedDrafts, 'keeping' | 'place'>,
  changed: (stillWaiting: number) => void,
) {
  const stored = asStored(keeping);
  const ofPerson = keyIn('errand', { ...place, meeting: '' }).slice(0, -1);
  const queues = new Map<MeetingAddress, SendQueue>();

  const meetingIn = (key: string) => {
    const meeting = MeetingAddress.safeParse(key.slice(ofPerson.length).split('|')[0]).data;
    return key.startsWith(ofPerson) && meeting !== place.meeting ? meeting : undefined;
  };
  const tell = () => {
    // What is on its way is there in a moment; what is stuck is worth a word.
    const stuck = [...queues.values()].filter((queue) => queue.isStuck());
    changed(stuck.reduce((sum, queue) => sum + queue.waiting().length, 0));
  };
  const queueOf = (meeting: MeetingAddress) => {
    const there = { ...place, meeting };
    const queue = createSendQueue({
      keeping: stored,
      place: there,
      perform: (errand) => performErrand(api, meeting, errand),
      sent: nothing,
      refused: (refused) =>
        takeBack(refused, {
          drafts: createDrafts(stored, there, () => new Date()),
          refusals: createRefusals(stored, there, nothing),
          queue,
        }),
      changed: tell,
    });
    return queue;
  };
  const look = () => {
    for (const meeting of new Set(stored.keys(ofPerson).flatMap((key) => meetingIn(key) ?? [])))
      if (!queues.has(meeting)) queues.set(meeting, queueOf(meeting));
    for (const queue of queues.values()) {
      queue.reread();
      queue.nudge();
    }
  };
  // That meeting's own window may have sent it. What is written there meanwhile is for that window to send.
  const heard = ({ key, storageArea }: StorageEvent) => {
    if (key === null || storageArea !== keeping.shared()?.storage) return;
    const meeting = meetingIn(key);
    if (meeting) queues.get(meeting)?.reread();
  };

  window.addEventListener('storage', heard);
  const stopListening = pageSignals.onReturn(look);
  look();
  return {
    /** Again, and at once: the network may be back. */
    look,
    stop: () => {
      window.removeEventListener('storage', heard);
      stopListening();
      queues.forEach((queue) => queue.stop());
    },
  };
}

/** As it stands in the browser now: what other windows do in other meetings this one does not follow. */
function asStored(keeping: Keeping): Keeping {
  const storage = () => keeping.shared()?.storage;
  return {
    ...keeping,
    read: (key) => storage()?.getItem(key) ?? undefined,
    keys: (prefix) =>
      Object.keys(storage() ?? {})
        .filter((key) => key.startsWith(prefix))
        .sort(),
  };
}
