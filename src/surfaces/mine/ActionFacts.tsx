import { isOverdue } from '../../../domain/actions';
import { inquiriesOf } from '../../../domain/askingOwners';
import type { MyAction } from '../../../domain/myItems';
import { ActionPast } from '../../parts/actions/ActionPast';
import { dayOf } from '../../parts/dayOf';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { useMineWords } from '../../words/mineWords';
import { MeetingLink } from './MeetingLink';

interface ActionFactsProps {
  readonly item: MyAction;
  /** Why it is told here. */
  readonly lead?: string | undefined;
  /** It stands with somebody else. */
  readonly isOthers?: boolean | undefined;
  /** It is told above, too. */
  readonly isAbove?: boolean | undefined;
  /** Somebody else may be asked to take it over, or may have said no. */
  readonly isOffered?: boolean;
}

/** What is to be done, until when, for which meeting, who asks about it, and how it came here. */
export function ActionFacts({
  item: { action, title, chat },
  lead,
  isOthers = false,
  isAbove = false,
  isOffered = false,
}: ActionFactsProps) {
  const { common } = useWords();
  const words = useMineWords();
  const handOver = useHandOverWords();
  const overdue = isOverdue(action, dayOf(new Date()));
  const day = common.day(action.dueOn);
  const last = action.handOvers.at(-1);
  return (
    <div className="mine-what">
      {lead !== undefined && <p className="mine-facts">{lead}</p>}
      <p>{action.text}</p>
      <p className="mine-facts">
        <span data-overdue={overdue}>{overdue ? words.overdue(day) : words.due(day)}</span>
        {isOthers && <span>{words.ownedBy(action.owner.name)}</span>}
        <MeetingLink title={title} chat={chat} />
        {isAbove && <span>{words.alsoAbove}</span>}
      </p>
      {action.offer && isOffered && <p className="mine-facts">{words.offeredTo(action.offer.to.name)}</p>}
      {action.offer && !isOffered && <p className="mine-asked">{words.askedBy(action.offer.by.name)}</p>}
      {!action.offer && isOffered && last?.end === 'declined' && (
        <p className="mine-facts">{handOver.declined(last.to.name, last.reason)}</p>
      )}
      {inquiriesOf(action).map(({ by, at }) => (
        <p key={by.id} className="mine-asked">
          {words.inquired(by.name, common.day(dayOf(at)))}
        </p>
      ))}
      <ActionPast action={action} of={action.text} />
    </div>
  );
}
