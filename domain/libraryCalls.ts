import * as z from 'zod/mini';
import { Conversation, ConversationId, NewConversation } from './conversations';
import { Customer, CustomerEdit, CustomerId, NewCustomer } from './customers';
import { CustomersAbout, Finding, Found, ListedCustomer, ListedMoment, TypedAhead } from './finding';
import { Gap } from './gaps';
import { TellableMoment } from './meetingView';
import { AnyMoment, MomentEdit, NewDraft } from './momentDrafts';
import { MomentId, momentParts, NewMoment } from './moments';
import { momentVerbs } from './momentStates';
import { Person, PersonId } from './people';
import { basedOn } from './records';
import { NewThanks, Telling, Thanks } from './tellings';
import { line } from './text';

const nothing = z.object({});
const ofMoment = z.object({ moment: MomentId });
const ofCustomer = z.object({ customer: CustomerId });
const paged = { after: z.optional(z.string().check(z.maxLength(200, 'This is not a page of the library.'))) };

/** What one sees of the library before looking for anything. */
export const LibraryHome = z.object({
  me: z.object({ ...Person.shape, isCurator: z.boolean() }),
  isEmpty: z.boolean(),
  /** Fewer moments could open a meeting than keep it from repeating itself. */
  isSmall: z.boolean(),
  hasSamples: z.boolean(),
  customers: z.int(),
  moments: z.int(),
  /** What waits for whoever asks; `toReview` only for curators. */
  waiting: z.object({ drafts: z.int(), toReview: z.int(), toVerify: z.int(), unspoken: z.int(), thanks: z.int() }),
  /** For what the first of those thanks are. */
  thanked: z.optional(MomentId),
  gaps: z.array(Gap),
});
export type LibraryHome = z.infer<typeof LibraryHome>;

/** A moment's own page. */
export const MomentPage = z.object({
  moment: AnyMoment,
  customer: z.optional(Customer),
  tellings: z.array(Telling),
  thanks: z.array(Thanks),
  /** What whoever asks may do with it now. */
  may: z.array(z.enum(momentVerbs)),
  /** Fields that publishing still asks for. */
  missing: z.array(z.string()),
});
export type MomentPage = z.infer<typeof MomentPage>;

export const CustomerPage = z.object({
  customer: Customer,
  moments: z.array(ListedMoment),
  conversations: z.array(Conversation),
  /** Of all its moments, newest first. */
  tellings: z.array(z.object({ ...Telling.shape, moment: MomentId, headline: z.string() })),
  /** Thanks that somebody still has to pass on. */
  thanks: z.array(Thanks),
  mayEdit: z.boolean(),
});
export type CustomerPage = z.infer<typeof CustomerPage>;

/**
 * One step of a moment's life. `verify` and `publish` may set a new day to verify by; `sendBack` may say why; `unpublish`
 * takes a publishing back that was only just made, to where it stood.
 */
const Step = z.object({
  verb: z.enum(
    ['askForReview', 'sendBack', 'publish', 'unpublish', 'verify', 'archive', 'withdraw', 'restore'],
    'This is not something that can be done with a moment.',
  ),
  verifyBy: z.optional(momentParts.verifyBy),
  note: z.optional(line(300, 'The note')),
  to: z.optional(z.enum(['draft', 'review'], 'Say where it stood before.')),
});

/** So many moments are changed in one go. */
export const mostAtOnce = 100;

