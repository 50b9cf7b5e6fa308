import type { PersonId } from '../../../domain/people';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { useArrangingWords } from '../../words/arrangingWords';

interface DelegatesSettingProps {
  readonly view: MeetingAround;
  readonly delegates: readonly PersonId[];
  readonly onChange: (delegates: PersonId[]) => void;
}

/** Who else may decide all this: the organizer's alone to say, the others read it. */
export function DelegatesSetting({ view, delegates, onChange }: DelegatesSettingProps) {
  const { settings: words } = useArrangingWords();
  const others = view.people.filter(({ id }) => id !== view.organizer?.id);
  const elsewhere = delegates.filter((id) => !view.people.some((person) => person.id === id)).length;
  const isOrganizer = view.organizer?.id === view.me.id;
  const named = others.filter(({ id }) => delegates.includes(id)).map(({ name }) => name);
  return (
    <fieldset className="setting-choice">
      <legend>{words.delegates}</legend>
      {isOrganizer ? (
        <>
          <p className="quiet">{words.delegatesAbout}</p>
          {others.map(({ id, name }) => (
            <label key={id} className="setting-yes">
              <input
                type="checkbox"
                className="checkbox"
                checked={delegates.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...delegates, id] : delegates.filter((each) => each !== id))
                }
              />
              {name}
            </label>
          ))}
        </>
      ) : (
        <p>{named.length > 0 ? named.join(', ') : words.nobody}</p>
      )}
      {elsewhere > 0 && <p className="quiet">{words.delegatesElse(elsewhere)}</p>}
    </fieldset>
  );
}
