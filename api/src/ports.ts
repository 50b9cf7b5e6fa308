/** What the product needs from outside, in its own words. Adapters implement these; calls see nothing else. */
import type { Audience, Roster } from '../../domain/audience';
import type { ImageId, ImageType } from '../../domain/images';
import type { SeriesKey } from '../../domain/meetings';
import type { Person, PersonId, TenantId } from '../../domain/people';
import type { Update } from '../../domain/updates';

export type Table = 'library' | 'meetings' | 'due' | 'mine' | 'directory';

export interface Partition {
  readonly table: Table;
  readonly partition: string;
}

export interface StoredRow {
  readonly row: string;
  /** What was stored, as JSON gives it back: the reader parses it. */
  readonly body: unknown;
  readonly etag: string;
}

export type RowChange =
  | { readonly put: 'insert' | 'upsert'; readonly row: string; readonly body: unknown }
  | { readonly put: 'replace'; readonly row: string; readonly body: unknown; readonly etag: string }
  | { readonly put: 'remove'; readonly row: string; readonly etag?: string };

/** `taken`: an insert met a row that exists. `moved`: a row to replace has changed meanwhile. Nothing was written in either case. */
export type Committed = 'done' | 'taken' | 'moved';

/** Of a row that was just written with others; `undefined` where the store doesn't say. */
export type EtagOf = (row: string) => string | undefined;

export interface Store {
  read(place: Partition & { readonly row: string }): Promise<StoredRow | undefined>;
  /** Rows with `from` ≤ key < `to`, ascending, all pages unless `most` says how many. */
  list(range: Partition & { readonly from: string; readonly to: string; readonly most?: number }): Promise<StoredRow[]>;
  /** One entity-group transaction: all or nothing. At most 100 rows; a body over 900 KB is refused. */
  commit(partition: Partition, changes: readonly RowChange[], hear?: (etagOf: EtagOf) => void): Promise<Committed>;
}

/** Hints to open panels. A failed push is the caller's to log; it never undoes a write. */
export interface LiveUpdates {
  tell(series: SeriesKey, update: Update): Promise<void>;
  /** To the panels of that meeting that one person has open, and to nobody else’s. */
  tellOnly(series: SeriesKey, person: PersonId, update: Update): Promise<void>;
  /** A receive-only address for one person; `undefined` where panels poll. */
  connect(series: SeriesKey, person: PersonId): Promise<string | undefined>;
  dismiss(series: SeriesKey, person: PersonId): Promise<void>;
}

/** Our own conversation reference: never botbuilder's. */
export interface Conversation {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId: TenantId;
}

export type Card = Readonly<Record<string, unknown>>;

export type ChatFailureKind = 'uncertain' | 'throttled' | 'retry' | 'gone' | 'messageGone' | 'missing' | 'rejected';

/**
 * `uncertain`: the message may have been stored although the answer was an error; it must not be posted again. `gone`: the
 * app is not in the chat. `messageGone`: the message was deleted there. `missing`: one of both, and the chat doesn't say which.
 */
export class ChatFailure extends Error {
  constructor(
    readonly kind: ChatFailureKind,
    readonly retryAfterSeconds: number | undefined,
    cause: unknown,
  ) {
    super(`The chat answered: ${kind}`, { cause });
    this.name = 'ChatFailure';
  }
}

export interface MeetingChat {
  /** Posts once, never repeats by itself. `bubble` also shows it over the meeting. Throws ChatFailure. */
  post(
    conversation: Conversation,
    card: Card,
    options: { readonly bubble?: { readonly title: string } },
  ): Promise<{ activityId: string }>;
  update(conversation: Conversation, activityId: string, card: Card): Promise<void>;
}

export interface MeetingDetails {
  readonly conversationId: string;
  readonly title: string;
  readonly organizer: PersonId | undefined;
}

/** What Teams can't say just now is a Problem `unavailable`, never an answer. */
export interface MeetingRoster {
  /** `undefined`: no such meeting, or the app isn't in it. */
  meeting(meetingId: string): Promise<MeetingDetails | undefined>;
  /** Everybody in the meeting's chat, all pages; `undefined`: no such chat, or the app isn't in it. */
  members(conversation: Conversation): Promise<Roster | undefined>;
  /** `undefined` when the person isn't known to the meeting. */
  participant(
    meetingId: string,
    person: PersonId,
  ): Promise<{ readonly role: string; readonly inMeeting: boolean } | undefined>;
}

