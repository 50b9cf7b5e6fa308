import { useId, type ReactNode } from 'react';

/** One kind of what waits; nothing of it: nothing is drawn. */
export function MyPart({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section className="mine-part" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="mine-count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
