import type { Decision } from '../../../domain/decisions';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { PeopleOptions } from '../PeopleOptions';
import { useConfirmedChoice } from '../useConfirmedChoice';

interface NamedPersonProps {
  readonly decision: Decision;
  readonly role: 'driver' | 'approver';
  readonly label: string;
}

/** One of the meeting's people, or nobody. */
export function NamedPerson({ decision, role, label }: NamedPersonProps) {
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const people = useInMeeting(({ view }) => view?.people) ?? [];
  const named = decision[role];
  const known = named && !people.some(({ id }) => id === named.id) ? [named, ...people] : people;
  const choose = (id: string) => {
    const person = known.find((one) => one.id === id);
    editDecision(decision, { [role]: person ? { id: person.id, name: person.name } : null });
  };
  const choosing = useConfirmedChoice({ value: named?.id ?? '', onChoose: choose });
  return (
    <label className="labelled">
      {label}
      <select className="select" {...choosing}>
        <option value="">{words.nobody}</option>
        <PeopleOptions people={known} />
      </select>
    </label>
  );
}
