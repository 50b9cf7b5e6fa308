import type { Stuck, TroubledCard } from '../../../domain/chatChecks';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const cards = { opening: 'the opening card', summary: 'the summary' } satisfies Record<TroubledCard['kind'], string>;

/** Whether all is well with Teams, and what to do where it isn't. */
export const check = {
  ofMeeting: 'This meeting and Teams',
  ofAll: 'All meetings and Teams',
  backToMeeting: 'Back to the meeting',
  backToLibrary: 'Customers and their moments',
  loading: 'Looking…',
  again: 'Look again',
  well: 'All is well.',
  unwell: (n: number) => `${counted(n, 'thing needs', 'things need')} a look.`,
  lines: 'What was looked at',
  tones: { good: 'Fine', note: 'Good to know', bad: 'Needs a look' },
  chat: {
    here: 'The app is in this meeting’s chat.',
    gone: 'The app is not in this meeting’s chat any more, or the chat is no more.',
    goneHow: 'Add Customer Moment to the meeting again. What is in the tab is kept.',
    unknown: 'Nothing was heard from this meeting’s chat yet.',
    unknownHow: 'That changes when the app is added to the meeting, or when the meeting starts.',
    counted: (known: number) => `${counted(known, 'chat is', 'chats are')} known.`,
    countedGone: (gone: number) => `In ${counted(gone, 'chat', 'chats')} the app is not there any more.`,
    countedGoneHow: 'Where it was taken out on purpose, that is as it should be.',
  },
  roster: {
    internal: (people: number) =>
      `Teams says who is in the chat: ${counted(people, 'person', 'people')}, all internal.`,
    mixed: (people: number, outsiders: number) =>
      `Teams says who is in the chat: ${counted(people, 'person', 'people')}, ${outsiders} from outside.`,
    mixedHow: 'Cards in this chat name no customer.',
    unread: 'Teams can’t say just now who is in the chat.',
    unreadHow: 'Until it can, cards name no customer.',
  },
  reach: {
    all: 'Everybody here can be written to personally.',
    some: (n: number) => `${counted(n, 'person', 'people')} can’t be written to personally.`,
    someHow: 'They have not added the app for themselves. What waits for them stands in My items.',
  },
  events: {
    none: 'No meeting has ended yet since the app is here.',
    starts: 'Teams told us when the meetings started.',
    startsMissed: (seen: number, of: number) => `Teams told us of ${seen} of the last ${of} starts.`,
    startsHow: 'Without it the moment opens when somebody opens the side panel.',
    ends: 'Teams told us when the meetings ended.',
    endsMissed: (seen: number, of: number) => `Teams told us of ${seen} of the last ${of} ends.`,
    endsHow: 'Without it the summary comes when somebody wraps up, or after four quiet hours.',
  },
  works: {
    all: 'The storage answers.',
    parts: { tables: 'records', queue: 'messages to the chat', pictures: 'pictures' },
    fails: (parts: string) => `The storage does not answer for: ${parts}.`,
    failsHow: 'Whoever looks after the app in Azure can see why. What you write is kept here until it answers.',
  },
  waiting: {
    none: 'No message waits for its way to Teams.',
    some: (n: number) => `${counted(n, 'message is', 'messages are')} on the way to Teams.`,
    long: (minutes: number) => `Messages to Teams have waited for ${counted(minutes, 'minute', 'minutes')}.`,
    longHow: 'The functions that send them may be down. They are sent as soon as these run again.',
  },
  cards: {
    all: 'Cards of the last month are in the chat as they should be.',
    trouble: {
      uncertain: (kind: TroubledCard['kind'], day: string) =>
        `Nobody knows whether ${cards[kind]} of ${day} is in the chat.`,
      refused: (kind: TroubledCard['kind'], day: string) => `Teams would not take ${cards[kind]} of ${day}.`,
      failing: (kind: TroubledCard['kind'], day: string) =>
        `Teams has trouble with ${cards[kind]} of ${day}; it is tried again.`,
      gone: (kind: TroubledCard['kind'], day: string) => `The chat could not be reached for ${cards[kind]} of ${day}.`,
      deleted: (kind: TroubledCard['kind'], day: string) => `Somebody deleted ${cards[kind]} of ${day} in the chat.`,
    },
    againHow: 'Whoever runs the meeting can have it posted again.',
  },
  unsure: {
    title: 'A card may be missing',
    about: 'Teams did not say whether it took the card. Look in the chat: is it there?',
    which: (kind: TroubledCard['kind'], day: string) => `${capital(cards[kind])} of ${day}`,
    again: 'Post it again',
    there: 'It is there',
    deleted: (which: string) => `${which} was deleted in the chat.`,
    leave: 'Leave it so',
    againOf: (which: string) => `Post it again: ${which}`,
    thereOf: (which: string) => `It is there: ${which}`,
    leaveOf: (which: string) => `Leave it so: ${which}`,
    saidAgain: 'It is posted again.',
    saidThere: 'It stays as it is. It can’t be updated any more.',
    saidLeft: 'It stays deleted. What it said is in this tab.',
  },
  stuck: {
    title: 'Given up',
    line: (n: number) => `${counted(n, 'thing was', 'things were')} given up.`,
    about: 'This was tried again and again in vain. Nothing of it is lost.',
    kinds: {
      ...{ opening: 'An opening card', summary: 'A summary', personal: 'A message to one person' },
      ...{ record: 'An entry of My items or of the decision log', heard: 'Something that Teams told us' },
      unread: 'Something that can’t be read',
    } satisfies Record<Stuck['kind'], string>,
    since: (day: string) => `since ${day}`,
    why: { chatFails: 'Teams failed too often', workFails: 'Working on it failed too often' },
    retry: 'Try again',
    drop: 'Put aside',
    of: (verb: string, what: string) => `${verb}: ${what}`,
    saidRetry: 'It is tried again.',
    saidDrop: 'It is put aside.',
  },
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export type CheckWords = typeof check;
