import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Where a page inside Teams asks which hosts are Teams. */
export const officeCdnHost = 'res.cdn.office.net';

/** In Microsoft's place: a server, since a browser whose requests are answered by hand sends every one of them round. */
export async function startOfficeCdn(tls: { key: string; cert: string }, validOrigins: readonly string[]) {
  const server = createServer(tls, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify({ validOrigins }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
