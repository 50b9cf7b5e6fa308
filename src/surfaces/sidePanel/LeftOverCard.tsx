import { present, type MeetingView } from '../../../domain/meetingView';
import { useWrittenWords } from '../../words/writtenWords';
import type { LeftOver } from './leftOver';
import { LeftOverWords } from './LeftOverWords';
import type { LeftOvers } from './useLeftOver';

interface LeftOverCardProps {
  readonly view: MeetingView;
  readonly leftOvers: LeftOvers;
}

/** Words that stood at none of the decisions that are known here. */
export function LeftOverCard({ view, leftOvers }: LeftOverCardProps) {
  const { gone: words } = useWrittenWords();
  const others = leftOvers.all.filter((left) => !standsAt(left, view));
  if (others.length === 0) return null;
  return (
    <section className="card" aria-labelledby="left-over">
      <h2 id="left-over" tabIndex={-1}>
        {words.title}
      </h2>
      {others.map((left) => (
        <div key={left.field} className="stack">
          {left.was && <p className="decision-text">{left.was.text}</p>}
          <LeftOverWords left={left} leftOvers={leftOvers} decisions={present(view.decisions)} />
        </div>
      ))}
    </section>
  );
}

function standsAt({ at }: LeftOver, { decisions, occurrence, lastOccurrence }: MeetingView): boolean {
  return (occurrence ?? lastOccurrence) !== undefined && decisions.some(({ id }) => id === at);
}
