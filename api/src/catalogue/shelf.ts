import type { Ports } from '../ports';

/** What one instance keeps at hand of one store, until it is read anew. */
export interface Shelf<W> {
  warm?: W | undefined;
  loading?: Promise<W> | undefined;
}

const livesMs = 12 * 3_600_000;

export function isFresh<W extends { readonly loadedAt: number }>(ports: Ports, warm: W | undefined): warm is W {
  return warm !== undefined && Math.abs(ports.clock().getTime() - warm.loadedAt) < livesMs;
}

/** However many ask while it is cold, the rows are listed once; a load that failed is nobody's. */
export function loadOnce<W>(shelf: Shelf<W>, load: () => Promise<W>): Promise<W> {
  shelf.loading ??= load()
    .then((warm) => (shelf.warm = warm))
    .finally(() => {
      shelf.loading = undefined;
    });
  return shelf.loading;
}
