import { useState } from 'react';
import { isOpen, type Action } from '../../../domain/actions';
import { mayGive } from '../../../domain/handOvers';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { LazyHandOver } from './LazyHandOver';

/** Exactly one owner, out of the meeting's people, and the day it is due. Given away by its maker, later handed over. */
export function ActionOwner({ action }: { readonly action: Action }) {
  const { panel } = useWords();
  const { editAction } = useMeetingVerbs();
  const people = useInMeeting(({ view }) => view?.people) ?? [];
  const known = people.some(({ id }) => id === action.owner.id) ? people : [action.owner, ...people];
  const mayGiveIt = useInMeeting(({ view }) => view !== undefined && mayGive(action, view.me.id));
  const give = (id: string) => {
    const owner = known.find((person) => person.id === id);
    if (owner) editAction(action, { owner: { id: owner.id, name: owner.name } });
  };
  return (
    <div className="stack stack-tight">
      {mayGiveIt ? (
        <label className="labelled">
          {panel.owner}
          <select className="select" value={action.owner.id} onChange={({ target }) => give(target.value)}>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        isOpen(action) && <LazyHandOver action={action} people={people} />
      )}
      <DueDay dueOn={action.dueOn} onChoose={(dueOn) => editAction(action, { dueOn })} />
    </div>
  );
}

interface DueDayProps {
  readonly dueOn: string;
  readonly onChoose: (day: string) => void;
}

/** A year typed by keyboard passes through 0002, 0020 and 0202: none of those is meant. */
function DueDay({ dueOn, onChoose }: DueDayProps) {
  const { panel } = useWords();
  const [typed, setTyped] = useState<string>();
  const take = (day: string) => {
    setTyped(day);
    if (day >= '2000') onChoose(day);
  };
  return (
    <label className="labelled">
      {panel.dueOn}
      <input
        type="date"
        className="select"
        value={typed ?? dueOn}
        onChange={({ target }) => take(target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
