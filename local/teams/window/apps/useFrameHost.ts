import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flatContext } from '../host/context';
import { openFrameHost, type FrameHost } from '../host/frameHost';
import { functionsOf, type PageNews } from '../host/functions';
import { useTeams } from '../teams';
import type { FrameHandle } from './AppFrame';
import type { Framed } from './framed';
import { useFrameEvents } from './useFrameEvents';
import { windowForPage } from './windowForPage';

export type Phase =
  | { is: 'loading' }
  | { is: 'ready' }
  | { is: 'silent' }
  | { is: 'failed'; message: string }
  | { is: 'refused'; origin: string };

const patience = 30_000;
const partingTime = 2_000;

type Asked = { iframe: RefObject<HTMLIFrameElement | null>; framed: Framed } & {
  [K in keyof FrameHandle]: FrameHandle[K] | undefined;
};

export function useFrameHost({ iframe, framed, onSubmit, onResize, line }: Asked) {
  const teams = useTeams();
  const [phase, setPhase] = useState<Phase>({ is: 'loading' });
  const hostRef = useRef<FrameHost>(null);
  const partingRef = useRef<() => void>(null);

  const flat = flatContext(teams.state, teams.me, framed, teams.sessionId);
  const waitsForTheApp = teams.state.showLoadingIndicator === true;

  const take = useEffectEvent((news: PageNews) => {
    if (news.is === 'readyToUnload') return partingRef.current?.();
    if (news.is === 'failed') return setPhase({ is: 'failed', message: news.message });
    if (news.is !== 'initialised' || !waitsForTheApp) setPhase({ is: 'ready' });
    return undefined;
  });
  const desk = useEffectEvent(() =>
    windowForPage({
      teams,
      framed,
      flat,
      iframe,
      take,
      onSubmit,
      onResize,
      tell: (func, args) => hostRef.current?.tell(func, args),
    }),
  );
  const unsupported = useEffectEvent((func: string) => void teams.act({ verb: 'reportUnsupported', func }));
  const validOrigins = useEffectEvent(() => teams.state.validOrigins);

  useLayoutEffect(() => {
    const host = openFrameHost({
      frame: () => iframe.current?.contentWindow,
      validOrigins: () => validOrigins(),
      functions: () => functionsOf(desk()),
      unsupported: (func) => unsupported(func),
      refusedOrigin: (origin) => setPhase({ is: 'refused', origin }),
    });
    hostRef.current = host;
    const hear = (event: MessageEvent<unknown>) => void host.hear(event);
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [iframe]);

  usePatience(phase, () => setPhase({ is: 'silent' }));
  useFrameEvents(hostRef, flat, line);

  /** Lets the page save what it holds, if it asked to, and not for long. */
  function unload(gone: () => void) {
    if (!hostRef.current?.isInterestedIn('beforeUnload')) return gone();
    const timer = window.setTimeout(gone, partingTime);
    partingRef.current = () => {
      window.clearTimeout(timer);
      gone();
    };
    return hostRef.current.tell('beforeUnload', []);
  }

  /** Without an indicator of its own, Teams shows the page from its first line on. */
  const isShown = phase.is === 'ready' || (phase.is === 'loading' && !waitsForTheApp);
  return { phase, isShown, unload };
}

function usePatience(phase: Phase, lose: () => void) {
  const isOver = useEffectEvent(lose);
  useEffect(() => {
    if (phase.is !== 'loading') return undefined;
    const timer = window.setTimeout(() => isOver(), patience);
    return () => window.clearTimeout(timer);
  }, [phase.is]);
}
