import type { Errand } from './errands';

/** Made on top of what is before it, or about a record that only comes of that. */
function needs(errand: Errand, before: Errand): boolean {
  if (errand.record === before.record) return true;
  const isMade = 'body' in before && 'id' in before.body;
  return isMade && JSON.stringify(errand).includes(before.record);
}

/** Those that wait for none of the others to be sent first. */
function leading(waiting: readonly Errand[]): readonly Errand[] {
  return waiting.filter((errand, at) => !waiting.slice(0, at).some((before) => needs(errand, before)));
}

/**
 * Does the API fail at this one only? Where it fails at others, too, none is given up: they wait in their order until it
 * works again. So does what others need, and meanwhile what needs none of it goes out. `turn`: of several that could go
 * another one is asked for each time, since two may fail each for its own reason.
 */
export async function failsAlone(
  failing: Errand,
  turn: number,
  waiting: () => readonly Errand[],
  getsThrough: (errand: Errand) => Promise<boolean>,
): Promise<boolean> {
  const beside = () => leading(waiting()).filter(({ key }) => key !== failing.key);
  let isOnlyThis = beside().length === 0;
  for (let others = beside(); others.length > 0; others = beside()) {
    const other = others[turn % others.length];
    if (!other || !(await getsThrough(other))) break;
    isOnlyThis = true;
  }
  return isOnlyThis && !waiting().some((other) => other.key !== failing.key && needs(other, failing));
}
