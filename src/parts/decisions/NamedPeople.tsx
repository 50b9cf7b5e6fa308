import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { mostNamed, type Decision } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { GlyphOf } from '../../look/icons';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { TakenOut, useTakenOut } from './TakenOut';

interface NamedPeopleProps {
  readonly decision: Decision;
  readonly role: 'contributors' | 'informed';
  readonly label: string;
}

/** Several of the meeting's people: added one by one, and taken out again. */
export function NamedPeople({ decision, role, label }: NamedPeopleProps) {
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const named = decision[role] ?? [];
  const here = useTakenOut<Person>();
  const id = useId();
  const change = (people: Person[]) => editDecision(decision, { [role]: people });
  const takeOut = (person: Person) => {
    change(named.filter((one) => one.id !== person.id));
    here.take({ item: person, at: named.indexOf(person) });
  };
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h4 id={id} className="record-label">
        {label}
      </h4>
      <ul className="record-list">
        {named.map((person) => (
          <li key={person.id} className="row row-apart">
            {person.name}
            <button
              type="button"
              className="glyph"
              aria-label={words.takeOut(person.name, label)}
              onClick={() => takeOut(person)}
            >
              <GlyphOf glyph="remove" />
            </button>
          </li>
        ))}
      </ul>
      <TakenOut here={here} nameOf={({ name }) => name} list={named} onPutBack={change} />
      {named.length < mostNamed && (
        <AddSomebody label={label} named={named} onAdd={(person) => change([...named, person])} />
      )}
    </section>
  );
}

interface AddSomebodyProps {
  readonly label: string;
  readonly named: readonly Person[];
  readonly onAdd: (person: Person) => void;
}

function AddSomebody({ label, named, onAdd }: AddSomebodyProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const people = useInMeeting(({ view }) => view?.people) ?? [];
  const others = people.filter(({ id }) => !named.some((person) => person.id === id));
  const [chosen, choose] = useState('');
  if (others.length === 0) return null;
  const add = () => {
    const person = others.find(({ id }) => id === chosen);
    if (person) onAdd({ id: person.id, name: person.name });
    choose('');
  };
  return (
    <div className="row">
      <select
        className="select grow"
        aria-label={words.addTo(label)}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{words.choosePerson}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button size="small" aria-label={words.addTo(label)} disabledFocusable={chosen === ''} onClick={add}>
        {common.add}
      </Button>
    </div>
  );
}
