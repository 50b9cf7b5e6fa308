import type { ReactNode } from 'react';

/** One part of a decision's page, under its heading. */
export function LoggedPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
