import type { MeetingView } from '../../../domain/meetingView';
import { mostExpected } from '../../../domain/meetings';
import { useWrittenWords } from '../../words/writtenWords';
import { LeftOverWords } from '../sidePanel/LeftOverWords';
import { useLeftOver } from '../sidePanel/useLeftOver';

const nothing = [] as const;
const anew = ['expected'] as const;

/** A look back on a decision that somebody removed meanwhile: it can be said of another one, or in the next meeting. */
export function LeftReviews({ view }: { readonly view: MeetingView }) {
  const { gone: words } = useWrittenWords();
  const leftOvers = useLeftOver(view);
  const reviews = leftOvers.all.filter(({ field }) => field.startsWith('review:'));
  if (reviews.length === 0) return null;
  const isFull = (view.expected ?? []).length >= mostExpected;
  return (
    <section className="meeting-part" aria-labelledby="left-reviews">
      <h2 id="left-reviews" tabIndex={-1}>
        {words.title}
      </h2>
      {reviews.map((left) => (
        <div key={left.field} className="stack">
          {left.was && <p className="decision-text">{left.was.text}</p>}
          <LeftOverWords left={left} leftOvers={leftOvers} decisions={nothing} lines={isFull ? nothing : anew} />
        </div>
      ))}
    </section>
  );
}
