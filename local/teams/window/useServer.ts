import { useEffect, useState } from 'react';
import type { PersonKey, WindowEvent, WindowState } from '../protocol';
import { listen, readState } from './server';

export type Bubble = Extract<WindowEvent, { kind: 'bubble' }>;

/** The local Teams as one person sees it: its state at each change, and what passes by. */
export function useServer(as: PersonKey) {
  const [state, setState] = useState<WindowState>();
  const [isConnected, setConnected] = useState(true);
  const [bubble, setBubble] = useState<Bubble>();

  useEffect(() => {
    const read = () => readState(as).then(setState, () => setConnected(false));
    void read();
    return listen(as, {
      heard: (event) => (event.kind === 'state' ? setState(event.state) : setBubble(event)),
      connected: () => {
        setConnected(true);
        void read();
      },
      lost: () => setConnected(false),
    });
  }, [as]);

  return { state, isConnected, bubble, dismissBubble: () => setBubble(undefined) };
}
