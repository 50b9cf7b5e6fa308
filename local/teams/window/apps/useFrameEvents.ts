import { useEffect, useEffectEvent, type RefObject } from 'react';
import { nestedContext, type FlatContext } from '../host/context';
import type { FrameHost } from '../host/frameHost';
import { forChild } from './windowForPage';

/** What a page is told without having asked: its theme, its context, and what the page that opened it says. */
export function useFrameEvents(host: RefObject<FrameHost | null>, flat: FlatContext, line: EventTarget | undefined) {
  useEffect(() => {
    host.current?.tell('themeChange', [flat.theme]);
  }, [host, flat.theme]);

  const context = JSON.stringify(nestedContext(flat));
  const tellContext = useEffectEvent(() => host.current?.tell('contextChange', [nestedContext(flat)]));
  useEffect(() => {
    tellContext();
  }, [context]);

  useEffect(() => {
    const pass = (event: Event) =>
      event instanceof CustomEvent && host.current?.tell('messageForChild', [event.detail]);
    line?.addEventListener(forChild, pass);
    return () => line?.removeEventListener(forChild, pass);
  }, [host, line]);
}
