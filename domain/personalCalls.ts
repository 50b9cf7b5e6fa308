import * as z from 'zod/mini';
import { MyDigest, MyZone } from './myDigest';
import { Quieting } from './quiet';

const nothing = z.object({});

/** What the app says to one person alone, and when. */
export const personalCalls = {
  readMyDigest: { method: 'GET', path: 'me/digest', params: nothing, query: nothing, body: nothing, answer: MyDigest },
  /** Said last is what counts: it repeats harmlessly by itself. */
  quietDigest: { method: 'PUT', path: 'me/digest', params: nothing, query: nothing, body: Quieting, answer: MyDigest },
  sayZone: { method: 'PUT', path: 'me/zone', params: nothing, query: nothing, body: MyZone, answer: MyZone },
} as const;
