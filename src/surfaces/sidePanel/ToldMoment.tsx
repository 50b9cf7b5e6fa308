import { useEffect, useState } from 'react';
import type { TellableMoment } from '../../../domain/meetingView';
import type { OccurrenceKey, Why } from '../../../domain/meetings';
import { GlyphOf } from '../../look/icons';
import { useDraft } from '../../meeting/MeetingContext';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';

interface ToldMomentProps {
  readonly told: TellableMoment;
  /** None before the meeting: what is looked at then is still to be told. */
  readonly occurrence: OccurrenceKey | undefined;
  readonly why: Why | undefined;
}

/** Read once in a meeting, it is one line when the panel is opened again, so that the decisions are at hand. */
export function ToldMoment({ told, occurrence, why }: ToldMomentProps) {
  const { panel } = useWords();
  const { draft, write } = useDraft(`read:${occurrence ?? ''}`);
  const [isFolded, setFolded] = useState(draft !== undefined);
  useEffect(() => {
    if (occurrence) write({ read: 'once' });
  }, [occurrence, write]);
  return (
    <section className="card card-moment">
      <button
        type="button"
        className="glyph fold"
        aria-expanded={!isFolded}
        aria-label={isFolded ? panel.moment.expand : panel.moment.collapse}
        title={isFolded ? panel.moment.expand : panel.moment.collapse}
        onClick={() => setFolded(!isFolded)}
      >
        <GlyphOf glyph={isFolded ? 'unfold' : 'fold'} />
      </button>
      <MomentCard told={told} variant={isFolded ? 'compact' : 'panel'} why={why} />
    </section>
  );
}
