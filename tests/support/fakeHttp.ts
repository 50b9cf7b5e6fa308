import { callNames, contract } from '../../domain/contract';

/** Which call of the contract an address is. */
export function route(method: string, address: string) {
  const url = new URL(address, 'https://tab.example');
  for (const name of callNames) {
    const pattern = contract[name].path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = contract[name].method === method ? new RegExp(`^/api/${pattern}$`).exec(url.pathname) : null;
    if (match) return { name, params: { ...match.groups }, query: Object.fromEntries(url.searchParams) };
  }
  throw new Error(`No call of the contract is ${method} ${address}.`);
}

export const failure = response(500, { code: 'unexpected', sentence: '' });

export function response(status: number, answer: unknown) {
  return {
    ok: status < 300,
    status,
    headers: { get: () => null },
    json: async (): Promise<unknown> => JSON.parse(JSON.stringify(answer ?? null)),
  };
}
