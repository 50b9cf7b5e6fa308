import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface KeepFocusProps {
  /** Which of several contents is on show: another one takes the keyboard over from the one before. */
  readonly of: string;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** When what had the keyboard goes away under it, what comes in its place gets it. */
export function KeepFocus({ of, label, className, children }: KeepFocusProps) {
  return (
    <div role="group" aria-label={label} tabIndex={-1} className={className}>
      <Content key={of}>{children}</Content>
    </div>
  );
}

function Content({ children }: { readonly children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const around = here.current?.parentElement;
    if (around && document.activeElement === around)
      around.querySelector<HTMLElement>('button, select, input')?.focus();
    return () => {
      if (around?.contains(document.activeElement)) around.focus();
    };
  }, []);
  return (
    <div ref={here} className="stack">
      {children}
    </div>
  );
}
