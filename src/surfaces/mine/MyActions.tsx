import { wasAsked } from '../../../domain/askingOwners';
import { digestKeys, nameOf, type MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useMineWords } from '../../words/mineWords';
import { ActionFacts } from './ActionFacts';
import { ActionVerbs, type ActionVerbsProps } from './ActionVerbs';
import { MyPart } from './MyPart';

interface MyActionsProps extends Pick<ActionVerbsProps, 'isBusy' | 'onDone' | 'onHandOver' | 'onTakeBack'> {
  readonly title: string;
  readonly actions: readonly MyAction[];
  /** What is told above. */
  readonly above?: ReadonlySet<string>;
  /** Where they stand with somebody else: who looks at them, and may ask how they stand. */
  readonly me?: Person;
  readonly onAsk?: (item: MyAction) => void;
}

/** Done in one tap, and open again in another. */
export function MyActions({ title, actions, above, me, onAsk, ...verbs }: MyActionsProps) {
  const words = useMineWords();
  const { isBusy } = verbs;
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
          <ActionVerbs item={item} {...verbs}>
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
          </ActionVerbs>
        </li>
      ))}
    </MyPart>
  );
}
