import type { Thanks } from '../../../domain/tellings';
import { useWords } from '../../words';
import { useTellingWords } from '../../words/tellingWords';

interface ThanksToPassOnProps {
  readonly thanks: readonly Thanks[];
  readonly isBusy: boolean;
  readonly onPassedOn: (thanks: Thanks) => void;
}

/** What colleagues want a customer to hear, for whoever speaks with them next. */
export function ThanksToPassOn({ thanks, isBusy, onPassedOn }: ThanksToPassOnProps) {
  const { common } = useWords();
  const words = useTellingWords();
  return (
    <ul className="thanks-list" aria-label={words.toPassOn}>
      {thanks.map((each) => {
        const { moment, by, at, forCustomer, passedOn } = each;
        return (
          <li key={`${moment}|${by.id}`} className="thanks">
            <blockquote>{forCustomer}</blockquote>
            <p className="quiet-line">
              {words.from(by.name, common.day(at.slice(0, 10)))}
              {passedOn && ` · ${words.wasPassedOn(passedOn.by.name, common.day(passedOn.at.slice(0, 10)))}`}
            </p>
            {!passedOn && (
              <button
                type="button"
                className="button"
                aria-disabled={isBusy}
                aria-label={words.passedOnOf(by.name)}
                onClick={() => onPassedOn(each)}
              >
                {words.passedOn}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
