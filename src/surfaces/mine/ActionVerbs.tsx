import { useRef, useState, type ReactNode } from 'react';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useMineWords } from '../../words/mineWords';
import { HandOverTo } from './HandOverTo';

export interface ActionVerbsProps {
  readonly item: MyAction;
  readonly isBusy: boolean;
  readonly onDone: (item: MyAction) => void;
  /** `then`: once somebody is asked. */
  readonly onHandOver: (item: MyAction, to: Person, then: () => void) => void;
  /** Whoever was asked to take it over is asked no longer. */
  readonly onTakeBack: (item: MyAction) => void;
  /** What can be done besides. */
  readonly children?: ReactNode;
}

/** What its owner does with an action, or whoever it stands still before. */
export function ActionVerbs({ item, isBusy, onDone, onHandOver, onTakeBack, children }: ActionVerbsProps) {
  const words = useMineWords();
  const { text, offer } = item.action;
  const [isHandedOver, setHandedOver] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setHandedOver(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className="mine-verbs">
        <button
          type="button"
          className="button"
          aria-label={words.doneThis(text)}
          aria-disabled={isBusy}
          onClick={() => onDone(item)}
        >
          {words.done}
        </button>
        <button
          ref={opener}
          type="button"
          className="button"
          aria-label={words.handOverThis(text)}
          aria-expanded={isHandedOver}
          onClick={() => (isHandedOver ? leave() : setHandedOver(true))}
        >
          {words.handOver}
        </button>
        {offer && (
          <button
            type="button"
            className="button"
            aria-label={words.takeBackFrom(offer.to.name, text)}
            aria-disabled={isBusy}
            onClick={() => onTakeBack(item)}
          >
            {words.takeBack}
          </button>
        )}
        {children}
      </div>
      {isHandedOver && (
        <HandOverTo item={item} isBusy={isBusy} onChoose={(to) => onHandOver(item, to, leave)} onLeave={leave} />
      )}
    </>
  );
}
