/** What a Teams window asks of this server: /teams/state, do, token, card-action, and for tests faults and log. */
import * as z from 'zod';
import { Refused, type Asked, type Route } from './http';
import { CardActionRequest, ExtensionRequest, Fault, PersonKey, WindowRequest, WindowVerb } from './protocol';
import type { Teams } from './teamsServer';

const Settings = z.object({ membersPerPage: z.number().int().positive().optional() });

export function windowRoutes(teams: Teams): Route[] {
  const ok = { status: 200, body: { ok: true } };
  return [
    { method: 'GET', path: '/alive', answer: () => ({ status: 200, body: { pid: process.pid } }) },
    { method: 'GET', path: '/state', answer: ({ query }) => ({ status: 200, body: teams.state(whoIn(query)) }) },
    {
      method: 'POST',
      path: '/do',
      async answer(asked) {
        const { as, do: verb } = await verbIn(asked);
        await teams.do(as, verb);
        return ok;
      },
    },
    {
      method: 'POST',
      path: '/token',
      async answer(asked) {
        const { as } = await read(asked, z.object({ as: PersonKey }), 'Say whose token it is to be.');
        return { status: 200, body: await teams.token(as) };
      },
    },
    {
      method: 'POST',
      path: '/card-action',
      async answer(asked) {
        const tap = await read(asked, CardActionRequest, 'This is not a tap on a card.');
        const { as: by, messageId, action, trigger } = tap;
        return { status: 200, body: await teams.tapCard({ by, messageId, action, trigger }) };
      },
    },
    {
      method: 'POST',
      path: '/extension',
      async answer(asked) {
        const request = await read(asked, ExtensionRequest, 'The app can’t be asked that.');
        return { status: 200, body: await teams.askExtension(request) };
      },
    },
    {
      method: 'POST',
      path: '/faults',
      async answer(asked) {
        const faults = await read(asked, z.union([Fault, z.array(Fault)]), 'This is not a fault.');
        for (const fault of [faults].flat()) teams.connector.faults.add(fault);
        return ok;
      },
    },
    {
      method: 'DELETE',
      path: '/faults',
      answer() {
        teams.connector.faults.clear();
        return ok;
      },
    },
    {
      method: 'POST',
      path: '/settings',
      async answer(asked) {
        const { membersPerPage } = await read(asked, Settings, 'membersPerPage is a whole number above 0.');
        delete teams.connector.settings.membersPerPage;
        if (membersPerPage !== undefined) teams.connector.settings.membersPerPage = membersPerPage;
        return ok;
      },
    },
    { method: 'GET', path: '/log', answer: () => ({ status: 200, body: teams.connector.log() }) },
  ];
}

export function whoIn(query: URLSearchParams): PersonKey {
  const parsed = PersonKey.safeParse(query.get('as'));
  if (!parsed.success)
    throw new Refused(400, 'NoSuchPerson', `Say who you are: as=${PersonKey.options.join(' or as=')}.`);
  return parsed.data;
}

async function read<T extends z.core.$ZodType>(asked: Asked, schema: T, sentence: string): Promise<z.infer<T>> {
  const parsed = z.safeParse(schema, await asked.json());
  if (!parsed.success) throw new Refused(400, 'NotUnderstood', sentence);
  return parsed.data;
}

async function verbIn(asked: Asked): Promise<z.infer<typeof WindowRequest>> {
  const body = await asked.json();
  const parsed = WindowRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const named = z.object({ do: z.object({ verb: z.string() }) }).safeParse(body);
  const verb = named.success ? named.data.do.verb : '';
  const known = WindowVerb.options.map((option) => option.shape.verb.value as string).includes(verb);
  const sentence = known ? `Something that "${verb}" needs is missing or wrong.` : `Nobody here can "${verb}".`;
  throw new Refused(400, 'NotUnderstood', sentence);
}
