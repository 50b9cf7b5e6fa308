/** Which components React draws, by name: read where it keeps what it has just put on the page. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly stateNode: unknown;
}

const performedWork = 1;

/** The names of all components under `container`, React's own place on the page, that are drawn while it happens. */
export async function drawnDuring(container: HTMLElement, happens: () => Promise<void>): Promise<readonly string[]> {
  const drawn: string[] = [];
  const root = rootOf(container);
  let current = root.current;
  Object.defineProperty(root, 'current', {
    configurable: true,
    get: () => current,
    set: (now: Fiber) => {
      current = now;
      note(now, now.alternate, drawn);
    },
  });
  await happens();
  Object.defineProperty(root, 'current', { configurable: true, writable: true, value: current });
  return drawn;
}

function rootOf(container: HTMLElement): { current: Fiber } {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  const fiber = key === undefined ? undefined : (Reflect.get(container, key) as Fiber);
  if (!fiber) throw new Error('React keeps what it draws elsewhere than before.');
  return fiber.stateNode as { current: Fiber };
}

/** What was not cloned was not looked at; what was cloned says whether it was drawn. */
function note(now: Fiber, before: Fiber | null, drawn: string[]): void {
  const name = nameOf(now.type);
  if (name !== undefined && (!before || now.flags & performedWork)) drawn.push(name);
  if (before && now.child === before.child) return;
  for (let child = now.child; child; child = child.sibling) note(child, child.alternate, drawn);
}

/** A memoised component is a frame around the one that has the name. */
function nameOf(type: unknown): string | undefined {
  if (typeof type === 'function') return type.name;
  if (typeof type !== 'object' || type === null || !('render' in type)) return undefined;
  return typeof type.render === 'function' ? String(Reflect.get(type, 'displayName') ?? type.render.name) : undefined;
}
