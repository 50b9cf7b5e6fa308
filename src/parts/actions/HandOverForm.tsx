import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Action } from '../../../domain/actions';
import { mayGive } from '../../../domain/handOvers';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { PeopleOptions } from '../PeopleOptions';

export interface HandOverFormProps {
  readonly action: Action;
  readonly onDone: () => void;
}

/** Somebody is asked: the action stays where it is until they say yes. Only who made it just gives it. */
export function HandOverForm({ action, onDone }: HandOverFormProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const { editAction, offerAction } = useMeetingVerbs();
  const people = useInMeeting(({ view }) => view?.people) ?? [];
  const gives = useInMeeting(({ view }) => view !== undefined && mayGive(action, view.me.id));
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  const [chosen, setChosen] = useState('');
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>('select, button')?.focus(), []);
  const others = people.filter(({ id }) => id !== action.owner.id && id !== action.offer?.to.id);
  const to = others.find(({ id }) => id === chosen);
  const handOver = (event: FormEvent) => {
    event.preventDefault();
    if (!to || isSending) return;
    const person = { id: to.id, name: to.name };
    if (gives) editAction(action, { owner: person });
    else offerAction(action, person);
    onDone();
  };
  const leaveOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onDone();
  };
  return (
    <form ref={here} className="stack stack-tight" onSubmit={handOver} onKeyDown={leaveOnEscape}>
      {others.length === 0 ? (
        <p className="quiet">{words.nobodyElse}</p>
      ) : (
        <label className="labelled">
          {words.to}
          <select className="select" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{words.nobody}</option>
            <PeopleOptions people={others} />
          </select>
        </label>
      )}
      <div className="row">
        {others.length > 0 && (
          <Button
            type="submit"
            size="small"
            disabledFocusable={!to || isSending}
            aria-label={(gives ? words.giveOf : words.askFor)(action.text)}
          >
            {gives ? words.give : words.ask}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
