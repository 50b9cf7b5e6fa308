import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Host } from './hostContext';

export type { Host, HostContext, Theme } from './hostContext';

const Surroundings = createContext<Host | undefined>(undefined);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return <Surroundings value={host}>{children}</Surroundings>;
}

/** Follows changes of theme, language and sign-in. */
export function useHost(): Host {
  const host = useContext(Surroundings);
  if (!host) throw new Error('There is no host above this component.');
  useSyncExternalStore(host.subscribe, () => host.context);
  useSyncExternalStore(host.subscribe, () => host.signIn);
  return host;
}
