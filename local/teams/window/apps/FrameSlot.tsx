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
  return (
    <>
      {leaving.map((page) => (
        <AppFrame key={page.key} framed={page} isLeaving onGone={() => gone(page.key)} />
      ))}
      {shown && <AppFrame key={shown.key} framed={shown} isLeaving={false} onGone={() => undefined} {...handle} />}
    </>
  );
}
