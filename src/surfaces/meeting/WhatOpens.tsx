import { useRef } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Why } from '../../../domain/meetings';
import { useMeeting } from '../../meeting/MeetingContext';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { OrganizerVerbs } from './OrganizerVerbs';

interface WhatOpensProps {
  readonly view: MeetingView;
  readonly isVeiled: boolean;
  readonly onSeenAlone: () => void;
  readonly onLibrary: () => void;
}

/** What opens the next meeting, or opened this one, and why; whoever runs it can change it here. */
export function WhatOpens({ view, isVeiled, onSeenAlone, onLibrary }: WhatOpensProps) {
  const words = useMeetingTabWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOn = view.occurrence !== undefined;
  return (
    <section className="meeting-part" aria-labelledby="what-opens">
      <h2 id="what-opens" ref={heading} tabIndex={-1}>
        {isOn ? words.next.titleNow : words.next.title}
      </h2>
      {isVeiled ? (
        <Veil view={view} onSeenAlone={onSeenAlone} />
      ) : (
        <>
          <Opening view={view} onLibrary={onLibrary} />
          {!isOn && view.me.mayRun && <OrganizerVerbs view={view} onDone={() => heading.current?.focus()} />}
        </>
      )}
      {!isOn && !view.me.mayRun && (
        <p className="quiet">
          {view.organizer ? words.organizer.whoCan(view.organizer.name) : words.organizer.whoCanUnknown}
        </p>
      )}
      {view.me.mayRun && !isVeiled && view.opening.kind === 'moment' && <p className="quiet">{words.next.shareHint}</p>}
    </section>
  );
}

function Opening({ view, onLibrary }: Pick<WhatOpensProps, 'view' | 'onLibrary'>) {
  const words = useMeetingTabWords().next;
  switch (view.opening.kind) {
    case 'moment':
      return <MomentCard told={view.opening.told} variant="preview" why={whyOf(view)} />;
    case 'withdrawn':
      return <p>{words.withdrawn}</p>;
    case 'off':
    case 'question':
    case 'veiled':
      return (
        <div className="meeting-question">
          <p>
            <strong>{words.question}</strong>
          </p>
          <p>{words.questionAbout}</p>
          <button type="button" className="link-button" onClick={onLibrary}>
            {words.toLibrary}
          </button>
        </div>
      );
  }
}

/** What was recorded of the choice, where it belongs to what is shown. */
function whyOf({ opening, occurrence, pins, suggestion }: MeetingView): Why | undefined {
  if (occurrence) return occurrence.showing.why;
  if (opening.kind !== 'moment') return undefined;
  const { id } = opening.told.moment;
  if (suggestion?.moment === id) return suggestion.why;
  const pin = pins.find(({ moment }) => moment === id);
  return pin && { reason: 'pinned', by: pin.by, every: pin.when === 'every' };
}

function Veil({ view, onSeenAlone }: Pick<WhatOpensProps, 'view' | 'onSeenAlone'>) {
  const words = useMeetingTabWords().veil;
  const meeting = useMeeting();
  const see = async () => {
    await meeting.seeAlone();
    onSeenAlone();
  };
  return (
    <div className="meeting-veil">
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{view.audience.kind === 'unknown' ? words.unknown : words.mixed}</p>
      <button type="button" className="button" aria-describedby="veil-about" onClick={() => void see()}>
        {words.reveal}
      </button>
      <p className="quiet" id="veil-about">
        {words.aboutReveal}
      </p>
    </div>
  );
}
