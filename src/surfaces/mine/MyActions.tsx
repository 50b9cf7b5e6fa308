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
  /** They stand with somebody else, and somebody may be asked to take them over. */
  readonly onHandOver?: (item: MyAction, to: Person) => void;
}

/** Done in one tap, and open again in another. */
export function MyActions({ title, actions, isBusy, above, onDone, onHandOver }: MyActionsProps) {
  const words = useMineWords();
  return (
    <MyPart title={title} count={actions.length}>
      {actions.map((item) => (
        <li key={nameOf(item)} className="mine-item">
          <ActionFacts item={item} isOthers={onHandOver !== undefined} isAbove={above?.has(digestKeys.stalled(item))} />
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
            {onHandOver && <HandOver of={item.action.text} isBusy={isBusy} onChoose={(to) => onHandOver(item, to)} />}
          </div>
        </li>
      ))}
    </MyPart>
  );
}
