export interface Patience {
  readonly abortSignal: AbortSignal;
}

/** Lets go of what takes longer, and of the clock once it is done: one that is left running rings for nobody. */
export async function within<Done>(ms: number, act: (options: Patience) => Promise<Done>): Promise<Done> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  try {
    return await act({ abortSignal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}
