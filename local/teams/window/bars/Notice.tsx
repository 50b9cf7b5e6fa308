import { useEffect } from 'react';
import { Dismiss20Regular } from '@fluentui/react-icons';

type Props = { line: string | undefined; onClose: () => void };

export function Notice({ line, onClose }: Props) {
  useEffect(() => {
    if (!line) return undefined;
    const timer = window.setTimeout(onClose, 8000);
    return () => window.clearTimeout(timer);
    // The time runs from when the line appeared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [line]);
  return (
    <div className="notices" role="alert">
      {line && (
        <div className="notice">
          <span>{line}</span>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={onClose}>
            <Dismiss20Regular />
          </button>
        </div>
      )}
    </div>
  );
}