export const libraryCalls = {
  openLibrary: {
    method: 'GET',
    path: 'library/home',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: LibraryHome,
  },
  findMoments: {
    method: 'GET',
    path: 'library/found',
    params: nothing,
    query: z.object({ ...Finding.shape, ...paged }),
    body: nothing,
    answer: Found,
  },
  typeAhead: {
    method: 'GET',
    path: 'library/ahead',
    params: nothing,
    query: z.object({ q: z.string().check(z.maxLength(200)) }),
    body: nothing,
    answer: TypedAhead,
  },
  findCustomers: {
    method: 'GET',
    path: 'library/customers',
    params: nothing,
    query: z.object({
      q: z.optional(z.string().check(z.maxLength(200))),
      about: z.optional(CustomersAbout),
      ...paged,
    }),
    body: nothing,
    answer: z.object({ customers: z.array(ListedCustomer), total: z.int(), next: z.optional(z.string()) }),
  },
  openCustomer: {
    method: 'GET',
    path: 'library/customers/{customer}',
    params: ofCustomer,
    query: nothing,
    body: nothing,
    answer: CustomerPage,
  },
  editCustomer: {
    method: 'PATCH',
    path: 'library/customers/{customer}',
    params: ofCustomer,
    query: nothing,
    body: CustomerEdit,
    answer: Customer,
  },
  noteConversation: {
    method: 'POST',
    path: 'library/customers/{customer}/conversations',
    params: ofCustomer,
    query: nothing,
    body: NewConversation,
    answer: Conversation,
  },
  /** Whoever noted it takes it back. */
  removeConversation: {
    method: 'DELETE',
    path: 'library/customers/{customer}/conversations/{conversation}',
    params: z.object({ customer: CustomerId, conversation: ConversationId }),
    query: nothing,
    body: nothing,
    answer: nothing,
  },
  /** As a meeting would show it. */
  readMoment: {
    method: 'GET',
    path: 'library/moments/{moment}',
    params: ofMoment,
    query: nothing,
    body: nothing,
    answer: TellableMoment,
  },
  openMoment: {
    method: 'GET',
    path: 'library/moments/{moment}/page',
    params: ofMoment,
    query: nothing,
    body: nothing,
    answer: MomentPage,
  },
  addCustomer: {
    method: 'POST',
    path: 'library/customers',
    params: nothing,
    query: nothing,
    body: NewCustomer,
    answer: Customer,
  },
  /** Whole from the start: published when a curator adds it, put forward for review by everybody else. */
  addMoment: {
    method: 'POST',
    path: 'library/moments',
    params: nothing,
    query: nothing,
    body: NewMoment,
    answer: MomentPage,
  },
  captureDraft: {
    method: 'POST',
    path: 'library/drafts',
    params: nothing,
    query: nothing,
    body: NewDraft,
    answer: AnyMoment,
  },
  editMoment: {
    method: 'PATCH',
    path: 'library/moments/{moment}',
    params: ofMoment,
    query: nothing,
    body: MomentEdit,
    answer: AnyMoment,
  },
  stepMoment: {
    method: 'POST',
    path: 'library/moments/{moment}/steps',
    params: ofMoment,
    query: nothing,
    body: z.object({ base: basedOn, ...Step.shape }),
    answer: AnyMoment,
  },
  /** For curators: verify or archive many. What can't be done is answered with why; the rest is done. */
  stepMoments: {
    method: 'POST',
    path: 'library/steps',
    params: nothing,
    query: nothing,
    body: z.object({
      moments: z
        .array(MomentId)
        .check(
          z.minLength(1, 'Choose at least one moment.'),
          z.maxLength(mostAtOnce, `Choose at most ${mostAtOnce} moments at once.`),
        ),
      verb: z.enum(
        ['verify', 'archive', 'publish', 'unpublish', 'restoreArchived'],
        'This is not something that can be done with many moments.',
      ),
      verifyBy: z.optional(momentParts.verifyBy),
      /** With `unpublish`: where they stood. */
      to: Step.shape.to,
    }),
    answer: z.object({
      done: z.array(MomentId),
      refused: z.array(z.object({ moment: MomentId, sentence: z.string() })),
    }),
  },
  discardDraft: {
    method: 'DELETE',
    path: 'library/drafts/{moment}',
    params: ofMoment,
    query: nothing,
    body: nothing,
    answer: nothing,
  },
  thankTeller: {
    method: 'PUT',
    path: 'library/moments/{moment}/thanks',
    params: ofMoment,
    query: nothing,
    body: NewThanks,
    answer: Thanks,
  },
  takeBackThanks: {
    method: 'DELETE',
    path: 'library/moments/{moment}/thanks',
    params: ofMoment,
    query: nothing,
    body: nothing,
    answer: nothing,
  },
  passThanksOn: {
    method: 'PUT',
    path: 'library/moments/{moment}/thanks/{person}/passed-on',
    params: z.object({ moment: MomentId, person: PersonId }),
    query: nothing,
    body: nothing,
    answer: Thanks,
  },
  loadSamples: {
    method: 'POST',
    path: 'library/samples',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: LibraryHome,
  },
  removeSamples: {
    method: 'DELETE',
    path: 'library/samples',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: LibraryHome,
  },
} as const;
