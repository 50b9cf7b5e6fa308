import { useEffect, useRef, type ReactNode } from 'react';
import { home, printRoute } from './route';

interface PageHeadProps {
  readonly title: string;
  readonly lang?: string | undefined;
  /** What the way back to the library is called. */
  readonly back: string;
  readonly backTo?: string;
  readonly children?: ReactNode;
}

/** The way back, and the page's heading, which takes the focus when one comes here, unless something is said below it. */
export function PageHead({ title, lang, back, backTo = printRoute(home), children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isTold = heading.current?.parentElement?.contains(document.activeElement);
    if (!isTold) heading.current?.focus();
  }, []);
  return (
    <header className="page-head">
      <a className="page-back" href={backTo}>
        {back}
      </a>
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {children}
    </header>
  );
}
