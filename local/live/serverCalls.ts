/** What a server asks of the live hub: the REST side of Azure Web PubSub, as far as its SDK is used here. */
import { Refused, type Answer, type Asked, type Route } from '../teams/http';
import { close, deliver, type Connection, type Connections, type Payload } from './connections';

type Which = (connection: Connection) => boolean;

export function serverCalls(all: Connections): Route[] {
  const hub = '/api/hubs/:hub';
  const user = `${hub}/users/:user`;
  const group = `${hub}/groups/:group`;
  const one = `${hub}/connections/:connection`;
  const done = (status: number): Answer => ({ status });
  const at = (asked: Asked, which: Which) => all.where(param(asked, 'hub'), which);
  const send = (which: (asked: Asked) => Which, toGroup = false): Route['answer'] =>
    async function (asked) {
      const payload = await payloadOf(asked);
      const excluded = asked.query.getAll('excluded');
      const meets = filterOf(asked);
      const to = at(asked, which(asked)).filter((connection) => !excluded.includes(connection.id) && meets(connection));
      deliver(to, payload, toGroup ? { from: 'group', group: param(asked, 'group') } : { from: 'server' });
      return done(202);
    };
  const closeAll =
    (which: (asked: Asked) => Which): Route['answer'] =>
    (asked) => {
      const excluded = asked.query.getAll('excluded');
      const leaving = at(asked, which(asked)).filter((connection) => !excluded.includes(connection.id));
      close(leaving, asked.query.get('reason') ?? 'closed by the server');
      return done(204);
    };
  const change =
    (
      which: (asked: Asked) => Which,
      how: (connection: Connection, group: string) => void,
      status: number,
    ): Route['answer'] =>
    (asked) => {
      for (const connection of at(asked, which(asked))) how(connection, param(asked, 'group'));
      return done(status);
    };
  const exists =
    (which: (asked: Asked) => Which): Route['answer'] =>
    (asked) =>
      done(at(asked, which(asked)).length > 0 ? 200 : 404);

  const join = (connection: Connection, name: string) => void connection.groups.add(name);
  const leave = (connection: Connection, name: string) => void connection.groups.delete(name);
  const leaveAll = (connection: Connection) => connection.groups.clear();
  return [
    { method: 'POST', path: `${hub}/~send`, answer: send(everyone) },
    { method: 'POST', path: `${hub}/~closeConnections`, answer: closeAll(everyone) },
    { method: 'POST', path: `${group}/~send`, answer: send(inGroup, true) },
    { method: 'POST', path: `${group}/~closeConnections`, answer: closeAll(inGroup) },
    { method: 'HEAD', path: group, answer: exists(inGroup) },
    { method: 'PUT', path: `${group}/connections/:connection`, answer: change(theOne, join, 200) },
    { method: 'DELETE', path: `${group}/connections/:connection`, answer: change(theOne, leave, 204) },
    { method: 'POST', path: `${user}/~send`, answer: send(ofUser) },
    { method: 'POST', path: `${user}/~closeConnections`, answer: closeAll(ofUser) },
    { method: 'HEAD', path: user, answer: exists(ofUser) },
    { method: 'PUT', path: `${user}/groups/:group`, answer: change(ofUser, join, 200) },
    { method: 'DELETE', path: `${user}/groups/:group`, answer: change(ofUser, leave, 204) },
    { method: 'DELETE', path: `${user}/groups`, answer: change(ofUser, leaveAll, 204) },
    { method: 'POST', path: `${one}/~send`, answer: send(theOne) },
    { method: 'HEAD', path: one, answer: exists(theOne) },
    { method: 'DELETE', path: one, answer: closeAll(theOne) },
    { method: 'DELETE', path: `${one}/groups`, answer: change(theOne, leaveAll, 204) },
  ];
}

const param = (asked: Asked, name: string) => asked.params[name] ?? '';
const everyone = (): Which => () => true;
const inGroup =
  (asked: Asked): Which =>
  (connection) =>
    connection.groups.has(param(asked, 'group'));
const ofUser =
  (asked: Asked): Which =>
  (connection) =>
    connection.userId === param(asked, 'user');
const theOne =
  (asked: Asked): Which =>
  (connection) =>
    connection.id === param(asked, 'connection');

/** Of OData filters the one that is used here: being in one group. */
function filterOf(asked: Asked): Which {
  const filter = asked.query.get('filter');
  if (filter === null) return () => true;
  const name = /^'((?:[^']|'')+)' in groups$/.exec(filter)?.[1]?.replaceAll("''", "'");
  if (name === undefined) throw new Refused(400, 'BadRequest', "The local hub knows no filter but 'group' in groups.");
  return ({ groups }) => groups.has(name);
}

async function payloadOf(asked: Asked): Promise<Payload> {
  const contentType = asked.headers['content-type'] ?? '';
  const text = await asked.text();
  if (contentType.startsWith('application/json')) return { dataType: 'json', data: JSON.parse(text) as unknown };
  if (contentType.startsWith('text/plain')) return { dataType: 'text', data: text };
  return { dataType: 'binary', data: Buffer.from(text).toString('base64') };
}
