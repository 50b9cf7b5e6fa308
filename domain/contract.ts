import type * as z from 'zod/mini';
import { actionCalls } from './actionCalls';
import { chatCalls } from './chatCalls';
import { considerationCalls } from './considerationCalls';
import { decisionCalls } from './decisionCalls';
import { decisionLogCalls } from './decisionLogCalls';
import { earlierCalls } from './earlierCalls';
import { importCalls } from './importCalls';
import { libraryCalls } from './libraryCalls';
import { meetingCalls } from './meetingCalls';
import { openingCalls } from './openingCalls';
import { personalCalls } from './personalCalls';
import { sittingCalls } from './sittingCalls';

export { MeetingAddress } from './addresses';

/**
 * All that the API can be asked. Paths stand below `/api/`. Every write answers with the new record and takes an
 * `Idempotency-Key` header: the same key again is the same answer. `open` is a write that repeats harmlessly by itself.
 */
export const contract: Contract = {
  ...meetingCalls,
  ...earlierCalls,
  ...considerationCalls,
  ...decisionCalls,
  ...decisionLogCalls,
  ...actionCalls,
  ...openingCalls,
  ...sittingCalls,
  ...chatCalls,
  ...libraryCalls,
  ...importCalls,
  ...personalCalls,
} satisfies Record<string, Call>;

type Calls = typeof meetingCalls &
  typeof earlierCalls &
  typeof considerationCalls &
  typeof decisionCalls &
  typeof decisionLogCalls &
  typeof actionCalls &
  typeof openingCalls &
  typeof sittingCalls &
  typeof chatCalls &
  typeof libraryCalls &
  typeof importCalls &
  typeof personalCalls;
/** An interface, because its name is what the declarations of other folders repeat. */
export interface Contract extends Calls {}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly params: z.ZodMiniObject;
  readonly query: z.ZodMiniObject;
  readonly body: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  /** How large the body may be, where that is more than is usual. */
  readonly mostBytes?: number;
}

export type CallName = keyof Contract;
export const callNames = Object.keys(contract) as CallName[];

/** What a caller sends. */
export type Asked<N extends CallName> = {
  readonly params: z.infer<Contract[N]['params']>;
  readonly query: z.infer<Contract[N]['query']>;
  readonly body: z.infer<Contract[N]['body']>;
};
export type Answered<N extends CallName> = z.infer<Contract[N]['answer']>;
