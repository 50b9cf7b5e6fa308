import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { mostNamed, type Decision } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { GlyphOf } from '../../look/icons';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { PeopleOptions } from '../PeopleOptions';
import { orderOf, useTaken } from './takenFromDecision';
import { TakenOut } from './TakenOut';

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
  const { taken, offer } = useTaken(decision.id);
  const id = useId();
  const change = (people: Person[]) => editDecision(decision, { [role]: people });
  const takeOut = (person: Person) => {
    const order = orderOf(
      named,
      taken.filter((one) => one.from === role),
    );
    change(named.filter((one) => one.id !== person.id));
    offer({ key: crypto.randomUUID(), decision: decision.id, from: role, item: person, order });
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
      <TakenOut decision={decision} from={role} />
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
        <PeopleOptions people={others} />
      </select>
      <Button size="small" aria-label={words.addTo(label)} disabledFocusable={chosen === ''} onClick={add}>
        {common.add}
      </Button>
    </div>
  );
}
