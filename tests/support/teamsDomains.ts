/** To be imported before teams-js, which asks Microsoft for this list as soon as it is loaded. */
const answer = { ok: true, json: async () => ({ validOrigins: ['teams.microsoft.com'] }) };
Object.defineProperty(globalThis, 'fetch', { configurable: true, value: async () => answer });