/** What the chat tells us, in our own words. `at`: when it happened, however late it is told; nothing: now. */
export type ChatEvent =
  | {
      readonly kind: 'meetingStarted' | 'meetingEnded';
      readonly meetingId: string;
      readonly conversation: Conversation;
      readonly at?: string | undefined;
      readonly title?: string | undefined;
      /** The team, where it is a meeting in a channel. */
      readonly team?: string | undefined;
    }
  | {
      readonly kind: 'installed' | 'rosterChanged' | 'renamed';
      readonly meetingId?: string | undefined;
      readonly conversation: Conversation;
      readonly at?: string | undefined;
      readonly team?: string | undefined;
    }
  | {
      readonly kind: 'removed';
      readonly conversation: Conversation;
      readonly at?: string | undefined;
      readonly team?: string | undefined;
    }
  | {
      readonly kind: 'said';
      readonly text: string;
      /** `undefined`: somebody whom the directory doesn't know. */
      readonly by?: Person | undefined;
      /** The same message told again has the same. */
      readonly messageId: string;
      readonly locale?: string | undefined;
      /** Their time zone, where Teams said it: `Asia/Ho_Chi_Minh`. */
      readonly zone?: string | undefined;
      /** To the bot alone, in a chat of two. */
      readonly isPersonal: boolean;
      readonly meetingId?: string | undefined;
      readonly conversation: Conversation;
    }
  /** Somebody added the app for themselves: the bot may write to them. */
  | {
      readonly kind: 'met';
      readonly by: Person;
      readonly locale?: string | undefined;
      readonly conversation: Conversation;
    };

/** A button on a card that somebody clicked. */
export interface CardAction {
  readonly verb: string;
  readonly data: unknown;
  readonly person: PersonId;
  readonly locale: string | undefined;
  /** The message that holds the card. */
  readonly message: string | undefined;
  readonly meetingId: string | undefined;
  readonly conversation: Conversation;
}

/** Somebody at the app's part of the box in which messages are written, or of a message's menu. */
interface AtMessages {
  readonly person: PersonId;
  readonly locale: string | undefined;
  readonly conversation: Conversation;
  readonly meetingId: string | undefined;
}

/** They look for a moment to put into the chat. */
export interface MomentSearch extends AtMessages {
  readonly q: string;
}

export interface FoundForChat {
  readonly title: string;
  readonly about: string;
  /** What is put into the chat. */
  readonly card: Card;
}

/** They want to make a moment of what somebody wrote. */
export interface MessageToSave extends AtMessages {
  readonly messageId: string;
  readonly text: string;
  readonly from: string | undefined;
  readonly at: string | undefined;
}

/** A page of ours that Teams opens over the chat. */
export interface ChatDialog {
  readonly title: string;
  readonly url: string;
}

/** Why not is a Problem's sentence. */
export interface MessageExtension {
  find(search: MomentSearch): Promise<readonly FoundForChat[]>;
  save(message: MessageToSave): Promise<ChatDialog>;
}

/** A card to bring up to date; the message carries nothing else. */
export interface CardErrand {
  readonly tenant: TenantId;
  readonly series: SeriesKey;
  /** `opening:{occurrence}` or `summary:{occurrence}`. */
  readonly card: string;
}

/** A card for one person alone, in their own chat with the app. */
export interface PersonalErrand {
  readonly tenant: TenantId;
  readonly person: PersonId;
  /** `{kind}:{which}`, as `digest:2026-11-23`. */
  readonly card: string;
}

/** Any card to bring up to date, whoever it is for. */
export type ChatErrand = CardErrand | PersonalErrand;

/** A record of which rows stand elsewhere, that say the same to whoever looks there; the message carries nothing else. */
export interface RecordErrand {
  readonly tenant: TenantId;
  readonly series: SeriesKey;
  /** `action:{id}`, `decision:{occurrence}:{id}`, `sitting:{occurrence}`, or `series` and `title` of the series itself. */
  readonly record: string;
}

export type Errand = ChatErrand | RecordErrand;

/** What the chat told, waiting to be worked on. */
export interface HeardEvent {
  readonly tenant: TenantId;
  readonly heard: ChatEvent;
  /** How often it was tried while storage or Teams didn't answer. */
  readonly tries?: number | undefined;
}

export interface ChatQueue {
  send(message: Errand | HeardEvent, afterSeconds?: number): Promise<void>;
  /** About how many messages it holds, and since when the first that can be taken now waits. */
  waiting(): Promise<{ readonly messages: number; readonly since?: string | undefined }>;
}

/** The bytes of pictures; who may see them is known by rows of the store. */
export interface Images {
  keep(id: ImageId, bytes: Uint8Array, type: ImageType): Promise<void>;
  read(id: ImageId): Promise<{ readonly bytes: Uint8Array; readonly type: ImageType } | undefined>;
  /** Also of one that is not there. */
  remove(id: ImageId): Promise<void>;
}

/** Draws a picture anew, so that nothing is in the file but what it shows. Refuses as a Problem what is no picture. */
export interface ImageCodec {
  redraw(file: Uint8Array, type: ImageType): Promise<RedrawnImage>;
  /** As Teams takes it on a card. */
  drawForCard(file: Uint8Array, type: ImageType): Promise<RedrawnImage>;
}

export interface RedrawnImage {
  readonly bytes: Uint8Array;
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

export type Clock = () => Date;
/** A fresh id that nobody else has. */
export type Ids = () => string;

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  /** Names the call and the correlation id; never note text, never tokens. */
  problem(message: string, cause: unknown, facts?: Readonly<Record<string, unknown>>): void;
}

export interface Ports {
  readonly store: Store;
  readonly live: LiveUpdates;
  readonly roster: MeetingRoster;
  readonly queue: ChatQueue;
  readonly images: Images;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly home: TenantId;
  /** Where the channel listens, for conversations that have not told us yet. */
  readonly serviceUrl: string;
}

export type { Audience };
