/** Nobody waits longer than this for what others asked before: it may be stuck. */
const lateMs = 250;

interface Doing<Item, Answer> {
  readonly items: [Item, ...Item[]];
  readonly underWay: Promise<Answer>;
  /** Until it has begun. */
  stillOpen: boolean;
  /** Begins when what is under way has ended, with all that was asked until then. */
  next?: { readonly items: [Item, ...Item[]]; readonly answer: Promise<Answer> };
}

type DoTogether<Item, Answer> = (items: readonly [Item, ...Item[]]) => Promise<Answer>;

/**
 * What is asked under a key is done for all who ask in the same turn, and what is asked while it is being done waits
 * for the next time, which is for all who ask until that begins. It never begins before it was asked for, so that no
 * answer is older than its question; and a crowd costs two times instead of one each.
 */
export function together<Item, Answer>(
  doTogether: DoTogether<Item, Answer>,
): (key: string, item: Item) => Promise<Answer> {
  const doings = new Map<string, Doing<Item, Answer>>();

  function begin(key: string, items: [Item, ...Item[]]): Promise<Answer> {
    const underWay = soon().then(() => {
      doing.stillOpen = false;
      return doTogether(items);
    });
    const doing: Doing<Item, Answer> = { underWay, items, stillOpen: true };
    doings.set(key, doing);
    void ended(underWay).then(() => {
      // With a next one it stays until that one begins: who asks in between is still one of them.
      if (!doing.next && doings.get(key) === doing) doings.delete(key);
    });
    return underWay;
  }

  function join(key: string, doing: Doing<Item, Answer>, item: Item): Promise<Answer> {
    if (doing.next) doing.next.items.push(item);
    else {
      const items: [Item, ...Item[]] = [item];
      doing.next = { items, answer: endedOrLate(doing.underWay).then(() => begin(key, items)) };
    }
    return doing.next.answer;
  }

  return (key, item) => {
    const doing = doings.get(key);
    if (!doing) return begin(key, [item]);
    if (!doing.stillOpen) return join(key, doing, item);
    doing.items.push(item);
    return doing.underWay;
  };
}

function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function ended(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
  } catch {
    // Told to those who asked for it; the next time is a try of its own.
  }
}

function endedOrLate(doing: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, lateMs);
    void ended(doing).then(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** By which who asks for the same is known. */
export function keyOf(...asked: readonly (string | number | undefined)[]): string {
  return asked.join('\n');
}
