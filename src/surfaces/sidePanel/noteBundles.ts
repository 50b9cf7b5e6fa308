interface Bundle<N> {
  readonly key: string;
  readonly notes: readonly N[];
}

const most = 24;

/**
 * Notes that follow each other, some at a time. Each stays where it first came in, whatever comes before, between or
 * after: what somebody has open or under the keyboard is never made anew.
 */
export function createBundles() {
  const keyOf = new Map<string, string>();

  return {
    of<N extends { readonly id: string }>(notes: readonly N[]): Bundle<N>[] {
      putIn(notes);
      const bundles = new Map<string, N[]>();
      for (const note of notes) {
        const key = keyOf.get(note.id) ?? note.id;
        const bundle = bundles.get(key);
        if (bundle) bundle.push(note);
        else bundles.set(key, [note]);
      }
      return [...bundles].map(([key, together]) => ({ key, notes: together }));
    },
  };

  function putIn(notes: readonly { readonly id: string }[]): void {
    const firstKnown = notes.findIndex(({ id }) => keyOf.has(id));
    let key = '';
    let full = most;
    for (const [index, { id }] of notes.entries()) {
      const known = keyOf.get(id);
      const opens = known === undefined ? full >= most && !isBetween(index) : known !== key;
      if (opens) [key, full] = [known ?? id, 0];
      if (known === undefined) keyOf.set(id, key);
      full += 1;
    }

    /** What comes in among known ones joins the one before it. */
    function isBetween(index: number): boolean {
      return firstKnown !== -1 && index > firstKnown && notes.slice(index).some(({ id }) => keyOf.has(id));
    }
  }
}
