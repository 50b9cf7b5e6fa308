import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { MeetingView } from './meetingView';
import { OccurrenceKey, Pin, SeriesSettings, Showing } from './meetings';
import { CompanyFunction, MomentId } from './moments';
import { PersonId } from './people';
import { Day } from './text';

const nothing = z.object({});
const MyTeam = z.object({ team: z.optional(CompanyFunction) });
/** `null`: I’d rather not say. */
const SaidTeam = z.object({ team: z.nullable(CompanyFunction) });
const call = { params: inMeeting, query: nothing, answer: MeetingView } as const;

/** What opens a meeting: chosen, pinned, set aside, told. All but `moveShowing`, `passTurn` and `chooseToPresent` are for those who run it. */
export const openingCalls = {
  pinMoment: {
    ...call,
    method: 'PUT',
    path: 'meetings/{meeting}/pin',
    body: z
      .object({
        moment: MomentId,
        when: Pin.shape.when,
        on: Pin.shape.on,
        zone: Pin.shape.zone,
        /** What an undo takes back, `null` is that nothing stands there: where another was pinned since then, that stays. */
        was: z.optional(z.nullable(MomentId)),
      })
      .check(
        z.refine(({ when, on }) => (when === 'date') === (on !== undefined), {
          error: 'Choose the day.',
          path: ['on'],
        }),
      ),
  },
  unpinMoment: {
    ...call,
    method: 'DELETE',
    path: 'meetings/{meeting}/pin',
    /** With the moment that is meant: where another was pinned since then, that stays. */
    query: z.object({ when: Pin.shape.when, on: z.optional(Day), moment: z.optional(MomentId) }),
    body: nothing,
  },
  /** Not this time: the next best is suggested. */
  skipMoment: { ...call, method: 'POST', path: 'meetings/{meeting}/skip', body: z.object({ moment: MomentId }) },
  /** After all: what was skipped is suggested again. */
  unskipMoment: {
    ...call,
    method: 'DELETE',
    path: 'meetings/{meeting}/skip',
    query: z.object({ moment: MomentId }),
    body: nothing,
  },
  /** Not before that day; without a day: not for us. */
  setMomentAside: {
    ...call,
    method: 'PUT',
    path: 'meetings/{meeting}/aside/{moment}',
    params: z.object({ ...inMeeting.shape, moment: MomentId }),
    body: z.object({ until: z.optional(Day) }),
  },
  takeMomentBack: {
    ...call,
    method: 'DELETE',
    path: 'meetings/{meeting}/aside/{moment}',
    params: z.object({ ...inMeeting.shape, moment: MomentId }),
    body: nothing,
  },
  changeSettings: {
    ...call,
    method: 'PATCH',
    path: 'meetings/{meeting}/settings',
    body: z.object({
      ...z.partial(SeriesSettings).shape,
      about: z.optional(z.nullable(SeriesSettings.shape.about)),
      /** How that text stood when its writer began: where it is neither that nor the new one any more, it is a conflict. */
      aboutWas: z.optional(z.nullable(SeriesSettings.shape.about)),
      delegates: z.optional(z.array(PersonId).check(z.maxLength(20))),
      /** What an undo takes back: where somebody chose otherwise since then, theirs stays, and it is a conflict. */
      was: z.optional(z.partial(SeriesSettings)),
    }),
  },
  /** One's own wish, for this series. */
  chooseToPresent: {
    ...call,
    method: 'PUT',
    path: 'meetings/{meeting}/presenting',
    body: z.object({ presenting: z.boolean() }),
  },
  /** The presenter, or whoever runs the meeting, gives the turn to somebody; without a name to whoever is next. */
  passTurn: { ...call, method: 'POST', path: 'meetings/{meeting}/turn', body: z.object({ to: z.optional(PersonId) }) },
  /**
   * In one tap, by anybody who is in the meeting; also back again. `begun`: the quiet timer runs from now. `from` is the
   * state that the screen showed: where somebody else was faster, nothing changes and the answer is how it stands.
   */
  moveShowing: {
    ...call,
    method: 'PUT',
    path: 'meetings/{meeting}/showing',
    body: z.object({
      occurrence: OccurrenceKey,
      from: Showing.shape.state,
      to: z.enum(['shown', 'begun', 'discussed', 'skipped'], 'This is not something that can be done with a moment.'),
    }),
  },
  /** Of which team one is, in every meeting: a question to the room then speaks to those who are there. */
  readMyTeam: { method: 'GET', path: 'me/team', params: nothing, query: nothing, body: nothing, answer: MyTeam },
  sayMyTeam: { method: 'PUT', path: 'me/team', params: nothing, query: nothing, body: SaidTeam, answer: MyTeam },
} as const;
