import type { Asked, MeetingAddress } from '../../domain/contract';
import type { MeetingView } from '../../domain/meetingView';
import type { Update } from '../../domain/updates';
import type { ApiClient } from '../apiClient';
import { createDrafts, type Drafts } from './drafts';
import type { Errand, Refused } from './errands';
import { keepFresh } from './keepFresh';
import type { Keeping, Place } from './keeping';
import type { LiveParts } from './liveConnection';
import type { Meeting } from './meetingState';
import { createMeetingStore } from './meetingStore';
import { performErrand } from './performErrand';
import { createPreferences } from './preferences';
import { createRefusals, type Refusals } from './refusals';
import { createSendQueue, type SendQueue } from './sendQueue';
import { asChange, draftOf, sentAgain } from './sentAgain';
import { createUndoing } from './undoing';
import { verbsOf } from './verbs';
import { isTyped } from './written';

export interface MeetingParts {
  readonly api: ApiClient;
  readonly address: MeetingAddress;
  readonly person: Omit<Place, 'meeting'>;
  readonly surface: Asked<'openMeeting'>['body']['surface'];
  readonly keeping: Keeping;
  readonly openSocket: LiveParts['openSocket'];
  readonly page: PageSignals;
}

/** What the browser says of the page and the network. */
export interface PageSignals {
  isHidden(): boolean;
  /** Calls when the page is looked at again or the network came back; answers with how to stop that. */
  onReturn(returned: () => void): () => void;
}

/** One meeting, opened for one person: knows it, keeps it fresh, and sends what is done in it. */
export function createMeeting(parts: MeetingParts): Meeting {
  const { api, address, keeping } = parts;
  const place = { ...parts.person, meeting: address };
  const store = createMeetingStore(() => ({
    queue,
    refused: refusals.all,
    undoable: undoing.all,
    draftsLast: keeping.lasts,
  }));
  const drafts = createDrafts(keeping, place, () => new Date());
  const refusals = createRefusals(keeping, place, store.refresh);
  const undoing = createUndoing(store.refresh);
  const queue = createSendQueue({
    keeping,
    place,
    perform: (errand) => performErrand(api, address, errand),
    sent: store.sent,
    refused: (refused) => takeBack(refused, { drafts, refusals, queue }),
    changed: store.refresh,
  });
  const hear = (updates: readonly Update[]) => {
    store.hear(updates);
    if (updates.some((update) => isOfAnother(update, store.state().view))) void fresh.readAgain();
  };
  const { openMeeting, ...reading } = readingOf(api, address);
  const fresh = keepFresh({
    openMeeting,
    surface: parts.surface,
    // What was written here need not wait out its patience once anything gets through again.
    opened: (view) => {
      store.opened(view);
      queue.nudge();
    },
    failed: store.failed,
    live: {
      ...reading,
      openSocket: parts.openSocket,
      isHidden: parts.page.isHidden,
      hear,
      reached: (reach) => {
        if (!store.reached(reach) || reach === 'offline') return;
        queue.nudge();
        if (store.state().problem?.code === 'notSignedIn') void fresh.readAgain();
      },
      refused: store.failed,
    },
  });
  const send = sendingWith({ drafts, refusals, queue, view: () => store.state().view });
  const stopListening = parts.page.onReturn(() => {
    queue.nudge();
    fresh.nudge();
  });
  void fresh.open();
  return {
    state: store.state,
    subscribe: store.subscribe,
    drafts,
    preferences: createPreferences(keeping, parts.person, store.refresh),
    verbs: verbsOf({
      api,
      address,
      fresh,
      refusals,
      undoing,
      view: () => store.state().view,
      opened: store.opened,
      readEarlier: store.readEarlier,
      send,
    }),
    reread: () => {
      queue.reread();
      refusals.reread();
      // What was sent there is shown here as soon as it is read.
      if (store.state().connection.reach !== 'push') fresh.nudge();
    },
    leave: () => [{ stop: stopListening }, queue, fresh, undoing, store].forEach((part) => part.stop()),
  };
}

/** That a note is private is said of a meeting that this panel still, or again, takes for an open one. */
function isOfAnother({ kind }: Update, view: MeetingView | undefined): boolean {
  return kind === 'meeting' || (kind === 'hidden' && view?.occurrence?.private === undefined);
}

/** Its words go back to their form; or, where an earlier try had arrived, they are changed in what that made. */
export function takeBack(refused: Refused, { drafts, refusals, queue }: Omit<SendingParts, 'view'>): void {
  const change = refused.code === 'conflict' && asChange(refused.errand);
  if (change) return queue.add(change);
  // What was to be removed is gone.
  if (refused.code === 'notFound' && isRemoval(refused.errand)) return;
  const draft = draftOf(refused);
  const { field = '' } = refused.errand.form ?? {};
  // It may have arrived, so that it can't become one with what was typed since: that would be there twice.
  const isApart = refused.code === 'unexpected' && draft !== undefined && isTyped(drafts.read(field) ?? {});
  // Over a conflict the person chooses between the two; what was written is kept with it.
  if (draft && refused.code !== 'conflict' && !isApart) drafts.giveBack(field, draft);
  refusals.add(isApart ? { ...refused, apart: true } : refused);
}

function isRemoval(errand: Errand): boolean {
  return 'body' in errand && 'removed' in errand.body && errand.body.removed === true;
}

interface SendingParts {
  readonly drafts: Drafts;
  readonly refusals: Refusals;
  readonly queue: Pick<SendQueue, 'add'>;
  view(): MeetingView | undefined;
}

/** What stood in a form is in the queue from now on, until the API has it. */
function sendingWith({ drafts, refusals, queue, view }: SendingParts) {
  const known = (record: string) => {
    const { decisions = [], considerations = [], actions = [] } = view() ?? {};
    return [decisions, considerations, actions].flat().find(({ id }) => id === record);
  };
  const isThere = (record: string) => known(record) !== undefined;
  return (errand: Errand, isApart = false): Errand => {
    const { field = '' } = errand.form ?? {};
    if (isApart) queue.add(errand);
    if (isApart) return errand;
    const sent = sentAgain(errand, drafts.read(field), isThere);
    if (field) {
      drafts.clear(field);
      refusals.forgetForm(field);
    }
    const called = field ? undefined : known(sent.record)?.text;
    queue.add(called === undefined ? sent : { ...sent, called });
    return sent;
  };
}

function readingOf(api: ApiClient, meeting: MeetingAddress) {
  const params = { meeting };
  return {
    openMeeting: (body: Asked<'openMeeting'>['body']) => api.call('openMeeting', { params, body }),
    connectLive: () => api.call('connectLive', { params }),
    readChanges: (since: string, etag: string | undefined) =>
      api.callIfChanged('readChanges', { params, query: { since } }, etag),
  };
}
