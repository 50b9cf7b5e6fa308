import { useState } from 'react';
import { AppFrame, type FrameHandle } from './AppFrame';
import type { Framed } from './framed';

type Props = { framed: Framed | undefined; handle?: FrameHandle };

/** Where one page is shown at a time. The page before gets a moment to save before it is unloaded, out of sight. */
export function FrameSlot({ framed, handle }: Props) {
  const [shown, setShown] = useState(framed);
  const [leaving, setLeaving] = useState<Framed[]>([]);
  if (shown?.key !== framed?.key) {
    setShown(framed);
    if (shown) setLeaving([...leaving, shown]);
  }
  const gone = (key: string) => setLeaving((pages) => pages.filter((page) => page.key !== key));
  // One list: a frame that moved to another place in the tree would be loaded anew.
  const pages = shown ? [...leaving, shown] : leaving;
  return pages.map((page) => {
    const isLeaving = page !== shown;
    return (
      <AppFrame
        key={page.key}
        framed={page}
        isLeaving={isLeaving}
        onGone={() => gone(page.key)}
        {...(isLeaving ? {} : handle)}
      />
    );
  });
}
