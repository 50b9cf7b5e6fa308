/** Who is connected to the live hub, and in which groups. */
import type { WebSocket } from 'ws';

export interface Connection {
  id: string;
  hub: string;
  userId: string | undefined;
  roles: ReadonlySet<string>;
  groups: Set<string>;
  socket: WebSocket;
  /** Whether it speaks json.webpubsub.azure.v1; others get bare payloads. */
  speaksJson: boolean;
}

export interface Payload {
  dataType: 'json' | 'text' | 'binary';
  data: unknown;
}

export interface Sender {
  from: 'group' | 'server';
  group?: string;
  fromUserId?: string;
}

export interface Connections {
  add: (connection: Connection) => void;
  drop: (connection: Connection) => void;
  get: (hub: string, id: string) => Connection | undefined;
  where: (hub: string, which: (connection: Connection) => boolean) => Connection[];
  everywhere: (which: (connection: Connection) => boolean) => Connection[];
}

export function connections(): Connections {
  const all = new Map<string, Connection>();
  const everywhere: Connections['everywhere'] = (which) => [...all.values()].filter(which);
  return {
    add: (connection) => void all.set(connection.id, connection),
    drop: (connection) => void all.delete(connection.id),
    get(hub, id) {
      const found = all.get(id);
      return found?.hub === hub ? found : undefined;
    },
    where: (hub, which) => everywhere((connection) => connection.hub === hub && which(connection)),
    everywhere,
  };
}

export function deliver(to: Connection[], payload: Payload, sender: Sender): void {
  const bare = payload.dataType === 'json' ? JSON.stringify(payload.data) : String(payload.data);
  const inJson = JSON.stringify({ type: 'message', ...sender, ...payload });
  for (const { socket, speaksJson } of to) socket.send(speaksJson ? inJson : bare);
}

export function close(which: Connection[], reason: string): void {
  for (const connection of which) {
    if (connection.speaksJson) {
      connection.socket.send(JSON.stringify({ type: 'system', event: 'disconnected', message: reason }));
    }
    connection.socket.close(1000, reason.slice(0, 100));
  }
}
