import type { Socket } from '../../src/meeting/liveConnection';

/** A panel’s end of a socket, of which a test is the other one. */
export class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onclose: Socket['onclose'] = null;
  onmessage: Socket['onmessage'] = null;

  constructor(private readonly gone: () => void) {}

  close() {
    this.gone();
  }

  drop() {
    this.gone();
    this.onclose?.(new CloseEvent('close'));
  }
}
