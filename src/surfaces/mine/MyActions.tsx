import { nameOf, type MyAction } from '../../../domain/myItems';
import { useMineWords } from '../../words/mineWords';
import { ActionFacts } from './ActionFacts';
import { MyPart } from './MyPart';

interface MyActionsProps {
  readonly title: string;
  readonly actions: readonly MyAction[];
  readonly isBusy: boolean;
  /** They stand with somebody else. */
  readonly isOthers?: boolean;
  readonly onDone: (item: MyAction) => void;
}

/** Done in one tap, and open again in another. */
export function MyActions({ title, actions, isBusy, isOthers, onDone }: MyActionsProps) {
  const words = useMineWords();
  return (
    <MyPart title={title} count={actions.length}>
      {actions.map((item) => (
        <li key={nameOf(item)} className="mine-item">
          <ActionFacts item={item} isOthers={isOthers} />
          <button
            type="button"
            className="button"
            aria-label={words.doneThis(item.action.text)}
            aria-disabled={isBusy}
            onClick={() => onDone(item)}
          >
            {words.done}
          </button>
        </li>
      ))}
    </MyPart>
  );
}
