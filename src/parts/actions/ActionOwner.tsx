import { useId } from 'react';
import { isOpen, type Action } from '../../../domain/actions';
import { mayGive } from '../../../domain/handOvers';
import type { Person } from '../../../domain/people';
import { useDraft, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { PeopleOptions } from '../PeopleOptions';
import { useConfirmedChoice } from '../useConfirmedChoice';
import { asDrafted } from './actionDraft';

export interface ActionOwnerProps {
  readonly action: Action;
  /** The form in which it is changed: there both wait for its Save; elsewhere they are sent as they are chosen. */
  readonly field?: string;
}

/** Exactly one owner, out of the meeting's people, and the day it is due. Given away by its maker, later handed over. */
export function ActionOwner({ action, field }: ActionOwnerProps) {
  const known = useInMeeting(({ view }) => view?.people) ?? [];
  const people = known.some(({ id }) => id === action.owner.id) ? known : [action.owner, ...known];
  const mayGiveIt = useInMeeting(({ view }) => view !== undefined && mayGive(action, view.me.id));
  const whose = { action, people, mayGiveIt };
  return (
    <div className="stack stack-tight">
      {field === undefined ? <AtOnce {...whose} /> : <WithSave {...whose} field={field} />}
    </div>
  );
}

interface WhoseProps {
  readonly action: Action;
  readonly people: readonly Person[];
  readonly mayGiveIt: boolean;
}

function AtOnce({ action, people, mayGiveIt }: WhoseProps) {
  const { panel } = useWords();
  const { editAction } = useMeetingVerbs();
  const give = (id: string) => {
    const owner = people.find((person) => person.id === id);
    if (owner) editAction(action, { owner: { id: owner.id, name: owner.name } });
  };
  const giving = useConfirmedChoice({ value: action.owner.id, onChoose: give });
  const due = useConfirmedChoice({
    value: action.dueOn,
    isMeant: (day) => day >= '2000',
    onChoose: (dueOn) => editAction(action, { dueOn }),
  });
  return (
    <>
      {mayGiveIt && (
        <label className="labelled">
          {panel.owner}
          <select className="select" {...giving}>
            <PeopleOptions people={people} />
          </select>
        </label>
      )}
      <label className="labelled">
        {panel.dueOn}
        <input type="date" className="select" {...due} />
      </label>
    </>
  );
}

function WithSave({ action, people, mayGiveIt, field }: WhoseProps & { readonly field: string }) {
  const { panel } = useWords();
  const words = useHandOverWords();
  const { draft = {}, write } = useDraft(field);
  const about = useId();
  const stands = asDrafted(action.owner);
  const others = people.filter(({ id }) => id !== action.owner.id && id !== action.offer?.to.id);
  return (
    <>
      {mayGiveIt ? (
        <label className="labelled">
          {panel.owner}
          <select
            className="select"
            value={draft['owner'] ?? stands}
            onChange={({ target }) => write({ owner: target.value })}
          >
            {people.map((person) => (
              <option key={person.id} value={asDrafted(person)}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        isOpen(action) && (
          <>
            <label className="labelled">
              {words.to}
              <select
                className="select"
                aria-describedby={about}
                value={draft['to'] ?? ''}
                onChange={({ target }) => write({ to: target.value })}
              >
                <option value="">{words.nobody}</option>
                {others.map((person) => (
                  <option key={person.id} value={asDrafted(person)}>
                    {person.name}
                  </option>
                ))}
              </select>
            </label>
            <p id={about} className="quiet">
              {others.length === 0 ? words.nobodyElse : words.askedOnSave}
            </p>
          </>
        )
      )}
      <label className="labelled">
        {panel.dueOn}
        <input
          type="date"
          className="select"
          required
          min="2000-01-01"
          value={draft['dueOn'] ?? action.dueOn}
          onChange={({ target }) => write({ dueOn: target.value })}
        />
      </label>
    </>
  );
}
