import type { Phase } from './useFrameHost';

type Props = { phase: Phase; validOrigins: string[]; onAgain: () => void };

export function FrameCover({ phase, validOrigins, onAgain }: Props) {
  if (phase.is === 'ready') return null;
  if (phase.is === 'loading') {
    return (
      <div className="frame-cover" role="status">
        <span className="spinner" />
        <span className="quiet">Loading…</span>
      </div>
    );
  }
  return (
    <div className="frame-cover" role="alert">
      <strong>We couldn’t open this page</strong>
      <p className="quiet">{sentenceOf(phase, validOrigins)}</p>
      <button type="button" className="button" onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}

function sentenceOf(phase: Exclude<Phase, { is: 'ready' | 'loading' }>, validOrigins: string[]): string {
  switch (phase.is) {
    case 'silent':
      return 'It didn’t answer Teams within 30 seconds.';
    case 'failed':
      return phase.message || 'The app said that it couldn’t start.';
    case 'refused':
      return `It speaks from ${phase.origin}, which isn’t one of the manifest’s valid domains (${validOrigins.join(', ')}).`;
  }
}
