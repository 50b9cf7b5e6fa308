import { Problem } from './problems';

/** Where something stands in an order: what is added or removed elsewhere doesn't move it. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

export interface InOrder<T> {
  readonly placeOf: (item: T) => Place;
  /** Highest keys first. */
  readonly isDescending: boolean;
}

/** Keeps the first items after a place in an order, whichever way they come by, without sorting the rest. */
export class Page<T> {
  private readonly kept: { readonly place: Place; readonly item: T }[] = [];
  private isFull = false;

  constructor(
    private readonly order: InOrder<T>,
    private readonly size: number,
    private readonly after: Place | undefined,
  ) {}

  offer(item: T): void {
    const place = this.order.placeOf(item);
    if (this.after && this.compare(place, this.after) <= 0) return;
    const last = this.kept.at(-1);
    if (last && this.kept.length > this.size && this.compare(place, last.place) >= 0) return;
    let at = this.kept.length;
    while (at > 0 && this.compare(place, this.kept[at - 1]?.place ?? place) < 0) at -= 1;
    this.kept.splice(at, 0, { place, item });
    if (this.kept.length <= this.size) return;
    // One more than the page: by it is known that there is another page.
    this.isFull = true;
    this.kept.length = this.size + 1;
  }

  get items(): T[] {
    return this.kept.slice(0, this.size).map(({ item }) => item);
  }

  get next(): string | undefined {
    const last = this.kept[this.size - 1];
    return this.isFull && last ? `${last.place.key} ${last.place.id}` : undefined;
  }

  private compare(one: Place, other: Place): number {
    if (one.key !== other.key) return one.key < other.key === this.order.isDescending ? 1 : -1;
    return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
  }
}

export function placeAfter(after: string | undefined): Place | undefined {
  if (after === undefined) return undefined;
  const at = after.lastIndexOf(' ');
  if (at < 0) throw new Problem('badRequest', 'This is not a page of the library.', { field: 'after' });
  return { key: after.slice(0, at), id: after.slice(at + 1) };
}
