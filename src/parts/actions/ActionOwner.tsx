import type { Action } from '../../../domain/actions';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';

/** Exactly one owner, out of the meeting's people, and the day it is due. */
export function ActionOwner({ action }: { readonly action: Action }) {
  const { panel } = useWords();
  const { editAction } = useMeetingVerbs();
  const people = useInMeeting(({ view }) => view?.people) ?? [];
  const known = people.some(({ id }) => id === action.owner.id) ? people : [action.owner, ...people];
  const handOver = (id: string) => {
    const owner = known.find((person) => person.id === id);
    if (owner) editAction(action, { owner: { id: owner.id, name: owner.name } });
  };
  return (
    <div className="stack stack-tight">
      <label className="labelled">
        {panel.owner}
        <select className="select" value={action.owner.id} onChange={({ target }) => handOver(target.value)}>
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        {panel.dueOn}
        <input
          type="date"
          className="select"
          value={action.dueOn}
          onChange={({ target }) => target.value && editAction(action, { dueOn: target.value })}
        />
      </label>
    </div>
  );
}
