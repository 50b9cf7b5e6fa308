import { Button } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import type { Showing } from '../../../domain/meetings';
import { PersonId } from '../../../domain/people';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { useArranging } from '../../meeting/arranging';
import { Notice } from '../../notices/Notice';
import { KeepFocus } from '../KeepFocus';
import { Presenter } from './Presenter';
import { useErrand } from '../useErrand';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';

interface PassTurnProps {
  readonly view: MeetingAround;
  readonly showing: Showing;
}

/** Whose turn it is; they, and whoever runs the meeting, can give it to somebody else. */
export function PassTurn({ view, showing: { presenter } }: PassTurnProps) {
  const words = usePresentingWords();
  const [isChoosing, setChoosing] = useState(false);
  if (!presenter) return null;
  const mayPass = view.me.mayRun || presenter.id === view.me.id;
  return (
    <KeepFocus of={`${isChoosing}`} label={words.pass} className="pass-turn">
      <div className="row row-apart row-wrap">
        <Presenter presenter={presenter} me={view.me} />
        {mayPass && !isChoosing && (
          <button type="button" className="link-button" onClick={() => setChoosing(true)}>
            {words.pass}
          </button>
        )}
      </div>
      {isChoosing && <Choose view={view} presenter={presenter} onDone={() => setChoosing(false)} />}
    </KeepFocus>
  );
}

interface ChooseProps {
  readonly view: MeetingAround;
  readonly presenter: NonNullable<Showing['presenter']>;
  readonly onDone: () => void;
}

function Choose({ view, presenter, onDone }: ChooseProps) {
  const { common } = useWords();
  const words = usePresentingWords();
  const { passTurn } = useArranging();
  const { isBusy, problem, run } = useErrand();
  const [to, setTo] = useState('');
  const id = useId();
  const willing = view.people.filter((person) => person.id !== presenter.id && !view.notPresenting.includes(person.id));
  const pass = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await passTurn(to === '' ? undefined : PersonId.parse(to));
      onDone();
    });
  };
  return (
    <form className="stack" onSubmit={pass}>
      {willing.length === 0 ? (
        <p className="quiet">{words.nobodyElse}</p>
      ) : (
        <label className="labelled" htmlFor={id}>
          {words.passTo}
          <select id={id} className="select" value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{words.passToNext}</option>
            {willing.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {problem && <Notice problem={problem} />}
      <div className="row">
        {willing.length > 0 && (
          <Button size="small" type="submit" appearance="primary" aria-disabled={isBusy}>
            {words.passNow}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
