import { useEffect, useState, type ReactNode } from 'react';
import type { TellableMoment } from '../../../domain/meetingView';
import type { OccurrenceKey, Showing, Why } from '../../../domain/meetings';
import { GlyphOf } from '../../look/icons';
import { useDraft } from '../../meeting/MeetingContext';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';

interface ToldMomentProps {
  readonly told: TellableMoment;
  /** None before the meeting: what is looked at then is still to be told. */
  readonly occurrence: OccurrenceKey | undefined;
  readonly showing: Showing | undefined;
  readonly why: Why | undefined;
  /** Whose turn it is to tell it. */
  readonly turn: ReactNode;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** Read once in a meeting, or talked about, it is one line, so that the decisions are at hand. */
export function ToldMoment({ told, occurrence, showing, why, turn, children }: ToldMomentProps) {
  const { panel } = useWords();
  const { draft, write } = useDraft(`read:${occurrence ?? ''}`);
  const [wasRead] = useState(draft !== undefined);
  const isOver = showing?.state === 'discussed' || showing?.state === 'skipped';
  const [chosen, choose] = useState<{ readonly isFolded: boolean; readonly isOver: boolean }>();
  const isFolded = chosen?.isOver === isOver ? chosen.isFolded : isOver || wasRead;
  const [isUncovered, setUncovered] = useState(false);
  useEffect(() => {
    if (occurrence) write({ read: 'once' });
  }, [occurrence, write]);
  if (showing?.state === 'released') return <section className="card card-moment">{children}</section>;
  return (
    <section className="card card-moment">
      {showing?.presenter && !isOver && <div className="turn">{turn}</div>}
      <button
        type="button"
        className="glyph fold"
        aria-expanded={!isFolded}
        aria-label={isFolded ? panel.moment.expand : panel.moment.collapse}
        title={isFolded ? panel.moment.expand : panel.moment.collapse}
        onClick={() => choose({ isFolded: !isFolded, isOver })}
      >
        <GlyphOf glyph={isFolded ? 'unfold' : 'fold'} />
      </button>
      <MomentCard
        told={told}
        variant={isFolded ? 'compact' : 'panel'}
        why={why}
        isStoryShown={isUncovered || showing?.begunAt !== undefined}
        onShowStory={() => setUncovered(true)}
      />
      {children}
    </section>
  );
}
