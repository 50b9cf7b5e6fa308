interface Remembered<Value> {
  readonly value: Value;
  readonly until: number;
}

/** More people than one instance answers in a while; what is known of each is small. */
const most = 5_000;

/** What was found out, each for so long as it holds; of too many the oldest go. */
export function remembered<Value>(now: () => number) {
  const all = new Map<string, Remembered<Value>>();
  function find(name: string): Value | undefined {
    const found = all.get(name);
    if (found && found.until > now()) return found.value;
    all.delete(name);
    return undefined;
  }
  return {
    find,
    /** For whoever asks first, and nobody after. */
    take(name: string): Value | undefined {
      const found = find(name);
      all.delete(name);
      return found;
    },
    keep(name: string, value: Value, until: number): Value {
      all.delete(name);
      all.set(name, { value, until });
      const [oldest] = all.keys();
      if (all.size > most && oldest !== undefined) all.delete(oldest);
      return value;
    },
  };
}
