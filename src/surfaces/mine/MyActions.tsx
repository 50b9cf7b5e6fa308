import { wasAsked } from '../../../domain/askingOwners';
import { digestKeys, nameOf, type MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useMineWords } from '../../words/mineWords';
import { ActionFacts } from './ActionFacts';
import { HandOver } from './HandOver';
import { MyPart } from './MyPart';

interface MyActionsProps {
  readonly title: string;
  readonly actions: readonly MyAction[];
  readonly isBusy: boolean;
  /** What is told above. */
  readonly above?: ReadonlySet<string>;
  readonly onDone: (item: MyAction) => void;
  readonly onHandOver: (item: MyAction, to: Person) => void;
  /** Where they stand with somebody else: who looks at them, and may ask how they stand. */
  readonly me?: Person;
  readonly onAsk?: (item: MyAction) => void;
}

/** Done in one tap, and open again in another. */
export function MyActions({ title, actions, isBusy, above, onDone, onHandOver, me, onAsk }: MyActionsProps) {
  const words = useMineWords();
  return (
    <MyPart title={title} count={actions.length}>
      {actions.map((item) => (
        <li key={nameOf(item)} className="mine-item">
          <ActionFacts
            item={item}
            isOthers={onAsk !== undefined}
            isAbove={above?.has(digestKeys.stalled(item))}
            isOffered
          />
          <div className="mine-verbs">
            <button
              type="button"
              className="button"
              aria-label={words.doneThis(item.action.text)}
              aria-disabled={isBusy}
              onClick={() => onDone(item)}
            >
              {words.done}
            </button>
            <HandOver of={item.action.text} isBusy={isBusy} onChoose={(to) => onHandOver(item, to)} />
            {onAsk && me && !wasAsked(item.action, me.id, new Date().toISOString()) && (
              <button
                type="button"
                className="button"
                aria-label={words.askOwnerOf(item.action.owner.name, item.action.text)}
                aria-disabled={isBusy}
                onClick={() => isBusy || onAsk(item)}
              >
                {words.askOwner}
              </button>
            )}
          </div>
        </li>
      ))}
    </MyPart>
  );
}
