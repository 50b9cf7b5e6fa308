import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFrom, send, type Answer, type Refused } from '../teams/http';
import type { ReadToken } from './accessTokens';
import type { Connections } from './connections';
import { serverCalls } from './serverCalls';

/** The hub's own port for servers: their SDK takes a host and a port, and no path. */
export async function startServerSide(all: Connections, readToken: ReadToken) {
  const routes = serverCalls(all);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isForThis = (audience: string) => URL.canParse(audience) && new URL(audience).pathname === url.pathname;
    if (!(await readToken(token, isForThis))) {
      return { status: 401, body: { code: 'Unauthorized', message: 'The access key is not the one of this hub.' } };
    }
    // A colon of the address itself would read as a parameter.
    const path = url.pathname.replace('/:', '/~');
    const inJson = (refused: Refused) => ({ code: refused.code, message: refused.message });
    return answerFrom(routes, { message: request, path, query: url.searchParams }, inJson);
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
