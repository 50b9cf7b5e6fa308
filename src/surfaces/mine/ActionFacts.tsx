import { isOverdue } from '../../../domain/actions';
import { inquiriesOf } from '../../../domain/askingOwners';
import type { MyAction } from '../../../domain/myItems';
import { useWords } from '../../words';
import { useMineWords } from '../../words/mineWords';
import { dayOf } from '../../parts/dayOf';
import { MeetingLink } from './MeetingLink';

interface ActionFactsProps {
  readonly item: MyAction;
  /** It stands with somebody else. */
  readonly isOthers?: boolean | undefined;
  /** It is told above, too. */
  readonly isAbove?: boolean | undefined;
  /** Somebody else is asked to take it over. */
  readonly isOffered?: boolean;
}

/** What is to be done, until when, and for which meeting. */
export function ActionFacts({
  item: { action, title, chat },
  isOthers = false,
  isAbove = false,
  isOffered = false,
}: ActionFactsProps) {
  const { common } = useWords();
  const words = useMineWords();
  const overdue = isOverdue(action, dayOf(new Date()));
  const day = common.day(action.dueOn);
  return (
    <div className="mine-what">
      <p>{action.text}</p>
      <p className="mine-facts">
        <span data-overdue={overdue}>{overdue ? words.overdue(day) : words.due(day)}</span>
        {isOthers && <span>{words.ownedBy(action.owner.name)}</span>}
        <MeetingLink title={title} chat={chat} />
        {isAbove && <span>{words.alsoAbove}</span>}
      </p>
      {action.offer && isOffered && <p className="mine-facts">{words.offeredTo(action.offer.to.name)}</p>}
      {inquiriesOf(action).map(({ by, at }) => (
        <p key={by.id} className="mine-asked">
          {words.inquired(by.name, common.day(dayOf(at)))}
        </p>
      ))}
    </div>
  );
}
