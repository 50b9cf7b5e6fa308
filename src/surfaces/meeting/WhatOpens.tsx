import { useRef, type ReactNode } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Why } from '../../../domain/meetings';
import { useMeeting } from '../../meeting/MeetingContext';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useArrangingWords } from '../../words/arrangingWords';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { ArrangementSaid } from './ArrangementSaid';
import { OrganizerVerbs } from './OrganizerVerbs';
import { PinnedForADay } from './PinnedForADay';
import { Pins } from './Pins';
import { SetAsideList } from './SetAsideList';
import { useArrangement } from './useArrangement';

interface WhatOpensProps {
  readonly view: MeetingView;
  readonly isVeiled: boolean;
  readonly onSeenAlone: () => void;
  /** `at`: one of its pages. */
  readonly onLibrary: (at?: string) => void;
}

/** What opens the next meeting, or opened this one, and why; whoever runs it can change it here. */
export function WhatOpens({ view, isVeiled, onSeenAlone, onLibrary }: WhatOpensProps) {
  const words = useMeetingTabWords();
  const { small } = useArrangingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const here = useArrangement(() => heading.current?.focus());
  const isOn = view.occurrence !== undefined;
  const { mayRun } = view.me;
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
          <PinnedForADay view={view} />
          {mayRun && <OrganizerVerbs view={view} here={here} />}
        </>
      )}
      {isVeiled && mayRun && <ArrangementSaid here={here} />}
      <Pins view={view} here={here} onLibrary={onLibrary} />
      {mayRun && <SetAsideList view={view} here={here} />}
      {mayRun && view.librarySmall && view.opening.kind !== 'question' && (
        <p className="quiet">
          {small}{' '}
          <button type="button" className="link-button" onClick={() => onLibrary()}>
            {words.next.toLibrary}
          </button>
        </p>
      )}
      {!isOn && !mayRun && (
        <p className="quiet">
          {view.organizer ? words.organizer.whoCan(view.organizer.name) : words.organizer.whoCanUnknown}
        </p>
      )}
      {mayRun && !isVeiled && view.opening.kind === 'moment' && <p className="quiet">{words.next.shareHint}</p>}
    </section>
  );
}

function Opening({ view, onLibrary }: Pick<WhatOpensProps, 'view' | 'onLibrary'>) {
  const words = useMeetingTabWords().next;
  const { off } = useArrangingWords();
  switch (view.opening.kind) {
    case 'moment':
      return (
        <MomentCard key={view.opening.told.moment.id} told={view.opening.told} variant="preview" why={whyOf(view)} />
      );
    case 'withdrawn':
      return <p>{words.withdrawn}</p>;
    case 'off':
      return <Instead title={off.title} about={off.about} />;
    case 'question':
    case 'veiled':
      return (
        <Instead title={words.question} about={words.questionAbout}>
          <button type="button" className="link-button" onClick={() => onLibrary()}>
            {words.toLibrary}
          </button>
        </Instead>
      );
  }
}

interface InsteadProps {
  readonly title: string;
  readonly about: string;
  readonly children?: ReactNode;
}

function Instead({ title, about, children }: InsteadProps) {
  return (
    <div className="meeting-question">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{about}</p>
      {children}
    </div>
  );
}

/** What was recorded of the choice, where it belongs to what is shown. */
function whyOf({ opening, occurrence, pins, suggestion }: MeetingView): Why | undefined {
  if (occurrence) return occurrence.showing.why;
  if (opening.kind !== 'moment') return undefined;
  const { id } = opening.told.moment;
  if (suggestion?.moment === id) return suggestion.why;
  const pin = pins.find(({ moment }) => moment === id);
  return pin && { reason: 'pinned', by: pin.by, every: pin.when === 'every', ...(pin.on && { on: pin.on }) };
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
