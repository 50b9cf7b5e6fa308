import type { MeetingAddress } from '../../../domain/contract';
import { meetingAddressOf } from '../../meeting/meetingAddress';
import { useHost } from '../../teams/host';

/** The meeting that Teams shows us beside; none in the library. */
export function useMeetingHere(): MeetingAddress | undefined {
  const { meeting, chat } = useHost().context;
  const teamsId = meeting?.id ?? chat?.id;
  return teamsId === undefined ? undefined : meetingAddressOf(teamsId);
}
