import { lazy, memo, useEffect, useRef, useState } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { ComesLater } from '../../notices/ComesLater';
import { useCaptureWords } from '../../words/captureWords';

const CaptureAside = lazy(async () => ({
  default: (await loadPatiently(() => import('./CaptureAside'))).CaptureAside,
}));

/** Something was just said that should not be forgotten: three lines, without leaving the meeting. */
export const CaptureHere = memo(function CaptureHere() {
  const words = useCaptureWords();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button ref={opener} type="button" className="link-button start" onClick={() => setOpen(true)}>
        {words.open}
      </button>
    );
  }
  return (
    <ComesLater>
      <CaptureAside onLeave={() => setOpen(false)} />
    </ComesLater>
  );
});
