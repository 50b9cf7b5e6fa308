import { useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { useArranging } from '../../meeting/arranging';
import { Notice } from '../../notices/Notice';
import { PassTurn } from '../../parts/presenting/PassTurn';
import { useErrand } from '../../parts/useErrand';
import { useArrangingWords } from '../../words/arrangingWords';

/** Whose turn it is, and whether one wants to be asked: everybody decides that for themselves. */
export function WhoPresents({ view }: { readonly view: MeetingView }) {
  const { presenting: words } = useArrangingWords();
  const arranging = useArranging();
  const { isBusy, problem, run } = useErrand();
  const [said, setSaid] = useState('');
  const { settings, me, people, notPresenting, nextPresenter, occurrence } = view;
  const without = people.filter(({ id }) => id !== me.id && notPresenting.includes(id)).map(({ name }) => name);
  const hasTurns = people.some(({ id }) => !notPresenting.includes(id));
  const choose = (isPresenting: boolean) =>
    void run(async () => {
      setSaid('');
      await arranging.present(isPresenting);
      setSaid(words.saved[`${isPresenting}`]);
    });
  return (
    <section className="meeting-part who-presents" aria-labelledby="who-presents">
      <h2 id="who-presents">{words.title}</h2>
      {occurrence && <PassTurn view={view} showing={occurrence.showing} />}
      {nextPresenter && <p>{nextPresenter.id === me.id ? words.nextIsMe : words.next(nextPresenter.name)}</p>}
      <p className="quiet">{settings.rotation && hasTurns ? words.rotation : words.noRotation}</p>
      {settings.rotation && (
        <>
          <label className="setting-yes">
            <input
              type="checkbox"
              className="checkbox"
              checked={me.isPresenting}
              aria-disabled={isBusy}
              onChange={(event) => choose(event.target.checked)}
            />
            {words.mine}
          </label>
          {without.length > 0 && <p className="quiet">{words.without(without)}</p>}
        </>
      )}
      <p className="quiet" role="status">
        {said}
      </p>
      {problem && <Notice problem={problem} />}
    </section>
  );
}
