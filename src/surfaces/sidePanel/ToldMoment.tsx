import { useEffect, useState } from 'react';
import type { TellableMoment } from '../../../domain/meetingView';
import type { Why } from '../../../domain/meetings';
import { GlyphOf } from '../../look/icons';
import { useDraft } from '../../meeting/MeetingContext';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';

interface ToldMomentProps {
  readonly told: TellableMoment;
  readonly why: Why | undefined;
}

/** Read once, it is one line when the panel is opened again, so that the decisions are at hand. */
export function ToldMoment({ told, why }: ToldMomentProps) {
  const { panel } = useWords();
  const { draft, write } = useDraft(`read:${told.moment.id}`);
  const [isFolded, setFolded] = useState(draft !== undefined);
  useEffect(() => write({ read: 'once' }), [write]);
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
