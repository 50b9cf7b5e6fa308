import type { Decision } from '../../../domain/decisions';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { OfferLine } from '../OfferLine';
import { shortened } from '../shortened';
import { useTaken, withBack, type Taken } from './takenFromDecision';

interface TakenOutProps {
  readonly decision: Decision;
  /** One of its lists, where that is on show; else all of them. */
  readonly from?: Taken['from'];
}

/** A line for each that was just taken out, to put it back where it stood. */
export function TakenOut({ decision, from }: TakenOutProps) {
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const { taken, drop } = useTaken(decision.id);
  const putBack = (one: Taken) => {
    drop(one);
    if (one.from === 'options')
      editDecision(decision, { options: withBack(decision.options ?? [], one.item, one.order) });
    else editDecision(decision, { [one.from]: withBack(decision[one.from] ?? [], one.item, one.order) });
  };
  return taken
    .filter((one) => from === undefined || one.from === from)
    .map((one) => {
      const name = shortened(one.from === 'options' ? one.item : one.item.name);
      return (
        <OfferLine
          key={one.key}
          said={words.takenOut(name)}
          of={name}
          onUndo={() => putBack(one)}
          isTaking={from !== undefined}
          onLeave={toItsList}
        />
      );
    });
}

function toItsList(line: HTMLElement): void {
  line.parentElement?.querySelector<HTMLElement>('button[aria-expanded], select, input, .glyph')?.focus();
}
