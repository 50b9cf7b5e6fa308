import { customerEffects, type Consideration } from '../../../domain/considerations';
import { supportersOf } from '../../../domain/supports';
import { priorityRank } from '../../../domain/weights';
import { useInMeeting } from '../../meeting/MeetingContext';
import { FoldedSaid } from '../../parts/considerations/FoldedSaid';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { Marks } from '../../parts/Marks';
import { useWords } from '../../words';
import { useConsideringWords } from '../../words/consideringWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';

/** By effect, and of each effect what matters most first. */
export function RecordedConsiderations({ considerations }: { readonly considerations: readonly Consideration[] }) {
  const byPriority = [...considerations].sort((a, b) => priorityRank(a) - priorityRank(b));
  return (
    <ul className="consideration-list">
      {customerEffects.flatMap((effect) =>
        byPriority
          .filter((consideration) => consideration.effect === effect)
          .map((consideration) => <Recorded key={consideration.id} consideration={consideration} />),
      )}
    </ul>
  );
}

function Recorded({ consideration }: { readonly consideration: Consideration }) {
  const { common } = useWords();
  const words = useMeetingTabWords().record;
  const { state: standing, support } = useConsideringWords();
  const supports = useInMeeting(({ view }) => view?.supports);
  const { effect, text, who, pathway, by, state } = consideration;
  const supporters = supportersOf(consideration, supports ?? []).map(({ name }) => name);
  const felt = who === undefined ? '' : words.felt(who);
  return (
    <li>
      <span className="effect-count" data-effect={effect}>
        {common.effects[effect]}
      </span>{' '}
      {text}
      <span className="quiet">
        {' '}
        {[felt, pathway && common.pathways[pathway], words.by(by.name)].filter(Boolean).join(', ')}
      </span>{' '}
      <Marks record={consideration} />
      <AmendedSaid record={consideration} kind="note" />
      <FoldedSaid consideration={consideration} />
      {(state !== 'raised' || supporters.length > 0) && (
        <p className="quiet">
          {[state !== 'raised' && standing.states[state], supporters.length > 0 && support.by(supporters.join(', '))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}
