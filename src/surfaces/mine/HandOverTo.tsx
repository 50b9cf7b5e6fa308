import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import type { Problem } from '../../../domain/problems';
import { mayHaveArrived } from '../../forms/useForm';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { useMineWords } from '../../words/mineWords';
import { useAnswer } from '../library/useAnswer';
import { useLookingAgain } from './useLookingAgain';
import { PeopleOptions } from '../../parts/PeopleOptions';

interface HandOverToProps {
  readonly item: MyAction;
  readonly isBusy: boolean;
  /** Whom to ask; what it comes to is known later, and until then the choice stays. */
  readonly onChoose: (to: Person) => void;
  readonly onLeave: () => void;
}

/** One of the people of its meeting, asked for when somebody wants to choose: who is there now. */
export function HandOverTo({ item, isBusy, onChoose, onLeave }: HandOverToProps) {
  const { common } = useWords();
  const mine = useMineWords();
  const words = useHandOverWords();
  const { text } = item.action;
  const place = { meeting: item.meeting, action: item.action.id };
  const { answer, problem, again } = useAnswer('readPossibleOwners', place);
  const [chosen, setChosen] = useState('');
  const here = useRef<HTMLFormElement>(null);
  useLookingAgain(again);
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    // It stands here still: whoever was chosen may have left.
    if (wasBusy.current && !isBusy) void again();
    wasBusy.current = isBusy;
  }, [isBusy, again]);
  const shown = answer ? 'people' : problem ? 'problem' : 'loading';
  useEffect(() => here.current?.focus(), []);
  useEffect(() => {
    const isFree = document.activeElement === here.current || document.activeElement === document.body;
    if (shown !== 'loading' && isFree) here.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, [shown]);
  // Whom somebody asked meanwhile can't be asked once more.
  const people = answer?.people.filter(({ id }) => id !== item.action.offer?.to.id) ?? [];
  const to = people.find(({ id }) => id === chosen);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (to && !isBusy) onChoose(to);
  };
  const leaveOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onLeave();
  };
  return (
    <form
      ref={here}
      className="mine-decline"
      tabIndex={-1}
      aria-label={mine.handOverThis(text)}
      onSubmit={ask}
      onKeyDown={leaveOnEscape}
    >
      {shown === 'loading' && (
        <p className="mine-facts" role="status" aria-busy="true">
          {mine.lookingForPeople}
        </p>
      )}
      {shown === 'problem' && problem && <Unknown problem={problem} onTryAgain={again} />}
      {shown === 'people' && people.length === 0 && (
        <p className="mine-facts" role="status">
          {words.nobodyElse}
        </p>
      )}
      {people.length > 0 && (
        <label className="labelled">
          {words.to}
          <select className="select" value={to ? chosen : ''} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{words.nobody}</option>
            <PeopleOptions people={people} />
          </select>
        </label>
      )}
      <div className="mine-verbs">
        {people.length > 0 && (
          <button
            type="submit"
            className="button button-primary"
            aria-label={words.askFor(text)}
            aria-disabled={!to || isBusy}
          >
            {words.ask}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

/** Why it isn't known who could be asked, and the way on. */
function Unknown({ problem, onTryAgain }: { readonly problem: Problem; readonly onTryAgain: () => Promise<void> }) {
  const words = useMineWords();
  if (problem.code !== 'notInMeeting')
    return <Notice problem={problem} onTryAgain={mayHaveArrived(problem) ? onTryAgain : undefined} />;
  return (
    <p className="mine-facts" role="alert">
      {words.leftTheChat}
    </p>
  );
}
