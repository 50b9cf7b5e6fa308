import { MeetingAddress } from '../../domain/addresses';

/** The address of a meeting, from the id that Teams gives it; the chat's id where Teams gives none. */
export function meetingAddressOf(teamsId: string): MeetingAddress {
  const bytes = new TextEncoder().encode(teamsId);
  const base64 = btoa(String.fromCharCode(...bytes));
  return MeetingAddress.parse(base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
}
