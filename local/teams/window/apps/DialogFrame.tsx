import { useState } from 'react';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useTeams, type OpenDialog } from '../teams';
import { AppFrame } from './AppFrame';
import type { Framed } from './framed';

const named: Record<string, { width: number; height: number }> = {
  small: { width: 400, height: 320 },
  medium: { width: 600, height: 460 },
  large: { width: 860, height: 620 },
};

/** A dialog that one of the app's pages opened. */
export function DialogFrame() {
  const { dialog } = useTeams();
  return dialog ? <OpenedDialog key={dialog.url} dialog={dialog} /> : null;
}

function OpenedDialog({ dialog }: { dialog: OpenDialog }) {
  const [size, setSize] = useState<{ width?: unknown; height?: unknown }>(dialog);
  const framed: Framed = {
    key: dialog.url,
    title: dialog.title || 'Dialog',
    name: 'embedded-page-container',
    url: dialog.url,
    entityId: '',
    subPageId: undefined,
    frameContext: 'task',
    inMeetingSurface: true,
  };
  const close = () => dialog.settle(['User cancelled/closed the task module.', null]);
  const onKeyDown = (event: React.KeyboardEvent) => event.key === 'Escape' && close();
  return (
    <div className="scrim" onKeyDown={onKeyDown}>
      <div
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={framed.title}
        style={{ width: pixels(size.width, 'width'), height: pixels(size.height, 'height') }}
      >
        <header>
          <strong>{dialog.title}</strong>
          <button type="button" className="icon-button" aria-label="Close dialog" autoFocus onClick={close}>
            <Dismiss20Regular />
          </button>
        </header>
        <AppFrame
          framed={framed}
          isLeaving={false}
          onGone={() => undefined}
          onSubmit={(result) => dialog.settle([null, result])}
          onResize={setSize}
          line={dialog.line}
        />
      </div>
    </div>
  );
}

function pixels(asked: unknown, side: 'width' | 'height'): number {
  if (typeof asked === 'number') return asked;
  return named[String(asked)]?.[side] ?? (side === 'width' ? 600 : 460);
}
