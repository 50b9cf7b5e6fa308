import { soonestFirst, type DigestItem, type MyDigest } from '../../../domain/myDigest';
import { digestKeys, type MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import type { Quieting } from '../../../domain/quiet';
import { useWords } from '../../words';
import type { MorningWords } from '../../words/en/morning';
import { useMineWords } from '../../words/mineWords';
import { useMorningWords } from '../../words/morningWords';
import { HandOver } from './HandOver';
import { MeetingLink } from './MeetingLink';
import { MyPart } from './MyPart';

interface ForTodayProps {
  readonly digest: MyDigest;
  /** One's own: where they are told here, this is where they are done. */
  readonly actions: readonly MyAction[];
  readonly isBusy: boolean;
  readonly onQuiet: (quieting: Quieting) => void;
  readonly onDone: (item: MyAction) => void;
  readonly onHandOver: (item: MyAction, to: Person) => void;
}

/** What the morning's message would say to somebody whom it can't reach. */
export function ForToday({ digest: { isReached, items }, actions, ...rest }: ForTodayProps) {
  const words = useMorningWords();
  const mine = new Map(actions.map((action) => [digestKeys.action(action), action]));
  if (isReached || items.length === 0) return null;
  return (
    <div className="mine-today">
      <MyPart title={words.today} count={items.length}>
        {soonestFirst(items).map((item) => (
          <Today key={item.key} item={item} action={mine.get(item.key)} {...rest} />
        ))}
      </MyPart>
      <p className="mine-about">{words.notReached}</p>
    </div>
  );
}

interface TodayProps extends Pick<ForTodayProps, 'isBusy' | 'onQuiet' | 'onDone' | 'onHandOver'> {
  readonly item: DigestItem;
  readonly action: MyAction | undefined;
}

function Today({ item, action, isBusy, onQuiet, onDone, onHandOver }: TodayProps) {
  const { common } = useWords();
  const { done, doneThis } = useMineWords();
  const words = useMorningWords();
  const { key, kind, day, opening, count } = item;
  const text = textOf(item, words);
  const title = count === undefined && kind !== 'opening' ? item.title : undefined;
  return (
    <li className="mine-item">
      <div className="mine-what">
        <p className="mine-facts">
          <span data-overdue={kind === 'overdue'}>{words.kind[kind]}</span>
          {day !== undefined && <span>{common.day(day)}</span>}
          {title !== undefined && <span>{title}</span>}
        </p>
        <p>{kind === 'opening' ? <MeetingLink title={text} chat={item.chat} /> : text}</p>
        {opening && (
          <p>{opening.told ? words.wouldOpen(opening.told.headline, opening.told.customer) : words.question}</p>
        )}
      </div>
      <div className="mine-verbs">
        {action && (
          <button
            type="button"
            className="button"
            aria-label={doneThis(text)}
            aria-disabled={isBusy}
            onClick={() => onDone(action)}
          >
            {done}
          </button>
        )}
        {action && <HandOver of={text} isBusy={isBusy} onChoose={(to) => onHandOver(action, to)} />}
        <button
          type="button"
          className="button"
          aria-label={words.weekThis(text)}
          aria-disabled={isBusy}
          onClick={() => onQuiet({ item: key, for: 'week' })}
        >
          {words.week}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.neverThis(text)}
          aria-disabled={isBusy}
          onClick={() => onQuiet({ item: key, for: 'never' })}
        >
          {words.never}
        </button>
      </div>
    </li>
  );
}

/** What it is about; of what a curator looks after, how much there is. */
export function textOf({ kind, text, count = 0 }: DigestItem, words: MorningWords): string {
  if (kind === 'toReview' || kind === 'stale') return words.counted[kind](count);
  return text || words.noTitle;
}
