import { Refused } from '../http';

interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

/** What Teams lets one bot send to one chat, and to one organization as a whole. */
const inChat: readonly Limit[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];
const inAll: readonly Limit[] = [{ most: 30, withinMs: 1_000 }];

export interface RateLimits {
  /** Refuses what is too much, and says when it no longer is. */
  count: (conversationId: string) => void;
}

export function rateLimits(now: () => number): RateLimits {
  const taken = new Map<string, number[]>();
  const count = (key: string, limits: readonly Limit[]) => {
    const at = now();
    const before = taken.get(key) ?? [];
    for (const { most, withinMs } of limits) {
      const within = before.filter((time) => at - time < withinMs);
      const first = within[within.length - most];
      if (first !== undefined) throw tooMany(Math.ceil((first + withinMs - at) / 1_000));
    }
    taken.set(key, [...before.slice(-(limits.at(-1)?.most ?? 0)), at]);
  };
  return {
    count(conversationId) {
      count('', inAll);
      count(conversationId, inChat);
    },
  };
}

function tooMany(seconds: number): Refused {
  return new Refused(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': String(seconds) });
}
