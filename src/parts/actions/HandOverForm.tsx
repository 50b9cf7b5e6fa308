import { Button } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Action } from '../../../domain/actions';
import type { Person } from '../../../domain/people';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useHandOverWords } from '../../words/handOverWords';

export interface HandOverFormProps {
  readonly action: Action;
  readonly people: readonly Person[];
}

/** Somebody is asked: the action stays where it is until they say yes. */
export function HandOverForm({ action, people }: HandOverFormProps) {
  const words = useHandOverWords();
  const { offerAction } = useMeetingVerbs();
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  const [chosen, setChosen] = useState('');
  const others = people.filter(({ id }) => id !== action.owner.id && id !== action.offer?.to.id);
  const to = others.find(({ id }) => id === chosen);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!to || isSending) return;
    offerAction(action, { id: to.id, name: to.name });
    setChosen('');
  };
  if (others.length === 0) return <p className="quiet">{words.nobodyElse}</p>;
  return (
    <form className="stack stack-tight" onSubmit={ask}>
      <label className="labelled">
        {words.to}
        <select className="select" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{words.nobody}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="small" disabledFocusable={!to || isSending} aria-label={words.askFor(action.text)}>
        {words.ask}
      </Button>
    </form>
  );
}
