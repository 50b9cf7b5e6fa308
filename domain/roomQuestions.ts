import type { RoomQuestion } from './meetingView';
import type { CompanyFunction, Moment } from './moments';

/** One question to the room: the moment's own, else about the part of a team, else one that always fits. */
export function roomQuestion(moment: Moment | undefined, present: readonly CompanyFunction[] = []): RoomQuestion {
  if (moment?.question !== undefined) return { of: 'moment', text: moment.question };
  if (!moment?.ourPart) return { of: 'anyone' };
  const { who: team, part } = moment.ourPart;
  return { of: 'team', team, part, isPresent: present.includes(team) };
}
