import { useState } from 'react';
import type { MeetingView, ShownPin } from '../../../domain/meetingView';
import type { MomentId } from '../../../domain/moments';
import { useArranging } from '../../meeting/arranging';
import { useArrangingWords } from '../../words/arrangingWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { saidSetAside, whenPinned } from './arrangedWords';
import { ArrangementSaid } from './ArrangementSaid';
import { MomentChooser } from './MomentChooser';
import { PinVerbs, type PinWhen } from './PinVerbs';
import { SetAsideVerbs } from './SetAsideVerbs';
import type { Arrangement } from './useArrangement';

interface OrganizerVerbsProps {
  readonly view: MeetingView;
  readonly here: Arrangement;
}

interface Named {
  readonly id: MomentId;
  readonly headline: string;
}

/** Pin, skip, set aside, choose another: the API asks again whether this person may. */
export function OrganizerVerbs({ view, here }: OrganizerVerbsProps) {
  const words = useMeetingTabWords().organizer;
  const { skip: skipWords } = useArrangingWords();
  const [isChoosing, setChoosing] = useState(false);
  const { pin, skip, setAside } = useDeeds(here, view.pins);
  const isOn = view.occurrence !== undefined;
  const shown = view.opening.kind === 'moment' ? view.opening.told.moment : undefined;
  const isPinned = view.pins.some(({ moment }) => moment === shown?.id);
  const isPinnedAlways = view.pins.some(({ moment, when }) => moment === shown?.id && when === 'every');
  const { isBusy } = here;
  const choose = async (moment: Named, when: PinWhen) => {
    if (await pin(moment, when)) setChoosing(false);
  };
  return (
    <div className="organizer" role="group" aria-label={words.legend}>
      <ArrangementSaid here={here} />
      {shown && !isOn && !isPinned && (
        <PinVerbs key={shown.id} isBusy={isBusy} onPin={(when) => void pin(shown, when)} />
      )}
      <div className="organizer-verbs">
        {shown && !isOn && !isPinnedAlways && (
          <button
            type="button"
            className="button"
            aria-disabled={isBusy}
            aria-describedby="skip-about"
            onClick={() => void skip(shown)}
          >
            {skipWords.skip}
          </button>
        )}
        {!isOn && !view.libraryEmpty && (
          <button
            type="button"
            className="button"
            aria-disabled={isBusy}
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {isChoosing ? words.closeChooser : words.chooseAnother}
          </button>
        )}
        {shown && <SetAsideVerbs key={shown.id} isBusy={isBusy} onSetAside={(until) => void setAside(shown, until)} />}
      </div>
      {shown && !isOn && !isPinnedAlways && (
        <p className="quiet" id="skip-about">
          {skipWords.about}
        </p>
      )}
      {isChoosing && <MomentChooser isBusy={isBusy} onPin={(moment, when) => void choose(moment, when)} />}
    </div>
  );
}

/** Each with what is said of it and how it is taken back: what a pin replaced is pinned again. */
function useDeeds({ arrange }: Arrangement, pins: readonly ShownPin[]) {
  const arranging = useArranging();
  return {
    pin: ({ id, headline }: Named, when: PinWhen) => {
      const replaced = pins.find((pin) => pin.when === when.when && pin.on === when.on && pin.moment !== id);
      return arrange({
        deed: () => arranging.pin(id, when),
        of: `pin ${when.when} ${when.on}`,
        said: (said) => said.pin.pinned(headline, whenPinned(said, when)),
        undo: replaced
          ? {
              deed: () => arranging.pin(replaced.moment, replaced, id),
              said: (said) => said.pin.pinned(replaced.headline ?? said.pin.hidden, whenPinned(said, when)),
            }
          : { deed: () => arranging.unpin(id, when), said: ({ pin: words }) => words.unpinned(headline) },
      });
    },
    skip: ({ id, headline }: Named) =>
      arrange({
        deed: () => arranging.skip(id),
        of: `skip ${id}`,
        said: ({ skip: words }) => words.skipped(headline),
        undo: { deed: () => arranging.unskip(id), said: ({ skip: words }) => words.unskipped(headline) },
      }),
    setAside: ({ id, headline }: Named, until?: string) =>
      arrange({
        deed: () => arranging.setAside(id, until),
        of: `aside ${id}`,
        said: (said) => saidSetAside(said, headline, until),
        undo: { deed: () => arranging.takeBack(id), said: ({ aside }) => aside.takenBack(headline) },
      }),
  };
}
