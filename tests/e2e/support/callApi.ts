import { contract, MeetingAddress, type Answered, type CallName } from '../../../domain/contract';
import { ProblemAnswer } from '../../../domain/problemAnswer';
import { problemCodes } from '../../../domain/problems';
import type { PersonKey } from '../../../local/teams/protocol';
import type { LocalTeams } from './teams';

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of a JSON body. */
  readonly text?: string;
  /** The same key is the same request again. */
  readonly key?: string;
  /** Instead of the person's own; an empty one sends none. */
  readonly token?: string;
}

export interface Said {
  readonly status: number;
  readonly body: unknown;
}

/** The API without a browser: the person's own token, the contract's address, the functions that the panels reach. */
export async function send(teams: LocalTeams, by: PersonKey, name: CallName, sent: Sent = {}): Promise<Said> {
  const { method, path } = contract[name];
  const params: Readonly<Record<string, string>> = { meeting: meetingOf(teams), ...sent.params };
  const address = path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const token = sent.token ?? (await teams.running.teams.signIn.tokenFor(by));
  const response = await fetch(`${teams.running.innerUrl}/api/${address}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': sent.key ?? crypto.randomUUID(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(method === 'GET' ? {} : { body: sent.text ?? JSON.stringify(sent.body ?? {}) }),
  });
  return { status: response.status, body: await response.json() };
}

/** The answer to what must be granted. */
export async function ask<N extends CallName>(
  teams: LocalTeams,
  by: PersonKey,
  name: N,
  sent: Sent = {},
): Promise<Answered<N>> {
  const said = await send(teams, by, name, sent);
  if (said.status !== 200) throw new Error(`${name} was refused: ${said.status} ${JSON.stringify(said.body)}`);
  return contract[name].answer.parse(said.body) as Answered<N>;
}

/** Status and code of a refusal, whose code must be of the closed list. */
export function refusalIn({ status, body }: Said): { status: number; code: string; sentence: string } {
  const { code, sentence } = ProblemAnswer.parse(body);
  if (!problemCodes.some((known) => known === code)) throw new Error(`"${code}" is none of our codes.`);
  return { status, code, sentence };
}

export const openFromPanel = { body: { surface: 'sidePanel', onlyISeeThis: false } };

/** The meeting that everybody's window shows. */
export function meetingOf({ running }: LocalTeams): MeetingAddress {
  return MeetingAddress.parse(Buffer.from(running.teams.state('mai').meeting.id).toString('base64url'));
}
