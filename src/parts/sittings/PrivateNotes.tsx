import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { OccurrenceKey } from '../../../domain/meetings';
import { useArranging } from '../../meeting/arranging';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useSittingWords } from '../../words/sittingWords';
import { KeepFocus } from '../KeepFocus';
import { useErrand } from '../useErrand';
import { countHidden } from './countPrivate';

/** Private first: everybody sees that it is on; whoever runs the meeting switches it on and shows all notes at once. */
export function PrivateNotes({ view }: { readonly view: MeetingView }) {
  const { occurrence, me } = view;
  const { private: words } = useSittingWords();
  // Each round asks anew: this one is told by when it began.
  const [asked, setAsked] = useState<string>();
  const round = occurrence?.private?.at;
  const isOn = round !== undefined;
  const isAsking = isOn && asked === round;
  const hidden = countHidden(view);
  if (!occurrence || (!isOn && !me.mayRun)) return null;
  return (
    <KeepFocus of={`${isOn} ${isAsking}`} label={words.title} className={isOn ? 'banner' : 'private-notes'}>
      {isOn && (
        <div>
          <p role="status">{words.isOn}</p>
          {hidden > 0 && <p>{words.others(hidden)}</p>}
        </div>
      )}
      {me.mayRun && (
        <Switch
          occurrence={occurrence.key}
          isOn={isOn}
          isAsking={isAsking}
          onAsk={(isNow) => setAsked(isNow ? round : undefined)}
        />
      )}
    </KeepFocus>
  );
}

interface SwitchProps {
  readonly occurrence: OccurrenceKey;
  readonly isOn: boolean;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

function Switch({ occurrence, isOn, isAsking, onAsk }: SwitchProps) {
  const { private: words } = useSittingWords();
  const { writePrivately, revealNotes } = useArranging();
  const { isBusy, problem, run } = useErrand();
  return (
    <>
      {!isOn && (
        <>
          <button
            type="button"
            className="link-button start"
            aria-disabled={isBusy}
            onClick={() => void run(() => writePrivately(occurrence))}
          >
            {words.begin}
          </button>
          <p className="quiet">{words.about}</p>
        </>
      )}
      {isOn && !isAsking && (
        <Button className="start" size="small" onClick={() => onAsk(true)}>
          {words.reveal}
        </Button>
      )}
      {isOn && isAsking && <Sure onSure={() => void run(() => revealNotes(occurrence))} onLeave={() => onAsk(false)} />}
      {problem && <Notice problem={problem} />}
    </>
  );
}

/** Asked in its place: what was shown once can't be hidden again. */
function Sure({ onSure, onLeave }: { readonly onSure: () => void; readonly onLeave: () => void }) {
  const { common } = useWords();
  const { private: words } = useSittingWords();
  return (
    <div
      className="stack"
      role="group"
      aria-label={words.sure}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <p>{words.sure}</p>
      <div className="row row-wrap">
        <Button autoFocus appearance="primary" size="small" onClick={onSure}>
          {words.revealNow}
        </Button>
        <Button size="small" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
