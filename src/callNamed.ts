import type { Call, CallName } from '../domain/contract';
import { meetingCalls } from '../domain/meetingCalls';
import { openingCalls } from '../domain/openingCalls';
import { Problem } from '../domain/problems';
import { loadPatiently } from './loadPatiently';

const forMeetings: Readonly<Record<string, Call>> = { ...meetingCalls, ...openingCalls };

/** What a call asks for and is answered with. What only the library asks is not loaded before a meeting can be read. */
export async function callNamed(name: CallName): Promise<Call> {
  return forMeetings[name] ?? (await wholeContract())[name];
}

async function wholeContract(): Promise<Readonly<Record<CallName, Call>>> {
  try {
    return (await loadPatiently(() => import('../domain/contract'))).contract;
  } catch (cause) {
    throw new Problem('unavailable', 'A part of the app could not be loaded.', { cause });
  }
}
