import { useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Pin } from '../../../domain/meetings';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { useMeeting } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { MomentChooser } from './MomentChooser';

interface OrganizerVerbsProps {
  readonly view: MeetingView;
  /** The focus can go back to what is shown. */
  readonly onDone: () => void;
}

interface Pinned {
  readonly id: MomentId;
  readonly headline: string;
}

/** Pin, unpin, set aside, choose another: the API asks again whether this person may. */
export function OrganizerVerbs({ view, onDone }: OrganizerVerbsProps) {
  const words = useMeetingTabWords().organizer;
  const meeting = useMeeting();
  const { isBusy, problem, said, run } = useErrand(async () => {
    // The answer to a verb is veiled again; this person already said that nobody else looks.
    if (view.audience.kind !== 'internal') await meeting.seeAlone();
    onDone();
  });
  const [isChoosing, setChoosing] = useState(false);
  const shown = view.opening.kind === 'moment' ? view.opening.told.moment : undefined;
  const [pinned] = view.pins;
  const isPinned = pinned !== undefined;

  const pin = ({ id, headline }: Pinned, when: Pin['when']) =>
    void run(async () => {
      await meeting.pinMoment(id, when);
      setChoosing(false);
      return words.pinned(headline);
    });
  const unpin = ({ when, on }: Pick<Pin, 'when' | 'on'>) =>
    void run(async () => (await meeting.unpinMoment(when, on), words.unpinned));
  const skip = ({ id, headline }: Pinned) =>
    void run(async () => (await meeting.skipMoment(id), words.skipped(headline)));
  const verb = { type: 'button', className: 'button', 'aria-disabled': isBusy } as const;

  return (
    <div className="organizer" role="group" aria-label={words.legend}>
      <p role="status" className="organizer-said">
        {said}
      </p>
      {problem && <Notice problem={problem} />}
      {isPinned && pinned.moment !== shown?.id && <p className="quiet">{words.pinnedWaits}</p>}
      <div className="organizer-verbs">
        {isPinned && (
          <button {...verb} onClick={() => unpin(pinned)}>
            {words.unpin}
          </button>
        )}
        {shown && !isPinned && (
          <>
            <button {...verb} onClick={() => pin(shown, 'next')}>
              {words.pinThisNext}
            </button>
            <button {...verb} onClick={() => pin(shown, 'every')}>
              {words.pinThisEvery}
            </button>
            <button {...verb} aria-describedby="skip-about" onClick={() => skip(shown)}>
              {words.skip}
            </button>
          </>
        )}
        {!view.libraryEmpty && (
          <button {...verb} aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
            {isChoosing ? words.closeChooser : words.chooseAnother}
          </button>
        )}
      </div>
      {shown && !isPinned && (
        <p className="quiet" id="skip-about">
          {words.skipAbout}
        </p>
      )}
      {isChoosing && <MomentChooser isBusy={isBusy} onPin={pin} />}
    </div>
  );
}

/** One thing at a time; says what was done, or why not. */
function useErrand(afterwards: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const run = async (errand: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      setSaid(await errand());
      await afterwards();
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      setSaid('');
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, said, run };
}
