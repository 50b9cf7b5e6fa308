import { createContext, useContext, type ReactNode } from 'react';
import type { ApiClient } from './apiClient';

const Api = createContext<ApiClient | undefined>(undefined);

export function ApiProvider({ api, children }: { readonly api: ApiClient; readonly children: ReactNode }) {
  return <Api value={api}>{children}</Api>;
}

export function useApi(): ApiClient {
  const api = useContext(Api);
  if (!api) throw new Error('There is no API client above this component.');
  return api;
}
