/** Keeps every open window up to date over its WebSocket. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Refused } from './http';
import type { PersonKey, WindowEvent } from './protocol';
import type { Teams } from './teamsServer';
import { whoIn } from './windowRoutes';

export interface WindowEvents {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => void;
}

export function windowEvents(teams: Teams): WindowEvents {
  const sockets = new WebSocketServer({ noServer: true });
  const windows = new Map<WebSocket, PersonKey>();
  const say = (socket: WebSocket, event: WindowEvent) => socket.send(JSON.stringify(event));
  const show = (socket: WebSocket, me: PersonKey) => say(socket, { kind: 'state', state: teams.state(me) });

  let announced = false;
  const forgetChanges = teams.world.onChange(() => {
    // Several changes in one go are one picture.
    if (announced) return;
    announced = true;
    setImmediate(() => {
      announced = false;
      for (const [socket, me] of windows) show(socket, me);
    });
  });
  const forgetPassing = teams.onPassing((event, to) => {
    for (const [socket, me] of windows) if (to.includes(me)) say(socket, event);
  });

  return {
    upgrade(request, socket, head) {
      let me: PersonKey;
      try {
        me = whoIn(new URL(request.url ?? '/', 'http://localhost').searchParams);
        teams.state(me);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return void socket.end(`HTTP/1.1 ${error.status} Refused\r\nConnection: close\r\n\r\n`);
      }
      sockets.handleUpgrade(request, socket, head, (window) => {
        windows.set(window, me);
        window.on('close', () => windows.delete(window));
        window.on('error', () => window.terminate());
        show(window, me);
      });
    },
    close() {
      forgetChanges();
      forgetPassing();
      for (const window of windows.keys()) window.terminate();
      windows.clear();
    },
  };
}
