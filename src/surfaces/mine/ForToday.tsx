import { soonestFirst, type DigestItem, type MyDigest } from '../../../domain/myDigest';
import { digestKeys, type MyAction, type MyItems } from '../../../domain/myItems';
import type { Quieting } from '../../../domain/quiet';
import { dayOf } from '../../parts/dayOf';
import { useWords } from '../../words';
import type { MorningWords } from '../../words/en/morning';
import { useMineWords } from '../../words/mineWords';
import { useMorningWords } from '../../words/morningWords';
import { ActionFacts } from './ActionFacts';
import { ActionVerbs, type ActionVerbsProps } from './ActionVerbs';
import { MeetingLink } from './MeetingLink';
import { MyPart } from './MyPart';

interface ForTodayProps extends Pick<ActionVerbsProps, 'isBusy' | 'onDone' | 'onHandOver' | 'onTakeBack'> {
  readonly digest: MyDigest;
  /** What is told of an action where it stands is told of it here. */
  readonly mine: Pick<MyItems, 'actions' | 'offers' | 'stalled'>;
  readonly onQuiet: (quieting: Quieting) => void;
}

/** What the morning's message would say to somebody whom it can't reach. */
export function ForToday({ digest: { isReached, items }, mine, ...rest }: ForTodayProps) {
  const words = useMorningWords();
  const known = new Map([
    ...mine.actions.map((item) => [digestKeys.action(item), item] as const),
    ...mine.offers.map((item) => [digestKeys.offer(item), item] as const),
    ...mine.stalled.map((item) => [digestKeys.stalled(item), item] as const),
  ]);
  if (isReached || items.length === 0) return null;
  return (
    <div className="mine-today">
      <MyPart title={words.today} count={items.length}>
        {soonestFirst(items).map((item) => (
          <Today key={item.key} item={item} action={known.get(item.key)} {...rest} />
        ))}
      </MyPart>
      <p className="mine-about">{words.notReached}</p>
    </div>
  );
}

interface TodayProps extends Omit<ForTodayProps, 'digest' | 'mine'> {
  readonly item: DigestItem;
  readonly action: MyAction | undefined;
}

function Today({ item, action, onQuiet, ...verbs }: TodayProps) {
  const { kind } = item;
  const quiet = <QuietVerbs item={item} isBusy={verbs.isBusy} onQuiet={onQuiet} />;
  // One's own stand nowhere else: they are done here.
  const isOwn = kind === 'asked' || kind === 'overdue' || kind === 'due';
  return (
    <li className="mine-item">
      {action ? <ToldAction kind={kind} action={action} /> : <Told item={item} />}
      {action && isOwn ? (
        <ActionVerbs item={action} {...verbs}>
          {quiet}
        </ActionVerbs>
      ) : (
        <div className="mine-verbs">{quiet}</div>
      )}
    </li>
  );
}

/** That it is due or overdue its day says. */
function ToldAction({ kind, action }: { readonly kind: DigestItem['kind']; readonly action: MyAction }) {
  const words = useMorningWords();
  return (
    <ActionFacts
      item={action}
      lead={kind === 'due' || kind === 'overdue' ? undefined : words.kind[kind]}
      isOthers={kind === 'stalled'}
      isOffered={kind !== 'offer'}
    />
  );
}

function Told({ item }: { readonly item: DigestItem }) {
  const { common } = useWords();
  const words = useMorningWords();
  const { kind, day, opening, count, chat } = item;
  const text = textOf(item, words);
  const title = count === undefined && kind !== 'opening' ? item.title : undefined;
  const saysDay = useDayOf(kind);
  return (
    <div className="mine-what">
      <p className="mine-facts">
        <span data-overdue={kind === 'overdue'}>{words.kind[kind]}</span>
        {day !== undefined && <span>{saysDay(day, common.day(day))}</span>}
        {title !== undefined && <MeetingLink title={title} chat={chat} />}
      </p>
      <p>{kind === 'opening' ? <MeetingLink title={text} chat={chat} /> : text}</p>
      {opening && (
        <p>{opening.told ? words.wouldOpen(opening.told.headline, opening.told.customer) : words.question}</p>
      )}
    </div>
  );
}

/** What its day means, where its kind doesn't say so. */
function useDayOf(kind: DigestItem['kind']): (day: string, said: string) => string {
  const words = useMineWords();
  const today = dayOf(new Date());
  switch (kind) {
    case 'offer':
    case 'asked':
    case 'stalled':
      return (day, said) => (day < today ? words.overdue(said) : words.due(said));
    case 'review':
      return (_day, said) => words.reviewOn(said);
    default:
      return (_day, said) => said;
  }
}

function QuietVerbs({ item, isBusy, onQuiet }: Pick<TodayProps, 'item' | 'isBusy' | 'onQuiet'>) {
  const words = useMorningWords();
  const { key } = item;
  const text = textOf(item, words);
  return (
    <>
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
    </>
  );
}

/** What it is about; of what a curator looks after, how much there is. */
export function textOf({ kind, text, count = 0 }: DigestItem, words: MorningWords): string {
  if (kind === 'toReview' || kind === 'stale') return words.counted[kind](count);
  return text || words.noTitle;
}
