import type { PutOff as Quieted } from '../../../domain/myDigest';
import type { Quieting } from '../../../domain/quiet';
import { useWords } from '../../words';
import { useMorningWords } from '../../words/morningWords';
import { textOf } from './ForToday';
import { MyPart } from './MyPart';

interface PutOffProps {
  readonly putOff: readonly Quieted[];
  readonly isBusy: boolean;
  readonly onQuiet: (quieting: Quieting) => void;
}

/** What is not told in the mornings, although it waits: each can be told again. */
export function PutOff({ putOff, isBusy, onQuiet }: PutOffProps) {
  const { common } = useWords();
  const words = useMorningWords();
  return (
    <MyPart title={words.putOff} count={putOff.length}>
      {putOff.map(({ item, until }) => (
        <li key={item.key} className="mine-item">
          <div className="mine-what">
            <p className="mine-facts">
              <span>{words.kind[item.kind]}</span>
              <span>{until === 'never' ? words.forGood : words.until(common.day(until))}</span>
            </p>
            <p>{textOf(item, words)}</p>
          </div>
          <button
            type="button"
            className="button"
            aria-label={words.tellAgainOf(textOf(item, words))}
            aria-disabled={isBusy}
            onClick={() => onQuiet({ item: item.key, for: 'on' })}
          >
            {words.tellAgain}
          </button>
        </li>
      ))}
    </MyPart>
  );
}
