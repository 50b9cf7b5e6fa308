import { useEffect, useRef, useState } from 'react';
import { originOf } from '../host/origins';
import { useTeams } from '../teams';
import { FrameCover } from './FrameCover';
import { useFrameHost } from './useFrameHost';
import type { Framed } from './framed';

/** What a dialog's frame does beyond a tab's. */
export type FrameHandle = {
  onSubmit?: (result: unknown) => void;
  onResize?: (size: { width?: unknown; height?: unknown }) => void;
  /** What the page that opened the dialog says to it comes in here. */
  line?: EventTarget;
};

type Props = FrameHandle & { framed: Framed; isLeaving: boolean; onGone: () => void };

const sandbox =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads';
const allow = 'autoplay; camera; clipboard-read; clipboard-write; display-capture; fullscreen; geolocation; microphone';

export function AppFrame(props: Props) {
  // The address is the one that the page was opened with: a change of theme reaches the page as an event.
  const [opened, setOpened] = useState({ url: props.framed.url, attempt: 0 });
  return (
    <FrameAttempt
      key={opened.attempt}
      {...props}
      url={opened.url}
      onAgain={() => setOpened({ url: props.framed.url, attempt: opened.attempt + 1 })}
    />
  );
}

function FrameAttempt({
  framed,
  isLeaving,
  onGone,
  onSubmit,
  onResize,
  line,
  url,
  onAgain,
}: Props & { url: string; onAgain: () => void }) {
  const { state } = useTeams();
  const iframe = useRef<HTMLIFrameElement>(null);
  const host = useFrameHost({ iframe, framed, onSubmit, onResize, line });
  const { unload } = host;

  useEffect(() => {
    if (!isLeaving) return undefined;
    unload(onGone);
    return undefined;
    // Leaving happens once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLeaving]);

  // A sandbox that a page of our own origin could take off again protects nobody, and the browser warns of it.
  const isForeign = originOf(url) !== location.origin;
  return (
    <div className="app-frame" hidden={isLeaving} aria-busy={host.phase.is === 'loading'}>
      <iframe
        ref={iframe}
        className={host.isShown ? 'shown' : ''}
        title={framed.title}
        name={framed.name}
        src={url}
        allow={allow}
        {...(isForeign ? { sandbox } : {})}
      />
      {!host.isShown && <FrameCover phase={host.phase} validOrigins={state.validOrigins} onAgain={onAgain} />}
    </div>
  );
}
